import { joinedAt, unspaced } from '../annotations/words';
import type { Range } from '../text/range';

const segmenters = { word: new Intl.Segmenter(undefined, { granularity: 'word' }), grapheme: new Intl.Segmenter(undefined, { granularity: 'grapheme' }) };
const isUnspaced = new RegExp(unspaced, 'u');
/** In UTF-16 units on either side: what a script without spaces needs to be parted into words. */
const context = 40;

/** The words of a text by Unicode's rules and, for scripts without spaces, by a dictionary. Ranges are UTF-16. */
export const wordsIn = (text: string): Range[] => rangesOf(segmenters.word.segment(text)).filter(({ isWord }) => isWord);

/** What a reader takes for characters: letters with their marks, whole emoji. Ranges are UTF-16. */
export const charactersIn = (text: string): Range[] => rangesOf(segmenters.grapheme.segment(text));

/** The words of a text; of a single one without spaces, which may be several, its characters. */
export function partsOf(text: string): Range[] {
  const words = wordsIn(text);
  return words.length === 1 && isUnspaced.test(text) ? charactersIn(text) : words;
}

const rangesOf = (segments: Intl.Segments): (Range & { readonly isWord: boolean })[] =>
  Array.from(segments, ({ index, segment, isWordLike }) => ({ start: index, end: index + segment.length, isWord: isWordLike === true }));

/** All places of words in a text where they are words of their own, however they are spaced. Ranges are UTF-16. */
export function placesOf(text: string, words: string): Range[] {
  const pattern = words.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+');
  if (pattern === '') return [];
  const found = Array.from(text.matchAll(new RegExp(pattern, 'gu')), ({ index, 0: match }) => ({ start: index, end: index + match.length }));
  return found.filter(({ start, end }) => breaksAt(text, start) && breaksAt(text, end));
}

/** A word ends or begins at an offset: between letters, only a dictionary tells, and only of scripts without spaces. */
function breaksAt(text: string, offset: number): boolean {
  if (joinedAt(text, offset)) return false;
  const start = Math.max(0, offset - context);
  const around = text.slice(start, offset + context);
  const at = offset - start;
  const isWithin = isUnspaced.test(around.slice(Math.max(0, at - 2), at)) && isUnspaced.test(around.slice(at, at + 2));
  return !isWithin || segmenters.word.segment(around).containing(at)?.index === at;
}
