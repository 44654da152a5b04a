import * as vscode from 'vscode';
import { rulerDecorations, textDecorations } from '../../src/features/highlights';
import * as assert from './assert';
import { openReport, type Report } from './analyst';

const text = 'Foreign Minister Yoshimasa Hayashi met Florence Parly in Tokyo.\n\nThey spoke of Japan on Thursday.\n';

const byHand = `seedlens: 1
entities: {}
annotations:
  - { id: m000001, type: person, status: accepted, target: { start: 17, end: 34, exact: Yoshimasa Hayashi }, note: Knows much. }
  - { id: m000002, type: place, status: rejected, target: { start: 57, end: 62, exact: Tokyo } }
  - id: m000003
    type: event
    status: accepted
    target: [{ start: 65, end: 69, exact: They }, { start: 70, end: 75, exact: spoke }]
    note: In two parts.
relations: []
`;

/** Decorations as "style: words". */
function looks({ editor: { document } }: Report, decorations: ReturnType<typeof textDecorations>): string[] {
  return [...decorations].flatMap(([style, ranges]) => ranges.map((range) => `${style}: ${document.getText(range)}`)).sort();
}

const shown = (report: Report, level: 'all' | 'accepted' | 'off'): string[] => looks(report, textDecorations(report.document, report.editor, level));

describe('highlights', () => {
  it('shows each type in its own style, suggestions unlike accepted mentions, and nothing where one was rejected', async () => {
    assert.deepEqual(shown(await openReport(text, byHand), 'all'), [
      'accepted:event: They', 'accepted:event: spoke', 'accepted:person: Yoshimasa Hayashi',
      'note: Yoshimasa Hayashi', 'note: spoke',
      'suggested:country: Japan', 'suggested:date: Thursday', 'suggested:person: Florence Parly',
    ]);
  });

  it('shows accepted mentions only, or nothing, as the setting says', async () => {
    const report = await openReport(text, byHand);
    assert.deepEqual(shown(report, 'accepted').filter((look) => look.startsWith('suggested')), []);
    assert.equal(shown(report, 'accepted').length, 5);
    assert.deepEqual(shown(report, 'off'), []);
  });

  it('marks accepted mentions in the overview ruler', async () => {
    const report = await openReport(text, byHand);
    assert.deepEqual(looks(report, rulerDecorations(report.document)), ['ruler:event: They', 'ruler:event: spoke', 'ruler:person: Yoshimasa Hayashi']);
  });

  it('has what it shows ready as soon as a key was pressed', async () => {
    const report = await openReport(text);
    await report.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'In China, '));
    assert.ok(shown(report, 'all').includes('suggested:country: China'));
    assert.ok(shown(report, 'all').includes('suggested:person: Yoshimasa Hayashi'));
  });

  it('looks only at what is in sight, so that its cost does not grow with the text', async () => {
    const report = await openReport('They spoke of Japan.\n\n'.repeat(2000));
    const count = shown(report, 'all').length;
    assert.ok(count > 10 && count < 200, `${count} decorations`);
    assert.ok(report.document.known.length > 1900);
  });

  it('survives emoji, right-to-left words and CRLF', async () => {
    const report = await openReport('👩🏽‍🚀 שלום Japan\r\n🇯🇵 spoke of Tokyo.\r\n');
    assert.deepEqual(shown(report, 'all'), ['suggested:country: Japan', 'suggested:place: Tokyo']);
  });
});
