import { wording } from '../../wording';
import { given, nameless, pointOf, typeOf, type ImportedEntity, type ImportedNames, type LeftOut } from './names';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the named features of GeoJSON (RFC 7946). A line is the number of a feature, from 1. */
export function readGeoJson(text: string): ImportedNames {
  const found = featuresOf(text);
  if (!found) return { entities: [], left: [{ line: 1, what: '', why: wording('it is no GeoJSON') }], remarks: [] };
  const read = found.map((feature, at) => entityOf(feature, at + 1));
  return { entities: read.flatMap((one) => ('why' in one ? [] : [one])), left: read.flatMap((one) => ('why' in one ? [one] : [])), remarks: [wording('Areas and lines were taken as the point in their middle')] };
}

function featuresOf(text: string): readonly unknown[] | undefined {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (!isObject(json)) return undefined;
    return Array.isArray(json.features) ? json.features : json.type === 'Feature' ? [json] : undefined;
  } catch {
    return undefined;
  }
}

function entityOf(feature: unknown, line: number): ImportedEntity | LeftOut {
  const { properties, geometry } = isObject(feature) ? feature : {};
  const fields = new Map(Object.entries(isObject(properties) ? properties : {}).map(([key, value]) => [key.toLowerCase(), value]));
  const text = (...keys: string[]): string | undefined => keys.map((key) => fields.get(key)).find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim();
  const name = text('name', 'title', 'label', 'name_en', 'name:en');
  const said = text('type', 'class', 'category', 'kind');
  if (!name) return { line, what: `feature ${line}`, why: nameless };
  const coordinates = middleOf(isObject(geometry) ? geometry : {});
  if (!coordinates) return { line, what: name, why: wording('it has no coordinates') };
  return given<ImportedEntity>({
    line, type: (said === undefined ? undefined : typeOf(said)) ?? 'place', name, aliases: aliasesOf(fields, name), roles: undefined, members: undefined, coordinates, gazetteer: undefined,
    country: [text('country', 'iso_a2', 'country_code', 'cc')?.toUpperCase()].find((code) => code !== undefined && /^[A-Z]{2}$/.test(code)), links: undefined, notes: text('description', 'notes'), suggest: undefined,
  });
}

function aliasesOf(fields: ReadonlyMap<string, unknown>, name: string): string[] {
  const values = ['alias', 'aliases', 'alt_name', 'aka'].flatMap((key) => fields.get(key) ?? []);
  return values.flatMap((value) => (typeof value === 'string' ? value.split(/\s*[;|]\s*/) : [])).filter((alias) => alias && alias !== name);
}

/** The middle of the box around all positions; where that spans the 180th meridian, on the side of the most. */
function middleOf(geometry: Json): ImportedEntity['coordinates'] {
  const positions = [...positionsIn(geometry.coordinates ?? geometry.geometries, 0)];
  const [lons, lats] = [0, 1].map((axis) => positions.map((position) => position[axis]!)) as [number[], number[]];
  if (positions.length === 0 || !positions.every(([lon, lat]) => pointOf(lat, lon))) return undefined;
  const wide = spanOf(lons) > 180;
  const lon = middle(wide ? lons.map((each) => (each < 0 ? each + 360 : each)) : lons);
  return pointOf(rounded(middle(lats)), rounded(lon > 180 ? lon - 360 : lon));
}

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const spanOf = (values: readonly number[]): number => (values.length > 0 ? most(values) - least(values) : 0);
const middle = (values: readonly number[]): number => (most(values) + least(values)) / 2;

/** To a metre or so. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Positions nest to the depth of a multipolygon in a collection. */
function* positionsIn(value: unknown, depth: number): Generator<readonly number[]> {
  if (isObject(value)) return yield* positionsIn(value.coordinates, depth + 1);
  if (!Array.isArray(value) || depth > 6) return;
  if (typeof value[0] === 'number' && typeof value[1] === 'number') yield value as number[];
  else for (const inner of value) yield* positionsIn(inner, depth + 1);
}
