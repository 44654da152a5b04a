import * as vscode from 'vscode';
import * as assert from './assert';
import { cursorAt, openReport, run, said, type Report } from './analyst';

const text = `The envoy flew from Tokyo to Paris.\n${'\n'.repeat(200)}She met Ana Ruiz in Tokyo.\n`;

/** The words that the cursor stands before. */
const here = ({ editor: { document, selection } }: Report): string => {
  assert.ok(selection.isEmpty, 'something is selected');
  return document.getText(document.getWordRangeAtPosition(selection.active));
};

const isInSight = ({ editor }: Report): boolean => editor.visibleRanges.some((range) => range.contains(editor.selection.active));

describe('navigate', () => {
  it('goes to the next undecided mention, round the end, and says which it is', async () => {
    const report = await openReport(text);
    await run('nextUndecided');
    assert.deepEqual([here(report), await said()], ['Tokyo', '1 of 4 undecided · Tokyo (place)']);
    await run('nextUndecided');
    await run('nextUndecided');
    assert.deepEqual([here(report), await said()], ['Ana', '3 of 4 undecided · Ana Ruiz (person)']);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    assert.ok(isInSight(report), 'it is out of sight');
    await run('nextUndecided');
    await run('nextUndecided');
    assert.equal(await said(), '1 of 4 undecided · Tokyo (place)');
  });

  it('goes back as well', async () => {
    const report = await openReport(text);
    await run('previousUndecided');
    assert.equal(await said(), '4 of 4 undecided · Tokyo (place)');
    await run('previousUndecided');
    assert.equal(here(report), 'Ana');
  });

  it('leaves out what is decided meanwhile', async () => {
    const report = await openReport(text);
    await run('nextUndecided');
    await run('accept');
    await run('nextUndecided');
    assert.equal(await said(), '1 of 3 undecided · Paris (place)');
    await run('acceptAll');
    // What other reports teach may be said behind it.
    assert.ok((await said())?.startsWith('Accepted 3 mentions'));
    cursorAt(report, 'envoy');
    await run('nextUndecided');
    assert.deepEqual([here(report), await said()], ['envoy', 'Nothing is undecided in this report']);
  });

  it('goes to the next and previous mention of the same entity, from a link too', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('nextMention');
    assert.deepEqual([report.editor.selection.active.line, await said()], [201, '2 of 2 mentions · Tokyo (place)']);
    await run('nextMention', { uri: report.document.uri.toString(), offset: text.lastIndexOf('Tokyo') });
    assert.equal(await said(), '1 of 2 mentions · Tokyo (place)');
    await run('previousMention');
    assert.deepEqual([report.editor.selection.active.line, await said()], [201, '2 of 2 mentions · Tokyo (place)']);
    await run('previousMention');
    assert.equal(await said(), '1 of 2 mentions · Tokyo (place)');
    cursorAt(report, 'envoy');
    await run('nextMention');
    assert.deepEqual([here(report), await said()], ['envoy', 'No mention here']);
  });
});
