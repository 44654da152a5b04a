import { isWholeUnspaced } from '../detect/nativeHits';
import type { Passage } from '../detect/recognizer';
import { baseForms, type BaseForm } from '../gazetteer/baseForms';
import { normalizeName } from '../gazetteer/names';
import { isNative } from '../gazetteer/native';
import type { Range } from '../text/range';
import { tokenize, type Token } from '../text/tokens';

/** A name as it is written, and what it stands for. */
export interface Named<T> {
  readonly words: string;
  readonly value: T;
}

/** Words of a passage that are a name of the lexicon; of what they may stand for what was listed first. Offsets are UTF-16. */
export interface LexiconHit<T> extends Range {
  readonly value: T;
}

/** A name taken apart, when words that may be it first turn up. */
interface Spelling {
  readonly tokens: readonly Token[];
  /** Punctuation that belongs to the name: "Yahoo!". */
  readonly head: string;
  readonly tail: string;
}

/**
 * Any number of names, found longest first in the tokens of a passage. Names are compared as the gazetteer's are, by
 * their folded words, but a capital of the name needs one in the text: "Reading" is no "reading", "IT" no "It". What is
 * in capitals throughout stands for a name of several words anywhere, and for one of a single word in a headline.
 *
 * Listing a name costs one look at its letters; it is taken apart when a text first holds its words.
 */
export class Lexicon<T> {
  /** By the folded words of the name, joined by what parts them. */
  private readonly names = new Map<string, Named<T>[]>();
  /** Words of the longest name that starts with a word; UTF-16 units of the longest that starts with a character no space follows. */
  private readonly longest = new Map<string, number>();
  private readonly spellings = new WeakMap<Named<T>, Spelling>();
  /** What passages hold: they are asked about again whenever their document remembers something else. */
  private readonly found = new WeakMap<Passage, readonly LexiconHit<T>[]>();
  /** Names that start with a small letter or a digit. */
  private small = false;

  constructor(names: Iterable<Named<T>> = []) {
    for (const name of names) this.list(name);
  }

  get isEmpty(): boolean {
    return this.names.size === 0;
  }

  /** All names, in no order. */
  *all(): Generator<Named<T>> {
    for (const names of this.names.values()) yield* names;
  }

  /** All matches, left to right: of those that start together the longest, and none within another. */
  matches(passage: Passage): readonly LexiconHit<T>[] {
    if (this.isEmpty) return [];
    let hits = this.found.get(passage);
    if (!hits) this.found.set(passage, (hits = this.search(passage)));
    return hits;
  }

  private search(passage: Passage): LexiconHit<T>[] {
    const hits: LexiconHit<T>[] = [];
    const end = (): number => hits.at(-1)?.end ?? 0;
    passage.tokens.forEach((token, at) => {
      if (isUnspaced(token.text)) this.findWithin(passage.text, { start: Math.max(token.start, end()), end: token.end }, hits);
      else if (token.start >= end()) hits.push(...this.spacedAt(passage, at).filter(({ start }) => start >= end()));
    });
    return hits;
  }

  /** What the words stand for as a name of this lexicon, with its capitals. */
  get(words: string): readonly T[] {
    const text = words.trim();
    const names = this.names.get(this.keyOf(text));
    if (!names) return [];
    const { tokens } = spell(text);
    return names.filter((name) => this.isSpelled(name, text, tokens, false)).map(({ value }) => value);
  }

  /** Adds a name. */
  list(name: Named<T>): void {
    const words = name.words.trim();
    if (isPlain.test(words)) return this.listPlain(plainKey(words), name);
    if (isUnspaced(words)) return this.index(words, words[0]!, words.length, name);
    const { tokens } = spell(words);
    if (tokens.length > 0) this.index(keyOf(words, tokens), normalizeName(tokens[0]!.text), tokens.length, name);
  }

  private listPlain(key: string, name: Named<T>): void {
    const space = key.indexOf(' ');
    this.index(key, space < 0 ? key : key.slice(0, space), space < 0 ? 1 : wordCount(key), name);
  }

  private keyOf(words: string): string {
    if (isPlain.test(words)) return plainKey(words);
    return isUnspaced(words) || this.isEmpty ? words : keyOf(words, spell(words).tokens);
  }

  private index(key: string, first: string, length: number, name: Named<T>): void {
    const same = this.names.get(key);
    if (same) same.push(name);
    else this.names.set(key, [name]);
    if (length > (this.longest.get(first) ?? 0)) this.longest.set(first, length);
    this.small ||= !startsLarge.test(name.words);
  }

  private findWithin(text: string, { start, end }: Range, hits: LexiconHit<T>[]): void {
    for (let at = start; at < end;) {
      const hit = this.unspacedAt(text, at);
      if (hit) hits.push(hit);
      at = hit?.end ?? at + 1;
    }
  }

  private unspacedAt(text: string, start: number): LexiconHit<T> | undefined {
    for (let length = Math.min(this.longest.get(text[start]!) ?? 0, text.length - start); length > 0; length--) {
      const name = this.names.get(text.slice(start, start + length))?.[0];
      if (name && isWholeUnspaced(text, start, start + length)) return { start, end: start + length, value: name.value };
    }
    return undefined;
  }

