import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { Memo } from '../text/memo';
import { normalizeName } from '../gazetteer/names';
import { spaced } from '../text/spaces';
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
  /** Which of these it is itself, if it is a region that bears the name of another country: "Georgia"; else -1. */
  readonly namesake: number;
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
  /** What words of bodies' names say by themselves, whether they may begin the name of a land, and whether they stand in that of a government. */
  private readonly words = new Memo((word) => ({ lands: this.gazetteer.matches(word).filter(isLand), isFirst: this.gazetteer.longestFrom(word) > 1, governs: this.governs(word) }), 10_000);
  /** What is named beside a place: much the same everywhere. */
  private readonly outer = new Memo((name) => outerPlaces(name, this.gazetteer), 5000);
  private governing: ReadonlySet<string> | undefined;
  private readonly areas = new Map<string, Area>();

  constructor(private readonly gazetteer: Gazetteer) {}

  of(place: WrittenPlace): PlaceName {
    let name = this.found.get(place);
    if (!name) this.found.set(place, (name = place.bare ? this.beside(place, this.of(place.bare)) : this.lookUp(place)));
    return name;
  }

  /** A name with what stands beside it: what that holds is meant where nothing has the name. */
  private beside({ as, outer, listed }: WrittenPlace, bare: PlaceName): PlaceName {
    if (outer === undefined || (as === 'organization' && bare.candidates.length === 0)) return bare;
    const found = this.outer.of(outer);
    if (found.length === 0) return bare;
    const outerEntries = listed !== undefined && areOfKind(found, listed, this.gazetteer) ? none : found;
    return as === 'place' && bare.relation !== 'is' ? this.nameOf('holds', found, outerEntries) : { ...bare, outer: outerEntries };
  }

  private lookUp({ name, as }: WrittenPlace): PlaceName {
    return as === 'organization' ? this.body(name.split(/\s+/)) : this.land(spaced(name), as);
  }

  private land(name: string, as: Placed): PlaceName {
    return this.named(name, as) ?? this.nameOf('holds', as === 'place' ? holding(name, this.gazetteer) : none);
  }

  private named(name: string, as: Placed): PlaceName | undefined {
    for (const form of formsOf(name)) {
      const entries = entriesOf(form, as, this.gazetteer);
      if (entries.length > 0) return this.nameOf('is', entries);
    }
    return undefined;
  }

  /** Of all organizations only what stands for a government has a place itself; the first country or region in a name is where others are at home. */
  private body(words: readonly string[]): PlaceName {
    const government = words.some((word) => this.words.of(word).governs) ? this.named(words.join(' '), 'organization') : undefined;
    return government ?? this.nameOf('lends', this.lending(words));
  }

  private governs(word: string): boolean {
    this.governing ??= new Set(this.gazetteer.all('government').flatMap((entry) => [entry.name, ...entry.aliases].flatMap((name) => normalizeName(name).split(' '))));
    return normalizeName(word).split(' ').some((part) => this.governing!.has(part));
  }

  private lending(words: readonly string[]): readonly GazetteerEntry[] {
    for (let at = 0; at < words.length; at++) {
      const { lands, isFirst } = this.words.of(words[at]!);
      const longer = isFirst && at + 1 < words.length ? this.gazetteer.matches(`${words[at]!} ${words[at + 1]!}`).filter(isLand) : none;
      if (longer.length > 0 || lands.length > 0) return longer.length > 0 ? longer : lands;
    }
    return none;
  }

  private nameOf(relation: Relation, entries: readonly GazetteerEntry[], outer: readonly GazetteerEntry[] = none): PlaceName {
    if (entries.length === 0) return unknown[relation];
    const areas: Area[] = [];
    const land = entries.find(({ feature }) => feature === 'country')?.country;
    const candidates = entries.slice(0, mostCandidates).map((entry) => candidateOf(entry, this.areasOf(entry).map((area) => indexIn(areas, area)), land));
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

/** Areas of a region are its country, itself, and all regions. */
function candidateOf(entry: GazetteerEntry, areas: readonly number[], land: string | undefined): Candidate {
  const isNamesake = entry.feature === 'region' && land !== undefined && land !== entry.country;
  return { entry, areas, namesake: isNamesake ? areas[1] ?? -1 : -1 };
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
