import * as vscode from 'vscode';
import * as assert from './assert';
import { cardAt, cursorAt, openReport, run } from './analyst';
import { eventually } from './support';

describe('correctDate', () => {
  const { showInputBox } = vscode.window;
  afterEach(() => void (vscode.window.showInputBox = showInputBox));
  const answer = (text: string): void => void (vscode.window.showInputBox = (() => Promise.resolve(text)) as typeof showInputBox);

  it('says what a date means, and keeps what is stated instead', async () => {
    const report = await openReport('Date: 23 November 2026\n\nThe ministers met on Thursday in Riga.\n');
    assert.match(await cardAt(report, 'Thursday'), /2026-11-19/);
    answer('2026-11-12');
    cursorAt(report, 'Thursday');
    await run('correctDate');
    await eventually(() => report.document.sidecar.annotations[0]?.value === '2026-11-12');
    assert.match(await cardAt(report, 'Thursday'), /2026-11-12/);
  });

  it('counts from the date that the report is given', async () => {
    const report = await openReport('The ministers met on Thursday in Riga.\n');
    answer('2026-11-23');
    await run('setReportDate');
    await eventually(() => report.document.sidecar.document?.date === '2026-11-23');
    assert.match(await cardAt(report, 'Thursday'), /2026-11-19/);
  });
});
