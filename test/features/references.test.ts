import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport, run, type Report } from './analyst';

const text = 'Japan spoke. It spoke of Japanese ships.\n\nChina spoke on Thursday.\n';

const wordsAt = ({ editor: { document } }: Report, locations: readonly vscode.Location[]): string[] => locations.map(({ range }) => document.getText(range));

async function found(report: Report, words: string): Promise<string[]> {
  const { document } = report.editor;
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  return wordsAt(report, await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position));
}

/** What VS Code was asked to peek at while `action` ran. */
async function peeked(action: () => Promise<void>): Promise<unknown[] | undefined> {
  const { executeCommand } = vscode.commands;
  let seen: unknown[] | undefined;
  const spy = async (command: string, ...rest: unknown[]): Promise<unknown> => {
    if (command !== 'editor.action.peekLocations') return executeCommand(command, ...rest);
    return void (seen = rest);
  };
  Object.assign(vscode.commands, { executeCommand: spy });
  try {
    await action();
  } finally {
    Object.assign(vscode.commands, { executeCommand });
  }
  return seen;
}

describe('references', () => {
  it('finds all mentions of the entity under the cursor, and those that relate to it', async () => {
    assert.deepEqual(await found(await openReport(text), 'Japan'), ['Japan', 'Japanese']);
  });

  it('finds nothing for plain words and for what has no lasting identity', async () => {
    const report = await openReport(text);
    assert.deepEqual(await found(report, 'ships'), []);
    assert.deepEqual(await found(report, 'Thursday'), []);
  });

  it('peeks at the mentions of an entity where it was asked to', async () => {
    const report = await openReport(text);
    const uri = report.editor.document.uri.toString();
    const [, first, locations] = (await peeked(() => run('showMentions', { uri, entity: 'japan' }))) ?? [];
    assert.ok((first as vscode.Position).isEqual(new vscode.Position(0, 0)));
    assert.deepEqual(wordsAt(report, locations as vscode.Location[]), ['Japan', 'Japanese']);
    const [, second] = (await peeked(() => run('showMentions', { uri, entity: 'japan', offset: 30 }))) ?? [];
    assert.ok((second as vscode.Position).isEqual(new vscode.Position(0, 30)));
  });

  it('goes to the only mention without a peek', async () => {
    const report = await openReport(text);
    const uri = report.editor.document.uri.toString();
    assert.equal(await peeked(() => run('showMentions', { uri, entity: 'china' })), undefined);
    assert.equal(report.editor.document.getText(vscode.window.activeTextEditor?.selection), 'China');
  });

  it('does nothing for what it does not know', async () => {
    const { editor } = await openReport(text);
    const uri = editor.document.uri.toString();
    for (const argument of [undefined, null, 'x', {}, { uri }, { uri, entity: 'nobody' }, { uri: 'file:///nowhere', entity: 'japan' }]) {
      assert.equal(await peeked(() => run('showMentions', argument)), undefined);
    }
  });
});
