import * as vscode from 'vscode';
import * as assert from './assert';
import { seedlens, write } from './analyst';
import { eventually, scratch } from './support';

const outside = async (name: string): Promise<vscode.Uri> => vscode.Uri.joinPath(await scratch(), '..', 'elsewhere', name);

const configure = (globs: unknown): PromiseLike<void> =>
  vscode.workspace.getConfiguration('seedlens').update('include', globs, vscode.ConfigurationTarget.Global);

async function open(name: string): Promise<vscode.TextDocument> {
  const uri = await outside(name);
  await write(uri, 'seedlens: 1\n');
  return vscode.workspace.openTextDocument(uri);
}

describe('include', () => {
  before(seedlens);
  afterEach(() => configure(undefined));
  after(async () => vscode.workspace.fs.delete(await outside(''), { recursive: true }));

  it('leaves other texts alone by default', async () => {
    assert.equal((await open('default.txt')).languageId, 'plaintext');
  });

  it('takes plain text files that match, open ones and those that open later', async () => {
    const early = await open('early.txt');
    const other = await open('early.log');
    await configure(['**/elsewhere/*.txt']);
    await eventually(() => early.languageId === 'seed');
    const late = await open('late.txt');
    await eventually(() => late.languageId === 'seed');
    assert.ok(other.languageId !== 'seed', 'it does not match');
  });

  it('counts globs from the folder of the workspace', async () => {
    const [near, far] = await Promise.all([scratch('notes.text'), scratch('deep', 'notes.text')]);
    for (const uri of [near, far]) await write(uri, 'Nothing yet.\n');
    await configure(['*.text']);
    const [matching, other] = [await vscode.workspace.openTextDocument(near), await vscode.workspace.openTextDocument(far)];
    await eventually(() => matching.languageId === 'seed');
    assert.equal(other.languageId, 'plaintext');
  });

  it('lets go of what it took when the setting no longer says so', async () => {
    const document = await open('brief.txt');
    await configure(['**/brief.*']);
    await eventually(() => document.languageId === 'seed');
    await configure([]);
    await eventually(() => document.languageId === 'plaintext');
  });

  it('leaves files of other languages, sidecars, and what the analyst made plain text again', async () => {
    await configure(['**/elsewhere/**', 7, '']);
    const text = await open('mine.txt');
    await eventually(() => text.languageId === 'seed');
    for (const name of ['data.json', 'mine.txt.annotations.yaml']) assert.ok((await open(name)).languageId !== 'seed', name);
    await vscode.languages.setTextDocumentLanguage(text, 'plaintext');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(text.languageId, 'plaintext');
  });
});
