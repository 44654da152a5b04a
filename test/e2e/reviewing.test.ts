import * as assert from 'node:assert';
import { annotated, annotations, sidecarOf } from './annotations';
import { closeWorkbench, openWorkbench } from './setup';
import type { Workbench } from './workbench';
import { eventually } from './workbench';

const report = `Foreign Minister Yoshimasa Hayashi met officials in Tokyo.

Hayashi then flew to Norway with Norwegian engineers.
`;

const others = {
  'review-many-1.txt': 'Envoy Bruna Saltmarsh spoke.\n',
  'review-many-2.txt': 'Envoy Bruna Saltmarsh left.\n',
  'review-next-1.txt': 'Envoy Corin Ashgrove spoke.\n',
  'review-next-2.txt': 'Envoy Delia Ashgrove spoke.\n',
};

describe('reviewing without a mouse', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench({ 'seedlens.review.order': 'document' });
    // Others of the workspace, read long before they are needed.
    for (const [name, text] of Object.entries(others)) vscode.writeFile(name, text);
  });
  after(() => closeWorkbench(vscode));

  /** Waits until the status bar says what the review has come to. */
  const at = (words: string): Promise<void> => vscode.status(new RegExp(`^\\s*${words} \\(`)).waitFor();

  it('decides a whole report by single keys, and leaves its text as it is', async () => {
    vscode.writeFile('review.txt', report);
    await vscode.openFile('review.txt');
    await vscode.highlighted('Tokyo');
    await vscode.press('Alt+D');
    await at('Yoshimasa Hayashi');
    await vscode.press('a');
    await at('Tokyo');
    await vscode.press('t', 'f'); // Faster than any list opens.
    await at('Hayashi');
    await vscode.press('z', 'x', 'Backspace', 'a');
    await at('Norway');
    await vscode.press('w');
    await at('Norway with');
    await vscode.press('Shift+W');
    await vscode.status(/^\s*Norway \(country\), accepted/).waitFor();
    await vscode.press('a');
    await at('Norwegian');
    await vscode.press('r');
    await vscode.status(/Nothing is left to decide/).waitFor();
    await vscode.press('Escape');
    await vscode.status(/Review of review.txt ended: 5 of 5 decided/).waitFor();
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
    await vscode.status(/Yoshimasa Hayashi .* · Undone: Accepted Yoshimasa Hayashi/).waitFor();
    await eventually(() => !vscode.exists(sidecarOf('review-undo.txt')), 'the sidecar to go');
    await vscode.press('Escape');
  });

  it('lists the types with their letters where one is not known by heart', async () => {
    vscode.writeFile('review-types.txt', report);
    await vscode.openFile('review-types.txt');
    await vscode.highlighted('Tokyo');
    await vscode.press('Alt+D');
    await at('Yoshimasa Hayashi');
    await vscode.press('t', 't');
    assert.ok((await vscode.rows('Change Yoshimasa Hayashi (person) to')).some((row) => row.startsWith('G')));
    await vscode.press('g');
    await annotated(vscode, 'review-types.txt', 'Yoshimasa Hayashi', { type: 'group', status: 'accepted' });
    await vscode.press('Escape');
  });

  it('accepts in all reports what one undo by the usual key takes back', async () => {
    await vscode.openFile('review-many-1.txt');
    await vscode.highlighted('Bruna Saltmarsh');
    await vscode.press('Alt+D');
    await at('Bruna Saltmarsh');
    await vscode.press('Shift+O');
    await vscode.pickerTitled('Accept Bruna Saltmarsh (person) in these reports too').waitFor();
    await vscode.press('Enter');
    await annotated(vscode, 'review-many-2.txt', 'Bruna Saltmarsh', { status: 'accepted' });
    await vscode.status(/Accepted Bruna Saltmarsh \(person\): 2 mentions in 2 reports/).waitFor();
    await vscode.press('Control+z');
    await vscode.status(/Undone: Accepted Bruna Saltmarsh \(person\): 2 mentions in 2 reports/).waitFor();
    await eventually(() => ![1, 2].some((at) => vscode.exists(sidecarOf(`review-many-${at}.txt`))), 'both sidecars to go');
    await vscode.press('Escape');
  });

  it('goes on to the next report, and ends with the tab or the window', async () => {
    await vscode.openFile('review-next-1.txt');
    await vscode.highlighted('Corin Ashgrove');
    await vscode.press('Alt+D');
    await at('Corin Ashgrove');
    await vscode.press('a');
    await vscode.status(/Nothing is left to decide/).waitFor();
    await vscode.press('n');
    await at('Delia Ashgrove');
    await vscode.tab('review-next-2.txt').waitFor();
    await vscode.page.reload();
    await vscode.page.locator('.monaco-workbench .monaco-list-row').first().waitFor();
    await vscode.openFile('review-next-2.txt');
    await vscode.highlighted('Delia Ashgrove');
    await vscode.press('Control+Home', 'x');
    await eventually(() => vscode.page.locator('.view-lines', { hasText: 'xEnvoy' }).isVisible(), 'the letter');
    await vscode.press('Control+z');
  });

  it('shows in the Explorer how much of a report is decided', async () => {
    await vscode.command('View: Show Explorer');
    // VS Code draws a badge by its style sheet.
    const badges = `[...document.querySelectorAll('.explorer-folders-view .monaco-icon-label')]
      .map((label) => label.textContent + ' ' + getComputedStyle(label, '::after').content)`;
    await eventually(async () => (await vscode.page.evaluate<string[]>(badges)).some((badge) => badge.startsWith('review.txt') && badge.includes('✓')), 'the badge');
  });
});
