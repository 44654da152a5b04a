import { baseForms, type BaseForm } from '../gazetteer/baseForms';
import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { normalizeName } from '../gazetteer/names';
import type { Hit } from './gazetteer';
import type { Passage } from './recognizer';

/** What the gazetteer names in a token of another script and those after it that the name takes in. */
export function nativeHits(passage: Passage, at: number, gazetteer: Gazetteer): Hit[] {
  const word = passage.tokens[at]!.text;
  if (/[\u3041-\u9fff]/.test(word)) return unspacedHits(passage, at, gazetteer);
  const found = longestSpaced(passage, at, gazetteer);
  return found ? [found] : [];
}

/** Longest matches anywhere in a run of Chinese characters and kana. */
function unspacedHits(passage: Passage, at: number, gazetteer: Gazetteer): Hit[] {
  const { text, tokens } = passage;
  const hits: Hit[] = [];
  const { start, end } = tokens[at]!;
  for (let from = start; from < end;) {
    const to = unspacedEnd(text, from, gazetteer);
    if (to > from) hits.push({ from: at, to: tokenAfter(passage, at, to), start: from, end: to, entries: gazetteer.matches(text.slice(from, to)) });
    from = Math.max(to, from + 1);
  }
  return hits;
}

function unspacedEnd(text: string, from: number, gazetteer: Gazetteer): number {
  for (let to = Math.min(from + gazetteer.longestFrom(text[from]!), text.length); to > from; to--) {
    if (isWholeUnspaced(text, from, to) && gazetteer.matches(text.slice(from, to)).length > 0) return to;
  }
  return from;
}

const katakana = /[ァ-ヺー]/;

/** No katakana goes on at either side (マリ is not in マリア), and no people are meant (日本人). */
export const isWholeUnspaced = (text: string, from: number, to: number): boolean =>
  !(katakana.test(text[from]!) && katakana.test(text[from - 1] ?? '')) && !(katakana.test(text[to - 1]!) && katakana.test(text[to] ?? ''))
  && !/^人(?!民)/.test(text.slice(to, to + 2));

function tokenAfter({ tokens }: Passage, at: number, end: number): number {
  let to = at + 1;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return to;
}

function longestSpaced(passage: Passage, at: number, gazetteer: Gazetteer): Hit | undefined {
  const { tokens } = passage;
  const longest = ({ text }: BaseForm): number => Math.max(gazetteer.longestFrom(normalizeName(text)), gazetteer.longestFrom(text));
  const firsts = formsOf(tokens[at]!.text).map((form) => ({ form, most: longest(form) })).filter(({ most }) => most > 0);
  const most = Math.max(0, ...firsts.map((first) => first.most));
  for (let to = Math.min(at + most, joinedEnd(passage, at)); to > at; to--) {
    const starts = firsts.filter((first) => first.most >= to - at).map(({ form }) => form);
    const hit = hitOf(passage, at, to, starts, gazetteer);
    if (hit) return hit;
  }
  return undefined;
}

/** The word as written goes before its base forms. */
const formsOf = (word: string): BaseForm[] => [{ text: word, before: 0, after: 0 }, ...baseForms(word)];

/** Forms of a name's words are tried together; more than these would be another name's. */
const mostNames = 200;

function hitOf({ tokens }: Passage, from: number, to: number, starts: readonly BaseForm[], gazetteer: Gazetteer): Hit | undefined {
  let names = starts;
  for (let at = from + 1; at < to; at++) {
    const forms = formsOf(tokens[at]!.text);
    const gap = tokens[at]!.join === 'hyphen' ? '-' : ' ';
    names = names.flatMap((name) => forms.map(({ text, after }) => ({ ...name, text: `${name.text}${gap}${text}`, after }))).slice(0, mostNames);
  }
  for (const { text, before, after } of names) {
    const entries = sure(gazetteer.matches(text));
    if (entries.length > 0) return { from, to, start: tokens[from]!.start + before, end: tokens[to - 1]!.end - after, entries };
  }
  return undefined;
}

const sure = (entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] => (entries[0]?.tier === 1 ? entries : []);

function joinedEnd({ tokens }: Passage, at: number): number {
  let end = at + 1;
  while (end < tokens.length && tokens[end]!.join !== 'none') end++;
  return end;
}
