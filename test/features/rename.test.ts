import * as vscode from 'vscode';
import { parseRegister } from '../../src/core/register/codec';
import { parseSidecar } from '../../src/core/annotations/codec';
import * as assert from './assert';
import { closedReport, exists, indexed, openReport, setRegister, write, type Report } from './analyst';
import { keeping, sidecarOf } from './refactoring';
import { eventually, readText, scratch } from './support';

/** The edits that F2 would make, as VS Code gets them. */
async function renamed(uri: vscode.Uri, position: vscode.Position, name: string): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, position, name);
}

const renamedAt = ({ editor: { document } }: Report, words: string, name: string): Promise<vscode.WorkspaceEdit> =>
  renamed(document.uri, document.positionAt(document.getText().indexOf(words) + 1), name);

const refused = async (asked: Thenable<unknown>): Promise<void> =>
  assert.ok(await asked.then(() => false, () => true), 'it was not refused');

const filesOf = (edit: vscode.WorkspaceEdit): string[] => edit.entries().map(([uri]) => uri.path).sort();

const apply = async (edit: vscode.WorkspaceEdit): Promise<void> => {
  assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
  await vscode.workspace.saveAll(false);
};

describe('rename', () => {
  afterEach(() => setRegister(undefined));

  it('names an entity anew in all sidecars that have it, closed ones too, and in no report', async () => {
    const text = 'Foreign Minister Thekla Zwerin spoke.\n';
    const closed = await closedReport(text, keeping('t-zwerin', 'Thekla Zwerin'));
    const report = await openReport(text, keeping('thekla-zwerin', 'Thekla Zwerin'));
    await indexed(closed);
    const edit = await renamedAt(report, 'Thekla Zwerin', '  Thekla  Q. Zwerin ');
    assert.deepEqual(filesOf(edit), [sidecarOf(closed).path, report.sidecar.path].sort());
    await apply(edit);
    assert.equal(await readText(sidecarOf(closed)), keeping('t-zwerin', 'Thekla Zwerin').replace('name: Thekla Zwerin', 'name: Thekla Q. Zwerin, aliases: [Thekla Zwerin]'));
    assert.equal(await readText(closed), text);
    assert.equal(await readText(report.editor.document.uri), text);
    await eventually(() => report.document.entity('thekla-zwerin')?.entity.name === 'Thekla Q. Zwerin');
  });

  it('reaches sidecars whose annotations of it are all lost or rejected', async () => {
    const lost = keeping('i-brakke', 'Ivo Brakke').replace('status: accepted', 'status: rejected');
    const closed = await closedReport('Foreign Minister Ivo Brakke spoke.\n', lost);
    const orphaned = await closedReport('Nobody spoke.\n', keeping('brakke', 'Ivo Brakke'));
    const report = await openReport('Foreign Minister Ivo Brakke left.\n', keeping('ivo-brakke', 'Ivo Brakke'));
    await indexed(closed, orphaned);
    await apply(await renamedAt(report, 'Ivo Brakke', 'Ivo T. Brakke'));
    for (const uri of [closed, orphaned]) assert.deepEqual(parseSidecar(await readText(sidecarOf(uri))).entities.map(({ name }) => name), ['Ivo T. Brakke']);
  });

  it('enters what some report only suggests in the register, where that report finds it by the old name', async () => {
    const text = 'Foreign Minister Orla Veen spoke.\n';
    const closed = await closedReport(text, keeping('o-veen', 'Orla Veen'));
    const report = await openReport(text);
    await indexed(closed);
    const edit = await renamedAt(report, 'Orla Veen', 'Orla van der Veen');
    const register = await scratch('entities.yaml');
    assert.deepEqual(filesOf(edit), [register.path, sidecarOf(closed).path].sort());
    await apply(edit);
    const { entities } = parseRegister(await readText(register));
    assert.deepEqual(entities.get('o-veen')?.name, 'Orla van der Veen');
    assert.deepEqual(entities.get('o-veen')?.aliases, ['Orla Veen']);
    const [annotation] = parseSidecar(await readText(sidecarOf(closed))).annotations;
    assert.equal(annotation?.entity, 'o-veen');
    assert.equal(await exists(report.sidecar), false);
    await eventually(() => report.document.marks().some(({ reference }) => reference?.name === 'Orla van der Veen'));
  });

  it('names and numbers an entity anew from its entry in the register, wherever it is named', async () => {
    const text = 'Foreign Minister Pia Lund spoke.\n';
    const report = await openReport(text, keeping('pia-lund', 'Pia Lund'));
    const register = await setRegister('seedlens: 1\nentities:\n  # the minister\n  pia-lund:\n    type: person\n    name: Pia Lund\n');
    await eventually(() => report.document.isRegistered('pia-lund'));
    await indexed();
    const document = await vscode.workspace.openTextDocument(register);
    await apply(await renamed(register, document.positionAt(document.getText().indexOf('pia-lund') + 2), 'p-lund'));
    assert.equal(document.getText(), 'seedlens: 1\nentities:\n  # the minister\n  p-lund:\n    type: person\n    name: Pia Lund\n');
    assert.equal(await readText(report.sidecar), keeping('p-lund', 'Pia Lund'));
    await eventually(() => report.document.isRegistered('p-lund'));
    await apply(await renamed(register, document.positionAt(document.getText().indexOf('Pia Lund') + 2), 'Pia L. Lund'));
    assert.equal(document.getText(), 'seedlens: 1\nentities:\n  # the minister\n  p-lund:\n    type: person\n    name: Pia L. Lund\n    aliases: [Pia Lund]\n');
    assert.match(await readText(report.sidecar), /p-lund: \{ type: person, name: Pia L. Lund, aliases: \[Pia Lund\] \}/);
  });

  it('saves the file where it is one alone', async () => {
    const report = await openReport('Foreign Minister Sten Ahlgren spoke.\n', keeping('sten-ahlgren', 'Sten Ahlgren'));
    await indexed();
    await vscode.workspace.applyEdit(await renamedAt(report, 'Sten Ahlgren', 'Sten B. Ahlgren'));
    await eventually(async () => (await readText(report.sidecar)).includes('name: Sten B. Ahlgren'));
  });

  it('is offered with the name, not the words, and not where nothing is named', async () => {
    const { editor: { document } } = await openReport('Foreign Minister Thekla Zwerin spoke. Zwerin left on Thursday.\n');
    const offered = (words: string): Thenable<unknown> => vscode.commands.executeCommand('vscode.prepareRename', document.uri, document.positionAt(document.getText().lastIndexOf(words) + 1));
    const { placeholder, range } = (await offered('Zwerin')) as { placeholder: string; range: vscode.Range };
    assert.deepEqual([placeholder, document.getText(range)], ['Thekla Zwerin', 'Zwerin']);
    for (const words of ['Thursday', 'left']) await refused(offered(words));
  });

  it('refuses a name or an id that is another’s, no name, and what is no id', async () => {
    const text = 'Foreign Minister Ida Brandt met Foreign Minister Nils Dahl.\n';
    const report = await openReport(text, keeping('ida-brandt', 'Ida Brandt'));
    await indexed();
    await refused(renamedAt(report, 'Ida Brandt', 'Nils Dahl'));
    await refused(renamedAt(report, 'Ida Brandt', '  '));
    const sidecar = await vscode.workspace.openTextDocument(report.sidecar);
    for (const id of ['nils-dahl', 'a b', 'japan', '']) {
      await refused(renamed(sidecar.uri, sidecar.positionAt(sidecar.getText().indexOf('ida-brandt') + 1), id));
    }
    assert.equal(sidecar.getText(), keeping('ida-brandt', 'Ida Brandt'));
  });

  it('counts an editor with unsaved changes as the file, and leaves a broken sidecar', async () => {
    const text = 'Foreign Minister Runa Holt spoke.\n';
    const broken = await closedReport(text, keeping('runa-holt', 'Runa Holt'));
    const report = await openReport(text, keeping('runa-holt', 'Runa Holt'));
    await indexed(broken);
    await write(sidecarOf(broken), `${keeping('runa-holt', 'Runa Holt')}]`);
    const sidecar = await vscode.workspace.openTextDocument(report.sidecar);
    const mine = new vscode.WorkspaceEdit();
    mine.insert(sidecar.uri, new vscode.Position(0, 0), '# mine, unsaved\n');
    await vscode.workspace.applyEdit(mine);
    const edit = await renamedAt(report, 'Runa Holt', 'Runa H. Holt');
    await vscode.workspace.applyEdit(edit);
    assert.equal(sidecar.getText(), `# mine, unsaved\n${keeping('runa-holt', 'Runa Holt').replace('name: Runa Holt', 'name: Runa H. Holt, aliases: [Runa Holt]')}`);
    assert.equal(await readText(sidecarOf(broken)), `${keeping('runa-holt', 'Runa Holt')}]`);
    await sidecar.save();
  });
});
