import { readFileSync } from 'node:fs';
import type { Range } from '../../src/core/text/range';
import { isActor, isPlace, type TypeId } from '../../src/core/types';
import { loadGold, seedNames } from '../../test/core/gold/load';
import { inRepository } from '../lib/paths';
import { readCorpora, type Document } from '../train/corpora';

/** A name, and a key that it shares with the names of the same thing in its text. Offsets are UTF-16, end exclusive. */
export interface GoldName extends Range {
  readonly type: TypeId;
  readonly entity: string;
}

export interface GoldText {
  /** What it is counted with: its corpus, or `seeds`. */
  readonly source: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

/** Our seeds as they were marked by hand. */
export const seedTexts = (): GoldText[] =>
  seedNames().map(loadGold).map(({ text, mentions }) => ({ source: 'seeds', text, names: mentions }));

/**
 * The texts of a folder of corpora of which `links.tsv` says which names are the same. Names of equal words and type are;
 * the file adds, as a reader sees it, what else is: "0=3" of a text's names, counted from 0 in the order of the corpus.
 */
export function corpusTexts(folder: string): GoldText[] {
  const rows = readFileSync(inRepository('scripts/resolution/links.tsv'), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
  const links = new Map(rows.map(([id, same = '']) => [id, same]));
  return readCorpora(folder, true).flatMap((document) => (document.id !== undefined && links.has(document.id) ? [linked(document, links.get(document.id)!)] : []));
}

/** What the gold resolves. */
export const isNamed = (type: TypeId): boolean => isActor(type) || isPlace(type);

function linked({ corpus, text, spans }: Document, links: string): GoldText {
  const named = spans.flatMap(({ start, end, type }) => (type !== undefined && isNamed(type) ? [{ start, end, type }] : []));
  const keys = named.map(({ start, end, type }) => equalNames(type, text.slice(start, end)));
  for (const link of links.split(' ').filter(Boolean)) {
    const [first, ...others] = link.split('=').map((at) => keys[Number(at)]!);
    for (const other of others) keys.forEach((key, at) => key === other && (keys[at] = first!));
  }
  return { source: corpus, text, names: named.map((name, at) => ({ ...name, entity: keys[at]! })) };
}

/** What names share that are the same to someone who only compares them. */
export const equalNames = (type: TypeId, words: string): string => `${type} ${words.replace(/\s+/g, ' ')}`;
