import type { Detector } from './detector';
import { AnnotatedDocument } from '../document';
import { knowsNothing, type Known } from '../known/known';
import { OffsetMap } from '../text/offsets';
import type { TypeId } from '../types';

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
}

/** What the detector finds in a whole text, in the light of what is known by name. */
export function detectMentions(text: string, detector: Detector, known: Known = knowsNothing): ReportedMention[] {
  const document = new AnnotatedDocument(text, detector);
  document.know(known);
  document.advance(() => false);
  const offsets = new OffsetMap(text);
  return document.marks().map(({ start, end, type, quote, reference, confidence, model }) => ({
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
    type,
    quote,
    ...(reference ? { entity: reference.id } : {}),
    confidence,
    ...(model === undefined ? {} : { model }),
  }));
}
