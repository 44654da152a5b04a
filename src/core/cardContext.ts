import type { AnnotatedDocument, Mark } from './document';
import type { EntityMarks } from './entities';
import type { GazetteerEntry } from './gazetteer/entry';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { MapOf, Point } from './geo/map';
import { entityType, isActor, isPlace } from './types';

/** An entity that is named in the same paragraphs as another, and in how many. */
export interface Companion {
  readonly id: string;
  readonly name: string;
  readonly paragraphs: number;
}

const mostCompanions = 3;
/** So many paragraphs say enough of who goes with whom. */
const mostParagraphs = 200;
const mostDots = 40;
/** In UTF-16 units; longer sentences are cut around the mention. */
const longestSentence = 200;

/** Actors and places that are named beside an entity, those that are most often first. */
export function companionsOf(document: AnnotatedDocument, { entity, marks }: EntityMarks): Companion[] {
  const starts = new Set(marks.slice(0, mostParagraphs).map(({ start }) => document.paragraphAt(start).start));
  const found = new Map<string, Companion>();
  for (const start of starts) {
    const named = new Map(document.marks(document.paragraphAt(start)).flatMap((mark) => (isCompanion(mark) ? [[mark.reference!.id, mark.reference!.name]] : [])));
    for (const [id, name] of named) if (id !== entity.id) found.set(id, { id, name, paragraphs: (found.get(id)?.paragraphs ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.paragraphs - a.paragraphs).slice(0, mostCompanions);
}

const isCompanion = ({ reference, status, type }: Mark): boolean => reference !== undefined && status !== 'rejected' && (isActor(type) || isPlace(type)) && type !== 'group';

/** The sentence that a mark stands in, on one line. */
export function sentenceOf(document: AnnotatedDocument, { start }: Pick<Mark, 'start'>): string {
  const paragraph = document.paragraphAt(start);
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(document.slice(paragraph));
  const found = segments.containing(start - paragraph.start);
  return found ? shortened(found.segment, start - paragraph.start - found.index).replace(/\s+/g, ' ').trim() : '';
}

function shortened(sentence: string, at: number): string {
  if (sentence.length <= longestSentence) return sentence;
  const start = Math.max(0, Math.min(at - longestSentence / 2, sentence.length - longestSentence));
  const cut = sentence.slice(start, start + longestSentence).replace(/^\S*\s|\s\S*$/gu, '');
  return `${start > 0 ? '…' : ''}${cut}${start + longestSentence < sentence.length ? '…' : ''}`;
}

/** How far around a place of no country to show, in degrees of arc. */
const reaches: Partial<Record<GazetteerEntry['feature'], number>> = { ocean: 40, continent: 35, sea: 10, region: 12, mountains: 8, desert: 8, river: 8, gulf: 7 };

/** The map of a place, with the other places of the document on it. */
export function mapOf(document: AnnotatedDocument, entry: GazetteerEntry, gazetteer: Pick<Gazetteer, 'get'>): MapOf | undefined {
  const at = pointOf(entry);
  if (!at || !isPlace(entry.type)) return undefined;
  const others = document.entities.places.flatMap(({ entity }) => {
    const other = entity.gazetteer === undefined || entity.gazetteer === entry.id ? undefined : gazetteer.get(entity.gazetteer);
    return other && isPointLike(other) ? pointOf(other) ?? [] : [];
  });
  const isCountry = entry.feature === 'country' || entry.feature === 'territory';
  // Whose a disputed place is, a map must not say.
  const country = entry.claimedBy ? undefined : entry.country;
  return { ...(country ? { country } : {}), ...(isCountry && country ? {} : { at }), reach: reaches[entry.feature] ?? 6, others: others.slice(0, mostDots) };
}

const pointOf = ({ lat, lon }: GazetteerEntry): Point | undefined => (lat === undefined || lon === undefined ? undefined : { lat, lon });

/** The middle of a country or a sea is no place to mark. */
export const isPointLike = ({ type, feature }: GazetteerEntry): boolean =>
  entityType(type).class === 'place' && !['sea', 'ocean', 'continent', 'region', 'mountains', 'river', 'desert'].includes(feature);
