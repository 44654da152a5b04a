import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isoDay } from '../../../src/core/dates/calendar';
import { reportDate } from '../../../src/core/dates/reportDate';
import { seedText } from '../gold/load';

const told = (text: string, file?: string): string | undefined => {
  const date = reportDate(text, { file });
  return date && `${date.iso} ${date.from}`;
};

describe('report date', () => {
  it('is read from header lines', () => {
    for (const line of ['DTG: 241630Z NOV 26', 'Dtg:\t241630ZNOV26', 'Date: 24 November 2026', 'DATE: Nov. 24, 2026', 'Published: Tuesday, 24/11/2026', 'Issue 4 | Published 24 November 2026 by a desk', 'As of 24 Nov 2026', 'Posted on November 24, 2026', 'Date of information: 2026-11-24']) {
      assert.equal(told(`Title\r\n${line}\r\nText.`), '2026-11-24 header', line);
    }
  });

  it('is read from datelines and from lines of their own', () => {
    for (const line of ['ODESA, Ukraine, 24 November 2026. The port', 'ODESA, Nov. 24, 2026 (Agency) — The port', 'Tuesday, 24 November 2026, 11:30 a.m. NZDT', 'SHIPPING DESK, 24 NOVEMBER 2026', '@someone · 6:42 AM · Nov 24, 2026', '24th of November, 2026', '24.11.2026']) {
      assert.equal(told(`Title\n\n${line}\nText.`), '2026-11-24 dateline', line);
    }
  });

  it('is not taken from a sentence', () => {
    for (const text of ['We met on 4 May 2026 in Rome.', 'KYIV — A strike on 3 March 2026 hit a bridge.', 'The plan of 4 May 2026', 'It rained on\n4 May 2026 in Rome.', 'No date', '', '31.02.2026']) assert.equal(told(text), undefined, text);
  });

  it('prefers who states it to the text, and the text to the file’s name', () => {
    const text = 'Date: 4 May 2026\n';
    assert.equal(told(text, 'reports/2026-05-06-rome.txt'), '2026-05-04 header');
    assert.equal(told('Rome', 'reports/2026-05-06-rome.txt'), '2026-05-06 file-name');
    assert.equal(told('Rome', '20260506_rome.txt'), '2026-05-06 file-name');
    assert.equal(told('Rome', '2026-05-06/rome.txt'), undefined);
    assert.equal(told('Rome', '120260506.txt'), undefined);
    assert.equal(reportDate(text, { sidecar: '2026-05-03' })?.from, 'sidecar');
    assert.equal(reportDate(text, { sidecar: '2026-05-03', given: '2026-05-02' })?.iso, '2026-05-02');
    assert.equal(reportDate(text, { sidecar: 'soon' })?.iso, '2026-05-04');
  });

  it('takes the year of a dateline without one from the file’s name, when they are days apart', () => {
    assert.equal(told('ROME, Dec. 31 (Agency) — Text', '2027-01-02-rome.txt'), '2026-12-31 dateline');
    assert.equal(told('ROME, Jan. 20 (Agency) — Text'), undefined);
    assert.equal(told('ROME, Jan. 20 (Agency) — Text', '2026-11-24.txt'), '2026-11-24 file-name');
  });

  it('follows the order in which the text writes numbers', () => {
    assert.equal(told('Date: 03/04/2026\nBorn: 12/25/1980'), '2026-03-04 header');
    assert.equal(told('Date: 03/04/2026\nBorn: 25/12/1980'), '2026-04-03 header');
  });

  it('says where it stands', () => {
    const text = '\ufeffTitle 🙂\r\n\r\nDate: 4 May 2026\r\n';
    const { range, words } = reportDate(text)!;
    assert.equal(text.slice(range!.start, range!.end), words);
    assert.equal(words, '4 May 2026');
  });

  it('is right for the seeds', () => {
    const expected = {
      'amber-shield-communique': '2026-03-12', 'briefing-cyclone-relief': '2026-02-17', 'bulletin-soy-copper-q3': '2026-10-15',
      'intsum-straits-of-malacca': '2026-11-02', 'notice-unlicensed-fishing': '2026-04-21', 'resolution-lake-chad-water': undefined,
      'sitrep-river-crossing': '2026-09-18', 'svaneti-road-reopens': '2026-06-04', 'thread-suez-queue': '2026-03-09', 'tokyo-paris-two-plus-two': undefined,
    };
    for (const [name, iso] of Object.entries(expected)) assert.equal(reportDate(seedText(name))?.iso, iso, name);
  });

  it('stands any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (text, file) => {
      const date = reportDate(text, { file, sidecar: text });
      assert.ok(date === undefined || date.iso === isoDay(date.day));
    }));
  });
});
