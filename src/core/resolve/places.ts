import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { kilometres } from '../geo/distance';
import type { Point } from '../geo/map';
import { placeNames, type Candidate, type PlaceName } from './placeNames';
import type { PlaceKind, WrittenPlace } from './writtenPlace';

/** A place that a name may mean. */
export interface PlaceReading {
  readonly entry: GazetteerEntry;
  /** 0 to 1; those of one name sum up to no more than 1. */
  readonly confidence: number;
  /** The place only holds what is named. */
  readonly approximate?: boolean;
}

/** Ids of entries that an analyst has confirmed, in the document or in the register. */
export interface Verified {
  has(id: string): boolean;
}

/** A name of the text with how often it stands there. */
export interface CountedPlace {
  readonly place: WrittenPlace;
  readonly count: number;
}

/** What a name means to its document: candidates with what speaks for each of them. */
interface Sense {
  readonly name: PlaceName;
  readonly weight: number;
  readonly priors: readonly number[];
  /** Probability of each candidate. */
  shares: readonly number[];
  /** Made when first asked for. */
  readings?: readonly PlaceReading[];
}

/** Log-odds of what speaks for a candidate; set by the places of GeoVirus. */
export const weights = {
  /** Per power of ten of its people. */
  people: 1.5,
  /** Per doubling of how many candidates the gazetteer has before it. */
  order: -0.3,
  /** It lies in what is named beside it. */
  inside: 9,
  /** Something that is said to lie in it may: "Atlanta, Georgia". */
  holds: 4,
  /** It is what the words beside the name call it. */
  kind: 6,
  /** All other names of the document are of its country, or of its region. */
  country: 5,
  region: 3,
  /** The same for regions of its country: of a list of states it is one. */
  alike: 3,
  /** A place nearby, at distance 0. */
  near: 2.5,
  /** An analyst has confirmed it, elsewhere in the document or for all of them. */
  verified: 12,
  /** The name means nothing that the gazetteer knows. */
  elsewhere: 2.8,
};

/** In kilometres: what is as far away counts for a third. */
const reach = 200;
/** In degrees of latitude: what is farther away counts for nothing. */
const tooFar = 9;
const rounds = 3;
/** Neighbours are looked for among so many of the document's places, those named most. */
const mostAnchors = 60;
/** How often what only holds the place is near enough to it. */
const approximateTrust = 0.5;

/**
 * What the place names of a document mean, each the same throughout: candidates are weighed by how well known they are,
 * by what stands beside the name, and by the countries, regions and neighbours that the document's other names have.
 */
export class PlaceSenses {
  private readonly senses = new Map<string, Sense>();

  constructor(places: Iterable<CountedPlace>, gazetteer: Gazetteer, verified: Verified = new Set()) {
    const names = placeNames(gazetteer);
    const named = Array.from(places, ({ place, count }) => ({ place, count, name: names.of(place) })).filter(({ name }) => name.candidates.length > 0 || name.outer.length > 0);
    const beside = neighbours(named);
    for (const each of named) if (each.name.candidates.length > 0) this.senses.set(each.place.key, senseOf(each, beside, verified));
    this.weigh();
  }

  /** What a name may mean, likeliest first; empty for what the gazetteer does not know. */
  read({ key }: WrittenPlace): readonly PlaceReading[] {
    const sense = this.senses.get(key);
    return sense ? (sense.readings ??= readingsOf(sense)) : [];
  }

  /** The entry that a name means most likely. */
  best(place: WrittenPlace): GazetteerEntry | undefined {
    return this.read(place)[0]?.entry;
  }

  /** Weighs the candidates of names that have several, again and again, by what the others mean so far. */
  private weigh(): void {
    const senses = [...this.senses.values()];
    const unclear = senses.filter(({ name }) => name.candidates.length > 1);
    if (unclear.length === 0) return;
    const votes = new Votes(senses);
    for (let round = 0; round < rounds; round++) {
      const anchors = anchorsOf(senses);
      const next = unclear.map((sense) => votes.without(sense, () => shares(sense.name.candidates.map((candidate, at) => sense.priors[at]! + votes.for(candidate) + nearness(candidate.entry, sense, anchors)))));
      unclear.forEach((sense, at) => votes.change(sense, next[at]!));
    }
  }
}

function readingsOf({ name: { candidates, approximate }, shares }: Sense): readonly PlaceReading[] {
  return candidates
    .map(({ entry }, at) => ({ entry, confidence: shares[at]! * (approximate ? approximateTrust : 1), ...(approximate ? { approximate } : {}) }))
    .sort((a, b) => b.confidence - a.confidence);
}

interface Named extends CountedPlace {
  readonly name: PlaceName;
}

/** By name: what it is said to lie in wherever it stands in the document, and what is said to lie in it. */
type Neighbours = Readonly<Record<'outer' | 'inner', ReadonlyMap<string, readonly GazetteerEntry[]>>>;

function neighbours(named: readonly Named[]): Neighbours {
  const [outer, inner] = [new Map<string, GazetteerEntry[]>(), new Map<string, GazetteerEntry[]>()];
  for (const { place, name } of named) {
    if (name.outer.length > 0) add(outer, place.nameKey, name.outer);
    if (place.outerKey !== undefined) add(inner, place.outerKey, name.candidates.map(({ entry }) => entry));
  }
  return { outer, inner };
}

