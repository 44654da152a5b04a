import * as vscode from 'vscode';
import { parseRegister } from '../../src/core/register/codec';
import * as assert from './assert';
import { decisions, indexed, openReport, problems, setRegister, written, type Report } from './analyst';
import { applyingPreview } from './refactoring';
import { eventually, openText, readText, scratch } from './support';

const text = 'Minister Ada Quill met traders in Riga. Quill left, and later Ada Quill left too.\n';
const item = (id: string, words: string, start: number, entity?: string, rest = ''): string =>
  `  - id: ${id}\n    type: person\n    status: accepted\n${entity ? `    entity: ${entity}\n` : ''}    target: { start: ${start}, exact: ${words}${rest} }\n`;
const sidecar = (entities: string, ...items: string[]): string => `seedlens: 1\nentities:\n${entities}annotations:\n${items.join('')}`;

/** The quick fixes at the first problem of a file with that code, once it has one. */
async function fixes(uri: vscode.Uri, code: string): Promise<vscode.CodeAction[]> {
  await eventually(() => problems(uri).some((problem) => problem.endsWith(` ${code}`)));
  const problem = vscode.languages.getDiagnostics(uri).find((one) => (one.code as { value?: unknown }).value === code);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, problem!.range);
}

async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

function titled(actions: readonly vscode.CodeAction[], wanted: string): vscode.CodeAction {
  const action = actions.find(({ title }) => title === wanted);
  assert.ok(action, `${wanted} is not among ${actions.map(({ title }) => title).join()}`);
  return action;
}

const uriOf = ({ editor }: Report): vscode.Uri => editor.document.uri;

