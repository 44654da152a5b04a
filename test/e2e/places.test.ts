import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const wrong = 'He left Tripoli for Berlin on Monday.\n';
const missing = 'They met at Quillhaven on Monday.\n';
const register = 'entities.yaml';

describe('correcting places', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench();
    for (const name of ['wrong-1.txt', 'wrong-2.txt']) vscode.writeFile(name, wrong);
    for (const name of ['missing-1.txt', 'missing-2.txt']) vscode.writeFile(name, missing);
  });
  after(async () => {
    await closeWorkbench(vscode);
    fs.rmSync(path.join(vscode.workspace, register), { force: true });
  });

  const says = (window: Workbench, words: string, text: RegExp): Promise<true> => eventually(async () => {
    const card = await window.hover(words);
    const shown = text.test(await card.innerText().catch(() => ''));
    await window.restMouse();
    return shown;
  }, `a card on '${words}' that says ${text}`, 20_000);

  it('takes three keys where a place is wrong, and holds in all reports', async () => {
    await vscode.openFile('wrong-1.txt');
    await vscode.highlighted('Tripoli');
    await says(vscode, 'Tripoli', /Capital of Libya/);
    await vscode.goTo('Tripoli');
    const keys = ['Alt+M', 'Enter'];
    await vscode.press('Alt+M');
    const [first, second] = await vscode.rows('Where is “Tripoli”?');
    assert.ok(/Lebanon/.test(`${first} ${second}`), `${first}; ${second}`);
    if (!first?.includes('Lebanon')) keys.splice(1, 0, 'ArrowDown');
    await vscode.press(...keys.slice(1));
    assert.ok(keys.length <= 3);
    await says(vscode, 'Tripoli', /Lebanon/);
    await vscode.openFile('wrong-2.txt');
    await says(vscode, 'Tripoli', /Lebanon[^]*Known from entities\.yaml/);
  });

  it('takes three keys where nobody knows the place, its coordinates being copied', async () => {
    await vscode.openFile('missing-1.txt');
    await vscode.goTo('Quillhaven');
    await vscode.page.evaluate("navigator.clipboard.writeText('60.39, 5.32')");
    await vscode.press('Alt+M');
    await vscode.pickerTitled('Where is “Quillhaven”?').waitFor();
    await vscode.press('Control+V');
    await eventually(async () => (await vscode.rows('Where is')).some((row) => row.includes('60.39, 5.32')), 'the coordinates on the list');
    await vscode.press('Enter');
    await vscode.highlighted('Quillhaven');
    await vscode.openFile('missing-2.txt');
    await says(vscode, 'Quillhaven', /60°23′24″N 5°19′12″E/);
  });

  it('stays corrected in the next session', async () => {
    const next = await openWorkbench();
    await next.openFile('wrong-1.txt');
    await says(next, 'Tripoli', /Lebanon/);
    await next.openFile('missing-1.txt');
    await says(next, 'Quillhaven', /60\.39, 5\.32/);
  });
});
