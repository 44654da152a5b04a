import * as vscode from 'vscode';
import * as assert from './assert';
import { decisions, openReport, problems, written, type Report } from './analyst';
import { eventually, openText, scratch } from './support';

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
});
