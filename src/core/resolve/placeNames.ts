import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { Memo } from '../text/memo';
import { normalizeName } from '../gazetteer/names';
import { isPlace } from '../types';
import { byArea, sharesOf } from './placeVotes';
import { priorOf, weights } from './placeWeights';
import type { Placed, WrittenPlace } from './writtenPlace';

/** What the gazetteer has under a written name, whatever the document. */
export interface PlaceName {
  readonly candidates: readonly Candidate[];
  /** Log-odds of the candidates before anything is known of the document, their shares by that, and those summed up by area. */
  readonly priors: readonly number[];
  readonly shares: readonly number[];
  readonly inAreas: readonly number[];
  /** Where candidates are. */
  readonly areas: readonly Area[];
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
  /** Its areas, as indices of those of the name. */
  readonly areas: readonly number[];
}

/** A country, a region, or for regions all of the same country. */
export interface Area {
  /** Numbers of areas differ. */
  readonly id: number;
  /** Log-odds of being there when all other names of a document are. */
  readonly weight: number;
}

const mostCandidates = 40;

/** What written names mean to a gazetteer, looked up once: documents share most of theirs. */
export class PlaceNames {
  private readonly found = new WeakMap<WrittenPlace, PlaceName>();
  /** What words of bodies' names say by themselves, and whether they may begin the name of a land. */
  private readonly words = new Memo((word) => ({ lands: this.gazetteer.matches(word).filter(isLand), isFirst: this.gazetteer.longestFrom(word) > 1 }), 10_000);
  private governments: ReadonlySet<string> | undefined;
  private readonly areas = new Map<string, Area>();

  constructor(private readonly gazetteer: Gazetteer) {}

  of(place: WrittenPlace): PlaceName {
    let name = this.found.get(place);
    if (!name) this.found.set(place, (name = this.lookUp(place)));
    return name;
  }

  private lookUp({ name, as, outer, listed }: WrittenPlace): PlaceName {
    const found = outer === undefined ? none : outerPlaces(outer, this.gazetteer);
    const outerEntries = listed !== undefined && areOfKind(found, listed, this.gazetteer) ? none : found;
    for (const form of formsOf(name.replace(/\s+/g, ' '))) {
      const entries = as === 'organization' && !this.isGovernment(form) ? none : entriesOf(form, as, this.gazetteer);
      if (entries.length > 0) return this.nameOf('is', entries, outerEntries);
    }
    if (as === 'organization') return this.nameOf('lends', this.lending(name.split(/\s+/)), none);
    const entries = as === 'place' ? nonEmpty(found) ?? holding(name, this.gazetteer) : none;
    return this.nameOf('holds', entries, outerEntries);
  }

  /** Of all organizations only what stands for a government has a place here. */
  private isGovernment(name: string): boolean {
    this.governments ??= new Set(this.gazetteer.all('government').flatMap((entry) => [entry.name, ...entry.aliases].map(normalizeName)));
    return this.governments.has(normalizeName(name));
  }

  /** The first country or region that stands in a body's name. */
  private lending(words: readonly string[]): readonly GazetteerEntry[] {
    for (const [at, word] of words.entries()) {
      const { lands, isFirst } = this.words.of(word);
      const longer = isFirst && at + 1 < words.length ? this.gazetteer.matches(`${word} ${words[at + 1]!}`).filter(isLand) : none;
      if (longer.length > 0 || lands.length > 0) return longer.length > 0 ? longer : lands;
    }
    return none;
  }

  private nameOf(relation: Relation, entries: readonly GazetteerEntry[], outer: readonly GazetteerEntry[]): PlaceName {
    if (entries.length === 0 && outer.length === 0) return unknown[relation];
    const areas: Area[] = [];
    const candidates = entries.slice(0, mostCandidates).map((entry) => ({ entry, areas: this.areasOf(entry).map((area) => indexIn(areas, area)) }));
    const priors = candidates.map(({ entry }, at) => priorOf(entry, at));
    const shares = sharesOf(priors);
    return { relation, candidates, priors, shares, inAreas: byArea({ candidates, areas }, shares), areas, outer };
  }

  private areasOf({ country, feature, region, name }: GazetteerEntry): Area[] {
    if (country === undefined) return [];
    const within = feature === 'region' ? name : region;
    return [
      this.area(country, weights.country), ...(within === undefined ? [] : [this.area(`${country}/${within}`, weights.region)]),
      ...(feature === 'region' ? [this.area(`${country}/*`, weights.alike)] : []),
    ];
  }

  private area(key: string, weight: number): Area {
    let area = this.areas.get(key);
    if (!area) this.areas.set(key, (area = { id: this.areas.size, weight }));
    return area;
  }
}

const none: readonly never[] = [];

/** Most names are none of a place, and many places are not known. */
const unknown: Readonly<Record<Relation, PlaceName>> = { is: unknownAs('is'), holds: unknownAs('holds'), lends: unknownAs('lends') };

function unknownAs(relation: Relation): PlaceName {
  return { relation, candidates: none, priors: none, shares: none, inAreas: none, areas: none, outer: none };
}

function indexIn(areas: Area[], area: Area): number {
  const at = areas.indexOf(area);
  return at < 0 ? areas.push(area) - 1 : at;
}

const namesOf = new WeakMap<Gazetteer, PlaceNames>();

/** What the gazetteer has under written names, kept for all documents. */
export function placeNames(gazetteer: Gazetteer): PlaceNames {
  const names = namesOf.get(gazetteer) ?? new PlaceNames(gazetteer);
  namesOf.set(gazetteer, names);
  return names;
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

function entriesOf(form: string, as: Placed, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const found = gazetteer.lookup(form);
  const short = as === 'place' ? gazetteer.abbreviated(form) : none;
  if (found.length + short.length === 0) return none;
  return [...new Set([...found.flatMap((entry) => placeOf(entry, as, gazetteer) ?? []), ...short])];
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
function holding(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const words = name.split(/[\s,]+/);
  for (let count = words.length - 1; count > 0; count--) {
    for (const part of [words.slice(0, count), words.slice(-count)]) {
      const found = /^\p{Lu}/u.test(part[0]!) ? entriesOf(part.join(' '), 'place', gazetteer).filter(({ tier }) => count > 1 || tier === 1) : [];
      if (found.length > 0) return found;
    }
  }
  return none;
}

const isLand = ({ feature, tier }: GazetteerEntry): boolean => tier === 1 && (feature === 'country' || feature === 'region');
