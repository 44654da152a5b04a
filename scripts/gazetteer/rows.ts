import { usualId, type Row } from '../../src/core/gazetteer/format';
import { normalizeName, slug } from '../../src/core/gazetteer/names';
import type { RegionWeight } from './regions';

/** A region stands before a namesake city of fewer people than this, and after a larger one. */
const REGION_AS_CITY = 500_000;

/** Order of the file: sovereign states, then what we wrote ourselves, capitals, then regions and cities by size. */
export const byLikelihood = (weights: ReadonlyMap<string, RegionWeight>) => (a: Row, b: Row): number =>
  likelihood(b, weights) - likelihood(a, weights) || (a.name < b.name ? -1 : a.name > b.name ? 1 : (a.geonames ?? 0) - (b.geonames ?? 0));

function likelihood(row: Row, weights: ReadonlyMap<string, RegionWeight>): number {
  switch (row.feature) {
    case 'country': return 1e12 + (row.population ?? 0);
    case 'capital': return 1e10 + (row.population ?? 0);
    case 'county': return -1;
    case 'city': return row.population ?? 0;
    case 'region': return REGION_AS_CITY + (weights.get(`${row.country}.${row.region}`)?.townspeople ?? 0) / 1e6;
    default: return 1e11 + (row.tier === 1 ? 1 : 0);
  }
}

/** Gives each row that has none its id: the usual one, or for namesakes within a country one that tells them apart. */
export function giveIds(rows: readonly Row[]): Row[] {
  const taken = new Set(rows.map((row) => row.id).filter(Boolean));
  return rows.map((row) => {
    if (row.id) return row;
    const id = idsFor(row).find((candidate) => !taken.has(candidate))!;
    taken.add(id);
    return { ...row, id };
  });
}

function idsFor(row: Row): string[] {
  const usual = usualId(row.feature, row.name, row.country);
  const kind = row.feature === 'region' ? 'region' : slug(row.region ?? 'city');
  return [usual, `${usual}-${kind}`, `${usual}-${row.geonames ?? row.region?.toLowerCase()}`, ...[2, 3, 4, 5, 6].map((count) => `${usual}-${kind}-${count}`)];
}

/** Coordinates to about 100 m and populations to three digits, of the least known to 1 km and two: what a reader can use, and it packs well. */
export const rounded = (row: Row): Row => (row.tier === 3 ? roundedTo(row, 2, 2) : roundedTo(row, 3, 3));

const roundedTo = (row: Row, decimals: number, digits: number): Row => ({
  ...row,
  lat: row.lat === undefined ? undefined : Number(row.lat.toFixed(decimals)),
  lon: row.lon === undefined ? undefined : Number(row.lon.toFixed(decimals)),
  population: row.population === undefined ? undefined : Number(row.population.toPrecision(digits)),
});

/** Aliases that differ from the name and from each other when compared as names. */
export function withoutRepeats(name: string, aliases: readonly string[]): string[] {
  const seen = new Set(['', normalizeName(name)]);
  return aliases.filter((alias) => !seen.has(normalizeName(alias)) && seen.add(normalizeName(alias)));
}
