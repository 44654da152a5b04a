import * as vscode from 'vscode';
import * as assert from './assert';
import { openReport } from './analyst';

const text = 'NOTE\n\nIt rained. Yoshimasa Hayashi spoke in Tokyo. Nobody asked.\n\nHe left.\n\nANNEX\n\nNone.\n';

describe('selectionRanges', () => {
  it('grow from the word to the mention, the sentence, the paragraph, the section and the report', async () => {
    const { editor: { document } } = await openReport(text);
    const position = document.positionAt(text.indexOf('Hayashi') + 2);
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [position]);
    const grown: string[] = [];
    for (let at = innermost; at; at = at.parent) grown.push(document.getText(at.range).trimEnd());
    const expected = [
      'Hayashi', 'Yoshimasa Hayashi', 'Yoshimasa Hayashi spoke in Tokyo.', 'It rained. Yoshimasa Hayashi spoke in Tokyo. Nobody asked.',
      text.slice(0, text.indexOf('\n\nANNEX')), text.trimEnd(),
    ];
    assert.deepEqual(expected.filter((words) => !grown.includes(words)), []);
    assert.deepEqual([...grown].sort((a, b) => a.length - b.length), grown);
  });

  it('are nothing but the report in an empty one', async () => {
    const { editor: { document } } = await openReport('');
    const [only] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [new vscode.Position(0, 0)]);
    assert.ok(only?.range.isEmpty);
  });
});
