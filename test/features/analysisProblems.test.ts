import * as vscode from 'vscode';
import * as assert from './assert';
import { becomes, openReport, problems, setRegister, write, type Report } from './analyst';
import { eventually, openText, scratch } from './support';

const text = 'The envoy flew from Tokyo to Paris, and from Paris to Lima.\nBrand stayed, and Brand slept.\n';

const annotation = (id: string, exact: string, type = 'place', start = 300): string => `  - id: ${id}\n    type: ${type}\n    status: accepted\n    target: { start: ${start}, exact: ${exact} }\n`;
const sidecarOf = (...annotations: string[]): string => `seedlens: 1\nannotations:\n${annotations.join('')}`;
const textOf = ({ editor }: Report): vscode.Uri => editor.document.uri;

describe('analysisProblems', () => {
  const setLevel = (level: string | undefined): Thenable<void> => vscode.workspace.getConfiguration('seedlens.rules').update('actor-without-entity', level, vscode.ConfigurationTarget.Workspace);

  it('shows what is wrong in the report, with a code that leads to its help page', async () => {
    const report = await openReport(text, sidecarOf(annotation('m1', 'Brand', 'person', text.indexOf('Brand'))));
    await becomes(textOf(report), ['2 Warning actor-without-entity']);
    const [problem] = vscode.languages.getDiagnostics(textOf(report));
    assert.equal(problem!.message, '“Brand” has no entity that says who or what it is');
    const { target } = problem!.code as { target: vscode.Uri };
    assert.ok((await vscode.workspace.fs.readFile(target)).length > 100, target.path);
  });

  it('shows what is wrong with a colleague’s layer in its file, and nothing when that is gone', async () => {
    const report = await openReport(text);
    const layer = textOf(report).with({ path: `${textOf(report).path}.N-Osei.annotations.yaml` });
    const content = sidecarOf(annotation('t1', 'Oslo'), annotation('t2', 'Brand', 'person', text.indexOf('Brand')), annotation('t3', 'Lima', 'planet'));
    await write(layer, content);
    await eventually(() => problems(layer).sort().join() === '10 Warning actor-without-entity,12 Warning unknown-type,6 Warning orphaned-annotation');
    assert.deepEqual(problems(textOf(report)), []);
    await vscode.workspace.fs.delete(layer);
    await becomes(layer, []);
  });

  it('lets only the colleague mend a layer', async () => {
    const report = await openReport(text);
    const layer = textOf(report).with({ path: `${textOf(report).path}.P-Adeyemi.annotations.yaml` });
    await write(layer, sidecarOf(annotation('t1', 'Oslo')));
    await vscode.workspace.openTextDocument(layer);
    await becomes(layer, ['6 Warning orphaned-annotation']);
    const { range } = vscode.languages.getDiagnostics(layer)[0]!;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', layer, range);
    assert.deepEqual(actions.map(({ title }) => title).filter((title) => /nchor|annotation|words/.test(title)), []);
  });

  it('goes by the severity that is set', async () => {
    const report = await openReport(text, sidecarOf(annotation('m1', 'Brand', 'person', text.indexOf('Brand'))));
    try {
      await setLevel('information');
      await becomes(textOf(report), ['2 Information actor-without-entity']);
      await setLevel('off');
      await becomes(textOf(report), []);
    } finally {
      await setLevel(undefined);
    }
  });

  it('shows annotations whose words are not in the text, or in several places, in the sidecar, and follows the text', async () => {
    const report = await openReport(text, sidecarOf(annotation('m1', 'Oslo'), annotation('m2', 'Paris'), annotation('m3', 'Lima')));
    await becomes(report.sidecar, ['6 Warning orphaned-annotation', '10 Warning orphaned-annotation']);
    assert.match(vscode.languages.getDiagnostics(report.sidecar)[0]!.message, /“Oslo”/);
    await report.editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Oslo is far.\n'));
    await becomes(report.sidecar, ['10 Warning orphaned-annotation']);
  });

  it('shows what is wrong with an open register', async () => {
    await vscode.workspace.fs.createDirectory(await scratch('aliases'));
    const register = 'seedlens: 1\nentities:\n  a: { type: person, name: Ana, aliases: [Falcon] }\n  b: { type: person, name: Bo, aliases: [Falcon] }\n';
    const { document } = await openText('aliases/entities.yaml', register);
    await becomes(document.uri, ['4 Warning hidden-alias']);
    await write(document.uri, register.replace('Bo, aliases: [Falcon]', 'Bo'));
    await becomes(document.uri, []);
  });

  it('asks the register where places are', async () => {
    const place = annotation('m1', 'Brand', 'place', text.indexOf('Brand'));
    const report = await openReport(text, sidecarOf(place));
    try {
      await becomes(textOf(report), ['2 Information place-without-coordinates']);
      await setRegister('seedlens: 1\nentities:\n  brand: { type: place, name: Brand, coordinates: [1, 2] }\n');
      await becomes(textOf(report), []);
    } finally {
      await setRegister(undefined);
    }
  });

  it('is silent when the report is closed', async () => {
    const report = await openReport(text, sidecarOf(annotation('m1', 'Oslo'), annotation('m2', 'Brand', 'person', text.indexOf('Brand'))));
    await becomes(report.sidecar, ['6 Warning orphaned-annotation']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.languages.setTextDocumentLanguage(report.editor.document, 'plaintext').then(undefined, () => undefined);
    await eventually(() => problems(report.sidecar).length === 0 && problems(textOf(report)).length === 0);
  });
});
