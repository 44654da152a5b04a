import * as assert from 'node:assert';
import { visit } from './reports';
import { closeWorkbench, openWorkbench } from './setup';
import { annotated, annotations, sidecarOf } from './annotations';
import type { Workbench } from './workbench';
import { eventually } from './workbench';

describe('deciding on suggestions', () => {
  let vscode: Workbench;
  before(async () => (vscode = await openWorkbench()));
  after(() => closeWorkbench(vscode));

  /** Each test decides on a text of its own. */
  async function open(name: string): Promise<void> {
    vscode.writeFile(name, visit);
    await vscode.openFile(name);
    await vscode.highlighted('Tokyo');
  }

  it('accepts with a key, shows it and writes it down', async () => {
    await open('accept.txt');
    await vscode.goTo('Tokyo');
    await vscode.press('Alt+Enter');
    await vscode.status('Accepted Tokyo').waitFor();
    const { target } = await annotated(vscode, 'accept.txt', 'Tokyo', { type: 'place', status: 'accepted' });
    assert.strictEqual(target.start, visit.indexOf('Tokyo'));
    assert.strictEqual(target.end, visit.indexOf('Tokyo') + 'Tokyo'.length);
    await vscode.goTo('Foreign');
    await eventually(async () => (await vscode.look('Tokyo')).borders.join().includes('solid'), 'a solid underline');
  });

  it('accepts from the card', async () => {
    await open('card.txt');
    const card = await vscode.hover('Yoshimasa Hayashi');
    await card.getByText('Accept', { exact: true }).click();
    await annotated(vscode, 'card.txt', 'Yoshimasa Hayashi', { type: 'person', status: 'accepted' });
  });

  it('rejects, and suggests it no more', async () => {
    await open('reject.txt');
    await vscode.goTo('Tokyo');
    await vscode.press('Alt+Shift+Enter');
    await annotated(vscode, 'reject.txt', 'Tokyo', { status: 'rejected' });
    await eventually(async () => (await vscode.look('Tokyo')).borders.length === 0, 'the highlight to go');
  });

  it('takes back the last decision', async () => {
    await open('undo.txt');
    await vscode.goTo('Tokyo');
    await vscode.press('Alt+Enter');
    await annotated(vscode, 'undo.txt', 'Tokyo', { status: 'accepted' });
    await vscode.command('Seedlens: Undo Last Annotation Change');
    await eventually(() => annotations(vscode, 'undo.txt')?.length === 0, 'the annotation to go');
  });

  it('accepts all from the lens at the top', async () => {
    await open('all.txt');
    await vscode.clickLens('Accept all');
    await annotated(vscode, 'all.txt', 'Japan', { type: 'country', status: 'accepted' });
    await annotated(vscode, 'all.txt', 'Norwegian', { type: 'group', status: 'accepted' });
    await vscode.lenses.filter({ hasText: 'Accept all' }).waitFor({ state: 'detached' });
  });

  it('goes from one undecided mention to the next', async () => {
    await open('next.txt');
    await vscode.goTo('Foreign');
    await vscode.press('Alt+N');
    await vscode.status(/of \d+ undecided · Yoshimasa Hayashi/).waitFor();
    await vscode.press('Alt+N');
    await vscode.status(/of \d+ undecided · Tokyo/).waitFor();
  });

  it('leaves the text itself alone', () => {
    for (const name of ['accept.txt', 'card.txt', 'reject.txt', 'undo.txt', 'all.txt']) assert.strictEqual(vscode.readFile(name), visit);
    assert.ok(!vscode.exists(sidecarOf('next.txt')));
  });
});
