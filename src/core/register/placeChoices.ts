import type { AnnotatedDocument } from '../document';
import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { kilometres } from '../geo/distance';
import type { Point } from '../geo/map';
import { isPlace } from '../types';

/** A place that words may mean, and how far it is from the document's nearest other place. */
export interface PlaceChoice {
  readonly entry: GazetteerEntry;
  readonly near?: { readonly name: string; readonly kilometres: number };
}

/** Of so many other places the nearest is looked for. */
const mostOthers = 200;

/** All places of the gazetteer that bear a name, those first that lie near other places of the document and are well known. */
export function placeChoices(document: AnnotatedDocument, words: string, gazetteer: Gazetteer): PlaceChoice[] {
  const entries = gazetteer.lookup(words.replace(/\s+/g, ' ').trim()).filter(({ type, lat }) => isPlace(type) && lat !== undefined);
  const others = otherPlaces(document, new Set(entries.map(({ id }) => id)), gazetteer);
  return [...new Set(entries)].map((entry) => choice(entry, others)).sort((a, b) => likelihood(b) - likelihood(a));
}

/** `38.9, -77.04`, in degrees north and east. */
export function parsePoint(text: string): Point | undefined {
  const [, lat, lon] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (lat === undefined || lon === undefined || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) return undefined;
  return { lat: Number(lat), lon: Number(lon) };
}

interface Named extends Point {
  readonly name: string;
}

function otherPlaces(document: AnnotatedDocument, own: ReadonlySet<string>, gazetteer: Gazetteer): Named[] {
  return document.entities.places.slice(0, mostOthers).flatMap(({ entity }) => {
    const entry = entity.gazetteer === undefined || own.has(entity.gazetteer) ? undefined : gazetteer.get(entity.gazetteer);
    return entry?.lat === undefined || entry.lon === undefined ? [] : { name: entity.name, lat: entry.lat, lon: entry.lon };
  });
}

function choice(entry: GazetteerEntry, others: readonly Named[]): PlaceChoice {
  const at = { lat: entry.lat!, lon: entry.lon ?? 0 };
  const far = others.map((other) => ({ name: other.name, kilometres: kilometres(at, other) }));
  const near = far.length > 0 ? far.reduce((a, b) => (b.kilometres < a.kilometres ? b : a)) : undefined;
  return { entry, ...(near ? { near } : {}) };
}

/** In powers of ten of people: ten times nearer is as good as ten times as many. */
const likelihood = ({ entry: { population = 0, feature, tier }, near }: PlaceChoice): number =>
  Math.log10(population + 1000) + (feature === 'country' ? 3 : feature === 'region' || feature === 'capital' ? 1 : 0) - (tier === 3 ? 1 : 0)
  - (near ? Math.log10(near.kilometres + 30) : 0);