  /** The longest match that starts with this token, if there is one. */
  private spacedAt(passage: Passage, at: number): readonly LexiconHit<T>[] {
    const first = passage.tokens[at]!;
    if (!isNative(first.text) && ((!first.capital && !this.small) || !this.longest.has(normalizeName(first.text)))) return none;
    const runs = formsOf(first.text).map((form) => ({ ...form, key: normalizeName(form.text) })).filter(({ key }) => this.longest.has(key));
    return runs.length === 0 ? none : this.longestOf(passage, at, runs);
  }

  /** Tries names of one word, of two and so on. */
  private longestOf(passage: Passage, at: number, starts: readonly Run[]): LexiconHit<T>[] {
    let found = this.hitsOf(passage, at, at + 1, starts);
    const most = Math.max(...starts.map(({ key }) => this.longest.get(key)!));
    for (let runs = starts, to = at + 1; to < passage.tokens.length && to - at < most; to++) {
      runs = extended(passage, runs, to);
      const longer = this.hitsOf(passage, at, to + 1, runs);
      if (longer.length > 0) found = longer;
    }
    return found;
  }

  private hitsOf(passage: Passage, at: number, to: number, runs: readonly Run[]): LexiconHit<T>[] {
    const tokens = passage.tokens.slice(at, to);
    for (const { key, before, after } of runs) {
      const name = this.names.get(key)?.find((one) => this.isSpelled(one, passage.text, tokens, passage.shouting));
      if (name) return [{ ...this.withPunctuation(name, { start: tokens[0]!.start + before, end: tokens.at(-1)!.end - after }), value: name.value }];
    }
    return [];
  }

  private withPunctuation(name: Named<T>, { start, end }: Range): Range {
    const { head, tail } = this.spelling(name);
    return { start: start - head.length, end: end + tail.length };
  }

  private isSpelled(name: Named<T>, text: string, tokens: readonly Token[], shouting: boolean): boolean {
    const { head, tail, tokens: own } = this.spelling(name);
    if (own.length !== tokens.length) return false;
    if (head && !text.startsWith(head, tokens[0]!.start - head.length)) return false;
    if (tail && !text.startsWith(tail, tokens.at(-1)!.end)) return false;
    const loud = (shouting || tokens.length > 1) && tokens.every((token) => isLoud(token.text));
    return loud || own.every((word, at) => hasCapitals(word.text, tokens[at]!.text));
  }

  private spelling(name: Named<T>): Spelling {
    let spelling = this.spellings.get(name);
    if (!spelling) this.spellings.set(name, (spelling = spell(name.words)));
    return spelling;
  }
}

const none: readonly never[] = [];

/** The beginning of a passage's words as the key of a name; what their language attaches to them is before and after it. */
interface Run extends BaseForm {
  readonly key: string;
}

/** Forms of a name's words are tried together; more than these would be another name's. */
const mostRuns = 50;

function extended(passage: Passage, runs: readonly Run[], to: number): Run[] {
  const gap = gapBefore(passage.text, passage.tokens, to);
  const forms = formsOf(passage.tokens[to]!.text);
  return runs.flatMap((run) => forms.map(({ text, after }) => ({ ...run, key: run.key + gap + normalizeName(text), after }))).slice(0, mostRuns);
}

/** The word as written goes before its base forms. */
const formsOf = (word: string): BaseForm[] => [{ text: word, before: 0, after: 0 }, ...(isNative(word) ? baseForms(word) : [])];

/** Letters and digits, single spaces and hyphens, as in most names: no need to take them apart. */
const isPlain = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;
const plainKey = (words: string): string => words.toLowerCase().replaceAll('-', ' ');
const startsLarge = /^\P{L}*\p{Lu}/u;
const unspaced = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u9fff]/;

/** Begins in a script whose words no spaces part. */
const isUnspaced = (text: string): boolean => text.charCodeAt(0) >= 0xe01 && unspaced.test(text[0]!);

function spell(name: string): Spelling {
  const words = name.trim();
  const tokens = tokenize(words);
  if (tokens.length === 0) return { tokens, head: words, tail: '' };
  // A last period ends the sentence as often as the name.
  return { tokens, head: words.slice(0, tokens[0]!.start), tail: words.slice(tokens.at(-1)!.end).replace(/^\.$/, '') };
}

const keyOf = (text: string, tokens: readonly Token[]): string =>
  tokens.map((token, at) => (at > 0 ? gapBefore(text, tokens, at) : '') + normalizeName(token.text)).join('');

/** What parts a word from the one before: a space, also for a hyphen, or the punctuation that stands there. */
const gapBefore = (text: string, tokens: readonly Token[], at: number): string =>
  tokens[at]!.join === 'none' ? text.slice(tokens[at - 1]!.end, tokens[at]!.start).replace(/\s+/g, ' ') : ' ';

function wordCount(key: string): number {
  let count = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count++;
  return count;
}

const capitals = (word: string): string => `${/^\p{Lu}/u.test(word)}${word.match(/\p{Lu}/gu)?.length ?? 0}`;

/** A word without capitals may get them at the start of a sentence or in a title. */
const hasCapitals = (name: string, written: string): boolean => name === written || !/\p{Lu}/u.test(name) || capitals(name) === capitals(written);

/** In capitals throughout; what has no letters is neither loud nor not. */
const isLoud = (word: string): boolean => !/\p{Ll}/u.test(word);