function add<K, V>(lists: Map<K, V[]>, key: K, values: readonly V[]): void {
  const list = lists.get(key);
  if (list) list.push(...values);
  else lists.set(key, [...values]);
}

function senseOf({ place, count, name }: Named, beside: Neighbours, verified: Verified): Sense {
  const weight = 1 + Math.log(count);
  if (name.candidates.length === 1) return { name, weight, priors: [0], shares: certain };
  const outer = place.outer === undefined ? beside.outer.get(place.nameKey) : name.outer;
  const inner = beside.inner.get(place.nameKey);
  const priors = name.candidates.map(({ entry }, at) => weights.people * fame(entry) + weights.order * Math.log2(1 + at)
    + (outer?.some((each) => lies(entry, each)) ? weights.inside : 0)
    + (inner?.some((each) => lies(each, entry)) ? weights.holds : 0)
    + (place.kind && isOfKind(entry, place.kind) ? weights.kind : 0)
    + (verified.has(entry.id) ? weights.verified : 0));
  return { name, weight, priors, shares: shares(priors) };
}

const isOfKind = ({ feature }: GazetteerEntry, kind: PlaceKind): boolean => feature === kind || (kind === 'city' && feature === 'capital');

/** How well known a place is, as the power of ten of a city's people. */
function fame({ feature, population = 0, tier }: GazetteerEntry): number {
  const people = Math.log10(population + 500);
  switch (feature) {
    case 'country': return 9;
    case 'capital': return people + 1.5;
    case 'city': return people;
    case 'region': return tier === 1 ? 6.2 : 5.5;
    case 'county': return 4.2;
    case 'territory': return 7;
    default: return tier === 1 ? 7.5 : 5.5;
  }
}

const lies = (inner: GazetteerEntry, outer: GazetteerEntry): boolean =>
  inner.id !== outer.id && inner.country !== undefined && inner.country === outer.country
  && (outer.feature === 'country' || outer.feature === 'territory' || (outer.feature === 'region' ? inner.region === outer.name : kilometresApart(inner, outer) < 100));

/** Probabilities of log-odds, where none of all is possible too. */
function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((a, b) => a + b, Math.exp(-weights.elsewhere));
  return odds.map((each) => each / sum);
}

/** What an only candidate has. */
const certain = shares([0]);

const areaWeights = [weights.country, weights.region, weights.alike] as const;

/** Where the names of a document are, by country and by region. */
class Votes {
  private readonly counts = new Map<string, number>();
  private total = 0;

  constructor(senses: readonly Sense[]) {
    for (const sense of senses) this.count(sense, sense.weight);
  }

  /** What all names say for a candidate. */
  for({ areas }: Candidate): number {
    let sum = 0;
    for (let kind = 0; kind < areas.length; kind++) if (areas[kind] !== undefined) sum += areaWeights[kind]! * this.counts.get(areas[kind]!)!;
    return sum / (this.total + 1);
  }

  /** A name does not vote for itself. */
  without<T>(sense: Sense, ask: () => T): T {
    this.count(sense, -sense.weight);
    const answer = ask();
    this.count(sense, sense.weight);
    return answer;
  }

  /** Takes over what a name now means. */
  change(sense: Sense, shares: readonly number[]): void {
    this.count(sense, -sense.weight);
    sense.shares = shares;
    this.count(sense, sense.weight);
  }

  private count({ name, shares }: Sense, weight: number): void {
    this.total += weight;
    name.candidates.forEach(({ areas }, at) => {
      for (const area of areas) if (area !== undefined) this.counts.set(area, (this.counts.get(area) ?? 0) + weight * shares[at]!);
    });
  }
}

interface Anchor extends Point {
  readonly sense: Sense;
  readonly share: number;
}

const isWide = ({ feature }: GazetteerEntry): boolean => feature === 'country' || feature === 'continent' || feature === 'ocean';

function anchorsOf(senses: readonly Sense[]): Anchor[] {
  const often = [...senses].sort((a, b) => b.weight - a.weight).slice(0, mostAnchors);
  return often.flatMap((sense) => sense.name.candidates.flatMap(({ entry }, at) => {
    const share = sense.shares[at]!;
    return share < 0.2 || isWide(entry) || entry.lat === undefined || entry.lon === undefined ? [] : [{ lat: entry.lat, lon: entry.lon, sense, share }];
  }));
}

function nearness(entry: GazetteerEntry, sense: Sense, anchors: readonly Anchor[]): number {
  if (entry.lat === undefined || entry.lon === undefined) return 0;
  const at = { lat: entry.lat, lon: entry.lon };
  let near = 0;
  for (const anchor of anchors) if (anchor.sense !== sense && Math.abs(anchor.lat - at.lat) < tooFar) near += anchor.share * Math.exp(-kilometres(at, anchor) / reach);
  return weights.near * Math.log2(1 + near);
}

const kilometresApart = (a: GazetteerEntry, b: GazetteerEntry): number =>
  a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined ? Infinity : kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
