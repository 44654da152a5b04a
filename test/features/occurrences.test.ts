import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport, type Report } from './analyst';

const text = 'Japan spoke. Its spokesman spoke of Japanese ships and of Japan.\n\nChina spoke on Thursday.\n';

async function lit({ editor: { document } }: Report, words: string): Promise<string[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>('vscode.executeDocumentHighlights', document.uri, position);
  return (found ?? []).map(({ range }) => `${range.start.line}:${range.start.character} ${document.getText(range)}`);
}

describe('occurrences', () => {
  it('lights up all mentions of the entity under the cursor, and those that relate to it', async () => {
    assert.deepEqual(await lit(await openReport(text), 'Japan'), ['0:0 Japan', '0:36 Japanese', '0:58 Japan']);
  });

  it('lights up only its own mentions for what relates to another', async () => {
    assert.deepEqual(await lit(await openReport(text), 'Japanese'), ['0:36 Japanese']);
  });

  it('leaves plain words, and what has no lasting identity, alone', async () => {
    const report = await openReport(text);
    assert.deepEqual(await lit(report, 'spoke'), []);
    assert.deepEqual(await lit(report, 'Thursday'), []);
  });
});
