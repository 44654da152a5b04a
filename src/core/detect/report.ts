import type { Detector } from './detector';
import { sentence } from './wording';
import { AnnotatedDocument, type Mark } from '../document';
import { knowsNothing, type Known } from '../known/known';
import { counted } from '../resolve/documentPlaces';
import { writtenPlace } from '../resolve/placeNames';
import { PlaceSenses } from '../resolve/places';
import { OffsetMap } from '../text/offsets';
import { overlaps } from '../text/range';
import type { TypeId } from '../types';
import { reportPlaces, type GivenMention, type ReportedPlace } from './reportedPlace';

/** A mention as the command line prints it. Offsets are code points of the text with LF line ends, end exclusive. */
export interface ReportedMention {
  readonly start: number;
  readonly end: number;
  readonly type: TypeId;
  readonly quote: string;
  /** Id of the entity within the document; mentions of one thing share it. */
  readonly entity?: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The user's model that found it, by its name. */
  readonly model?: string;
  /** The place meant, where the gazetteer knows one. */
  readonly place?: ReportedPlace;
  /** Other places that the name may mean, likeliest first. */
  readonly otherwise?: readonly ReportedPlace[];
  /** Why it was found, where that was asked for: sentences in English, the most telling first. */
  readonly why?: readonly string[];
}

/** A mention that was given, with the place that it means. */
export type ResolvedMention = GivenMention & Pick<ReportedMention, 'place' | 'otherwise'>;

/** What the detector finds in a whole text, in the light of what is known by name; `explained`: and why. */
export function detectMentions(text: string, detector: Detector, known: Known = knowsNothing, explained = false): ReportedMention[] {
  const document = new AnnotatedDocument(text, detector);
  document.know(known);
  document.advance(() => false);
  const offsets = new OffsetMap(text);
  return document.marks().map((mark) => ({
    ...reported(mark, offsets), ...reportPlaces(document.placesOf(mark)), ...(explained ? { why: document.explain(mark).map(sentence) } : {}),
  }));
}

/** The places that given mentions of a text mean. What the detector finds beside them counts as context. */
export function resolveMentions(text: string, given: readonly GivenMention[], detector: Detector, known: Known = knowsNothing): ResolvedMention[] {
  const offsets = new OffsetMap(text);
  const document = new AnnotatedDocument(text, detector);
  document.know(known);
  document.advance(() => false);
  const places = given.map(({ start, end, type }) => writtenPlace(text, { start: offsets.toUtf16(start), end: offsets.toUtf16(end), type }));
  const beside = document.marks().filter((mark) => !given.some(({ start, end }) => overlaps(mark, { start: offsets.toUtf16(start), end: offsets.toUtf16(end) })));
  const context = beside.map((mark) => writtenPlace(text, mark));
  const senses = new PlaceSenses(counted([...places, ...context].filter((place) => place !== undefined)).values(), detector.gazetteer, known.register);
  return given.map((mention, at) => ({ ...mention, ...reportPlaces(places[at] ? senses.read(places[at]) : []) }));
}

function reported({ start, end, type, quote, reference, confidence, model }: Mark, offsets: OffsetMap): ReportedMention {
  return {
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
    type,
    quote,
    ...(reference ? { entity: reference.id } : {}),
    confidence,
    ...(model === undefined ? {} : { model }),
  };
}
