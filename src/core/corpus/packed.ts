import type { MarkStatus } from '../document';
import { headLength } from '../text/search';
import type { TypeId } from '../types';
import type { Digest, DigestEntity, DigestMention } from './digest';
import type { Numbers } from './numbers';
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

/** An entity as a document names it, its strings by number. */
export class PackedEntity {
  constructor(private readonly words: Uint32Array, private readonly at: number) {}

  get key(): number {
    return this.words[this.at]!;
  }

  get id(): number {
    return this.words[this.at + 1]!;
  }

  get type(): number {
    return this.words[this.at + 2]!;
  }

  get kept(): boolean {
    return this.words[this.at + 3] === 1;
  }

  /** How many names it has. */
  get size(): number {
    return this.words[this.at + 4]!;
  }

  /** The first is what it is called. */
  name(index: number): number {
    return this.words[this.at + entityWords + index]!;
  }
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
    for (let line = 1; line < lines; line++) if (words[headWords + line]! <= words[headWords + line - 1]!) return false;
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

  /** Calls for each entity that the document names. */
  eachEntity(visit: (entity: PackedEntity) => void): void {
    const { words } = this;
    for (let at = this.entitiesAt; at < words.length; at += entityWords + words[at + 4]!) visit(new PackedEntity(words, at));
  }

  /** Says whether the document has an entity under an id of one of these numbers. */
  hasId(ids: ReadonlySet<number>): boolean {
    const { words } = this;
    for (let at = this.entitiesAt; at < words.length; at += entityWords + words[at + 4]!) if (ids.has(words[at + 1]!)) return true;
    return false;
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

  /** The entities that the document names. */
  entities(strings: Strings): DigestEntity[] {
    const entities: DigestEntity[] = [];
    this.eachEntity((entity) => {
      const { key, id, type, kept, size } = entity;
      const [name = '', ...aliases] = Array.from({ length: size }, (_, index) => strings.at(entity.name(index)));
      entities.push({ key: strings.at(key), id: strings.at(id), type: strings.at(type) as TypeId, name, aliases, kept });
    });
    return entities;
  }

  /** Writes where the mention at an index begins and ends: line and character, twice. */
  writePlace(index: number, numbers: Numbers): void {
    const at = this.mentionsAt + index * mentionWords;
    this.writePosition(this.words[at]!, numbers);
    this.writePosition(this.words[at + 1]!, numbers);
  }

  private writePosition(offset: number, numbers: Numbers): void {
    const line = this.lineAt(offset);
    numbers.push(line);
    numbers.push(this.characterAt(offset, line));
  }

  private position(offset: number): LinePosition {
    const line = this.lineAt(offset);
    return { line, character: this.characterAt(offset, line) };
  }

  private lineAt(offset: number): number {
    return headLength(this.words[0]!, (index) => this.words[headWords + index]! <= offset) - 1;
  }

  private characterAt(offset: number, line: number): number {
    return offset - this.words[headWords + line]!;
  }

  private get mentionsAt(): number {
    return headWords + this.words[0]!;
  }

  private get entitiesAt(): number {
    return this.mentionsAt + this.words[1]! * mentionWords;
  }
}
