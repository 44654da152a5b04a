import * as assert from 'node:assert';
import { visit } from './reports';
import { closeWorkbench, openWorkbench } from './setup';
import { annotated, sidecarOf } from './annotations';
import type { Workbench } from './workbench';
import { eventually } from './workbench';

const isSolid = async (vscode: Workbench, phrase: string, nth = 0): Promise<boolean> => (await vscode.look(phrase, nth)).borders.some((border) => border.includes('solid'));

describe('sidecars', () => {
  let vscode: Workbench;
  before(async () => (vscode = await openWorkbench()));
  after(() => closeWorkbench(vscode));

  async function open(name: string): Promise<void> {
    vscode.writeFile(name, visit);
    await vscode.openFile(name);
    await vscode.highlighted('Tokyo');
  }

  async function accept(phrase: string, name: string): Promise<void> {
    await vscode.goTo(phrase);
    await vscode.press('Alt+Enter');
    await annotated(vscode, name, phrase, { status: 'accepted' });
  }

  it('restore what was decided in another window', async () => {
    await open('restore.txt');
    await accept('Tokyo', 'restore.txt');
    const other = await openWorkbench();
    await other.openFile('restore.txt');
    await eventually(() => isSolid(other, 'Tokyo'), 'a solid underline');
  });

  it('keep what two windows decide at once, and show it in both', async () => {
    await open('two-windows.txt');
    const other = await openWorkbench();
    await other.openFile('two-windows.txt');
    await other.highlighted('Tokyo');
    await Promise.all([vscode.goTo('Tokyo'), other.goTo('Japan')]);
    await Promise.all([vscode.press('Alt+Enter'), other.press('Alt+Enter')]);
    for (const words of ['Tokyo', 'Japan']) await annotated(vscode, 'two-windows.txt', words, { status: 'accepted' });
    await eventually(() => isSolid(other, 'Tokyo'), 'what the one has decided in the other');
    await eventually(() => isSolid(vscode, 'Japan'), 'what the other has decided in the one');
  });

  it('are folded under their text in the Explorer', async () => {
    // At the top of the list, which draws only the rows that are seen.
    vscode.writeFile('a-folded.txt', 'Tokyo.\n');
    vscode.writeFile(sidecarOf('a-folded.txt'), 'seedlens: 1\n');
    // A window that is opened later: what comes while the list is shown is unfolded.
    const later = await openWorkbench();
    const rows = later.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'a-folded.txt' });
    await rows.locator('.monaco-tl-twistie.collapsed').waitFor();
    assert.strictEqual(await rows.count(), 1);
  });

  it('open beside their text', async () => {
    await open('beside.txt');
    await accept('Tokyo', 'beside.txt');
    await vscode.command('Seedlens: Open Sidecar');
    await vscode.tab(sidecarOf('beside.txt')).waitFor();
  });

  it('keep the comments and unknown keys of a hand', async () => {
    await open('hand.txt');
    await accept('Tokyo', 'hand.txt');
    const edited = vscode.readFile(sidecarOf('hand.txt')).replace('annotations:', '# mine\nreviewed: yes\nannotations:');
    vscode.writeFile(sidecarOf('hand.txt'), edited);
    await accept('Japan', 'hand.txt');
    assert.match(vscode.readFile(sidecarOf('hand.txt')), /# mine\nreviewed: yes\nannotations:/);
  });

  it('are not written while broken, but shown in Problems', async () => {
    const broken = 'seedlens: 1\nannotations: [\n';
    vscode.writeFile(sidecarOf('broken.txt'), broken);
    await open('broken.txt');
    await vscode.goTo('Tokyo');
    await vscode.press('Alt+Enter');
    await vscode.command('View: Focus Problems');
    await vscode.page.locator('.markers-panel .monaco-list-row', { hasText: sidecarOf('broken.txt') }).first().waitFor();
    assert.strictEqual(vscode.readFile(sidecarOf('broken.txt')), broken);
  });

  it('follow the text when it is edited and saved', async () => {
    await open('moved.txt');
    await accept('Tokyo', 'moved.txt');
    await vscode.goTo('Foreign');
    await vscode.page.keyboard.type('Yesterday in Tokyo, ');
    await vscode.press('Control+S');
    await eventually(() => vscode.readFile('moved.txt').includes('Yesterday'), 'the text to be saved');
    const other = await openWorkbench();
    await other.openFile('moved.txt');
    await eventually(() => isSolid(other, 'Tokyo', 1), 'a solid underline where the words have moved');
    assert.ok(!(await isSolid(other, 'Tokyo', 0)));
  });
});
