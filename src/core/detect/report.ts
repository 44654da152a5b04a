import type { Detector } from './detector';
import type { Reason } from './explain';
import { sentence } from './wording';
import { AnnotatedDocument, type Mark } from '../document';
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
  /** Why it was found, where that was asked for: sentences in English, the most telling first. */
  readonly why?: readonly string[];
}

/** What the detector finds in a whole text, in the light of what is known by name; `explained`: and why. */
export function detectMentions(text: string, detector: Detector, known: Known = knowsNothing, explained = false): ReportedMention[] {
  const document = new AnnotatedDocument(text, detector);
  document.know(known);
  document.advance(() => false);
  const offsets = new OffsetMap(text);
  return document.marks().map((mark) => reported(mark, offsets, explained ? document.explain(mark) : undefined));
}

function reported({ start, end, type, quote, reference, confidence, model }: Mark, offsets: OffsetMap, reasons: readonly Reason[] | undefined): ReportedMention {
  return {
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
    type,
    quote,
    ...(reference ? { entity: reference.id } : {}),
    confidence,
    ...(model === undefined ? {} : { model }),
    ...(reasons ? { why: reasons.map(sentence) } : {}),
  };
}
