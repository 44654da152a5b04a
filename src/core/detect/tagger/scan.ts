import { Lists, Shape, type Token } from '../forms';
import type { Passage } from '../recognizer';
import { hashText } from './hash';
import type { Vocabulary, Word } from './words';

/** What stands before a word. */
export const Gap = { space: 0, hyphen: 1, comma: 2, quote: 3, opening: 4, closing: 5, period: 6, colon: 7, slash: 8, other: 9, sentence: 10, possessive: 11 } as const;

/** A passage as the tagger reads it: all arrays run parallel to its tokens. */
export interface Scan {
  readonly words: readonly Word[];
  /** {@link Gap} before each word. */
  readonly gaps: Uint8Array;
  /** 1 where a name may be. */
  readonly active: Uint8Array;
  /** Run of capitalised words that each word is in; undefined outside. */
  readonly runs: readonly (Run | undefined)[];
  readonly shouting: boolean;
}

/** Capitalised words with connectors between them: tokens `from..to`, end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** The last word before the first "of", or the last word. */
  readonly head: number;
  /** Kinds of its words as one number: kept here by the features. */
  profile?: number;
}

export function scan(passage: Passage, vocabulary: Vocabulary): Scan {
  const { tokens, text, shouting } = passage;
  const words = tokens.map(({ form }) => vocabulary.word(form));
  const gaps = new Uint8Array(tokens.length);
  if (tokens.length > 0) gaps[0] = Gap.sentence;
  for (let at = 1; at < tokens.length; at++) gaps[at] = gapBefore(text, tokens[at - 1]!, tokens[at]!, words[at - 1]!);
  return { words, gaps, active: findActive(tokens, words, gaps), runs: shouting ? [] : findRuns(tokens, words, gaps), shouting };
}

function gapBefore(text: string, before: Token, token: Token, word: Word): number {
  if (token.join === 'space') return Gap.space;
  if (token.join === 'hyphen') return Gap.hyphen;
  return kindOf(text.slice(before.end, token.start), before, word);
}

const abbreviations = new Set('mr mrs ms dr st gen col lt sgt sen rep gov prof jr sr inc co corp ltd no vs maj capt rev adm hon brig cmdr bros ft mt'.split(' '));

function kindOf(gap: string, { text }: Token, word: Word): number {
  if (gap === ', ') return Gap.comma;
  if (/^\.\s+$/.test(gap)) return abbreviations.has(text.toLowerCase()) || text.length === 1 || word.shape === Shape.dotted ? Gap.period : Gap.sentence;
  if (/[.!?\n]/.test(gap)) return Gap.sentence;
  if (/^['’]s?\s+$/.test(gap)) return Gap.possessive;
  if (/["“”«»]/.test(gap)) return Gap.quote;
  if (/[([]/.test(gap)) return Gap.opening;
  if (/[)\]]/.test(gap)) return Gap.closing;
  if (gap.startsWith(',')) return Gap.comma;
  if (/[:;–—]|--/.test(gap)) return Gap.colon;
  return /^[/&]$/.test(gap) || gap === ' & ' ? Gap.slash : Gap.other;
}

/** Joined as the words of a name may be. */
const joins = (gap: number): boolean => gap === Gap.space || gap === Gap.hyphen || gap === Gap.period || gap === Gap.slash;

/** Capitalised words, numbers, and the small words that may stand between or before them in a name. */
function findActive(tokens: readonly Token[], words: readonly Word[], gaps: Uint8Array): Uint8Array {
  const active = new Uint8Array(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { capital, form } = tokens[at]!;
    if (capital || (form.shape > Shape.lower && form.text.charCodeAt(0) <= 57 && nextToActive(tokens, gaps, at))) active[at] = 1;
    else if ((words[at]!.lists & Lists.particle) !== 0 && active[at + 1] === 1 && joins(gaps[at + 1]!)) active[at] = 1;
  }
  for (let at = 1; at < tokens.length; at++) if (active[at - 1] === 1 && active[at] === 0) bridge(words, gaps, active, at);
  return active;
}

const nextToActive = (tokens: readonly Token[], gaps: Uint8Array, at: number): boolean =>
  (at > 0 && tokens[at - 1]!.capital && joins(gaps[at]!)) || (tokens[at + 1]?.capital === true && joins(gaps[at + 1]!));

/** Makes up to three connectors active that lead from one active word to the next. */
function bridge(words: readonly Word[], gaps: Uint8Array, active: Uint8Array, from: number): void {
  let to = from;
  while (to < from + 3 && to < words.length && active[to] === 0 && (words[to]!.lists & (Lists.connector | Lists.particle)) !== 0 && joins(gaps[to]!)) to++;
  if (to > from && active[to] === 1 && joins(gaps[to]!)) active.fill(1, from, to);
}

function findRuns(tokens: readonly Token[], words: readonly Word[], gaps: Uint8Array): (Run | undefined)[] {
  const runs = new Array<Run | undefined>(tokens.length);
  for (let from = 0; from < tokens.length; from++) {
    if (!tokens[from]!.capital) continue;
    const to = runEnd(tokens, words, gaps, from);
    runs.fill({ from, to, head: headOf(tokens, from, to) }, from, to);
    from = to - 1;
  }
  return runs;
}

/** Owners that are part of the name: "People's Democratic Party", "Workers' Union", "Lloyd's of London". */
const owners = new Set('people peoples women men children workers farmers teachers nurses students veterans girls boys citizens king queen lloyd moody sotheby christie'.split(' ').map((word) => hashText(word)));

const runsOn = (words: readonly Word[], gaps: Uint8Array, at: number): boolean =>
  joins(gaps[at]!) || (gaps[at] === Gap.possessive && owners.has(words[at - 1]!.hash));

function runEnd(tokens: readonly Token[], words: readonly Word[], gaps: Uint8Array, from: number): number {
  let to = from + 1;
  for (let next = to; next < tokens.length && next <= to + 2 && runsOn(words, gaps, next); next++) {
    if (tokens[next]!.capital) to = next + 1;
    else if (tokens[next]!.text === 'and' || (words[next]!.lists & (Lists.connector | Lists.particle)) === 0) break;
  }
  return to;
}

function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (tokens[at]!.text === 'of') return at - 1;
  return to - 1;
}
