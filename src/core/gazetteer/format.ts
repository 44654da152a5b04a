import type { TypeId } from '../types';
import type { Feature, GazetteerEntry } from './entry';
import { slug } from './names';

/**
 * The file: a header line, then a line an entry in order of likelihood, so that of two entries with one name
 * the one that stands first is meant more often. Cells are parted by tabs, trailing empty ones are left out.
 */
export const FORMAT = 'seedlens-gazetteer\t1';

const LIST = '|';

/** Cells of a line, in order. */
export const Cell = {
  feature: 0, tier: 1, names: 2, country: 3, region: 4, lat: 5, lon: 6, population: 7, geonames: 8,
  id: 9, wikidata: 10, capital: 11, claimedBy: 12, relatesTo: 13, description: 14, native: 15,
  members: 16, activeIn: 17, abbreviations: 18, local: 19,
} as const;

/** An entry as a line holds it: the region by its code, the type left to its feature. */
export interface Row extends Omit<GazetteerEntry, 'type' | 'region'> {
  /** Code of the first-level region within the country ("11"), of cities and of regions themselves. */
  readonly region?: string;
}

/** The type that follows from a feature. */
export function typeOf(feature: Feature): TypeId {
  switch (feature) {
    case 'country': return 'country';
    case 'demonym': return 'group';
    case 'facility': case 'weapon': case 'platform': return feature;
    case 'organization': case 'alliance': case 'agency': case 'armed-group': case 'government': return 'organization';
    default: return 'place';
  }
}

/** Names of cities and regions repeat over the world, so their ids say the country: `paris-fr`. */
const namedWithCountry: ReadonlySet<Feature> = new Set<Feature>(['city', 'capital', 'region', 'county']);

/** The id that an entry has unless its line gives another. */
export const usualId = (feature: Feature, name: string, country: string | undefined): string =>
  namedWithCountry.has(feature) && country ? `${slug(name)}-${country.toLowerCase()}` : slug(name);

/** The line of an entry. Inverse of `decodeRow`. */
export function encodeRow(row: Row): string {
  const cells: string[] = [];
  cells[Cell.feature] = row.feature;
  cells[Cell.tier] = String(row.tier);
  cells[Cell.names] = [row.name, ...row.aliases].join(LIST);
  cells[Cell.id] = row.id === usualId(row.feature, row.name, row.country) ? '' : row.id;
  for (const key of ['claimedBy', 'native', 'members', 'activeIn', 'abbreviations'] as const) cells[Cell[key]] = row[key]?.join(LIST) ?? '';
  for (const key of ['country', 'region', 'lat', 'lon', 'population', 'geonames', 'wikidata', 'capital', 'relatesTo', 'description', 'local'] as const) {
    cells[Cell[key]] = String(row[key] ?? '');
  }
  return cells.join('\t').replace(/\t+$/, '');
}

/** The entry of a line. Inverse of `encodeRow`. */
export function decodeRow(line: string): Row {
  const cells = line.split('\t');
  const text = (cell: number): string | undefined => cells[cell] || undefined;
  const list = (cell: number): string[] | undefined => text(cell)?.split(LIST);
  const number = (cell: number): number | undefined => (cells[cell] ? Number(cells[cell]) : undefined);
  const feature = cells[Cell.feature] as Feature;
  const [name = '', ...aliases] = namesOf(cells[Cell.names] ?? '');
  const country = text(Cell.country);
  return {
    id: text(Cell.id) ?? usualId(feature, name, country),
    feature, name, aliases, country,
    region: text(Cell.region),
    lat: number(Cell.lat),
    lon: number(Cell.lon),
    population: number(Cell.population),
    geonames: number(Cell.geonames),
    wikidata: text(Cell.wikidata),
    capital: text(Cell.capital),
    claimedBy: list(Cell.claimedBy),
    relatesTo: text(Cell.relatesTo),
    description: text(Cell.description),
    native: list(Cell.native),
    members: list(Cell.members),
    activeIn: list(Cell.activeIn),
    abbreviations: list(Cell.abbreviations),
    local: text(Cell.local),
    tier: tierOf(line),
  };
}

/** The tier of a line's entry: what stands between its first two tabs. */
export function tierOf(line: string): 1 | 2 | 3 {
  const digit = line[line.indexOf('\t') + 1];
  return digit === '3' ? 3 : digit === '2' ? 2 : 1;
}

/** The id of a line's entry without decoding the rest. */
export function idOf(line: string): string {
  const cells = line.split('\t');
  return cells[Cell.id] || usualId(cells[Cell.feature] as Feature, namesOf(cells[Cell.names] ?? '')[0]!, cells[Cell.country]);
}

/** Name and aliases of a names cell. */
export const namesOf = (cell: string): string[] => cell.split(LIST);

/** A cell of a line without splitting the whole of it. */
export function cellOf(line: string, cell: number): string {
  let start = 0;
  for (let tabs = 0; tabs < cell; tabs++) {
    start = line.indexOf('\t', start) + 1;
    if (start === 0) return '';
  }
  const end = line.indexOf('\t', start);
  return end < 0 ? line.slice(start) : line.slice(start, end);
}
