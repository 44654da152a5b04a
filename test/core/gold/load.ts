import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareRanges, overlaps, type Range } from '../../../src/core/text/range';
import { isOwnType, type TypeId } from '../../../src/core/types';

/** The types that the gold annotates; mentions of other types are left out of it. */
export const goldTypes: readonly TypeId[] = ['person', 'organization', 'group', 'country', 'place', 'facility'];

/** One line of a gold file: a name, and how often a careful reader marks it with this type. */
export interface GoldRow {
  readonly type: TypeId;
  readonly count: number;
  readonly quote: string;
  readonly entity: string;
  /** Where not every occurrence counts: which do, from 1, among those outside a longer name. */
  readonly which?: readonly number[];
}

/** A name as marked by hand. Offsets are UTF-16 in the seed's text. */
export interface GoldMention extends Range {
  readonly type: TypeId;
  readonly quote: string;
  readonly entity: string;
}

export interface GoldSeed {
  /** The seed's file name without `.txt`. */
  readonly name: string;
  readonly text: string;
  readonly rows: readonly GoldRow[];
  /** In document order, none overlapping. */
  readonly mentions: readonly GoldMention[];
  /** Why the rows do not fit the text; empty for a sound file. */
  readonly problems: readonly string[];
}

function parseRow(line: string): GoldRow {
  const [type, count, quote, entity, which] = line.split('\t');
  if (!isOwnType(type) || !goldTypes.includes(type) || !quote || !entity) throw new Error(`Not a gold row: ${line}`);
  const row = { type, count: Number(count), quote, entity };
  return which ? { ...row, which: which.split(',').map(Number) } : row;
}

/** Reads a gold file: tab-separated, the first line names the columns. */
export const parseGold = (tsv: string): GoldRow[] => tsv.trimEnd().split(/\r?\n/).slice(1).map(parseRow);

/** Whole words only; a blank in the quote also matches the line end and indent of a wrapped text. */
function occurrences(quote: string, text: string): Range[] {
  const words = quote.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}_])`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Finds the rows in the text, longer names first, so that "Lake Chad Basin" is not also a "Lake Chad". */
export function placeGold(rows: readonly GoldRow[], text: string): Pick<GoldSeed, 'mentions' | 'problems'> {
  const mentions: GoldMention[] = [];
  const problems: string[] = [];
  for (const { type, count, quote, entity, which } of [...rows].sort((a, b) => b.quote.length - a.quote.length)) {
    const free = occurrences(quote, text).filter((range) => !mentions.some((mention) => overlaps(mention, range)));
    const chosen = which ? free.filter((_, index) => which.includes(index + 1)) : free;
    if (chosen.length !== count) problems.push(`${type} "${quote}": ${count} wanted, ${chosen.length} of ${free.length} found`);
    mentions.push(...chosen.map((range) => ({ ...range, type, quote, entity })));
  }
  return { mentions: mentions.sort(compareRanges), problems };
}

const seedFolder = join(__dirname, '../../../seeds');

/** Line ends are made LF, as a checkout may have changed them. */
const read = (file: string): string => readFileSync(file, 'utf8').replace(/\r\n?/g, '\n');

/** Names of all seeds, without `.txt`. */
export const seedNames = (): string[] =>
  readdirSync(seedFolder).filter((file) => file.endsWith('.txt')).map((file) => basename(file, '.txt')).sort();

export const seedText = (name: string): string => read(join(seedFolder, `${name}.txt`));

/** A seed with what was marked in it by hand. */
export function loadGold(name: string): GoldSeed {
  const text = seedText(name);
  const rows = parseGold(read(join(__dirname, `${name}.tsv`)));
  return { name, text, rows, ...placeGold(rows, text) };
}
