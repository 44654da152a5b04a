import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../mention';
import type { Range } from '../text/range';
import { isPlace, type TypeId } from '../types';
import { PlaceSenses, type CountedPlace, type PlaceReading, type Verified } from './places';
import { writtenPlace, type WrittenPlace } from './writtenPlace';

/** A paragraph's text and what it mentions, with offsets from its start; the same array as long as nothing changes. */
export interface Paragraph {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/**
 * What the place names of a document mean, as of when they were last settled. What each paragraph names is kept, and all is
 * weighed anew only when another name has come or gone, so that it may be asked for after every edit.
 */
export class DocumentPlaces {
  private senses: PlaceSenses;
  private verified: Verified = new Set();
  private readonly names = new Tally();
  private readonly written = new WeakMap<readonly Mention[], readonly WrittenPlace[]>();

  constructor(private readonly gazetteer: Gazetteer) {
    this.senses = new PlaceSenses([], gazetteer);
  }

  /** Weighs what paragraphs name. Says whether a name now means another place than before. */
  settle(paragraphs: Iterable<Paragraph>, verified: Verified): boolean {
    const written = Array.from(paragraphs, (paragraph) => this.writtenIn(paragraph));
    if (!this.names.change(written) && verified === this.verified) return false;
    const before = this.senses;
    const places = counted(written.flat());
    this.verified = verified;
    this.senses = new PlaceSenses(places.values(), this.gazetteer, verified);
    return [...places.values()].some(({ place }) => this.senses.best(place) !== before.best(place));
  }

  /** The readings of a mention in a text, likeliest first; none before they are settled. */
  read(text: string, mention: Range & { readonly type: TypeId }): readonly PlaceReading[] {
    const place = writtenPlace(text, mention);
    return place ? this.senses.read(place) : [];
  }

  /** The mention with its candidates in the order of what the document makes likely. */
  ranked(text: string, mention: Mention): Mention {
    // What the register says of words, no document changes.
    if (!isPlace(mention.type) || mention.known?.entity) return mention;
    const [best, ...rest] = this.read(text, mention);
    if (!best || best.approximate || !isPlace(best.entry.type)) return mention;
    return { ...mention, type: finer(mention.type, best.entry.type), candidates: [best, ...rest].map(({ entry }) => entry.id) };
  }

  private writtenIn({ text, mentions }: Paragraph): readonly WrittenPlace[] {
    const known = this.written.get(mentions) ?? mentions.flatMap((mention) => (isUnknownBody(mention) ? [] : writtenPlace(text, mention) ?? []));
    this.written.set(mentions, known);
    return known;
  }
}

/** An organization that the gazetteer does not know stands for no government. */
const isUnknownBody = ({ type, candidates }: Mention): boolean => type === 'organization' && !candidates;

/** How many paragraphs' names are alike, by their keys: what an edit leaves as it was costs a look. */
class Tally {
  private lists: ReadonlySet<readonly WrittenPlace[]> = new Set();
  private readonly counts = new Map<string, number>();

  /** Says whether a name has come or gone. */
  change(lists: Iterable<readonly WrittenPlace[]>): boolean {
    const [before, now] = [this.lists, new Set(lists)];
    this.lists = now;
    const came = [...now].filter((list) => !before.has(list)).map((list) => this.count(list, 1));
    const gone = [...before].filter((list) => !now.has(list)).map((list) => this.count(list, -1));
    return [...came, ...gone].includes(true);
  }

  private count(list: readonly WrittenPlace[], by: 1 | -1): boolean {
    let changed = false;
    for (const { key } of list) {
      const count = (this.counts.get(key) ?? 0) + by;
      if (count === 0) this.counts.delete(key);
      else this.counts.set(key, count);
      changed ||= count === 0 || (count === 1 && by === 1);
    }
    return changed;
  }
}

/** Whether Georgia is a country, its meaning decides. */
const finer = (type: TypeId, meant: TypeId): TypeId => (isLand(type) && isLand(meant) ? meant : type);

const isLand = (type: TypeId): boolean => type === 'country' || type === 'place';

/** Names with how often they stand there, by key. */
export function counted(places: Iterable<WrittenPlace>): Map<string, CountedPlace> {
  const counts = new Map<string, CountedPlace>();
  for (const place of places) counts.set(place.key, { place, count: (counts.get(place.key)?.count ?? 0) + 1 });
  return counts;
}
