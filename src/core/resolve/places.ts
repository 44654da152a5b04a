import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { kilometresApart } from '../geo/distance';
import { isPlace, type TypeId } from '../types';
import { isPartOf, placeNames, type Candidate, type PlaceName, type PlaceNames } from './placeNames';
import { byArea, sharesOf, Votes, type Sense } from './placeVotes';
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

/** What a mention of a name itself is: its type, and the entries that it may mean, likeliest first. */
export interface Meaning {
  readonly type: TypeId;
  readonly candidates: readonly string[];
}

/** A sense with what is made of it when it is first asked for. All have all fields: V8 reads those fastest that are made alike. */
interface KnownSense extends Sense {
  /** Log-odds of each candidate in the light of the document, once it has been weighed. */
  scores: readonly number[] | undefined;
  readings: readonly PlaceReading[] | undefined;
  /** Null where there is none. */
  meaning: Meaning | null | undefined;
}

const rounds = 3;
/** No share that changes by more: another round would say the same. */
const settled = 0.01;
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
  private readonly senses = new Map<string, KnownSense>();
  private readonly votes: Votes;

  constructor(places: Iterable<CountedPlace>, gazetteer: Gazetteer, private readonly verified: Verified = new Set()) {
    this.names = placeNames(gazetteer);
    const named = Array.from(places, (counted) => this.named(counted)).filter(({ name }) => name.candidates.length > 0 || name.outer.length > 0);
    this.beside = neighbours(named);
    for (const each of named) if (each.name.candidates.length > 0) this.senses.set(each.place.key, senseOf(each, weightOf(each), this.beside, verified));
    const senses = [...this.senses.values()];
    this.votes = new Votes(senses);
    this.weigh(senses.filter(isUnclear));
  }

  /** What a name may mean, likeliest first; empty for what the gazetteer does not know. */
  read(place: WrittenPlace): readonly PlaceReading[] {
    const sense = this.senseOf(place);
    return sense ? (sense.readings ??= readingsOf(sense.name, this.scoresOf(sense))) : none;
  }

  /** What a mention of a name is in its document; undefined where that is not sure enough to say more of it than is known. */
  meaning(place: WrittenPlace): Meaning | undefined {
    const sense = this.senseOf(place);
    if (!sense) return undefined;
    if (sense.meaning === undefined) sense.meaning = sense.name.relation === 'is' ? meaningOf(place.name, this.inOrder(sense)) ?? null : null;
    return sense.meaning ?? undefined;
  }

  /** Candidates, likeliest first. Of a name that may mean one place only it need not be known how sure that is. */
  private inOrder(sense: KnownSense): readonly Candidate[] {
    const { name: { candidates } } = sense;
    if (candidates.length === 1) return candidates;
    const scores = this.scoresOf(sense);
    return candidates.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!).map((at) => candidates[at]!);
  }

  /** The entry that a name means most likely. */
  best({ key }: WrittenPlace): GazetteerEntry | undefined {
    const sense = this.senses.get(key);
    return sense?.name.candidates[sense.shares.indexOf(Math.max(...sense.shares))]?.entry;
  }

  private named({ place, count }: CountedPlace): Named {
    return { place, count, name: this.names.of(place) };
  }

  /** A name that came since the others were weighed has no vote: those mean what they did. */
  private senseOf(place: WrittenPlace): KnownSense | undefined {
    const known = this.senses.get(place.key);
    if (known) return known;
    const named = this.named({ place, count: 1 });
    if (named.name.candidates.length === 0) return undefined;
    const sense = senseOf(named, 0, this.beside, this.verified);
    this.senses.set(place.key, sense);
    return sense;
  }

  private scoresOf(sense: KnownSense): readonly number[] {
    return (sense.scores ??= this.votes.scores(sense));
  }

  /** Weighs the candidates of names that have several, again and again, by what the others mean so far. */
  private weigh(unclear: readonly KnownSense[]): void {
    for (let round = 0; round < rounds && unclear.length > 0; round++) {
      this.votes.settleAnchors();
      unclear.forEach((sense) => (sense.scores = this.votes.scores(sense)));
      const moved = unclear.map((sense) => this.votes.change(sense, sharesOf(sense.scores!)));
      if (Math.max(...moved) < settled) return;
    }
  }
}

const none: readonly never[] = [];

const isUnclear = ({ name }: Sense): boolean => name.candidates.length > 1;

function readingsOf({ candidates, relation }: PlaceName, scores: readonly number[]): readonly PlaceReading[] {
  if (relation === 'lends') return none;
  const approximate = relation === 'holds';
  const confidences = calibrated(scores);
  return candidates
    .map(({ entry }, at) => ({ entry, confidence: confidences[at]! * (approximate ? approximateTrust : 1), ...(approximate ? { approximate } : {}) }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** What the places that a name may mean, likeliest first, make of a mention of it. */
export function meaningOf(written: string, places: readonly Pick<PlaceReading, 'entry'>[]): Meaning | undefined {
  const [best] = places;
  if (!best || isPartOf(written, best.entry) || !isPlace(best.entry.type)) return undefined;
  return { type: best.entry.type, candidates: places.map(({ entry }) => entry.id) };
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

const weightOf = ({ count, name }: Named): number => (1 + Math.log(count)) * (name.relation === 'lends' ? lentVotes : 1);

function senseOf({ place, name }: Named, weight: number, beside: Neighbours, verified: Verified): KnownSense {
  const outer = place.outer === undefined ? beside.outer.get(place.nameKey) : name.outer;
  const inner = beside.inner.get(place.nameKey);
  const speaks = outer ?? inner ?? place.kind ?? name.candidates.some(({ entry }) => verified.has(entry.id));
  const priors = speaks ? name.candidates.map(({ entry }, at) => name.priors[at]!
    + (outer?.some((each) => lies(entry, each)) ? weights.inside : 0)
    + (inner?.some((each) => lies(each, entry)) ? weights.holds : 0)
    + (place.kind && isOfKind(entry, place.kind) ? weights.kind : 0)
    + (verified.has(entry.id) ? weights.verified : 0)) : name.priors;
  const shares = speaks ? sharesOf(priors) : name.shares;
  return { name, weight, priors, shares, inAreas: speaks ? byArea(name, shares) : name.inAreas, scores: undefined, readings: undefined, meaning: undefined };
}

const isOfKind = ({ feature }: GazetteerEntry, kind: PlaceKind): boolean => feature === kind || (kind === 'city' && feature === 'capital');

const lies = (inner: GazetteerEntry, outer: GazetteerEntry): boolean =>
  inner.id !== outer.id && inner.country !== undefined && inner.country === outer.country
  && (outer.feature === 'country' || outer.feature === 'territory' || (outer.feature === 'region' ? inner.region === outer.name : kilometresApart(inner, outer) < 100));
