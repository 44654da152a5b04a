import { markedTypes, type Document } from '../train/corpora';
import { overlaps } from '../../src/core/text/range';
import type { TypeId } from '../../src/core/types';
import type { Found, System } from './systems';

/** Counts behind precision and recall. */
export interface Count {
  right: number;
  found: number;
  gold: number;
}

export interface Score {
  readonly types: ReadonlyMap<TypeId, Count>;
  /** Exact span and type of persons, organizations and places, which all systems and corpora know. */
  readonly exact: Count;
  /** Exact span of the same, whichever of the three it is taken for. */
  readonly spans: Count;
}

/** Corpora that mark dates; they are counted by themselves. */
const dated = new Set(['gmb', 'redocred']);

/** Types that count in a corpus. */
export const countedTypes = (corpus: string): readonly TypeId[] => [...(markedTypes[corpus] ?? []), ...(dated.has(corpus) ? ['date' as const] : [])];

export interface Judged {
  readonly document: Document;
  readonly gold: readonly Found[];
  readonly found: readonly Found[];
}

/** What a system finds in documents, as far as their corpus can judge it: not in an event or what else is not counted. */
export function judge(system: System, documents: readonly Document[]): Judged[] {
  return documents.map((document) => {
    const counted = countedTypes(document.corpus);
    const unclear = document.spans.filter(({ type }) => type === undefined || !counted.includes(type));
    const gold = document.spans.filter(({ type }) => type !== undefined && counted.includes(type)) as Found[];
    const found = system.find(document.text).filter((name) => counted.includes(name.type) && !unclear.some((span) => overlaps(span, name)));
    return { document, gold, found };
  });
}

export function score(judged: readonly Judged[]): Score {
  const types = new Map<TypeId, Count>();
  const [exact, spans] = [count(), count()];
  const of = (type: TypeId): Count => types.get(type) ?? types.set(type, count()).get(type)!;
  for (const { gold, found } of judged) {
    const names = new Set(gold.map(key));
    for (const name of gold) add([of(name.type), ...sums(name, exact, spans)], 'gold');
    for (const name of found) add([of(name.type), ...sums(name, exact, spans)], 'found');
    for (const name of found) if (names.has(key(name))) add([of(name.type), ...sums(name, exact)], 'right');
    const places = new Set(gold.filter(isCommon).map(place));
    spans.right += found.filter((name) => isCommon(name) && places.has(place(name))).length;
  }
  return { types, exact, spans };
}

const count = (): Count => ({ right: 0, found: 0, gold: 0 });
const common: ReadonlySet<TypeId> = new Set<TypeId>(['person', 'organization', 'place']);
const isCommon = ({ type }: Found): boolean => common.has(type);
const sums = (name: Found, ...counts: Count[]): Count[] => (isCommon(name) ? counts : []);
const add = (counts: readonly Count[], what: keyof Count): void => counts.forEach((one) => one[what]++);

export const place = ({ start, end }: Found): string => `${start}:${end}`;
export const key = (name: Found): string => `${place(name)}:${name.type}`;

export const f1 = ({ right, found, gold }: Count): number => (found + gold === 0 ? 0 : (200 * right) / (found + gold));
export const precision = ({ right, found }: Count): number => (found === 0 ? 0 : (100 * right) / found);
export const recall = ({ right, gold }: Count): number => (gold === 0 ? 0 : (100 * right) / gold);
