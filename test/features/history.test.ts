import * as vscode from 'vscode';
import { gitApi } from '../../src/host/git';
import { seedlens, write } from './analyst';
import * as assert from './assert';
import { eventually, openFile, readText, scratch } from './support';

const report = 'history/talks.seed.txt';

/** What VS Code shows on the words, the topmost first. */
async function hoversOn(words: string): Promise<string[]> {
  const { document } = await openFile(report);
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.map(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value).join());
}

/** The card and the line below it, once git has answered. */
const bothOn = (words: string): Promise<string[]> =>
  eventually(async () => {
    const hovers = await hoversOn(words);
    return hovers.length > 1 ? hovers : undefined;
  });

describe('history', () => {
  before(async function () {
    const api = await gitApi();
    if (!api) return this.skip(); // The host in the browser has no git.
    const { documents } = await seedlens();
    const { document } = await openFile(report);
    await documents.open(document);
    await eventually(() => api.getRepository(document.uri));
  });

  it('says below the card who decided in which commit', async () => {
    const shown = await bothOn('Tokyo');
    const line = shown.find((one) => one.includes('git-commit'));
    assert.ok(shown.some((one) => /### .*Tokyo/.test(one)));
    assert.match(line!, /^<small>\$\(git-commit\) Decided by A&#46; Novak in [0-9a-f]{7}, (?:now|\d+ (?:second|minute)s? ago)<\/small>$/);
  });

  it('names the last one who turned a decision round, and takes no markup from git', async () => {
    const line = (await bothOn('Paris')).find((one) => one.includes('git-commit'));
    assert.match(line!, /Decided by B/);
    assert.ok(!/<b>/.test(line!));
  });

  it('says nothing of what is not committed', async () => {
    const sidecar = await scratch(`${report}.annotations.yaml`);
    const before = await readText(sidecar);
    await write(sidecar, before.replace('id: m1, type: place', 'id: m1, type: facility'));
    await eventually(async () => (await hoversOn('Tokyo')).length === 1);
    await write(sidecar, before);
    await eventually(async () => (await hoversOn('Tokyo')).length > 1);
  });
});
