import * as assert from 'node:assert';
import { annotated, annotations, sidecarOf } from './annotations';
import { visit } from './reports';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

/** A sidecar of one annotation whose words are not in the report. */
const lost = `seedlens: 1
annotations:
  - id: lost
    type: place
    status: accepted
    target: { start: 49, exact: Tokio, prefix: "met officials in ", suffix: "." }
`;

describe('annotations last', () => {
  let vscode: Workbench;
  before(async () => (vscode = await openWorkbench()));
  after(() => closeWorkbench(vscode));

  async function open(name: string): Promise<void> {
    vscode.writeFile(name, visit);
    await vscode.openFile(name);
    await vscode.highlighted('Norway');
  }

  async function accept(name: string): Promise<void> {
    await open(name);
    await vscode.goTo('Tokyo');
    await vscode.press('Alt+Enter');
    await annotated(vscode, name, 'Tokyo', { status: 'accepted' });
  }

  it('when a key undoes and another redoes them', async () => {
    await accept('redo.txt');
    await vscode.press('Alt+U');
    await eventually(() => annotations(vscode, 'redo.txt')?.length === 0, 'the annotation to go');
    await vscode.press('Alt+Shift+U');
    await annotated(vscode, 'redo.txt', 'Tokyo', { status: 'accepted' });
    assert.strictEqual(vscode.readFile('redo.txt'), visit);
  });

  it('when their report is renamed in the Explorer', async () => {
    await accept('before.txt');
    await vscode.command('File: Reveal Active File in Explorer View');
    await vscode.page.locator('.explorer-folders-view .monaco-list-row.focused', { hasText: 'before.txt' }).waitFor();
    await vscode.press('F2');
    const input = vscode.page.locator('.explorer-folders-view input');
    await input.fill('after.txt');
    await vscode.press('Enter');
    await vscode.page.locator('.monaco-dialog-box').getByText('OK', { exact: true }).click(); // VS Code asks whether the sidecar may go along.
    await eventually(() => vscode.exists(sidecarOf('after.txt')), 'the sidecar under its new name');
    await eventually(() => vscode.readFile(sidecarOf('after.txt')).includes('file: after.txt'), 'the new name in the sidecar');
    assert.ok(!vscode.exists(sidecarOf('before.txt')));
  });

  it('when their words are lost: the keyboard takes them from the status bar to their new place', async () => {
    vscode.writeFile(sidecarOf('lost.txt'), lost);
    await open('lost.txt');
    await vscode.page.locator('.statusbar-item [aria-label*="1 annotation not found in the text"]').waitFor();
    await vscode.command('Seedlens: Find Lost Annotations');
    await vscode.pick('Tokio');
    await vscode.pick('Tokyo');
    await annotated(vscode, 'lost.txt', 'Tokyo', { status: 'accepted' });
  });

  it('when two annotators disagree, until one of them says which it is', async () => {
    vscode.writeFile('layers.txt.b-okafor.annotations.yaml', lost.replace('Tokio', 'Tokyo').replace('place', 'facility'));
    vscode.writeFile('layers.txt', visit);
    await vscode.openFile('layers.txt');
    await vscode.select('Tokyo');
    await vscode.press('Alt+A');
    await vscode.pick('Place');
    await annotated(vscode, 'layers.txt', 'Tokyo', { type: 'place' });
    const card = await eventually(async () => {
      const shown = await vscode.hover('Tokyo');
      return (await shown.innerText()).includes('b-okafor') ? shown : undefined;
    }, 'the other annotator on the card');
    assert.match(await card.innerText(), /facility/i);
    await vscode.press('Escape');
    await vscode.restMouse();
    await vscode.goTo('Tokyo');
    await vscode.command("Seedlens: Accept the Other Annotator's Mark");
    await annotated(vscode, 'layers.txt', 'Tokyo', { type: 'facility', status: 'accepted' });
  });

  it('when a quick fix mends the type that a hand has misspelt', async () => {
    vscode.writeFile('fix.txt', visit);
    vscode.writeFile(sidecarOf('fix.txt'), lost.replace('Tokio', 'Tokyo').replace('place', 'plaec'));
    await vscode.openFile(sidecarOf('fix.txt'));
    await vscode.goTo('plaec');
    await vscode.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await vscode.press('Control+.');
    const fix = vscode.page.locator('.action-widget .monaco-list-row', { hasText: 'place' }).first();
    await fix.waitFor();
    await fix.click();
    await vscode.press('Control+S');
    await annotated(vscode, 'fix.txt', 'Tokyo', { type: 'place' });
  });
});
