import type { Rule } from './detect/confidence';
import type { KnownName } from './known/name';
import type { Range } from './text/range';
import type { TypeId } from './types';

/** A span that names something, as a recognizer found it; of a split mention the first. Offsets are UTF-16 in the text that was given. */
export interface Mention extends Range {
  readonly type: TypeId;
  /** 0 to 1. */
  readonly confidence: number;
  /** The recognizer that found it. */
  readonly by: string;
  /** Which of its rules; a learned recognizer has none. */
  readonly rule?: Rule;
  /** Gazetteer entry ids that it may mean, likeliest first. */
  readonly candidates?: readonly string[];
  /** A person's title or office as written before or after the name: "Japanese Foreign Minister". */
  readonly title?: string;
  /** All spans of a split mention, in document order: "North … Korea" in "North and South Korea". */
  readonly parts?: readonly Range[];
  /** What it would be called by itself, where it shares a noun with others: "North Korea". */
  readonly name?: string;
  /** By what the workspace knows it: its register, or annotations that taught it. */
  readonly known?: KnownName;
}

/**
 * A mention with all of its properties, in one order: what is read of mentions is read several times as fast when all
 * look alike to the engine. So do its arguments, one by one, as an object that held some of them would not.
 */
export const mentionOf = (
  start: number, end: number, type: TypeId, confidence: number, by: string, rule?: Rule, candidates?: readonly string[], title?: string,
  parts?: readonly Range[], name?: string, known?: KnownName,
): Mention => ({ start, end, type, confidence, by, rule, candidates, title, parts, name, known });

/** The same of what is found seldom. */
export const asMention = ({ start, end, type, confidence, by, rule, candidates, title, parts, name, known }: Mention): Mention =>
  mentionOf(start, end, type, confidence, by, rule, candidates, title, parts, name, known);

/** One real thing that mentions refer to, within a document. */
export interface Entity {
  /** Stable within a document and readable in a sidecar: `yoshimasa-hayashi`. */
  readonly id: string;
  readonly type: TypeId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** "Foreign Minister of Japan". */
  readonly role?: string;
  /** The gazetteer entry it is. */
  readonly gazetteer?: string;
  /** It is in the register, under this id. */
  readonly register?: string;
  /** The entity that this one belongs to: Japanese → `japan`. */
  readonly relatesTo?: string;
}
