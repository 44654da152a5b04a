import type { Range } from '../text/range';
import type { TypeId } from '../types';
import type { Wording } from '../wording';

export type Status = 'accepted' | 'rejected';

/** Whether a report is done with: everything in a final one is to be decided. */
export type DocumentStatus = 'draft' | 'final';

/**
 * Where an annotation's words are: the W3C Web Annotation TextPositionSelector and TextQuoteSelector.
 * Offsets are Unicode code points of the text with LF line ends, end exclusive.
 */
export interface Target {
  readonly start: number;
  /** Missing in some files written by hand; then `start` + code points of `exact`. */
  readonly end: number;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A decided mention. */
export interface Annotation {
  readonly id: string;
  readonly type: TypeId;
  readonly status: Status;
  /** Key in the sidecar's `entities`. */
  readonly entity?: string;
  /** One, or several where the mention is split. Never empty. */
  readonly target: readonly Target[];
  /** Of a date: what it means, as an ISO 8601 date, time or interval, against what would be read in it. */
  readonly value?: string;
  readonly note?: string;
  /** Ids of other annotators' annotations that it was kept against. */
  readonly despite?: readonly string[];
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly created?: string;
}

/** An entity as a sidecar keeps it. */
export interface SidecarEntity {
  readonly id: string;
  readonly type: TypeId;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role?: string;
  /** WGS 84 degrees; only ever written by hand. */
  readonly coordinates?: { readonly lat: number; readonly lon: number };
}

/** What can be wrong with a sidecar, a register or a workspace's types, closed so that a host can translate and fix each. */
export type ProblemCode =
  | 'unreadable' | 'syntax' | 'too-large' | 'duplicate-key' | 'not-a-sidecar' | 'newer-format' | 'missing-field' | 'wrong-type' | 'unknown-type' | 'unknown-status'
  | 'duplicate-id' | 'duplicate-annotation' | 'unknown-entity' | 'conflict'
  | 'not-a-register' | 'duplicate-name' | 'bad-country' | 'bad-coordinates' | 'bad-date' | 'bad-value'
  | 'not-a-scheme' | 'bad-pattern' | 'too-many';

/** A problem is a value, not an exception. The range is UTF-16 in the sidecar's raw text. */
export interface Problem extends Range {
  readonly code: ProblemCode;
  /** In English, or in the words of somebody else: a parser, a file system. */
  readonly message: string;
  /** Where the words are ours: to be translated. */
  readonly wording?: Wording;
  /** An error forbids writing the file; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** What may stand at its range instead, the likeliest first, as YAML. */
  readonly instead?: readonly string[];
}

/** A sidecar as read. Every annotation that could be understood is there even when others have problems. */
export interface Sidecar {
  readonly annotations: readonly Annotation[];
  readonly entities: readonly SidecarEntity[];
  /** What the sidecar says of its text: the file's name, the SHA-256 of it with LF line ends, and those of earlier texts that lost annotations fit. */
  readonly document?: { readonly file?: string; readonly sha256?: string; readonly date?: string; readonly status?: DocumentStatus; readonly former?: readonly string[] };
  /** Admiralty grades of the document's source. */
  readonly source?: { readonly reliability?: string; readonly credibility?: string | number };
  readonly problems: readonly Problem[];
  /** Where each annotation's block stands, by id: UTF-16 in the sidecar's raw text. */
  readonly ranges: ReadonlyMap<string, Range>;
}

/** One change of a sidecar. All decisions are expressed in these, and each has an inverse. */
export type SidecarChange =
  | { readonly kind: 'put'; readonly annotation: Annotation }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'put-entity'; readonly entity: SidecarEntity }
  | { readonly kind: 'remove-entity'; readonly id: string }
  | { readonly kind: 'document'; readonly file: string; readonly sha256: string | undefined; readonly former?: readonly string[]; readonly date?: string; readonly status?: DocumentStatus };

/** Where an annotation's words are now. Ranges are UTF-16 of the raw text. */
export type Placement =
  | { readonly kind: 'placed'; readonly ranges: readonly Range[]; readonly how: 'position' | 'alignment' | 'quote' | 'context' | 'similar' | 'neighbours' }
  | { readonly kind: 'ambiguous'; readonly count: number }
  | { readonly kind: 'orphan' };

export const emptySidecar: Sidecar = { annotations: [], entities: [], problems: [], ranges: new Map() };
