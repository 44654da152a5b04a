import { env, window, type QuickPickItem } from 'vscode';
import * as assert from './assert';
import { cursorAt, openReport, run, said } from './analyst';

const text = 'NATO and Foreign Minister Yoshimasa Hayashi spoke of Japan.\n\nHayashi left for Tokyo, and NATO stayed.\n';

/** Answers the next list with its first item that `choose` likes; gives "label: description" of all. */
function answerDetails(choose: (line: string) => boolean): { readonly offered: string[] } {
  const { showQuickPick } = window;
  const offered: string[] = [];
  const line = ({ label, description }: QuickPickItem): string => `${label}: ${description}`;
  Object.assign(window, {
    showQuickPick: async (items: readonly QuickPickItem[]) => {
      Object.assign(window, { showQuickPick });
      offered.push(...items.map(line));
      return items.find((item) => choose(line(item)));
    },
  });
  return { offered };
}

describe('details', () => {
  it('lists all that is known, and copies what is chosen', async () => {
    const report = await openReport(text);
    cursorAt(report, 'NATO');
    const { offered } = answerDetails((line) => line === 'Members: Iceland');
    await run('showDetails');
    assert.ok(offered.filter((line) => line.startsWith('Members: ')).length >= 30, String(offered));
    assert.ok(offered.some((line) => line.startsWith('Source: Wikidata')));
    assert.equal(await env.clipboard.readText(), 'Iceland');
    assert.equal(await said(), 'Copied Iceland');
  });

  it('goes to the sentence that is chosen', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Yoshimasa');
    answerDetails((line) => line.startsWith('Latest mention: “Hayashi left'));
    await run('showDetails');
    assert.equal(report.editor.document.offsetAt(report.editor.selection.active), text.indexOf('Hayashi left'));
  });

  it('says where there is nothing to say', async () => {
    const report = await openReport(text);
    cursorAt(report, 'spoke');
    await run('showDetails');
    assert.equal(await said(), 'No mention here');
  });
});
