import type { Mention } from '../../mention';
import type { Range } from '../../text/range';
import type { TypeId } from '../../types';

/** A word as models that know names are trained on: letters and digits, or one other character. Offsets are UTF-16. */
export interface Word extends Range {
  readonly text: string;
  /** There is white space before it. */
  readonly spaced: boolean;
}

/** As BERT parts words, so that hyphens and apostrophes stand alone; scripts without spaces by character. */
export const tagWords = /['’]s(?![\p{L}\p{M}\p{N}])|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]\p{M}*|(?:(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}])[\p{L}\p{N}]\p{M}*)+|[^\s\p{M}]\p{M}*/gu;

/** As GLiNER parts words: hyphens and underscores join. */
export const spanWords = /[\p{L}\p{M}\p{N}_]+(?:[-_][\p{L}\p{M}\p{N}_]+)*|\S/gu;

export function wordsOf(text: string, pattern: RegExp): Word[] {
  return Array.from(text.matchAll(pattern), ({ 0: word, index: start }) =>
    ({ start, end: start + word.length, text: word, spaced: start > 0 && /\s/.test(text[start - 1]!) }));
}

/** Words of a name, by index, end exclusive. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly type: TypeId;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Names as mentions. As everywhere in Seedlens a name has no article and no possessive. */
export function mentionsOf(words: readonly Word[], spans: readonly WordSpan[], by: string): Mention[] {
  return spans.map(({ from, to, type, confidence }) => {
    const first = to - from > 1 && /^(?:the|an?)$/i.test(words[from]!.text) ? from + 1 : from;
    const last = to - first > 1 && /^['’]s?$/.test(words[to - 1]!.text) ? to - 2 : to - 1;
    return { start: words[first]!.start, end: words[last]!.end, type, confidence, by };
  });
}
