import * as vscode from 'vscode';
import { attributeLines } from '../../src/core/git/mergeDriver';
import { gitApi, localConfig, type Repository } from '../../src/host/git';
import { exists, run, said, write } from './analyst';
import * as assert from './assert';
import { eventually, openFile, readText, scratch } from './support';

/** Answers the next question with its first button, or not at all; gives what was asked. */
function answerQuestion(agree: boolean): { readonly detail: () => string } {
  const { showInformationMessage } = vscode.window;
  let detail = '';
  const answer = async (_question: string, options: vscode.MessageOptions, action: string): Promise<string | undefined> => {
    Object.assign(vscode.window, { showInformationMessage });
    detail = options.detail ?? '';
    return agree ? action : undefined;
  };
  Object.assign(vscode.window, { showInformationMessage: answer });
  return { detail: () => detail };
}

describe('mergeSetup', () => {
  let repository: Repository;
  let attributes: vscode.Uri;
  before(async function () {
    const api = await gitApi();
    if (!api) return this.skip(); // The host in the browser has no git.
    const { document } = await openFile('history/talks.seed.txt');
    repository = await eventually(() => api.getRepository(document.uri));
    attributes = await scratch('history', '.gitattributes');
  });

  const driver = (): Promise<string | undefined> => localConfig(repository, 'merge.seedlens.driver');

  it('changes nothing before it is told to', async () => {
    const question = answerQuestion(false);
    await run('setUpMerge');
    assert.match(question.detail(), /history.*\n\n.*merge=seedlens.*\n\n.*\.git\/config/);
    assert.equal(await driver(), undefined);
    assert.equal(await exists(attributes), false);
  });

  it('makes a merge in VS Code go by ids', async () => {
    answerQuestion(true);
    await run('setUpMerge');
    const git = repository as Repository & Record<'createBranch' | 'checkout' | 'commit' | 'merge', (...args: unknown[]) => Promise<void>>;
    for (const [key, value] of [['user.name', 'C'], ['user.email', 'c@example.org'], ['core.editor', 'true']] as const) await git.setConfig(key, value);
    const sidecar = await scratch('history', 'talks.seed.txt.annotations.yaml');
    const before = await readText(sidecar);
    const commit = async (text: string): Promise<void> => {
      await write(sidecar, text);
      await git.commit('More', { all: true });
    };
    await git.commit('Merge by id', { all: true }); // With .gitattributes.
    const { hash: start } = await git.getCommit('HEAD');
    await git.createBranch('noted', true);
    await commit(before.replace('accepted, ', 'accepted, note: The capital, '));
    await git.createBranch('retyped', true, start);
    const retyped = before.replace('type: place, status: accepted', 'type: facility, status: accepted');
    await commit(retyped);
    await git.merge('noted');
    assert.equal(await readText(sidecar), retyped.replace('accepted, ', 'accepted, note: The capital, '));
    answerQuestion(true);
    await run('setUpMerge');
  });

  it('sets git up, and takes that back', async () => {
    answerQuestion(true);
    await run('setUpMerge');
    assert.match((await driver()) ?? '', /^if test -f '.+' && test -f '.+cli\.js'; then ELECTRON_RUN_AS_NODE=1 '.+' '.+' merge .*%O %A %B; else git merge-file/);
    assert.equal(await readText(attributes), attributeLines.map((line) => `${line}\n`).join(''));
    assert.match(await said(), /merges annotations by id/);
    answerQuestion(true);
    await run('setUpMerge');
    assert.equal(await driver(), undefined);
    assert.equal(await exists(attributes), false);
  });
});
