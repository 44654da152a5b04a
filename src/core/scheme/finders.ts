import { Lexicon, type LexiconHit } from '../known/lexicon';
import type { KnownName, NameFinder } from '../known/name';
import type { Passage } from '../detect/recognizer';
import type { TypeDefinition } from './scheme';
import { schemeFile } from '../fileNames';

/** So many steps for each character of a passage, for all patterns together: some milliseconds for a long paragraph. */
const stepsPerCharacter = 100;
/** In UTF-16 units: a short passage may cost as much as one of that length. */
const shortest = 100;

/** What finds the words and patterns of types: words win over patterns, and of two types the first. */
export const findersOf = (definitions: readonly TypeDefinition[]): NameFinder[] =>
  [new PatternFinder(definitions), new Lexicon(wordsOf(definitions))].filter(({ isEmpty }) => !isEmpty);

function* wordsOf(definitions: readonly TypeDefinition[]): Generator<{ words: string; value: KnownName }> {
  for (const { id: type, words, ignoreCase } of definitions) {
    const value: KnownName = { type, right: 'in-word-list', effect: 'names', from: [schemeFile] };
    for (const word of words) yield { words: ignoreCase ? word.toLowerCase() : word, value };
  }
}

/** Finds all patterns in a passage, once for as long as it stands. */
class PatternFinder implements NameFinder {
  private readonly patterns;
  private readonly found = new WeakMap<Passage, readonly LexiconHit<KnownName>[]>();

  constructor(definitions: readonly TypeDefinition[]) {
    this.patterns = definitions.flatMap(({ id, patterns }) => patterns.map(({ source, pattern }) => ({ pattern, value: knownBy(source, id) }))).reverse();
  }

  get isEmpty(): boolean {
    return this.patterns.length === 0;
  }

  matches(passage: Passage): readonly LexiconHit<KnownName>[] {
    const hits = this.found.get(passage) ?? this.search(passage);
    this.found.set(passage, hits);
    return hits;
  }

  /** What is found later takes the place of what was found before: hence the first type's patterns come last. */
  private search({ text }: Passage): LexiconHit<KnownName>[] {
    const budget = { steps: stepsPerCharacter * Math.max(text.length, shortest) };
    return this.patterns.flatMap(({ pattern, value }) => pattern.find(text, budget).map((range) => ({ ...range, value })));
  }
}

const knownBy = (pattern: string, type: KnownName['type']): KnownName => ({ type, right: 'by-pattern', effect: 'names', from: [schemeFile], pattern });
