import assert from 'node:assert/strict';
import { extended, shrunk, type Edge } from '../../../src/core/review/bounds';
import type { Range } from '../../../src/core/text/range';

type Change = (text: string, range: Range, edge: Edge) => Range | undefined;

/** The text with the range in brackets, changed. */
function changed(change: Change, bracketed: string, edge: Edge): string | undefined {
  const start = bracketed.indexOf('[');
  const end = bracketed.indexOf(']') - 1;
  const text = bracketed.replace(/[[\]]/g, '');
  const range = change(text, { start, end }, edge);
  return range && `${text.slice(0, range.start)}[${text.slice(range.start, range.end)}]${text.slice(range.end)}`;
}

const extend = (text: string, edge: Edge): string | undefined => changed(extended, text, edge);
const shrink = (text: string, edge: Edge): string | undefined => changed(shrunk, text, edge);

describe('bounds of a mention', () => {
  it('takes in the next word, over spaces, line breaks and signs', () => {
    assert.equal(extend('met [Ana] Ruiz, then', 'end'), 'met [Ana Ruiz], then');
    assert.equal(extend('met Ana\r\n[Ruiz] then', 'start'), 'met [Ana\r\nRuiz] then');
    assert.equal(extend('[Al]-Tanf base', 'end'), '[Al-Tanf] base');
  });

  it('has nothing to take in at the ends of the text', () => {
    assert.equal(extend('[Ana] …', 'end'), undefined);
    assert.equal(extend('“[Ana]', 'start'), undefined);
  });

  it('takes in nothing of another sentence, where its end is sure', () => {
    assert.equal(extend('会談した。[東京]都は', 'start'), undefined);
    assert.equal(extend('[Yahoo]! Japan', 'end'), '[Yahoo! Japan]');
    assert.equal(extend('met Dr. [Ana]', 'start'), 'met [Dr. Ana]');
  });

  it('leaves a possessive outside, and takes an abbreviation’s period', () => {
    assert.equal(extend('in [South] China’s sea', 'end'), 'in [South China]’s sea');
    assert.equal(extend('in [China]’s sea', 'end'), 'in [China’s sea]');
    assert.equal(extend('of [Acme] Inc. today', 'end'), 'of [Acme Inc.] today');
  });

  it('gives back a word, with the signs beside it', () => {
    assert.equal(shrink('[Minister Ana Ruiz]', 'start'), 'Minister [Ana Ruiz]');
    assert.equal(shrink('[Acme Inc. of Oslo]', 'end'), '[Acme Inc. of] Oslo');
    assert.equal(shrink('[Acme, Oslo]', 'end'), '[Acme], Oslo');
    assert.equal(shrink('[Ana]', 'end'), undefined);
  });

  it('knows the words of scripts without spaces, or else their characters', () => {
    assert.equal(extend('昨日、[東京]大学で', 'end'), '昨日、[東京大学]で');
    assert.equal(shrink('[東京大学]', 'end'), '[東京]大学');
    assert.equal(shrink('[ソウル]', 'end'), '[ソウ]ル');
  });

  it('goes as the text goes, also from right to left', () => {
    assert.equal(extend('زار [محمد] علي', 'end'), 'زار [محمد علي]');
    assert.equal(shrink('[محمد علي]', 'start'), 'محمد [علي]');
  });

  it('never parts a letter from its marks, nor an emoji', () => {
    assert.equal(extend('[Ana] Rui\u0308z\u0301', 'end'), '[Ana Rui\u0308z\u0301]');
    assert.equal(extend('[Ana] 👩‍🚀 Ruiz', 'end'), '[Ana 👩‍🚀 Ruiz]');
    assert.equal(shrink('[が\u3099ん]', 'end'), '[が\u3099]ん');
  });
});
