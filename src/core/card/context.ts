import type { AnnotatedDocument, Mark } from '../document';
import type { EntityMarks } from '../entities';
import type { GazetteerEntry } from '../gazetteer/entry';
import type { MapOf } from '../geo/map';
import type { Scheme } from '../scheme/scheme';
import { sentenceAt } from '../text/sentences';
import { countryOf, isMappable, isWide, placeOf, type Facts, type Subject } from './subject';

/** An entity that is named in the same paragraphs as another, and in how many. */
export interface Companion {
  readonly id: string;
  readonly name: string;
  readonly paragraphs: number;
}

/** A sentence that names an actor, and where it does so: a UTF-16 offset. */
export interface Quotation {
  readonly which: 'first' | 'latest';
  readonly text: string;
  readonly at: number;
}

const mostCompanions = 3;
/** So many paragraphs say enough of who goes with whom. */
const mostParagraphs = 60;
const mostDots = 40;
/** In UTF-16 units; longer sentences are cut around the mention. */
const longestSentence = 76;

/** Actors and places that are named beside an entity, those that are most often first. */
export function companionsOf(document: AnnotatedDocument, { entity, marks }: EntityMarks): Companion[] {
  const starts = new Set(marks.slice(0, mostParagraphs).map(({ start }) => document.paragraphAt(start).start));
  const found = new Map<string, Companion>();
  for (const start of starts) {
    const named = new Map(document.marks(document.paragraphAt(start)).flatMap((mark) => (isCompanion(mark, document.scheme) ? [[mark.reference!.id, mark.reference!.name]] : [])));
    for (const [id, name] of named) if (id !== entity.id) found.set(id, { id, name, paragraphs: (found.get(id)?.paragraphs ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.paragraphs - a.paragraphs).slice(0, mostCompanions);
}

const isCompanion = ({ reference, status, type }: Mark, scheme: Scheme): boolean =>
  reference !== undefined && status !== 'rejected' && (scheme.isActor(type) || scheme.isPlace(type)) && type !== 'group';

/** The sentences of an actor's first and latest mention. Of a single one nobody needs to be told, and a country has a map instead. */
export function quotationsOf(document: AnnotatedDocument, { entity, marks }: EntityMarks): Quotation[] {
  const [first, latest] = [marks[0], marks.at(-1)];
  if (document.scheme.type(entity.type).class !== 'actor' || !first || !latest || first === latest) return [];
  const quotations = [quotation(document, first, 'first'), quotation(document, latest, 'latest')];
  return quotations[0]!.text === quotations[1]!.text ? quotations.slice(0, 1) : quotations;
}

const quotation = (document: AnnotatedDocument, mark: Mark, which: Quotation['which']): Quotation => ({ which, text: sentenceOf(document, mark), at: mark.start });

/** The sentence that a mark stands in, on one line, however the text is wrapped. */
export function sentenceOf(document: AnnotatedDocument, { start }: Pick<Mark, 'start'>): string {
  const paragraph = document.paragraphAt(start);
  const text = document.slice(paragraph);
  const sentence = sentenceAt(text, start - paragraph.start);
  return shortened(text.slice(sentence.start, sentence.end), start - paragraph.start - sentence.start).replace(/\s+/g, ' ').trim();
}

function shortened(sentence: string, at: number): string {
  if (sentence.length <= longestSentence) return sentence;
  const start = Math.max(0, Math.min(at - longestSentence / 2, sentence.length - longestSentence));
  const end = start + longestSentence;
  const cut = sentence.slice(start, end).replace(start > 0 ? /^\S*\s/u : '', '').replace(end < sentence.length ? /\s\S*$/u : '', '');
  return `${start > 0 ? '…' : ''}${cut}${end < sentence.length ? '…' : ''}`;
}

/** How far around a place of no country to show, in degrees of arc. */
const reaches: Partial<Record<GazetteerEntry['feature'], number>> = { ocean: 40, continent: 35, sea: 10, region: 12, mountains: 8, desert: 8, river: 8, gulf: 7 };
const usualReach = 6;

/** The map of a place, with the other places of the document on it. */
export function mapOf(document: AnnotatedDocument, subject: Subject, gazetteer: Facts): MapOf | undefined {
  const { mark, entry } = subject;
  const at = mark.reference && isMappable(subject, document.scheme) ? placeOf(document, mark.reference, gazetteer) : undefined;
  if (!at) return undefined;
  const country = countryOf(subject, gazetteer);
  const isCountry = country !== undefined && (entry?.feature === 'country' || entry?.feature === 'territory');
  return {
    ...(country ? { country } : {}), ...(isCountry ? {} : { at }), ...(isWide(entry) ? { wide: true } : {}),
    reach: (entry && reaches[entry.feature]) ?? usualReach, others: othersOf(document, mark, gazetteer),
  };
}

/** Points of the document's other places. */
function othersOf(document: AnnotatedDocument, { reference }: Mark, gazetteer: Facts): MapOf['others'] {
  const points = document.entities.places.flatMap(({ entity }) => {
    const isPoint = entity.id !== reference?.id && (entity.gazetteer === undefined || !isWide(gazetteer.get(entity.gazetteer)));
    return isPoint ? placeOf(document, entity, gazetteer) ?? [] : [];
  });
  return points.slice(0, mostDots);
}
