import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { Memo } from '../text/memo';
import { normalizeName } from '../gazetteer/names';
import { isPlace } from '../types';
import { priorOf } from './placeWeights';
import type { Placed, WrittenPlace } from './writtenPlace';

/** What the gazetteer has under a written name, whatever the document. */
export interface PlaceName {
  readonly candidates: readonly Candidate[];
  /** What its outer name may mean. */
  readonly outer: readonly GazetteerEntry[];
  readonly relation: Relation;
}

/**
 * What a candidate is to the named: the same, or what holds it ("Baghdad International Airport" is in Baghdad), or it lends
 * a body its name, which says where a text is at home ("Ohio State Highway Patrol").
 */
export type Relation = 'is' | 'holds' | 'lends';

/** A place that a name may mean. */
export interface Candidate {
  readonly entry: GazetteerEntry;
  /** Log-odds before anything is known of the document. */
  readonly prior: number;
  /** Keys of its country and, within it, of its region and, for regions, of all of them. */
  readonly areas: readonly (string | undefined)[];
}

const mostCandidates = 40;

/** What written names mean to a gazetteer, looked up once: documents share most of theirs. */
export class PlaceNames {
  private readonly found = new WeakMap<WrittenPlace, PlaceName>();
  /** What words of bodies' names say by themselves, and whether they may begin the name of a land. */
  private readonly words = new Memo((word) => ({ lands: this.gazetteer.matches(word).filter(isLand), isFirst: this.gazetteer.longestFrom(word) > 1 }), 10_000);

  constructor(private readonly gazetteer: Gazetteer) {}

  of(place: WrittenPlace): PlaceName {
    const known = this.found.get(place) ?? this.lookUp(place);
    this.found.set(place, known);
    return known;
  }

  private lookUp({ name, as, outer, listed }: WrittenPlace): PlaceName {
    const found = outer === undefined ? [] : outerPlaces(outer, this.gazetteer);
    const outerEntries = listed !== undefined && areOfKind(found, listed, this.gazetteer) ? [] : found;
    for (const form of formsOf(name.replace(/\s+/g, ' '))) {
      const entries = entriesOf(form, as, this.gazetteer);
      if (entries.length > 0) return nameOf('is', entries, outerEntries);
    }
    if (as === 'organization') return nameOf('lends', this.lending(name.split(/\s+/)), []);
    const entries = as === 'place' ? nonEmpty(found) ?? holding(name, this.gazetteer) : [];
    return nameOf('holds', entries, outerEntries);
  }

  /** The first country or region that stands in a body's name. */
  private lending(words: readonly string[]): readonly GazetteerEntry[] {
    for (const [at, word] of words.entries()) {
      const { lands, isFirst } = this.words.of(word);
      const longer = isFirst && at + 1 < words.length ? this.gazetteer.matches(`${word} ${words[at + 1]!}`).filter(isLand) : [];
      if (longer.length > 0 || lands.length > 0) return longer.length > 0 ? longer : lands;
    }
    return [];
  }
}

const namesOf = new WeakMap<Gazetteer, PlaceNames>();

/** What the gazetteer has under written names, kept for all documents. */
export function placeNames(gazetteer: Gazetteer): PlaceNames {
  const names = namesOf.get(gazetteer) ?? new PlaceNames(gazetteer);
  namesOf.set(gazetteer, names);
  return names;
}

const nameOf = (relation: Relation, entries: readonly GazetteerEntry[], outer: readonly GazetteerEntry[]): PlaceName =>
  ({ relation, candidates: entries.slice(0, mostCandidates).map((entry, at) => ({ entry, prior: priorOf(entry, at), areas: areasOf(entry) })), outer });

function areasOf({ country, feature, region, name }: GazetteerEntry): Candidate['areas'] {
  if (country === undefined) return [];
  const within = feature === 'region' ? name : region;
  return [country, within === undefined ? undefined : `${country}/${within}`, feature === 'region' ? `${country}/*` : undefined];
}

const nonEmpty = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined);

const article = /^the\s/i;
const possessive = /['’]s?$/;
const direction = /^(?:(?:north|south|east|west|central|mid|upper|lower|greater|downtown|inner|outer)(?:ern)?-?){1,2}(?:\s|-)+(?=\p{Lu})/iu;
const head = /\s(?:county|province|state|region|city|district|governorate|prefecture|oblast|municipality|department|area|island|islands|parish|borough|metropolitan area|peninsula)$/i;
const headBefore = /^(?:city|town|village|state|province|county|district|region|republic|kingdom|island|islands|port|gulf|government)\sof\s(?:the\s)?/i;

/** Does a name say that a part of the place is meant, or what lay there once: "East Pakistan" of Pakistan? */
export const isPartOf = (name: string, { name: whole, aliases }: GazetteerEntry): boolean =>
  direction.test(name) && ![whole, ...aliases].some((other) => normalizeName(other) === normalizeName(name));

/** The name itself, then what is left of it without article, possessive, direction, "city of" and "province". */
function* formsOf(name: string): Generator<string> {
  yield name;
  let rest = name;
  for (const part of [article, possessive, headBefore, direction, head]) {
    const shorter = rest.replace(part, '');
    if (shorter !== rest && shorter !== '') yield (rest = shorter);
  }
}

function entriesOf(form: string, as: Placed, gazetteer: Gazetteer): GazetteerEntry[] {
  const entries = gazetteer.lookup(form).flatMap((entry) => placeOf(entry, as, gazetteer) ?? []);
  return [...new Set(as === 'place' ? [...entries, ...gazetteer.abbreviated(form)] : entries)];
}

/** A people stands for its land; of organizations only what stands for a government has a place here. */
function placeOf(entry: GazetteerEntry, as: Placed, gazetteer: Gazetteer): GazetteerEntry | undefined {
  if (entry.feature === 'demonym') return as === 'organization' || !entry.relatesTo ? undefined : gazetteer.get(entry.relatesTo);
  if (entry.feature === 'government') return entry.lat === undefined || as === 'group' ? undefined : entry;
  return as === 'place' && isPlace(entry.type) ? entry : undefined;
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

/** Countries are listed with countries, states with states. */
function areOfKind(places: readonly GazetteerEntry[], listed: string, gazetteer: Gazetteer): boolean {
  const [other] = gazetteer.lookup(listed.replace(possessive, ''));
  return places.some(({ feature }) => feature === other?.feature);
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

const isLand = ({ feature, tier }: GazetteerEntry): boolean => tier === 1 && (feature === 'country' || feature === 'region');
