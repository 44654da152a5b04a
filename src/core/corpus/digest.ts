import type { AnnotatedDocument, Mark, MarkStatus } from '../document';
import { isFirst } from '../mark';
import type { Entity } from '../mention';
import { lineStarts } from '../text/lines';
import type { Range } from '../text/range';
import type { TypeId } from '../types';
import { entityKey, keysOf, knownKey, type EntityKey } from './key';

/** A mention as the index keeps it. Offsets are UTF-16 in the raw text. */
export interface DigestMention extends Range {
  readonly type: TypeId;
  readonly status: MarkStatus;
  /** 0 to 1, in steps of a hundredth. */
  readonly confidence: number;
  /** What it names; missing for dates, sums and the like. */
  readonly entity?: EntityKey;
  /** What it stands for or belongs to: Japan for Japanese, and for Tokyo in "Tokyo claims". */
  readonly head?: EntityKey;
}

/** An entity as a document names it. */
export interface DigestEntity {
  readonly key: EntityKey;
  /** Its id in the document, and in its sidecar where it is kept there. */
  readonly id: string;
  readonly type: TypeId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The document's sidecar has an entry for it: then it need not be mentioned. */
  readonly kept: boolean;
}

/** All that the index keeps of a document: a plain value, made of the document alone. */
export interface Digest {
  /** Starts of its lines, UTF-16 in the raw text. */
  readonly lines: readonly number[];
  /** In document order; rejected ones too. */
  readonly mentions: readonly DigestMention[];
  readonly entities: readonly DigestEntity[];
}

/** The digest of a document that is read: annotations, and suggestions that nobody has decided on. */
export function digestOf(document: AnnotatedDocument): Digest {
  const entities = [...document.entities.all.map(({ entity }) => entity), ...unmentioned(document)];
  const keys = keysOf(entities);
  const kept = new Set(document.sidecar.entities.map(({ id }) => id));
  return {
    lines: lineStarts(document.text),
    mentions: document.known.filter(isFirst).map((mark) => digestMention(mark, keys)),
    entities: entities.map(({ id, type, name, aliases }) => ({ key: keys.get(id)!, id, type, name, aliases, kept: kept.has(id) })),
  };
}

/** The key of what a mark of a document refers to; undefined for dates, sums and the like. */
export function keyOf(document: AnnotatedDocument, { reference }: Pick<Mark, 'reference'>): EntityKey | undefined {
  return reference && (keysIn(document).get(reference.id) ?? entityKey(reference));
}

/** The keys of a document's entities by their ids. */
export const keysIn = (document: AnnotatedDocument): ReadonlyMap<string, EntityKey> =>
  keysOf([...document.entities.all.map(({ entity }) => entity), ...unmentioned(document)]);

/** Entities of the sidecar whose annotations are all lost or rejected, or that have none. */
const unmentioned = (document: AnnotatedDocument): Entity[] => document.sidecar.entities
  .filter(({ id }) => !document.entity(id))
  .map((entity) => ({ ...document.refer(entity.name, entity.type, entity.id), ...entity, aliases: entity.aliases ?? [] }));

function digestMention(mark: Mark, keys: ReadonlyMap<string, EntityKey>): DigestMention {
  const { start, end, type, status, reference } = mark;
  const head = mark.actor ?? reference?.relatesTo;
  return {
    start, end, type, status, confidence: Math.round(mark.confidence * 100) / 100,
    ...(reference ? { entity: keys.get(reference.id) ?? entityKey(reference) } : {}),
    // A head is an entry of the register or the gazetteer, named in the document or not.
    ...(head === undefined ? {} : { head: keys.get(head) ?? knownKey(head) }),
  };
}
