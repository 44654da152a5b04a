import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isReading } from '../../../src/core/dates/context';
import { parseValue, valueOf } from '../../../src/core/dates/interval';
import { reportDate } from '../../../src/core/dates/reportDate';
import { DateReader } from '../../../src/core/dates/resolve';
import { reportDateReading } from '../../../src/core/dates/wording';
import { readExamples, readGuidelineExamples, readSeedDates, readUnseenExamples, type DateExample } from '../../../scripts/dates/gold';
import { isExact } from '../../../scripts/dates/score';
import { seedlensAnswer } from '../../../scripts/dates/systems';

const share = (examples: readonly DateExample[]): number => examples.filter((example) => isExact(example, seedlensAnswer(example))).length / examples.length;

const meant = (words: string, given?: string) => reportDateReading(new DateReader(words, reportDate('', { given })).read({ start: 0, end: words.length }));

describe('dates', () => {
  it('mean what a careful reader takes them for', () => {
    assert.ok(share(readExamples()) >= 0.95);
    assert.ok(share(readGuidelineExamples()) >= 0.95);
    assert.ok(share(readUnseenExamples()) >= 0.85);
    assert.ok(share(readSeedDates()) >= 0.95);
  });

  it('come with precision, bounds and a reason', () => {
    assert.deepEqual(meant('last Thursday', '2026-11-23'), {
      value: '2026-11-19', start: '2026-11-19', end: '2026-11-20', precision: 'day', reason: 'the last such day before the report’s date, 2026-11-23',
    });
    assert.deepEqual(meant('Thursday'), { reason: 'the report’s date is not known' });
  });

  it('are what an analyst states, if that can be read', () => {
    const reader = new DateReader('Thursday', undefined);
    assert.equal(valueOf(reader.read({ start: 0, end: 8 }, '2026-05-04/2026-05-22') as never), '2026-05-04/2026-05-22');
    assert.ok(!isReading(reader.read({ start: 0, end: 8 }, 'soon')));
  });

  it('are read with the words around a mention that belong to them, not with the next sentence', () => {
    const of = (text: string, words: string) => {
      const start = text.indexOf(words);
      return reportDateReading(new DateReader(text, reportDate('', { given: '2026-11-23' })).read({ start, end: start + words.length }));
    };
    assert.deepEqual(of('It closed in mid-2024.', '2024'), {
      value: '2024-05/2024-08', start: '2024-05-01', end: '2024-09-01', precision: 'year', approximate: true, phrase: 'mid-2024', reason: 'as it is written',
    });
    assert.equal(of('It was paid on 1 September. The bank expects more.', '1 September').value, '2026-09-01');
    assert.equal(of('He was there from Monday to Wednesday.', 'Monday to Wednesday').value, '2026-11-16/2026-11-18');
    assert.equal(of('It closed in 2024.', '2024').phrase, undefined);
  });

  it('stay as they are when written in ISO 8601', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(4, 7, 10), (day, length) => {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, length);
      assert.equal(valueOf(parseValue(iso)!), iso);
      assert.equal(meant(iso, '2026-11-23').value, iso);
    }));
  });

  it('begin before they end, whatever the text and the range', () => {
    const words = fc.constantFrom('the', 'last', 'next', 'three', 'weeks', 'ago', 'May', '31', '2024', 'Q3', 'early', 'Friday', 'night', 'to', '-', '1630Z', 'century', '🙂', 'é', '\r\n', '1990s', 'following', 'day', 'of', 'end', 'before', 'first', 'half', 'Easter', 'noon', 'Ramadan', 'and', 'rest', 'this', 'year', '12', '0099', '’60s', 'within', 'hours', 'UTC');
    fc.assert(fc.property(fc.array(words, { maxLength: 8 }), fc.nat(), fc.nat(), (list, a, b) => {
      const text = list.join(' ');
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const result = new DateReader(text, reportDate('', { given: '2026-11-23' })).read({ start, end });
      if (!isReading(result)) return;
      assert.ok(result.start < result.end);
      const again = parseValue(valueOf(result));
      assert.deepEqual([again?.start, again?.end], [result.start, result.end], valueOf(result));
    }), { numRuns: 1000 });
  });
});
