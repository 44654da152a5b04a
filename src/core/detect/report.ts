import type { Detector } from './detector';
import { isTitleAlone } from './titlesAlone';
import { sentence } from './wording';
import { AnnotatedDocument, type Mark } from '../document';
import { reportDate, type ReportDateHints } from '../dates/reportDate';
import { DateReader } from '../dates/resolve';
import { reportDateReading, type ReportedDate } from '../dates/wording';
import { knowsNothing, type Known } from '../known/known';
import { counted } from '../resolve/documentPlaces';
import { resolveGiven } from '../resolve/givenMentions';
import { actorOf } from '../resolve/metonyms';
import { PlaceSenses } from '../resolve/places';
import { writtenPlace } from '../resolve/writtenPlace';
import { OffsetMap } from '../text/offsets';
import { overlaps, type Range } from '../text/range';
import { isPlace, type TypeId } from '../types';
import { reportActor, reportPlaces, reportRegistered, type GivenMention, type ReportedActor, type ReportedPlace } from './reportedPlace';

/** A mention as the command line prints it. Offsets are code points of the text with LF line ends, end exclusive. */
export interface ReportedMention {
  readonly start: number;
  readonly end: number;
  readonly type: TypeId;
  readonly quote: string;
  /** All spans of a split mention, of which the above is the first: "North … Korea" in "North and South Korea". */
  readonly parts?: readonly ReportedPart[];
  /** Id of the entity within the document; mentions of one thing share it. */
  readonly entity?: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** It is no name, but the title of the person that it means: "the minister". */
  readonly rule?: 'title-alone';
  /** The user's model that found it, by its name. */
  readonly model?: string;
  /** The place meant, where the gazetteer knows one. */
  readonly place?: ReportedPlace;
  /** The country whose government the place stands for: "Beijing claims", "the Kremlin". */
  readonly actor?: ReportedActor;
  /** Other places that the name may mean, likeliest first. */
  readonly otherwise?: readonly ReportedPlace[];
  /** What a date means. */
  readonly date?: ReportedDate;
  /** Why it was found, where that was asked for: sentences in English, the most telling first. */
  readonly why?: readonly string[];
}

/** A span of a split mention. Offsets as those of the mention. */
export type ReportedPart = Pick<ReportedMention, 'start' | 'end' | 'quote'>;

/** A mention that was given, with what it refers to and the place or the time that it means. */
export type ResolvedMention = GivenMention & Pick<ReportedMention, 'entity' | 'place' | 'otherwise' | 'actor' | 'date'>;

/**
 * What the detector finds in a whole text, in the light of what is known by name; `explained`: and why; with `hints` of the
 * report's own date, even none: and what its dates mean.
 */
export function detectMentions(text: string, detector: Detector, known: Known = knowsNothing, explained = false, hints?: ReportDateHints): ReportedMention[] {
  const document = new AnnotatedDocument(text, detector);
  document.know(known);
  document.advance(() => false);
  const offsets = new OffsetMap(text);
  const date = dateReader(text, hints);
  return document.mentions().map((mark) => ({
    ...reported(mark, text, offsets), ...date(mark), ...placesOf(mark, document, known), ...reportActor(mark.actor === undefined ? undefined : detector.gazetteer.get(mark.actor)), ...(explained ? { why: document.explain(mark).map(sentence) } : {}),
  }));
}

/** What the register knows of a place goes before the gazetteer. */
function placesOf(mark: Mark, document: AnnotatedDocument, known: Known): Pick<ReportedMention, 'place' | 'otherwise'> {
  const entity = isPlace(mark.type) && mark.reference?.register !== undefined ? known.register.get(mark.reference.register) : undefined;
  return reportRegistered(entity, mark.type) ?? reportPlaces(document.placesOf(mark));
}

/** What a mention of a date means, where that was asked for. */
function dateReader(text: string, hints: ReportDateHints | undefined): (mention: Range & { readonly type: TypeId }) => Pick<ReportedMention, 'date'> {
  const dates = hints && new DateReader(text, reportDate(text, hints));
  return (mention) => (dates && mention.type === 'date' ? { date: reportDateReading(dates.read(mention)) } : {});
}

/** What given mentions of a text refer to, and the places or, with `hints`, the times that they mean. What the detector finds beside them counts as context. */
export function resolveMentions(text: string, given: readonly GivenMention[], detector: Detector, known: Known = knowsNothing, hints?: ReportDateHints): ResolvedMention[] {
  const offsets = new OffsetMap(text);
  const document = new AnnotatedDocument(text, detector);
  document.know(known);
  document.advance(() => false);
  const ranges = given.map(({ start, end, type }) => ({ start: offsets.toUtf16(start), end: offsets.toUtf16(end), type }));
  const beside = document.marks().filter((mark) => !ranges.some((range) => overlaps(mark, range)));
  const written = [...ranges, ...beside].map((mention) => writtenPlace(text, mention));
  const senses = new PlaceSenses(counted(written.filter((place) => place !== undefined)).values(), detector.gazetteer, known.register);
  const names = ranges.map((range, at) => ({ ...range, readings: written[at] ? senses.read(written[at]) : [] }));
  const references = resolveGiven(text, names, detector.gazetteer, known.register);
  const date = dateReader(text, hints);
  return given.map((mention, at) => {
    const { readings } = names[at]!;
    const entity = references[at]?.id;
    return { ...mention, ...(entity === undefined ? {} : { entity }), ...date(ranges[at]!), ...reportPlaces(readings), ...reportActor(actorOf(text, ranges[at]!, readings[0]?.entry, detector.gazetteer)) };
  });
}

function reported({ start, end, type, quote, parts, reference, confidence, model }: Mark, text: string, offsets: OffsetMap): ReportedMention {
  return {
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
    type,
    quote,
    ...(parts ? { parts: parts.map((part) => reportedPart(part, text, offsets)) } : {}),
    ...(reference ? { entity: reference.id } : {}),
    confidence,
    ...(isTitleAlone(type, quote) ? { rule: 'title-alone' as const } : {}),
    ...(model === undefined ? {} : { model }),
  };
}

const reportedPart = ({ start, end }: Range, text: string, offsets: OffsetMap): ReportedPart =>
  ({ start: offsets.toCodePoint(start), end: offsets.toCodePoint(end), quote: text.slice(start, end) });
