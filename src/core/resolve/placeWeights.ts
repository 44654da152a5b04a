import type { GazetteerEntry } from '../gazetteer/entry';

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
  /** Per doubling of the document's names, beyond the first, that lie in a region with the name of another country. */
  members: 3,
  /** A place nearby, at distance 0. */
  near: 2.5,
  /** An analyst has confirmed it, elsewhere in the document or for all of them. */
  verified: 12,
  /** The name means none of what the gazetteer knows, beside the likeliest of that. */
  nothing: 2.8,
};

/** Log-odds of candidates before anything is known of the document, in the gazetteer's order. */
export const priorOf = (entry: GazetteerEntry, at: number): number => weights.people * fame(entry) + weights.order * Math.log2(1 + at);

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

/** Log-odds of what the gazetteer does not know: those of a town of some ten thousand that nothing speaks for. */
const elsewhere = 7;
const mostTrust = 0.96;

/** How often each of the candidates is meant that have these log-odds, as the places of GeoVirus show. */
export function calibrated(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const known = mostTrust / (1 + Math.exp(elsewhere - most));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((each) => (known * each) / sum);
}
