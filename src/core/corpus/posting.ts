import type { NumberReader, Numbers } from './numbers';
import type { LinePosition, PackedDigest } from './packed';

/** Where a mention stands in its text. */
export interface Place {
  readonly from: LinePosition;
  readonly to: LinePosition;
}

/** An entity of a document, by the number of its id there. */
export interface EntryNumber {
  readonly id: number;
  readonly kept: boolean;
}

/** What a document has of a term: the indices of its mentions, rejected ones aside and perhaps none, and what it calls it. */
export interface Occurrence {
  readonly mentions: number[];
  readonly entries: EntryNumber[];
}

/** What a document mentions, by term; with it what the mentions stand for. */
export function occurrencesIn(digest: PackedDigest): Map<number, Occurrence> {
  const found = new Map<number, Occurrence>();
  const mention = (term: number, index: number): void => {
    const known = found.get(term);
    if (known) known.mentions.push(index);
    else found.set(term, { mentions: [index], entries: [] });
  };
  digest.eachMention((entity, head, isRejected, index) => {
    if (isRejected) return;
    if (entity > 0) mention(entity - 1, index);
    if (head > 0 && head !== entity) mention(head - 1, index);
  });
  digest.eachEntity(({ key, id, kept }) => {
    if (kept && !found.has(key)) found.set(key, { mentions: [], entries: [] });
    found.get(key)?.entries.push({ id, kept });
  });
  return found;
}

/** Writes what a document has of a term: how many mentions, what it calls it, and where they stand. */
export function writePosting(posting: Numbers, digest: PackedDigest, { mentions, entries }: Occurrence): void {
  posting.clear();
  posting.push(mentions.length);
  posting.push(entries.length);
  for (const { id, kept } of entries) posting.push(id * 2 + Number(kept));
  for (const index of mentions) digest.writePlace(index, posting);
}

/** What a document has of a term, as it was written: to be read once, for the one or the other. */
export class Posting {
  readonly mentions: number;

  constructor(private readonly numbers: NumberReader) {
    this.mentions = numbers.next();
  }

  entries(): EntryNumber[] {
    return Array.from({ length: this.numbers.next() }, () => entryOf(this.numbers.next()));
  }

  /** Where its mentions stand, the first so many of them. */
  places(most = this.mentions): Place[] {
    const { numbers } = this;
    for (let entries = numbers.next(); entries > 0; entries--) numbers.next();
    const places: Place[] = [];
    while (places.length < most) places.push({ from: positionOf(numbers), to: positionOf(numbers) });
    return places;
  }
}

const entryOf = (number: number): EntryNumber => ({ id: number >>> 1, kept: (number & 1) === 1 });

const positionOf = (numbers: NumberReader): LinePosition => ({ line: numbers.next(), character: numbers.next() });
