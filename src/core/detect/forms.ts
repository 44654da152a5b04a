import type { Gazetteer, KnownWord } from '../gazetteer/gazetteer';
import { isNative } from '../gazetteer/native';
import { Forms } from '../text/forms';
import { tongueOf, type Tongue } from '../text/language';
import { type Token as AnyToken } from '../text/tokens';
import { startsIn, type Start } from './cues';
import {
  eventHeads, eventStarts, facilityHeads, firstNames, months, nameConnectors, nameParticles, notNames, organizationHeads, organizationStarts,
  placeCues, placeHeads, placeStarts, speechVerbs, strongTitleHeads, titleHeads, titleModifiers, weekdays,
} from './lexicon';
import { hashText } from './tagger/hash';

/** All that can be read off a word as it is written. Made once for each form, so that recognizers need not look words up. */
export interface WordForm extends Tongue {
  readonly lower: string;
  /** Lists of the lexicon that it is in, whatever its case, a bit each: see {@link Lists}. */
  readonly lists: number;
  /** See {@link Shape}. */
  readonly shape: number;
  /** In another script than the Latin, which has names of its own in the gazetteer. */
  readonly native: boolean;
  /** Of the lower-case word. */
  readonly hash: number;
  /** Where patterns may start in it. */
  readonly starts: readonly Start[];
  /** What the gazetteer and the vocabulary that last read the form know of it: kept here by them, which is quicker than to look it up. */
  known: { readonly of: Gazetteer; readonly word: KnownWord } | undefined;
  word: { readonly of: object } | undefined;
}

/** A word of a passage. */
export type Token = AnyToken<WordForm>;

/** Bits of `WordForm.lists`. */
export const Lists = {
  title: 1, strongTitle: 1 << 1, speech: 1 << 2, firstName: 1 << 3, organizationHead: 1 << 4, organizationStart: 1 << 5, facilityHead: 1 << 6,
  placeHead: 1 << 7, placeStart: 1 << 8, eventHead: 1 << 9, eventStart: 1 << 10, calendar: 1 << 11, particle: 1 << 12, connector: 1 << 13,
  placeCue: 1 << 14, notName: 1 << 15, titleModifier: 1 << 16,
} as const;

const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [Lists.title, titleHeads], [Lists.strongTitle, strongTitleHeads], [Lists.speech, speechVerbs], [Lists.firstName, firstNames],
  [Lists.organizationHead, organizationHeads], [Lists.organizationStart, organizationStarts], [Lists.facilityHead, facilityHeads],
  [Lists.placeHead, placeHeads], [Lists.placeStart, placeStarts], [Lists.eventHead, eventHeads], [Lists.eventStart, eventStarts],
  [Lists.calendar, weekdays], [Lists.calendar, months], [Lists.particle, nameParticles], [Lists.connector, nameConnectors],
  [Lists.placeCue, placeCues], [Lists.notName, notNames], [Lists.titleModifier, titleModifiers],
];

/** The lists that each word is in. */
const listsByWord: ReadonlyMap<string, number> = (() => {
  const bits = new Map<string, number>();
  for (const [bit, list] of lists) for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
})();

/** Shapes of words; `capitals` and `number` have the word's length added, up to 6 and 5. */
export const Shape = { lower: 1, capitalized: 2, initial: 3, mixed: 4, dotted: 5, code: 7, other: 8, capitals: 10, number: 20 } as const;

/** The case of a word's letters, as far as it says what kind of name it may be. */
function shapeOf(text: string): number {
  if (/^\p{Ll}+$/u.test(text)) return Shape.lower;
  if (/^\p{Lu}\p{Ll}+$/u.test(text)) return Shape.capitalized;
  if (/^\p{Lu}$/u.test(text)) return Shape.initial;
  if (/^\p{Lu}+$/u.test(text)) return Shape.capitals + Math.min(text.length, 6);
  if (/^(?:\p{Lu}\.)+$/u.test(text)) return Shape.dotted;
  if (/^\d+$/.test(text)) return Shape.number + Math.min(text.length, 5);
  if (/\d/.test(text)) return Shape.code;
  return /^\p{Lu}/u.test(text) ? Shape.mixed : Shape.other;
}

/** Is there a word, and on one of these {@link Lists}? */
export const isIn = (token: Token | undefined, lists: number): boolean => token !== undefined && (token.form.lists & lists) !== 0;

/** What a word's form says. */
export function formOf(text: string): WordForm {
  const lower = text.toLowerCase();
  return {
    text, lower,
    lists: listsByWord.get(lower) ?? 0,
    shape: shapeOf(text),
    native: isNative(text),
    hash: hashText(lower),
    starts: startsIn(text),
    ...tongueOf(text),
    known: undefined,
    word: undefined,
  };
}

/** The forms of all words read lately. */
export const forms = new Forms(formOf);
