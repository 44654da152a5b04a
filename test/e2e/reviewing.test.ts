import * as assert from 'node:assert';
import { annotated, annotations, sidecarOf } from './annotations';
import { closeWorkbench, openWorkbench } from './setup';
import type { Workbench } from './workbench';
import { eventually } from './workbench';

const report = `Foreign Minister Yoshimasa Hayashi met officials in Tokyo.

Hayashi then flew to Norway with Norwegian engineers.
`;

describe('reviewing without a mouse', () => {
  let vscode: Workbench;
  before(async () => (vscode = await openWorkbench({ 'seedlens.review.order': 'document' })));
  after(() => closeWorkbench(vscode));

  /** Waits until the status bar says what the review has come to. */
  const at = (words: string): Promise<void> => vscode.status(new RegExp(`· ${words}`)).waitFor();

  it('decides a whole report by single keys, and leaves its text as it is', async () => {
    vscode.writeFile('review.txt', report);
    await vscode.openFile('review.txt');
    await vscode.highlighted('Tokyo');
    await vscode.press('Alt+D');
    await at('Yoshimasa Hayashi');
    await vscode.press('a');
    await at('Tokyo');
    await vscode.press('t');
    await vscode.pickerTitled('Change Tokyo (place) to').waitFor();
    await vscode.press('f');
    await at('Hayashi');
    await vscode.press('z', 'x', 'Backspace', 'a');
    await at('Norway');
    await vscode.press('w');
    await vscode.status('Norway (country) is “Norway with” now').waitFor();
    await vscode.press('Shift+W');
    await vscode.status('Norway with (country) is “Norway” now').waitFor();
    await vscode.press('a');
    await at('Norwegian');
    await vscode.press('r');
    await vscode.status(/nothing is left to decide/).waitFor();
    await vscode.press('Escape');
    await vscode.status(/Review ended: 5 of 5 decided/).waitFor();
    await annotated(vscode, 'review.txt', 'Tokyo', { type: 'facility', status: 'accepted' });
    await annotated(vscode, 'review.txt', 'Norwegian', { status: 'rejected' });
    assert.deepStrictEqual(annotations(vscode, 'review.txt')?.map(({ target }) => target.exact), ['Yoshimasa Hayashi', 'Tokyo', 'Hayashi', 'Norway', 'Norwegian']);
    assert.strictEqual(vscode.readFile('review.txt'), report);
  });

  it('types again when the review has ended', async () => {
    await vscode.goTo('Foreign');
    await vscode.press('x');
    await eventually(() => vscode.page.locator('.view-lines', { hasText: 'xForeign' }).isVisible(), 'the letter');
    await vscode.press('Control+z');
  });

  it('goes back by a key, to what it undoes', async () => {
    vscode.writeFile('review-undo.txt', report);
    await vscode.openFile('review-undo.txt');
    await vscode.highlighted('Tokyo');
    await vscode.press('Alt+D');
    await at('Yoshimasa Hayashi');
    await vscode.press('a');
    await at('Tokyo');
    await vscode.press('u');
    await vscode.status(/Undone: Accepted Yoshimasa Hayashi .* · Yoshimasa Hayashi/).waitFor();
    await eventually(() => !vscode.exists(sidecarOf('review-undo.txt')), 'the sidecar to go');
    await vscode.press('Escape');
  });

  it('shows in the Explorer how much of a report is decided', async () => {
    await vscode.command('View: Show Explorer');
    // VS Code draws a badge by its style sheet.
    const badges = `[...document.querySelectorAll('.explorer-folders-view .monaco-icon-label')]
      .map((label) => label.textContent + ' ' + getComputedStyle(label, '::after').content)`;
    await eventually(async () => (await vscode.page.evaluate<string[]>(badges)).some((badge) => badge.startsWith('review.txt') && badge.includes('✓')), 'the badge');
  });
});
