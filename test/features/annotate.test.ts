import * as vscode from 'vscode';
import { entityTypes } from '../../src/core/types';
import * as assert from './assert';
import { answerPick, cursorAt, decisions, exists, openReport, run, said, select } from './analyst';

const text = 'Foreign Minister Yoshimasa Hayashi met the Vellum Row’s envoy.\nHayashi praised the “Vellum Row”, and a walled\ngarden.\n';

const asType = (label: string) => (offered: string): boolean => offered.endsWith(` ${label}`);

describe('annotate', () => {
  it('offers the likeliest type first', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Hayashi', 2);
    const pick = answerPick(() => true);
    await run('annotateSelection');
    assert.equal(pick.offered[0], '$(person) Person');
    assert.ok(entityTypes.every(({ label }) => pick.offered.some(asType(label))));
    assert.equal(pick.title(), 'Annotate “Hayashi” as');
    assert.deepEqual(await decisions(report), ['accepted person Hayashi → yoshimasa-hayashi']);
  });

  it('annotates a selection without its article, punctuation and possessive, as one entity', async () => {
    const report = await openReport(text);
    select(report, 'the Vellum Row’s ', ' the “Vellum Row”,');
    answerPick(asType('Organization'));
    await run('annotateSelection');
    assert.deepEqual(await decisions(report), Array(2).fill('accepted organization Vellum Row → vellum-row'));
    assert.match(await said(), /^Annotated Vellum Row, Vellum Row as organization\. /);
  });

  it('annotates over the end of a line', async () => {
    const report = await openReport(text.replaceAll('\n', '\r\n'));
    select(report, 'walled\r\ngarden');
    answerPick(asType('Facility'));
    await run('annotateSelection');
    assert.deepEqual(await decisions(report), ['accepted facility walled\ngarden → walled-garden']);
    assert.equal(report.document.marks().find(({ type }) => type === 'facility')?.quote, 'walled\r\ngarden');
  });

  it('annotates the word at the cursor, and anew what was annotated so', async () => {
    const report = await openReport(text);
    cursorAt(report, 'envoy');
    answerPick(asType('Event'));
    await run('annotateSelection');
    answerPick(asType('Platform'));
    await run('annotateSelection');
    assert.deepEqual(await decisions(report), ['accepted platform envoy → envoy']);
  });

  it('writes nothing without words, without an answer, or for a passage', async () => {
    const report = await openReport(`${text}\n\n${'And so on, as before. '.repeat(40)}`);
    const blank = report.editor.document.positionAt(text.length);
    report.editor.selection = new vscode.Selection(blank, blank);
    await run('annotateSelection');
    assert.match(await said(), /^Select the words to annotate/);
    await vscode.commands.executeCommand('editor.action.selectAll');
    await run('annotateSelection');
    assert.match(await said(), /too long for a name/);
    cursorAt(report, 'envoy');
    answerPick(() => false);
    await run('annotateSelection');
    assert.equal(await exists(report.sidecar), false);
  });

  it('has no place to write for a text without a file', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'seed', content: text });
    await vscode.window.showTextDocument(untitled);
    await vscode.commands.executeCommand('editor.action.selectAll');
    await vscode.commands.executeCommand('cursorTop');
    answerPick(() => true);
    await run('annotateSelection');
    assert.match(await said(), /^Save the report first/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
