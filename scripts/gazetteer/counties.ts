import type { Row } from '../../src/core/gazetteer/format';
import type { Admin, City } from './geonames';
import { weigh } from './regions';
import { withoutRepeats } from './rows';

/** Countries whose second-level regions news names, and which have cities in GeoNames to place them by. */
const countries = new Set('US CA GB IE AU NZ UA SY IQ YE AF PK IN BD LK MM PH ID KE SO NG GH UG TZ ZA CD ML BF MX CO VE PE FR ES IT DE PL'.split(' '));
/** A region of fewer townspeople than this is named too seldom; in countries whose local news is in English all are taken. */
const LEAST_TOWNSPEOPLE = 20_000;
const local = new Set(['US', 'CA', 'GB', 'IE']);

/** Rows of second-level regions, in order of their townspeople, at the middle of these; nobody knows them by name alone. */
export function countyRows(regions: readonly Admin[], cities: readonly City[]): Row[] {
  const weights = weigh(cities, ({ country, region, county }) => `${country}.${region}.${county}`);
  const townspeople = ({ code }: Admin): number => weights.get(code)?.townspeople ?? 0;
  return regions
    .filter(({ code, name }) => countries.has(code.slice(0, 2)) && townspeople({ code, name }) >= (local.has(code.slice(0, 2)) ? 1 : LEAST_TOWNSPEOPLE))
    .sort((a, b) => townspeople(b) - townspeople(a) || (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => {
      const [country = '', region = ''] = code.split('.');
      const { lat, lon } = weights.get(code)!;
      const bare = local.has(country) ? name.trim() : bareName(name);
      return { id: '', feature: 'county', name: bare, aliases: withoutRepeats(bare, [name.trim()]), country, region, lat, lon, tier: 3 };
    });
}

const kindBefore = /^(?:(?:Province|Provincia|Cercle|Département|Municipality) (?:of |di |de |del |della |du |des |dell' ?|d')|Kabupaten |Kota |Municipio |Powiat |Degmada |Regierungsbezirk )\s*/;
const kindBehind = /\s+(?:Raion|District(?: Municipality)?|Cercle|Province|Governorate|Agency|County|City|Region)$/;

/** "Province of Pangasinan" → "Pangasinan": what news calls it. */
const bareName = (name: string): string => name.trim().replace(kindBefore, '').replace(kindBehind, '');
