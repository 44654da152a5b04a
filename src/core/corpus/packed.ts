import type { MarkStatus } from '../document';
import { headLength } from '../text/search';
import type { TypeId } from '../types';
import type { Digest, DigestEntity, DigestMention } from './digest';
import type { Strings } from './strings';

const statuses: readonly MarkStatus[] = ['suggested', 'accepted', 'rejected'];

/** Words before the lines: how many lines and mentions there are. */
const headWords = 2;
/** Start, end, entity, head, type, and status with confidence. */
const mentionWords = 6;
/** Key, id, type, whether it is kept, how many names; then the names. */
const entityWords = 5;

/** A place in a text, both from 0; `character` is UTF-16. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A mention with where it stands in its text. */
export interface CorpusMention extends DigestMention {
  readonly from: LinePosition;
  readonly to: LinePosition;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A digest in one typed array, its strings by number: some 24 bytes a mention. Entities of mentions are numbers of their
 * keys plus one, so that none is zero.
 */
export class PackedDigest {
  /** How many mentions there are, and how many of them somebody has decided on. */
  readonly size: number;
  readonly decided: number;

  constructor(readonly words: Uint32Array) {
    this.size = words[1]!;
    let decided = 0;
    for (let at = this.mentionsAt; at < this.entitiesAt; at += mentionWords) if (words[at + 5]! >> 8 > 0) decided++;
    this.decided = decided;
  }

  static of({ lines, mentions, entities }: Digest, strings: Strings): PackedDigest {
    const key = (name: string | undefined): number => (name === undefined ? 0 : strings.number(name) + 1);
    return new PackedDigest(Uint32Array.from([
      lines.length, mentions.length, ...lines,
      ...mentions.flatMap(({ start, end, entity, head, type, status, confidence }) =>
        [start, end, key(entity), key(head), strings.number(type), (statuses.indexOf(status) << 8) | Math.round(confidence * 100)]),
      ...entities.flatMap(({ key: own, id, type, kept, name, aliases }) =>
        [strings.number(own), strings.number(id), strings.number(type), Number(kept), aliases.length + 1, ...[name, ...aliases].map((form) => strings.number(form))]),
    ]));
  }

  /** Says whether words that come from outside hang together, with strings below this number. */
  static isSound(words: Uint32Array, strings: number): boolean {
    const [lines = Infinity, mentions = Infinity] = words;
    const entitiesAt = headWords + lines + mentions * mentionWords;
    if (lines < 1 || words[headWords] !== 0 || entitiesAt > words.length) return false;
    for (let at = entitiesAt - mentions * mentionWords; at < entitiesAt; at += mentionWords) {
      if (words[at + 2]! > strings || words[at + 3]! > strings || words[at + 4]! >= strings || words[at + 5]! >> 8 >= statuses.length) return false;
    }
    let at = entitiesAt;
    while (at + entityWords <= words.length) at += entityWords + words[at + 4]!;
    return at === words.length && words.subarray(entitiesAt).every((word) => word < Math.max(strings, 2));
  }

  /** Calls for each mention, in document order, with the numbers of what it names and stands for, each plus one. */
  eachMention(visit: (entity: number, head: number, isRejected: boolean, index: number) => void): void {
    const { words, entitiesAt } = this;
    for (let at = this.mentionsAt, index = 0; at < entitiesAt; at += mentionWords, index++) {
      visit(words[at + 2]!, words[at + 3]!, words[at + 5]! >> 8 === 2, index);
    }
  }

  /** Calls for each entity that the document names with the numbers of its key, type and names. */
  eachEntity(visit: (key: number, type: number, kept: boolean, names: Uint32Array) => void): void {
    const { words } = this;
    for (let at = this.entitiesAt; at < words.length; at += entityWords + words[at + 4]!) {
      visit(words[at]!, words[at + 2]!, words[at + 3] === 1, words.subarray(at + entityWords, at + entityWords + words[at + 4]!));
    }
  }

  /** The numbers of all strings that it uses. */
  *strings(): Generator<number> {
    const { words, entitiesAt } = this;
    for (let at = this.mentionsAt; at < entitiesAt; at += mentionWords) {
      if (words[at + 2]! > 0) yield words[at + 2]! - 1;
      if (words[at + 3]! > 0) yield words[at + 3]! - 1;
      yield words[at + 4]!;
    }
    for (let at = entitiesAt; at < words.length; at += entityWords + words[at + 4]!) {
      yield* [words[at]!, words[at + 1]!, words[at + 2]!];
      yield* words.subarray(at + entityWords, at + entityWords + words[at + 4]!);
    }
  }

  /** The mention at an index, and where it stands in its text. */
  mention(index: number, strings: Strings): CorpusMention {
    const { words } = this;
    const at = this.mentionsAt + index * mentionWords;
    const [start, end, entity, head, look] = [words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!, words[at + 5]!];
    const mention: Mutable<CorpusMention> = {
      start, end, type: strings.at(words[at + 4]!) as TypeId, status: statuses[look >> 8]!, confidence: (look & 0xff) / 100,
      from: this.position(start), to: this.position(end),
    };
    if (entity > 0) mention.entity = strings.at(entity - 1);
    if (head > 0) mention.head = strings.at(head - 1);
    return mention;
  }

  /** The entities that the document names: all, or those of the key of a number. */
  entities(strings: Strings, only?: number): DigestEntity[] {
    const { words } = this;
    const entities: DigestEntity[] = [];
    for (let at = this.entitiesAt; at < words.length; at += entityWords + words[at + 4]!) {
      if (only === undefined || words[at] === only) entities.push(this.entityAt(at, strings));
    }
    return entities;
  }

  private entityAt(at: number, strings: Strings): DigestEntity {
    const { words } = this;
    const [name = '', ...aliases] = Array.from({ length: words[at + 4]! }, (_, index) => strings.at(words[at + entityWords + index]!));
    return { key: strings.at(words[at]!), id: strings.at(words[at + 1]!), type: strings.at(words[at + 2]!) as TypeId, name, aliases, kept: words[at + 3] === 1 };
  }

  private position(offset: number): LinePosition {
    const { words } = this;
    const line = headLength(words[0]!, (index) => words[headWords + index]! <= offset) - 1;
    return { line, character: offset - words[headWords + line]! };
  }

  private get mentionsAt(): number {
    return headWords + this.words[0]!;
  }

  private get entitiesAt(): number {
    return this.mentionsAt + this.words[1]! * mentionWords;
  }
}