describe('analysisFixes', () => {
  it('says who an actor is', async () => {
    const report = await openReport(text, sidecar('  ada-quill: { type: person, name: Ada Quill }\n', item('a', 'Ada Quill', 9, 'ada-quill'), item('b', 'Quill', 40)));
    await apply(titled(await fixes(uriOf(report), 'actor-without-entity'), 'Link it to Ada Quill'));
    assert.deepEqual(await decisions(report), ['accepted person Ada Quill → ada-quill', 'accepted person Quill → ada-quill']);
    await eventually(() => problems(uriOf(report)).length === 0);
  });

  it('makes one of two entities, found by the names of both', async () => {
    const report = await openReport(text, sidecar('  ada: { type: person, name: Ada Quill }\n  quill: { type: person, name: Ada Quill, aliases: [A. Quill], role: minister }\n', item('a', 'Ada Quill', 9, 'ada'), item('b', 'Ada Quill', 62, 'quill')));
    await apply(titled(await fixes(uriOf(report), 'same-name'), 'They are one: keep ada'));
    assert.deepEqual(await decisions(report), ['accepted person Ada Quill → ada', 'accepted person Ada Quill → ada']);
    assert.deepEqual((await written(report)).entities, [{ id: 'ada', type: 'person', name: 'Ada Quill', aliases: ['A. Quill'], role: 'minister' }]);
  });

  it('offers the likeliest place of words that are gone, and puts the annotation there', async () => {
    const report = await openReport(text, sidecar('  ada: { type: person, name: Ada Quill }\n', item('a', 'Ada Quil', 9, 'ada', ', prefix: "Minister ", suffix: " met traders"')));
    await vscode.workspace.openTextDocument(report.sidecar);
    const actions = await fixes(report.sidecar, 'orphaned-annotation');
    const place = actions.find(({ title }) => /^Re-anchor at “Ada Quill” in line 1 \(\d+%.* alike\)$/.test(title));
    assert.ok(place, actions.map(({ title }) => title).join());
    assert.ok(actions.some(({ title }) => title === 'Remove the annotation'));
    await apply(place);
    assert.equal((await written(report)).annotations[0]?.target[0]?.exact, 'Ada Quill');
  });

  it('takes an alias from an entity of the register', async () => {
    await vscode.workspace.fs.createDirectory(await scratch('fixes'));
    const { document } = await openText('fixes/entities.yaml', 'seedlens: 1\nentities:\n  a: { type: person, name: Ana, aliases: [Falcon] }\n  b: { type: person, name: Bo, aliases: [Falcon] }\n');
    const actions = await fixes(document.uri, 'hidden-alias');
    titled(actions, 'Remove “Falcon” from Ana');
    await apply(titled(actions, 'Remove “Falcon” from Bo'));
    assert.equal(document.getText(), 'seedlens: 1\nentities:\n  a: { type: person, name: Ana, aliases: [Falcon] }\n  b: { type: person, name: Bo }\n');
    await document.save();
  });

  it('makes one entry of two of the register, in all files, after a look at what changes', async () => {
    const report = await openReport('Envoy Runar Vik spoke.\n', sidecar('  vik-2: { type: person, name: Runar Vik }\n', item('a', 'Runar Vik', 6, 'vik-2')));
    const register = 'seedlens: 1\nentities:\n  vik-1: { type: person, name: Runar Vik, role: envoy }\n  vik-2: { type: person, name: Runar Vik, aliases: [R. Vik] }\n';
    try {
      await setRegister(register);
      await indexed();
      const document = await vscode.workspace.openTextDocument(await scratch('entities.yaml'));
      const actions = await fixes(document.uri, 'same-name');
      titled(actions, 'Give vik-2 another name…');
      await applyingPreview(() => apply(titled(actions, 'They are one: keep vik-1')));
      const { entities } = parseRegister(await readText(document.uri));
      assert.deepEqual([...entities.values()].map(({ id, name, aliases }) => [id, name, aliases]), [['vik-1', 'Runar Vik', ['R. Vik']]]);
      assert.deepEqual(await decisions(report), ['accepted person Runar Vik → vik-1']);
    } finally {
      await setRegister(undefined);
    }
  });

  it('makes one entry of two in a register that is not the workspace’s, there alone', async () => {
    await vscode.workspace.fs.createDirectory(await scratch('fixes'));
    const { document } = await openText('fixes/entities.yaml', 'seedlens: 1\nentities:\n  a: { type: person, name: Ana }\n  b: { type: person, name: Ana, aliases: [Falcon] }\n');
    await apply(titled(await fixes(document.uri, 'same-name'), 'They are one: keep a'));
    assert.deepEqual([...parseRegister(document.getText()).entities.values()], [{ id: 'a', type: 'person', name: 'Ana', aliases: ['Falcon'] }]);
    await document.save();
  });

  it('has a fix for whatever is wrong in a report', async () => {
    const blasts = 'The blast in Riga killed 14 people.\n\nA blast in Riga killed 12 people.\n\nEnvoy Sigrun Aas left Sorvik on Thursday.\n';
    const at = (words: string): number => blasts.indexOf(words);
    const marked = sidecar('  sorvik: { type: place, name: Sorvik }\n', item('a', 'Sigrun Aas', at('Sigrun')), item('b', 'Thursday', at('Thursday')).replace('person', 'date'), item('c', 'Sorvik', at('Sorvik'), 'sorvik').replace('person', 'place'));
    const report = await openReport(blasts, marked.replace('entities:', 'document: { status: final }\nentities:'));
    for (const [code, title] of [
      ['contradictory-figures', 'Go to the other figure'], ['unresolved-date', 'Set the report’s date…'], ['place-without-coordinates', 'Say where it is…'],
      ['actor-without-entity', 'Make it an entity of its own: Sigrun Aas'], ['undecided-mention', 'Reopen the report'],
    ] as const) titled(await fixes(uriOf(report), code), title);
    await apply(titled(await fixes(uriOf(report), 'contradictory-figures'), 'Go to the other figure'));
    await eventually(() => report.editor.document.getText(vscode.window.activeTextEditor!.selection) === '14 people');
    await apply(titled(await fixes(uriOf(report), 'undecided-mention'), 'Reopen the report'));
    await eventually(() => !problems(uriOf(report)).some((problem) => problem.endsWith('undecided-mention')));
  });

  it('opens the renaming of one of two', async () => {
    const report = await openReport(text, sidecar('  ada: { type: person, name: Ada Quill }\n  quill: { type: person, name: Ada Quill }\n', item('a', 'Ada Quill', 9, 'ada'), item('b', 'Ada Quill', 62, 'quill')));
    const { command } = titled(await fixes(uriOf(report), 'same-name'), 'Give quill another name…');
    const [[uri, position]] = command!.arguments as [[vscode.Uri, vscode.Position]];
    assert.deepEqual([command!.command, uri.toString(), report.editor.document.offsetAt(position)], ['editor.action.rename', uriOf(report).toString(), 62]);
  });
});
