import type { GazetteerEntry } from '../gazetteer/entry';
import { kilometres } from '../geo/distance';
import type { PlaceName } from './placeNames';
import { weights } from './placeWeights';

/*
 * A hot loop: each candidate of each unclear name of a document is weighed against all others, up to three times. What
 * candidates share is therefore summed up by area before it is compared, so that forty Springfields cost as much as
 * forty names and not their square, and areas have numbers, not words. Of most names the gazetteer has one place only:
 * they vote with what was made of them once for all documents.
 */

/** What a name means to its document: candidates with what speaks for each of them. */
export interface Sense {
  readonly name: PlaceName;
  /** Of its votes. */
  readonly weight: number;
  readonly priors: readonly number[];
  /** Probability of each candidate, by which it votes. */
  shares: readonly number[];
  /** Probability that it is in each of the name's areas. */
  inAreas: readonly number[];
}

/** In kilometres: what is as far away counts for a third. */
const reach = 200;
/** In degrees of latitude: what is farther away counts for nothing. */
const tooFar = 9;
/** Neighbours are looked for among so many of the document's places, those named most. */
const mostAnchors = 60;

/** Votes of log-odds, where none of all may be meant too. */
export function sharesOf(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((a, b) => a + b, Math.exp(-weights.nothing));
  return odds.map((each) => each / sum);
}

/** The shares of a name's candidates, summed up by its areas. */
export function byArea({ candidates, areas }: Pick<PlaceName, 'candidates' | 'areas'>, shares: readonly number[]): readonly number[] {
  const sums = new Array<number>(areas.length).fill(0);
  for (let at = 0; at < candidates.length; at++) for (const area of candidates[at]!.areas) sums[area]! += shares[at]!;
  return sums;
}

/** Where the names of a document are: by country, by region, and by the points of those named most. */
export class Votes {
  private readonly counts = new Map<number, number>();
  private total = 0;
  private readonly often: readonly Sense[];
  private anchors: readonly Anchor[] = [];

  constructor(private readonly senses: readonly Sense[]) {
    for (const sense of senses) this.count(sense, sense.weight);
    this.often = senses.length > mostAnchors ? [...senses].sort((a, b) => b.weight - a.weight).slice(0, mostAnchors) : senses;
  }

  /** Looks for neighbours from now on where the names now are. */
  settleAnchors(): void {
    this.anchors = this.often.flatMap(anchorsOf);
  }

  /** Log-odds of a name's candidates in the light of the other names. */
  scores(sense: Sense): readonly number[] {
    const { name: { candidates, areas }, priors } = sense;
    const votes = areas.map(({ id, weight }, at) => weight * Math.max(0, (this.counts.get(id) ?? 0) - sense.weight * sense.inAreas[at]!));
    const others = this.total - sense.weight + 1;
    return candidates.map((candidate, at) => {
      let sum = 0;
      for (const area of candidate.areas) sum += votes[area]!;
      const held = candidate.namesake < 0 ? 0 : weights.members * Math.log2(Math.max(1, this.namesIn(areas[candidate.namesake]!.id, sense)));
      return priors[at]! + sum / others + held + this.nearness(candidate.entry, sense);
    });
  }

  /** Takes over what a name now means. Says how far the share of a candidate has changed. */
  change(sense: Sense, shares: readonly number[]): number {
    const before = sense.shares;
    this.count(sense, -sense.weight);
    sense.shares = shares;
    sense.inAreas = byArea(sense.name, shares);
    this.count(sense, sense.weight);
    return shares.reduce((most, share, at) => Math.max(most, Math.abs(share - before[at]!)), 0);
  }

  private count({ name: { areas }, inAreas }: Sense, weight: number): void {
    this.total += weight;
    for (let at = 0; at < areas.length; at++) {
      const { id } = areas[at]!;
      this.counts.set(id, (this.counts.get(id) ?? 0) + weight * inAreas[at]!);
    }
  }

  /** How many other names are in an area, however often and wherever each of them stands in the text. */
  private namesIn(id: number, sense: Sense): number {
    const shares = new Map<PlaceName['areas'], number>();
    for (const { name: { areas }, inAreas } of this.senses) {
      const at = areas === sense.name.areas ? -1 : areas.findIndex((area) => area.id === id);
      if (at >= 0) shares.set(areas, Math.max(shares.get(areas) ?? 0, inAreas[at]!));
    }
    return [...shares.values()].reduce((sum, share) => sum + share, 0);
  }

  private nearness({ lat, lon }: GazetteerEntry, sense: Sense): number {
    if (lat === undefined || lon === undefined) return 0;
    const at = { lat, lon };
    let near = 0;
    for (const anchor of this.anchors) {
      if (anchor.sense !== sense && Math.abs(anchor.lat - lat) < tooFar) near += anchor.share * Math.exp(-kilometres(at, anchor) / reach);
    }
    return weights.near * Math.log2(1 + near);
  }
}

interface Anchor {
  readonly lat: number;
  readonly lon: number;
  readonly sense: Sense;
  readonly share: number;
}

function anchorsOf(sense: Sense): Anchor[] {
  const found: Anchor[] = [];
  sense.name.candidates.forEach(({ entry: { feature, lat, lon } }, at) => {
    const share = sense.shares[at]!;
    if (share >= 0.2 && !isWide(feature) && lat !== undefined && lon !== undefined) found.push({ lat, lon, sense, share });
  });
  return found;
}

const isWide = (feature: GazetteerEntry['feature']): boolean => feature === 'country' || feature === 'continent' || feature === 'ocean';
