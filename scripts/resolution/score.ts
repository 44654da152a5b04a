import type { GoldName } from './gold';

/** Names of a text with what they refer to, as the gold or as a system has it. */
export type Resolved = Pick<GoldName, 'start' | 'end' | 'entity'>;

/** Right answers of all that were given, and of all that were wanted. */
export interface Measure {
  readonly precision: number;
  readonly recall: number;
}

/** A text's names as they should be and as they were resolved. */
export interface Judged {
  readonly text: string;
  readonly gold: readonly Resolved[];
  readonly found: readonly Resolved[];
}

const place = ({ start, end }: Resolved): string => `${start}:${end}`;

const entitiesOf = (names: readonly Resolved[]): Map<string, string> => new Map(names.map((name) => [place(name), name.entity]));

/** Two names of a text, by their places in it. */
interface Pair {
  readonly names: readonly [Resolved, Resolved];
  /** Written alike: to compare words is enough. */
  readonly equal: boolean;
}

function pairs(names: readonly Resolved[], text: string): Pair[] {
  return names.flatMap((one, at) => names.slice(at + 1).filter(({ entity }) => entity === one.entity)
    .map((other) => ({ names: [one, other] as const, equal: text.slice(one.start, one.end) === text.slice(other.start, other.end) })));
}

/** Pairs of names of one thing: how many of those found are right, and how many were found. `unequal`: only of names in other words. */
export function pairwise(judged: readonly Judged[], unequal = false): Measure {
  const wrong = wrongPairs(judged, unequal).length;
  const found = judged.flatMap(({ found, text }) => pairs(found, text)).filter(({ equal }) => !unequal || !equal).length;
  const gold = judged.flatMap(({ gold, text }) => pairs(gold, text)).filter(({ equal }) => !unequal || !equal).length;
  return { precision: share(found - wrong, found), recall: share(found - wrong, gold) };
}

function wrongPairs(judged: readonly Judged[], unequal: boolean): Pair[] {
  return judged.flatMap(({ gold, found, text }) => pairs(found, text).filter((pair) => !(unequal && pair.equal) && !isTogether(pair, entitiesOf(gold))));
}

const isTogether = ({ names: [one, other] }: Pair, entities: ReadonlyMap<string, string>): boolean =>
  entities.has(place(one)) && entities.get(place(one)) === entities.get(place(other));

/**
 * B-cubed (Bagga and Baldwin 1998): for each name found, how much of what it was put together with belongs there; for each
 * wanted, how much of what belongs together with it was. A name that is none, or that was not found, gets nothing.
 */
export function bCubed(judged: readonly Judged[]): Measure {
  const precisions = judged.flatMap(({ gold, found }) => shares(found, gold));
  const recalls = judged.flatMap(({ gold, found }) => shares(gold, found));
  return { precision: mean(precisions), recall: mean(recalls) };
}

/** Of each name, the share of its companions that are its companions in the other reading too. */
function shares(names: readonly Resolved[], others: readonly Resolved[]): number[] {
  const entities = entitiesOf(others);
  return names.map((name) => {
    const companions = names.filter(({ entity }) => entity === name.entity);
    const own = entities.get(place(name));
    return own === undefined ? 0 : companions.filter((companion) => entities.get(place(companion)) === own).length / companions.length;
  });
}

const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);
const mean = (values: readonly number[]): number => share(values.reduce((sum, value) => sum + value, 0), values.length);

/** Mistakes as lines, commonest first: names taken for one that are two, and the other way round. */
export function mistakes(judged: readonly Judged[]): string {
  const swapped = judged.map(({ text, gold, found }) => ({ text, gold: found, found: gold }));
  return `wrongly joined\n${listed(judged)}\nnot joined\n${listed(swapped)}`;
}

function listed(judged: readonly Judged[]): string {
  const counts = new Map<string, number>();
  judged.forEach((one, index) => {
    for (const { names } of wrongPairs([one], false)) {
      const label = `${index}: ${names.map(({ start, end }) => one.text.slice(start, end).replace(/\s+/g, ' ')).sort().join(' = ')}`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  });
  return [...counts].sort((a, b) => b[1] - a[1]).map(([label, count]) => `  ${count} × text ${label}`).join('\n');
}
