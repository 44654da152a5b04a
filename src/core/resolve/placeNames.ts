import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { normalizeName } from '../gazetteer/names';
import type { Range } from '../text/range';
import { isPlace, type TypeId } from '../types';

/** What words beside a name say of it. */
export type PlaceKind = 'region' | 'city' | 'county';

/** A name as a text has it, with what the text says right there of where it lies: "Springfield, Illinois". */
export interface WrittenPlace {
  readonly name: string;
  readonly type: TypeId;
  /** The place named before or behind it, as written. */
  readonly outer?: string;
  /** What it is called right there: "Washington state", "the city of Hama". */
  readonly kind?: PlaceKind;
  /** Names that are to be read alike share it. */
  readonly key: string;
}

/** What the gazetteer has under a written name. */
export interface PlaceName {
  readonly candidates: readonly GazetteerEntry[];
  /** What its outer name may mean. */
  readonly outer: readonly GazetteerEntry[];
  /** The candidates only hold what is named: "Baghdad International Airport" is in Baghdad. */
  readonly approximate?: boolean;
}

const capitalized = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}`;
const outerBehind = new RegExp(String.raw`^(?:['’]s)?(?:,\s+(?:in\s+)?|\s+\(|\s+in\s+)(?:the\s+)?(${capitalized})`, 'u');
const outerBefore = new RegExp(String.raw`(${capitalized})(?:['’]s|\s(?:city|town|village|province|state|region|district|port|capital)(?:\sof)?)\s+$`, 'u');
const kinds: readonly (readonly [PlaceKind, before: RegExp, behind: RegExp])[] = [
  ['region', /\b(?:state|province|region|governorate|prefecture) of\s+$/i, /^\s(?:state|province|region|governorate|prefecture|oblast)\b/],
  ['county', /\bcounty of\s+$/i, /^\s(?:county|district)\b/],
  ['city', /\b(?:city|town|village|capital|suburb|port)(?: of|,)?\s+$/i, /^\s(?:city|town|village)\b/],
];
/** The last word before a name, where what stands before may say something of it; nearly always it does not. */
const cued = /(?:\bof|['’]s|city|town|village|province|state|region|district|port|capital,?|suburb)\s+$/i;
const longestCue = 11;
/** How far around a name to look, in UTF-16 units. */
const around = 60;

/** The place of a mention; undefined for what names none. Offsets are UTF-16. */
export function writtenPlace(text: string, { start, end, type }: Range & { readonly type: TypeId }): WrittenPlace | undefined {
  if (!mayBePlace(type)) return undefined;
  const isCued = cued.test(text.slice(Math.max(0, start - longestCue), start));
  const before = isCued ? text.slice(Math.max(0, start - around), start) : '';
  const behind = text.slice(end, end + around);
  const name = text.slice(start, end);
  const outer = outerBehind.exec(behind)?.[1] ?? outerBefore.exec(before)?.[1];
  const kind = kinds.find(([, each, other]) => each.test(before) || other.test(behind))?.[0];
  return { name, type, key: [keyOf(name, type), kind ?? '', outer ?? ''].join('\n'), ...(outer === undefined ? {} : { outer }), ...(kind ? { kind } : {}) };
}

/** What names that are written alike, of things that may be the same, have in common. */
export const keyOf = (name: string, type: TypeId): string => `${kindOf(type)} ${normalizeName(name)}`;

/** Peoples have lands, and governments seats. */
const mayBePlace = (type: TypeId): boolean => isPlace(type) || type === 'group' || type === 'organization';

const kindOf = (type: TypeId): 'place' | 'group' | 'organization' => (type === 'group' || type === 'organization' ? type : 'place');

/** What written names were found to mean lately: documents share most of theirs. */
const looked = new WeakMap<Gazetteer, Map<string, PlaceName>>();
const mostLooked = 20_000;

/** Looks a written name up, at need without what is not part of the name. */
export function placeName(place: WrittenPlace, gazetteer: Gazetteer): PlaceName {
  const known = looked.get(gazetteer);
  const key = `${place.type}\n${place.outer ?? ''}\n${place.name}`;
  const before = known?.get(key);
  if (before) return before;
  const found = lookUp(place, gazetteer);
  if (known && known.size < mostLooked) known.set(key, found);
  else looked.set(gazetteer, new Map([[key, found]]));
  return found;
}

function lookUp({ name, type, outer }: WrittenPlace, gazetteer: Gazetteer): PlaceName {
  const outerEntries = outer === undefined ? [] : outerPlaces(outer, gazetteer);
  for (const form of formsOf(name.replace(/\s+/g, ' '))) {
    const candidates = entriesOf(form, type, gazetteer);
    if (candidates.length > 0) return { candidates, outer: outerEntries };
  }
  const candidates = isPlace(type) ? nonEmpty(outerEntries) ?? holding(name, gazetteer) : [];
  return { candidates, outer: outerEntries, approximate: candidates.length > 0 };
}

const nonEmpty = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

const article = /^the\s/i;
const possessive = /['’]s?$/;
const direction = /^(?:(?:north|south|east|west|central|mid|upper|lower|greater|downtown|inner|outer)(?:ern)?-?){1,2}(?:\s|-)+(?=\p{Lu})/iu;
const head = /\s(?:county|province|state|region|city|district|governorate|prefecture|oblast|municipality|department|area|island|islands|parish|borough|metropolitan area|peninsula)$/i;
const headBefore = /^(?:city|town|village|state|province|county|district|region|republic|kingdom|island|islands|port|gulf|government)\sof\s(?:the\s)?/i;

/** The name itself, then what is left of it without article, possessive, direction, "city of" and "province". */
function* formsOf(name: string): Generator<string> {
  yield name;
  let rest = name;
  for (const part of [article, possessive, headBefore, direction, head]) {
    const shorter = rest.replace(part, '');
    if (shorter !== rest && shorter !== '') yield (rest = shorter);
  }
}

function entriesOf(form: string, type: TypeId, gazetteer: Gazetteer): GazetteerEntry[] {
  const entries = gazetteer.lookup(form).flatMap((entry) => placeOf(entry, type, gazetteer) ?? []);
  return isPlace(type) ? [...new Set([...entries, ...gazetteer.abbreviated(form)])] : [...new Set(entries)];
}

/** A people stands for its land; of organizations only what stands for a government has a place here. */
function placeOf(entry: GazetteerEntry, type: TypeId, gazetteer: Gazetteer): GazetteerEntry | undefined {
  if (entry.feature === 'demonym') return type === 'organization' || !entry.relatesTo ? undefined : gazetteer.get(entry.relatesTo);
  if (entry.feature === 'government') return entry.lat === undefined || type === 'group' ? undefined : entry;
  return isPlace(type) && isPlace(entry.type) ? entry : undefined;
}

const outerFeatures: ReadonlySet<GazetteerEntry['feature']> = new Set<GazetteerEntry['feature']>(['country', 'territory', 'region', 'county', 'demonym']);

/** Countries and regions that the first words may mean: of "Illinois State Police" it is Illinois. */
function outerPlaces(outer: string, gazetteer: Gazetteer): GazetteerEntry[] {
  const words = outer.split(/\s/);
  for (let count = words.length; count > 0; count--) {
    const form = words.slice(0, count).join(' ').replace(/['’]s$/, '');
    const found = [...gazetteer.lookup(form).filter(({ feature }) => outerFeatures.has(feature)), ...gazetteer.abbreviated(form)];
    const places = found.flatMap((entry) => placeOf(entry, 'place', gazetteer) ?? []);
    if (places.length > 0) return places;
  }
  return [];
}

/** What the first or the last words of a longer name mean, the most words first. Single words must be well known. */
function holding(name: string, gazetteer: Gazetteer): GazetteerEntry[] {
  const words = name.split(/[\s,]+/);
  for (let count = words.length - 1; count > 0; count--) {
    for (const part of [words.slice(0, count), words.slice(-count)]) {
      const found = /^\p{Lu}/u.test(part[0]!) ? entriesOf(part.join(' '), 'place', gazetteer).filter(({ tier }) => count > 1 || tier === 1) : [];
      if (found.length > 0) return found;
    }
  }
  return [];
}
