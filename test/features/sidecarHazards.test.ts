import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotations/model';
import { AnnotationStore } from '../../src/core/annotations/store';
import { VsCodeSidecarFiles } from '../../src/host/sidecarFiles';
import * as assert from './assert';
import { cursorAt, decisions, exists, openReport, run, said, undecided, write, written, type Report } from './analyst';
import { eventually, pause, readText } from './support';

const text = 'The minister flew from Tokyo to Paris, by way of Ankara and Cairo.\n';
const byHand = '# Mine.\nseedlens: 1\nannotations: []\n';

const quotes = async (report: Report): Promise<string[]> => (await written(report)).annotations.flatMap(({ target }) => target.map(({ exact }) => exact));

const shown = ({ document }: Report): string[] => document.marks().filter(({ status }) => status === 'accepted').map(({ quote }) => quote);

async function accept(report: Report, name: string): Promise<void> {
  cursorAt({ ...report, editor: await vscode.window.showTextDocument(report.editor.document) }, name);
  await run('accept');
}

/** Another window on the same folder. */
class OtherWindow {
  private readonly store = new AnnotationStore(new VsCodeSidecarFiles());

  constructor(private readonly report: Report) {}

  async accept(name: string): Promise<void> {
    const start = text.indexOf(name);
    const annotation: Annotation = { id: `other-${name}`, type: 'place', status: 'accepted', target: [{ start, end: start + name.length, exact: name }] };
    assert.ok((await this.store.apply(this.uri, [{ kind: 'put', annotation }], `Accepted ${name}`)).ok);
  }

  async undo(): Promise<void> {
    assert.ok((await this.store.undo(this.uri)).ok);
  }

  private get uri(): string {
    return this.report.document.uri.toString();
  }
}

/** Answers the next error with its first action; gives what it said. */
function answerError(meanwhile: () => PromiseLike<unknown>): Promise<{ readonly message: string; readonly actions: readonly string[] }> {
  const { showErrorMessage } = vscode.window;
  return new Promise((resolve) => {
    Object.assign(vscode.window, { showErrorMessage: async (message: string, ...actions: string[]) => {
      Object.assign(vscode.window, { showErrorMessage });
      await meanwhile();
      resolve({ message, actions });
      return actions[0];
    } });
  });
}

describe('sidecars in two windows', () => {
  it('keep what both decide, in turns and at once', async () => {
    const report = await openReport(text, byHand);
    const other = new OtherWindow(report);
    await accept(report, 'Tokyo');
    await other.accept('Paris');
    await Promise.all([accept(report, 'Ankara'), other.accept('Cairo')]);
    assert.deepEqual((await quotes(report)).sort(), ['Ankara', 'Cairo', 'Paris', 'Tokyo']);
    await eventually(() => assert.deepEqual(shown(report), ['Tokyo', 'Paris', 'Ankara', 'Cairo']) ?? true);
    assert.ok((await readText(report.sidecar)).startsWith('# Mine.\n'));
  });

  it('are undone in each by what was decided there', async () => {
    const report = await openReport(text, byHand);
    const other = new OtherWindow(report);
    await accept(report, 'Tokyo');
    await other.accept('Paris');
    await Promise.all([run('undo'), other.accept('Cairo')]);
    assert.deepEqual((await quotes(report)).sort(), ['Cairo', 'Paris']);
    await run('redo');
    await other.undo();
    assert.deepEqual((await quotes(report)).sort(), ['Paris', 'Tokyo']);
  });
});

describe('sidecars that are not as they should be', () => {
  it('are read from the journal while a write is under way', async () => {
    const report = await openReport(text, byHand);
    await accept(report, 'Tokyo');
    const whole = await readText(report.sidecar);
    const journal = report.sidecar.with({ path: `${report.sidecar.path}.saving` });
    await write(journal, `${whole}\n# complete`);
    await write(report.sidecar, whole.slice(0, 60));
    // The watcher tells of the torn file.
    await pause(1500);
    assert.deepEqual(shown(report), ['Tokyo']);
    await accept(report, 'Paris');
    assert.deepEqual((await quotes(report)).sort(), ['Paris', 'Tokyo']);
    assert.ok(!(await exists(journal)));
  });

  it('show their annotations again when they were taken away and brought back', async () => {
    const report = await openReport(text, byHand);
    await accept(report, 'Tokyo');
    const elsewhere = report.sidecar.with({ path: `${report.sidecar.path}.bak` });
    await pause(1500);
    await vscode.workspace.fs.rename(report.sidecar, elsewhere);
    await eventually(() => undecided(report).includes('place Tokyo'));
    await vscode.workspace.fs.rename(elsewhere, report.sidecar);
    await eventually(() => assert.deepEqual(shown(report), ['Tokyo']) ?? true);
    await run('undo');
    assert.equal(await readText(report.sidecar), byHand);
  });

  it('are written beside a report that was deleted while it is open', async () => {
    const report = await openReport(text, byHand);
    await accept(report, 'Tokyo');
    await vscode.workspace.fs.delete(report.document.uri);
    await accept(report, 'Paris');
    assert.deepEqual(await quotes(report), ['Tokyo', 'Paris']);
  });

  it('are tried again, when that is wanted, once they can be read', async () => {
    const report = await openReport(text);
    await vscode.workspace.fs.createDirectory(report.sidecar);
    const failed = answerError(() => vscode.workspace.fs.delete(report.sidecar, { recursive: true }));
    await accept(report, 'Tokyo');
    assert.deepEqual((await failed).actions, ['Try Again', 'Open Sidecar']);
    await eventually(async () => assert.deepEqual(await quotes(report), ['Tokyo']) ?? true);
  });

  it('are left to the hand that is typing in them, and decided in when it has ended', async () => {
    const report = await openReport(text, byHand);
    const yaml = await vscode.workspace.openTextDocument(report.sidecar);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(yaml.uri, new vscode.Range(2, 0, 3, 0), 'annotations: [\n');
    await vscode.workspace.applyEdit(edit);
    const finished = answerError(() => Promise.resolve());
    await accept(report, 'Tokyo');
    assert.deepEqual(await finished, { message: 'The sidecar has errors and was left as it is. Fix it, then decide again.', actions: ['Open Sidecar'] });
    assert.equal(yaml.getText(), '# Mine.\nseedlens: 1\nannotations: [\n');
    const mended = new vscode.WorkspaceEdit();
    mended.replace(yaml.uri, new vscode.Range(2, 0, 3, 0), 'annotations: []\n');
    await vscode.workspace.applyEdit(mended);
    await accept(report, 'Tokyo');
    assert.match(yaml.getText(), /^# Mine\.[^]*exact: Tokyo/);
    await run('undo');
    assert.equal(yaml.getText(), byHand);
    await yaml.save();
    assert.equal(await readText(report.sidecar), byHand);
  });
});

describe('undo in two reports', () => {
  it('takes back in each what was done there, in any order', async () => {
    const [one, other] = [await openReport(text, byHand), await openReport(text, byHand)];
    await accept(one, 'Tokyo');
    await accept(other, 'Paris');
    await accept(one, 'Cairo');
    await run('undo', { uri: other.document.uri.toString() });
    assert.equal(await said(), 'Undone: Accepted Paris (place)');
    await run('undo', { uri: one.document.uri.toString() });
    assert.deepEqual([await quotes(one), await quotes(other)], [['Tokyo'], []]);
    await run('redo', { uri: other.document.uri.toString() });
    await run('redo', { uri: one.document.uri.toString() });
    assert.deepEqual([await decisions(one).then((all) => all.length), await quotes(other)], [2, ['Paris']]);
  });
});
