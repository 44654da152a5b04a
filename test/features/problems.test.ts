import * as vscode from 'vscode';
import * as assert from './assert';
import { becomes, openReport, problems, run, said, write } from './analyst';
import { eventually, openText, readText, scratch } from './support';

const text = 'The envoy flew from Tokyo to Paris, and from Paris to Lima.\n';

const annotation = (id: string, exact: string): string => `  - id: ${id}\n    type: place\n    status: accepted\n    target: { start: 300, exact: ${exact} }\n`;

describe('problems', () => {
  it('shows what is wrong with the sidecar of an open text, until it is mended', async () => {
    const report = await openReport(text, 'seedlens: 1\nannotations:\n  - id: m1\n    type: planet\n    status: accepted\n');
    await becomes(report.sidecar, ['3 Warning missing-field', '4 Warning unknown-type']);
    await write(report.sidecar, 'seedlens: 1\nannotations: [\n');
    await eventually(() => problems(report.sidecar).some((problem) => problem.endsWith('Error syntax')));
    await write(report.sidecar, 'seedlens: 2\n');
    await becomes(report.sidecar, ['1 Error newer-format']);
    await write(report.sidecar, 'seedlens: 1\n');
    await becomes(report.sidecar, []);
  });

  it('asks the register for entities that the sidecar does not describe', async () => {
    const register = await scratch('entities.yaml');
    await write(register, 'seedlens: 1\nentities:\n  team-lima: { type: place, name: Lima }\n');
    try {
      const named = annotation('m1', 'Lima').replace('    target', '    entity: team-lima\n    target');
      const report = await openReport(text, `seedlens: 1\nannotations:\n${named}${annotation('m2', 'Tokyo').replace('    target', '    entity: nobody\n    target')}`);
      await eventually(() => report.document.isRegistered('team-lima'));
      await report.editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'More.\n'));
      await write(report.sidecar, `${await readText(report.sidecar)}# looked at\n`);
      await becomes(report.sidecar, ['11 Warning unknown-entity']);
    } finally {
      await vscode.workspace.fs.delete(register);
    }
  });

  it('is silent when the text is closed', async () => {
    const report = await openReport(text, 'seedlens: 1\nannotations: 7\n');
    await becomes(report.sidecar, ['2 Error wrong-type']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.languages.setTextDocumentLanguage(report.editor.document, 'plaintext').then(undefined, () => undefined);
    await becomes(report.sidecar, []);
  });

  it('shows that a sidecar cannot be read, and leaves it as it is', async () => {
    const sidecar = await scratch('latin.txt.annotations.yaml');
    const bytes = Uint8Array.from([...new TextEncoder().encode('seedlens: 1 # caf'), 0xe9]);
    await vscode.workspace.fs.writeFile(sidecar, bytes);
    await openText('latin.txt', text);
    await becomes(sidecar, ['1 Error unreadable']);
    await run('acceptAll');
    assert.match(await said(), /^Nothing was written, as the sidecar cannot be read/);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(sidecar))], [...bytes]);
  });

  it('looks at a sidecar that is open by itself, but not at what other tools call so', async () => {
    const [ours, theirs] = [await scratch('gone.txt.annotations.yaml'), await scratch('other.annotations.yaml')];
    await write(ours, 'seedlens: 1\nannotations: 7\n');
    await write(theirs, 'pins: [\n');
    await vscode.workspace.openTextDocument(theirs);
    await vscode.workspace.openTextDocument(ours);
    await becomes(ours, ['2 Error wrong-type']);
    assert.deepEqual(problems(theirs), []);
  });
});
