import { countries as published } from 'countries-list';
import type { Row } from '../../src/core/gazetteer/format';
import type { LocalNames } from './facts';

/** Gives states and cities the name that they have where they are. Rows come in order of likelihood: of namesakes the largest city is meant. */
export function withLocalNames(rows: readonly Row[], { countries, cities }: LocalNames): Row[] {
  const left = new Map(Object.entries(cities));
  const cityName = ({ name, country }: Row): string | undefined => {
    const key = `${name}, ${country}`;
    const local = left.get(key);
    left.delete(key);
    return local;
  };
  return rows.map((row) => {
    const local = isCity(row) ? cityName(row) : isState(row) ? countries[row.country ?? ''] ?? publishedName(row.country) : undefined;
    return local && local !== row.name ? { ...row, local } : row;
  });
}

const isCity = ({ feature }: Row): boolean => feature === 'city' || feature === 'capital';

const isState = ({ feature }: Row): boolean => feature === 'country' || feature === 'territory';

/** Without the marks of direction that some names carry. */
const publishedName = (code = ''): string | undefined => published[code as keyof typeof published]?.native.replace(/[\u200e\u200f]/g, '');
