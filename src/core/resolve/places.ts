import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { kilometres, kilometresApart } from '../geo/distance';
import type { Point } from '../geo/map';
import { placeNames, type PlaceName, type PlaceNames } from './placeNames';
import { calibrated, weights } from './placeWeights';
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
  /** Of its votes. */
  readonly weight: number;
  readonly priors: readonly number[];
  /** Probability of each candidate, by which it votes. */
  shares: readonly number[];
  /** Log-odds of each in the light of the document, once it has been weighed. */
  scores?: readonly number[];
  /** Made when first asked for. */
  readings?: readonly PlaceReading[];
}

/** In kilometres: what is as far away counts for a third. */
const reach = 200;
/** In degrees of latitude: what is farther away counts for nothing. */
const tooFar = 9;
const rounds = 3;
/** No share that changes by more: another round would say the same. */
const settled = 0.01;
/** Neighbours are looked for among so many of the document's places, those named most. */
const mostAnchors = 60;
/** Votes of a body that bears a place's name, beside those of the place. */
const lentVotes = 0.5;
/** How often what only holds the place is near enough to it. */
const approximateTrust = 0.5;

/**
 * What the place names of a document mean, each the same throughout: candidates are weighed by how well known they are,
 * by what stands beside the name, and by the countries, regions and neighbours that the document's other names have.
 */
export class PlaceSenses {
  private readonly names: PlaceNames;
  private readonly beside: Neighbours;
  private readonly senses = new Map<string, Sense>();
  private readonly votes: Votes;
  private anchors: readonly Anchor[] = [];

  constructor(places: Iterable<CountedPlace>, gazetteer: Gazetteer, private readonly verified: Verified = new Set()) {
    this.names = placeNames(gazetteer);
    const named = Array.from(places, (counted) => this.named(counted));
    this.beside = neighbours(named);
    for (const each of named) this.senses.set(each.place.key, senseOf(each, this.beside, verified));
    const senses = [...this.senses.values()].filter(({ name }) => name.candidates.length > 0);
    this.votes = new Votes(senses);
    this.weigh(senses);
  }

  /** What a name may mean, likeliest first; empty for what the gazetteer does not know. */
  read(place: WrittenPlace): readonly PlaceReading[] {
    const sense = this.senses.get(place.key) ?? this.add(place);
    return (sense.readings ??= readingsOf(sense, sense.scores ?? this.scoresOf(sense)));
  }

  /** The entry that a name means most likely. */
  best({ key }: WrittenPlace): GazetteerEntry | undefined {
    const sense = this.senses.get(key);
    return sense?.name.candidates[sense.shares.indexOf(Math.max(...sense.shares))]?.entry;
  }

  private named({ place, count }: CountedPlace): Named {
    return { place, count, name: this.names.of(place) };
  }

  /** A name that came since: the others mean what they did. */
  private add(place: WrittenPlace): Sense {
    const sense = { ...senseOf(this.named({ place, count: 1 }), this.beside, this.verified), weight: 0 };
    sense.scores = this.scoresOf(sense);
    this.senses.set(place.key, sense);
    return sense;
  }

  /** Weighs the candidates of names that have several, again and again, by what the others mean so far. */
  private weigh(senses: readonly Sense[]): void {
    const unclear = senses.filter(isUnclear);
    const often = [...senses].sort((a, b) => b.weight - a.weight).slice(0, mostAnchors);
    for (let round = 0; round < rounds && unclear.length > 0; round++) {
      this.anchors = anchorsOf(often);
      unclear.forEach((sense) => (sense.scores = this.scoresOf(sense)));
      const moved = unclear.map((sense) => this.votes.change(sense, shares(sense.scores!)));
      if (Math.max(...moved) < settled) return;
    }
  }

  private scoresOf(sense: Sense): readonly number[] {
    return sense.name.candidates.map(({ entry }, at) => sense.priors[at]! + this.votes.for(sense, at) + nearness(entry, sense, this.anchors));
  }
}

const isUnclear = ({ name }: Sense): boolean => name.candidates.length > 1;

function readingsOf({ name: { candidates, relation } }: Sense, scores: readonly number[]): readonly PlaceReading[] {
  if (relation === 'lends') return [];
  const approximate = relation === 'holds';
  const confidences = calibrated(scores);
  return candidates
    .map(({ entry }, at) => ({ entry, confidence: confidences[at]! * (approximate ? approximateTrust : 1), ...(approximate ? { approximate } : {}) }))
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
  const weight = (1 + Math.log(count)) * (name.relation === 'lends' ? lentVotes : 1);
  const outer = place.outer === undefined ? beside.outer.get(place.nameKey) : name.outer;
  const inner = beside.inner.get(place.nameKey);
  const priors = name.candidates.map(({ entry, prior }) => prior
    + (outer?.some((each) => lies(entry, each)) ? weights.inside : 0)
    + (inner?.some((each) => lies(each, entry)) ? weights.holds : 0)
    + (place.kind && isOfKind(entry, place.kind) ? weights.kind : 0)
    + (verified.has(entry.id) ? weights.verified : 0));
  return { name, weight, priors, shares: shares(priors) };
}

const isOfKind = ({ feature }: GazetteerEntry, kind: PlaceKind): boolean => feature === kind || (kind === 'city' && feature === 'capital');

const lies = (inner: GazetteerEntry, outer: GazetteerEntry): boolean =>
  inner.id !== outer.id && inner.country !== undefined && inner.country === outer.country
  && (outer.feature === 'country' || outer.feature === 'territory' || (outer.feature === 'region' ? inner.region === outer.name : kilometresApart(inner, outer) < 100));

/** Votes of log-odds, where none of all may be meant too. */
function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((a, b) => a + b, Math.exp(-weights.nothing));
  return odds.map((each) => each / sum);
}


const areaWeights = [weights.country, weights.region, weights.alike] as const;

/** Where the names of a document are, by country and by region. */
class Votes {
  private readonly counts = new Map<string, number>();
  private total = 0;

  constructor(senses: readonly Sense[]) {
    for (const sense of senses) this.count(sense, sense.weight);
  }

  /** What the other names say for a candidate: a name does not vote for itself. */
  for({ name: { candidates }, shares, weight }: Sense, at: number): number {
    const { areas } = candidates[at]!;
    let sum = 0;
    for (let kind = 0; kind < areas.length; kind++) {
      const area = areas[kind];
      if (area === undefined) continue;
      let own = 0;
      for (let other = 0; other < candidates.length; other++) if (candidates[other]!.areas[kind] === area) own += shares[other]!;
      sum += areaWeights[kind]! * Math.max(0, (this.counts.get(area) ?? 0) - weight * own);
    }
    return sum / (this.total - weight + 1);
  }

  /** Takes over what a name now means. Says how far the share of a candidate has changed. */
  change(sense: Sense, shares: readonly number[]): number {
    const before = sense.shares;
    this.count(sense, -sense.weight);
    sense.shares = shares;
    this.count(sense, sense.weight);
    return shares.reduce((most, share, at) => Math.max(most, Math.abs(share - before[at]!)), 0);
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
