import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../mention';
import { isPlace, type TypeId } from '../types';
import { meaningOf, PlaceSenses, type CountedPlace, type Meaning, type PlaceReading, type Verified } from './places';
import { writtenPlace, type WrittenPlace } from './writtenPlace';

/** A paragraph's text and what it mentions, with offsets from its start; the same array as long as nothing changes. */
export interface Paragraph {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** One name in so many may come or go before all are weighed anew: what one says in so large a document is little. */
const few = 400;

/**
 * What the place names of a document mean, as of when they were last settled; a name that came since is read by what
 * the others mean. What each paragraph names is kept, so that it may be settled after every edit.
 */
export class DocumentPlaces {
  private senses: PlaceSenses;
  private verified: Verified = new Set();
  private paragraphs: readonly NamingParagraph[] = [];
  private readonly names = new Tally();
  private readonly written = new WeakMap<readonly Mention[], readonly (WrittenPlace | undefined)[]>();
  /** Names that came or went since all were weighed. */
  private changes = 0;

  constructor(private readonly gazetteer: Gazetteer) {
    this.senses = new PlaceSenses([], gazetteer);
  }

  /** Weighs what paragraphs name. Says whether a name now means another place than before. */
  settle(paragraphs: Iterable<Paragraph>, verified: Verified): boolean {
    this.changes += this.follow([...paragraphs]);
    if (this.changes * few <= this.names.places.size && verified === this.verified) return false;
    const before = this.senses;
    [this.verified, this.changes] = [verified, 0];
    this.senses = new PlaceSenses(this.names.places.values(), this.gazetteer, verified);
    return [...this.names.places.values()].some(({ place }) => this.senses.best(place) !== before.best(place));
  }

  /** The places that a paragraph's mentions name, each at the index of its mention. */
  named({ text, mentions }: Paragraph): readonly (WrittenPlace | undefined)[] {
    const known = this.written.get(mentions) ?? mentions.map((mention) => writtenPlace(text, mention));
    this.written.set(mentions, known);
    return known;
  }

  /** What a name may mean, likeliest first. */
  read(place: WrittenPlace): readonly PlaceReading[] {
    return this.senses.read(place);
  }

  /** The mention with its candidates in the order of what the document makes likely. */
  ranked(mention: Mention, place: WrittenPlace): Mention {
    // What the register says of words, no document changes.
    if (!isPlace(mention.type) || mention.known?.entity) return mention;
    if (mention.name === undefined) return meaning(mention, this.senses.meaning(place));
    return asRead(mention, place.name, this.senses.read(place).filter(({ entry }) => mention.candidates?.includes(entry.id)));
  }

  /** Counts the names of the paragraphs that are not as they were. Says how many names have come or gone. */
  private follow(paragraphs: readonly Paragraph[]): number {
    const before = this.paragraphs;
    const head = sameFrom(before, paragraphs);
    const tail = sameFrom(before.slice(head).reverse(), paragraphs.slice(head).reverse());
    const gone = before.slice(head, before.length - tail);
    const came = paragraphs.slice(head, paragraphs.length - tail).map((paragraph) => ({ mentions: paragraph.mentions, places: this.named(paragraph) }));
    this.paragraphs = [...before.slice(0, head), ...came, ...before.slice(before.length - tail)];
    const changes = [...came.map(({ places }) => this.names.count(places, 1)), ...gone.map(({ places }) => this.names.count(places, -1))];
    return changes.reduce((sum, each) => sum + each, 0);
  }
}

/** What a paragraph mentions, and the places among that. */
interface NamingParagraph {
  readonly mentions: readonly Mention[];
  readonly places: readonly (WrittenPlace | undefined)[];
}

/** How many are alike before the first that is not. */
function sameFrom(before: readonly NamingParagraph[], now: readonly Paragraph[]): number {
  const first = now.findIndex(({ mentions }, at) => mentions !== before[at]?.mentions);
  return first < 0 ? now.length : first;
}

/** The names of a document with how often they stand there. */
class Tally {
  readonly places = new Map<string, { readonly place: WrittenPlace; count: number }>();

  /** Says how many names have come or gone. */
  count(places: readonly (WrittenPlace | undefined)[], by: 1 | -1): number {
    let changed = 0;
    for (const place of places) {
      if (!place) continue;
      const counted = this.places.get(place.key);
      if (!counted) this.places.set(place.key, { place, count: 1 });
      else if ((counted.count += by) === 0) this.places.delete(place.key);
      if (!counted || counted.count === 0) changed++;
    }
    return changed;
  }
}

/** A mention, as it is written, as the place that it means most likely. */
export const asRead = (mention: Mention, written: string, readings: readonly PlaceReading[]): Mention =>
  (readings[0]?.approximate ? mention : meaning(mention, meaningOf(written, readings)));

const meaning = (mention: Mention, meant: Meaning | undefined): Mention =>
  (meant ? { ...mention, type: finer(mention.type, meant.type), candidates: meant.candidates } : mention);

/** Whether Georgia is a country, its meaning decides. */
const finer = (type: TypeId, meant: TypeId): TypeId => (isLand(type) && isLand(meant) ? meant : type);

const isLand = (type: TypeId): boolean => type === 'country' || type === 'place';

/** Names with how often they stand there, by key. */
export function counted(places: readonly WrittenPlace[]): ReadonlyMap<string, CountedPlace> {
  const names = new Tally();
  names.count(places, 1);
  return names.places;
}
