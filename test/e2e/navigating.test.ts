import * as assert from 'node:assert';
import type { Locator } from 'playwright-core';
import { sidecarOf } from './annotations';
import { closeWorkbench, newFolder, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const arrivals = `ARRIVALS

Foreign Minister Émile Sørvang came to Riga. Sørvang stayed for a day.

Deputy Minister Petra Halvik met him. See https://harbour.example/riga or write to desk@harbour.example.

DEPARTURES

Later Sørvang left.
`;

const files = {
  'arrivals.txt': arrivals,
  'departures.txt': 'Émile Sørvang flew home.\n',
  'entities.yaml': `seedlens: 1
entities:
  otto-unrelated: { type: person, name: Otto Unrelated }
  emile-sorvang: { type: person, name: Émile Sørvang, aliases: [Milo Sørvang] }
`,
  [sidecarOf('arrivals.txt')]: `seedlens: 1
entities:
  petra-halvik: { type: person, name: Petra Halvik, role: Deputy Minister }
annotations:
  - id: m1
    type: person
    status: accepted
    entity: petra-halvik
    target: { start: ${arrivals.indexOf('Petra')}, exact: Petra Halvik }
`,
};

describe('finding one’s way', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench({ 'breadcrumbs.enabled': true }, { folder: newFolder('ways', files) });
    await vscode.openFile('arrivals.txt');
    await vscode.highlighted('Émile Sørvang');
  });
  beforeEach(() => vscode.openFile('arrivals.txt'));
  after(() => closeWorkbench(vscode));

  const row = (text: string): Locator => vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

  it('leads by F12 from a person to the entry in the register, and back', async () => {
    await vscode.goTo('Sørvang stayed');
    await vscode.press('F12');
    await vscode.tab('entities.yaml').waitFor();
    await vscode.status('Ln 4, Col 3').waitFor();
    await vscode.command('Go Back');
    await vscode.tab('arrivals.txt').waitFor();
  });

  it('leads to the entry in the sidecar where the register has none, by a peek too', async () => {
    await vscode.goTo('Petra Halvik');
    await vscode.press('Control+Shift+F10');
    await vscode.page.locator('.peekview-widget .view-line', { hasText: 'role: Deputy Minister' }).waitFor();
    await vscode.press('Escape');
    await vscode.press('F12');
    await vscode.tab(sidecarOf('arrivals.txt')).waitFor();
    await vscode.status('Ln 3, Col 3').waitFor();
  });

  it('lists all references in a view that stays, reports and register', async () => {
    await vscode.goTo('Sørvang stayed');
    const found = vscode.page.locator('.composite.viewlet:has-text("References") .monaco-list-row');
    await eventually(async () => {
      await vscode.press('Shift+Alt+F12');
      const all = ['arrivals.txt', 'departures.txt'].map((name) => found.filter({ hasText: name }).first().waitFor({ timeout: 2000 }));
      return Promise.all(all).then(() => true, () => false);
    }, 'references in both reports');
    await vscode.command('View: Show Explorer');
    await vscode.press('Control+1');
  });

  it('finds an entity by another of its names, accents aside', async () => {
    await vscode.press('Control+T');
    await vscode.page.keyboard.type('milo sorv');
    await row('Sørvang').filter({ hasText: '4 mentions in 2 reports' }).waitFor();
    await vscode.press('Escape');
  });

  it('lights up all mentions of the thing under the cursor, and nothing else', async () => {
    await vscode.goTo('Sørvang stayed');
    await eventually(async () => (await vscode.page.locator('.cdr[class*="wordHighlight"]').count()) === 3, 'three mentions lit up');
  });

  it('says in the breadcrumbs which section one is in, and leads to others', async () => {
    await vscode.goTo('Later Sørvang');
    const crumb = (text: string): Locator => vscode.page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: text });
    await crumb('DEPARTURES').waitFor();
    await crumb('DEPARTURES').click();
    await vscode.page.locator('.monaco-breadcrumbs-picker .monaco-list-row', { hasText: 'ARRIVALS' }).click();
    await vscode.status('Ln 1, Col 1').waitFor();
  });

  it('opens a web address of the text, and knows mail addresses', async () => {
    await vscode.page.context().route('https://harbour.example/**', (route) => route.fulfill({ body: 'Riga' }));
    await vscode.goTo('https://harbour');
    const [opened] = await Promise.all([vscode.page.waitForEvent('popup'), vscode.command('Open Link')]);
    await eventually(() => opened.url() === 'https://harbour.example/riga', 'the address in a window of its own');
    await opened.close();
    assert.deepEqual(await vscode.page.locator('.detected-link').allInnerTexts(), ['https://harbour.example/riga', 'desk@harbour.example']);
  });
});
