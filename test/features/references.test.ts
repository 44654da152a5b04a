import * as vscode from 'vscode';
import * as assert from './assert';
import { cardAt, closedReport, openReport, run, type Report } from './analyst';
import { eventually } from './support';

const text = 'Japan spoke. It spoke of Japanese ships.\n\nChina spoke on Thursday.\n';

/** The words at those of the locations that are in this report. */
const wordsAt = ({ editor: { document } }: Report, locations: readonly vscode.Location[]): string[] =>
  locations.filter(({ uri }) => uri.toString() === document.uri.toString()).map(({ range }) => document.getText(range));

async function referencesAt({ editor: { document } }: Report, words: string): Promise<vscode.Location[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  return vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position);
}

const found = async (report: Report, words: string): Promise<string[]> => wordsAt(report, await referencesAt(report, words));

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

  it('finds them in reports that no editor shows, at their lines, and in what is not saved yet', async () => {
    const closed = await closedReport('Nobody.\r\nForeign Minister Zora Marden left.\r\n');
    const unsaved = await openReport('Nobody.\n');
    await unsaved.editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Foreign Minister Zora Marden came.\n'));
    const report = await openReport('Foreign Minister Zora Marden met the press. Marden spoke.\n');
    await eventually(async () => {
      const all = (await referencesAt(report, 'Marden spoke')).map(({ uri, range: { start } }) => `${uri.path} ${start.line}:${start.character}`);
      const path = report.editor.document.uri.path;
      assert.deepEqual(all.sort(), [`${closed.path} 1:17`, `${unsaved.editor.document.uri.path} 1:17`, `${path} 0:17`, `${path} 0:44`].sort());
      return true;
    });
  });

  it('finds a person by a title alone, whose card is that of the person', async () => {
    const report = await openReport('Foreign Minister Zora Quandt left.\n\nThe minister spoke.\n');
    assert.deepEqual(await found(report, 'The minister'), ['Zora Quandt', 'The minister']);
    assert.match(await cardAt(report, 'The minister'), /^### Zora Quandt\n/);
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
