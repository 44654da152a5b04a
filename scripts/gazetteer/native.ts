import type { Row } from '../../src/core/gazetteer/format';
import type { City } from './geonames';
import type { NameFacts } from './facts';

/** Cities of fewer people, other than capitals, are not named in other scripts. */
const LARGE_CITY = 500_000;

/** How names look that Arabic, Persian, Urdu, Hebrew, Russian, Ukrainian, Chinese, Japanese, Korean and Hindi news may use. */
const scripts: readonly RegExp[] = [
  /^[\u0621-\u063a\u0641-\u064a\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06cc\u06d2]{3,}(?: [\u0621-\u064a\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06cc\u06d2]+)*$/,
  /^[א-ת]{4,}$|^[א-ת]{2,}[ -][א-ת]{2,}$/,
  /^[А-ЩЭ-ЯЁІЇЄҐ][а-щьыэюяёіїєґ’']{3,}(?:[ -][А-ЯЁІЇЄҐа-яёіїєґ’']+)*$/,
  /^\p{Script=Han}{2,}$/u,
  /^[ァ-ヺー]{3,}(?:・[ァ-ヺー]+)*$/,
  /^[가-힣]{2,}(?: [가-힣]+)*$/,
  /^[\u0900-\u097f]{3,}(?: [\u0900-\u097f]+)*$/,
];

/** Gives rows their names in other scripts: those that a fact file lists, and for large cities those of GeoNames. */
export function withNativeNames(rows: readonly Row[], cities: readonly City[], facts: NameFacts): Row[] {
  const alternates = new Map(cities.map((city) => [city.geonames, city.alternates]));
  const never = new Set(facts.never);
  return rows.map((row) => {
    const listed = facts.entries[row.id] ?? (isState(row) ? facts.countries[row.country ?? ''] : undefined) ?? [];
    const native = isLargeCity(row) ? [...listed, ...namesIn(alternates.get(row.geonames ?? 0) ?? [], never)] : listed;
    return native.length > 0 ? { ...row, native: [...new Set(native)] } : row;
  });
}

const namesIn = (alternates: readonly string[], never: ReadonlySet<string>): string[] =>
  alternates.filter((name) => !never.has(name) && scripts.some((script) => script.test(name)));

const isState = ({ feature }: Row): boolean => feature === 'country' || feature === 'territory';

const isLargeCity = ({ feature, tier, population = 0 }: Row): boolean =>
  tier === 1 && (feature === 'capital' || (feature === 'city' && population >= LARGE_CITY));
