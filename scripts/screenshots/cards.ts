// Cards of ten actors and ten places, each as VS Code shows it, and a sheet of all for each theme.
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { eventually, Workbench } from '../../test/e2e/workbench';
import type { Session } from '../host/session';
import { themes, type Theme } from './themes';

const tokyo = 'tokyo-paris-two-plus-two.txt';
const communique = 'amber-shield-communique.txt';
const intsum = 'intsum-straits-of-malacca.txt';
const odd = 'cards.seed.txt';

/** Words, and the text that they are pointed at in. */
const actors: readonly (readonly [file: string, words: string])[] = [
  [tokyo, 'Yoshimasa Hayashi'], [tokyo, 'Réault'], [tokyo, 'Kyodo News'], [tokyo, 'France'], [tokyo, 'Japanese'],
  [communique, 'NATO'], [intsum, 'Association of Southeast Asian Nations'], [odd, 'Boko Haram'], [odd, 'Kremlin'], [odd, 'Ilse Brandvold'],
];
const places: readonly (readonly [file: string, words: string])[] = [
  [tokyo, 'Tokyo also'], [tokyo, 'Senkaku Islands'], [tokyo, 'East China Sea'], [tokyo, 'Taiwan'], [tokyo, 'Kasumigaseki'],
  [intsum, 'Singapore Strait'], [communique, 'Tapa Army Base'], [odd, 'Abkhazia'], [odd, 'Port Quillhaven'], [odd, 'Warsaw'],
];

/** What the sample reports do not name. */
const oddText = `The Kremlin said on Monday that it would send observers to Abkhazia.

Ilse Brandvold, the harbour master of Port Quillhaven, flew to Warsaw and on to Abuja, where she heard of Boko Haram.

Later Brandvold said that Port Quillhaven would stay open.
`;

const register = `seedlens: 1
entities:
  ilse-brandvold:
    type: person
    name: Ilse Brandvold
    aliases: [Brandvold]
    role:
      - { title: Deputy Harbour Master of Bergen, from: 2017, to: 2022-03 }
      - { title: Harbour Master of Port Quillhaven, from: 2022-04-01 }
    country: NO
    links: [https://www.example.org/people/brandvold]
    notes: Answers e-mail within the hour.
  port-quillhaven:
    type: place
    name: Port Quillhaven
    country: NO
    coordinates: [60.39, 5.32]
    notes: Called Quill by the pilots.
`;

/** Takes all pictures into a folder. */
export async function takeCards(session: Session, folder: string): Promise<void> {
  fs.writeFileSync(path.join(session.workspace, odd), oddText);
  fs.writeFileSync(path.join(session.workspace, 'entities.yaml'), register);
  for (const theme of Object.keys(themes) as Theme[]) await takeTheme(session, theme, path.join(folder, theme));
}

async function takeTheme(session: Session, theme: Theme, folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const page = await session.window({ 'workbench.colorTheme': themes[theme] }, { width: 1120, height: 760, scale: 2 });
  const vscode = new Workbench(page, session.workspace);
  await vscode.command('View: Close Primary Side Bar');
  for (const [kind, cards] of Object.entries({ actors, places })) {
    const files: string[] = [];
    for (const [file, words] of cards) files.push(await takeCard(vscode, file, words, folder));
    await takeSheet(page, files, `${folder}-${kind}.png`);
  }
  await page.close();
}

async function takeCard(vscode: Workbench, file: string, words: string, folder: string): Promise<string> {
  await vscode.openFile(file);
  await vscode.goTo(words);
  await vscode.highlighted(words.split(' ')[0]!);
  const picture = path.join(folder, `${words.replace(/\W+/g, '-')}.png`);
  await eventually(() => photograph(vscode, words, picture), `a picture of the card on '${words}'`, 60_000);
  await vscode.closeEditors();
  return picture;
}

/** False where the card has gone again, as when lenses come late and move the text. */
async function photograph(vscode: Workbench, words: string, picture: string): Promise<boolean> {
  await vscode.hover(words);
  // A card fades in; nothing tells when it has.
  await vscode.page.waitForTimeout(400);
  return vscode.page.locator('.monaco-hover:visible').first().screenshot({ path: picture, timeout: 3000 }).then(() => true, () => false);
}

/** All cards on one page, in two columns. */
async function takeSheet(page: Page, files: readonly string[], sheet: string): Promise<void> {
  const images = files.map((file) => `<img src="data:image/png;base64,${fs.readFileSync(file).toString('base64')}" style="zoom: .5; display: block; margin: 16px">`);
  const blank = await page.context().browser()!.newPage();
  await blank.setViewportSize({ width: 1400, height: 800 });
  await blank.setContent(`<body style="display: grid; grid-template-columns: 1fr 1fr; align-items: start; background: #888">${images.join('')}</body>`);
  await blank.screenshot({ path: sheet, fullPage: true });
  await blank.close();
  console.log(sheet);
}
