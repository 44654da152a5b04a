import { normalizeName } from '../gazetteer/names';
import type { Mention } from '../mention';
import { Memo } from '../text/memo';
import type { Range } from '../text/range';
import { isPlace, type TypeId } from '../types';

/** What words beside a name say of it. */
export type PlaceKind = 'region' | 'city' | 'county';

/** What a name with a place is: peoples have lands, and governments seats. */
export type Placed = 'place' | 'group' | 'organization';

/**
 * A name as texts have it, with what they say right there of where it lies: "Springfield, Illinois". Wherever it is
 * written so it is the same object, unless that was long ago.
 */
export interface WrittenPlace {
  readonly name: string;
  readonly as: Placed;
  /** The place named before or behind it, as written. */
  readonly outer?: string;
  /** What is listed with the outer one: in "London, Canada and Japan" nothing need lie in Canada. */
  readonly listed?: string;
  /** What it is called right there: "Washington state", "the city of Hama". */
  readonly kind?: PlaceKind;
  /** Names that are to be read alike share it. */
  readonly key: string;
  /** What stands beside the name left aside: the key, and the name itself. */
  readonly nameKey: string;
  readonly bare?: WrittenPlace;
  readonly outerKey?: string;
}

const capitalized = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}`;
const outerBehind = new RegExp(String.raw`^(?:['’]s)?(?:,\s+(?:in\s+)?|\s+\(|\s+in\s+)(?:the\s+)?(${capitalized})`, 'u');
const outerBefore = new RegExp(String.raw`(${capitalized})(?:['’]s|\s(?:city|town|village|province|state|region|district|port|capital)(?:\sof)?)\s+$`, 'u');
const listedBehind = new RegExp(String.raw`^,\s+(?:the\s+)?${capitalized}(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:the\s+)?(${capitalized})`, 'u');
const kinds: readonly (readonly [PlaceKind, before: RegExp, behind: RegExp])[] = [
  ['region', /\b(?:state|province|region|governorate|prefecture) of\s+$/i, /^\s(?:state|province|region|governorate|prefecture|oblast)\b/],
  ['county', /\bcounty of\s+$/i, /^\s(?:county|district)\b/],
  ['city', /\b(?:city|town|village|capital|suburb|port)(?: of|,)?\s+$/i, /^\s(?:city|town|village)\b/],
];
/** What may say something of a name that ends there; nearly always nothing does. */
const cueBehind = /(?:['’]s)?(?:,\s+(?:in\s+)?|\s+\(|\s+in\s+)(?:the\s+)?\p{Lu}|\s(?:state|province|region|governorate|prefecture|oblast|county|district|city|town|village)\b/uy;
/** The same for a name that begins there. */
const cueBefore = /(?<=(?:\bof|['’]s|city|town|village|province|state|region|district|port|capital,?|suburb)\s+)/iy;
/** Of each kind. */
const mostKept = 20_000;
/** How far around a name to look, in UTF-16 units. */
const around = 80;

/** The place of a mention; undefined for what names none. Offsets are UTF-16. */
export function writtenPlace(text: string, { start, end, type, name: given }: Range & Pick<Mention, 'type' | 'name'>): WrittenPlace | undefined {
  const as = placedAs(type);
  if (!as) return undefined;
  if (given !== undefined) return alone[as].of(given);
  const before = isAt(cueBefore, text, start) ? text.slice(Math.max(0, start - around), start) : '';
  const behind = isAt(cueBehind, text, end) ? text.slice(end, end + around) : '';
  const name = text.slice(start, end);
  return before || behind ? beside(name, as, before, behind) : alone[as].of(name);
}

/** What is of such a type may have a place. */
export const mayBePlace = (type: TypeId): boolean => placedAs(type) !== undefined;

const placedAs = (type: TypeId): Placed | undefined => (isPlace(type) ? 'place' : (['group', 'organization'] as const).find((one) => one === type));

function isAt(cue: RegExp, text: string, offset: number): boolean {
  cue.lastIndex = offset;
  return cue.test(text);
}

function beside(name: string, as: Placed, before: string, behind: string): WrittenPlace {
  const outer = outerBehind.exec(behind)?.[1] ?? outerBefore.exec(before)?.[1];
  const kind = kinds.find(([, each, other]) => each.test(before) || other.test(behind))?.[0];
  const listed = listedBehind.exec(behind)?.[1];
  return outer === undefined && !kind ? alone[as].of(name) : withSurroundings.of([as, name, kind, outer, listed].join(separator));
}

/** Stands in hardly any text. */
const separator = '\u0000';

/** Most names stand with nothing that says something of them. */
const alone: Readonly<Record<Placed, Memo<WrittenPlace>>> = { place: memo('place'), group: memo('group'), organization: memo('organization') };

function memo(as: Placed): Memo<WrittenPlace> {
  return new Memo((name) => made(as, name), mostKept);
}

const withSurroundings = new Memo((words) => {
  const [as, name = '', kind, outer, listed] = words.split(separator);
  return made(as as Placed, name, kind as PlaceKind | '', outer, listed);
}, mostKept);

function made(as: Placed, name: string, kind: PlaceKind | '' = '', outer = '', listed = ''): WrittenPlace {
  const nameKey = `${as} ${normalizeName(name)}`;
  if (!kind && !outer) return { name, as, nameKey, key: nameKey };
  return {
    name, as, nameKey, key: [nameKey, kind, outer, listed].join('\n'), bare: alone[as].of(name),
    ...(outer ? { outer, outerKey: `place ${normalizeName(outer)}` } : {}), ...(listed ? { listed } : {}), ...(kind ? { kind } : {}),
  };
}
