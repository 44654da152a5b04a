import type { AnalyzedParagraph } from './analysis';
import type { Detector } from './detect/detector';
import type { DocumentMemory } from './detect/memory';
import { moved, splitMark, type Mark } from './mark';
import type { Mention } from './mention';
import type { RegisterNames } from './register/names';
import { DocumentPlaces, type Paragraph } from './resolve/documentPlaces';
import { actorOf } from './resolve/metonyms';
import type { PlaceReading, Verified } from './resolve/places';
import { Resolver } from './resolve/resolver';
import type { WrittenPlace } from './resolve/writtenPlace';

/** A paragraph's suggestions as of where it began. */
interface Kept {
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** What the detector finds in a document as marks, resolved in its light. Those of a paragraph are kept for as long as nothing changes them. */
export class Suggestions {
  /** What names refer to. */
  resolver: Resolver;
  private readonly places: DocumentPlaces;
  private kept = new WeakMap<readonly Mention[], Kept>();
  /** Version of the document's full names that they are resolved by. */
  private resolvedBy = 0;

  constructor(private readonly detector: Detector, private readonly memory: DocumentMemory) {
    this.resolver = new Resolver(detector.gazetteer);
    this.places = new DocumentPlaces(detector.gazetteer);
  }

  /** Resolves names by a register from now on, as of a day (ISO 8601). */
  resolveBy(register: RegisterNames, day: string | undefined): void {
    this.resolver = new Resolver(this.detector.gazetteer, register, day);
    this.kept = new WeakMap();
  }

  /** Weighs anew what the place names of the document's paragraphs mean. */
  settlePlaces(paragraphs: Iterable<Paragraph>, verified: Verified): void {
    if (this.places.settle(paragraphs, verified)) this.kept = new WeakMap();
  }

  /** What a place name may mean, likeliest first. */
  read(place: WrittenPlace): readonly PlaceReading[] {
    return this.places.read(place);
  }

  /** A paragraph's suggestions: resolved once for as long as its mentions and the document's full names stay the same, they move with it. */
  of({ text, mentions, start }: AnalyzedParagraph): readonly Mark[] {
    const { namesVersion } = this.memory;
    if (namesVersion !== this.resolvedBy) [this.resolvedBy, this.kept] = [namesVersion, new WeakMap()];
    const kept = this.kept.get(mentions);
    if (kept?.start === start) return kept.marks;
    const marks = kept ? kept.marks.map((mark) => moved(mark, start - kept.start)) : this.resolve(text, mentions, start);
    this.kept.set(mentions, { start, marks });
    return marks;
  }

  private resolve(text: string, mentions: readonly Mention[], from: number): readonly Mark[] {
    const places = this.places.named({ text, mentions });
    const marks: Mark[] = [];
    mentions.forEach((mention, at) => {
      const place = places[at];
      const mark = this.suggestion(place ? this.places.ranked(mention, place) : mention, text, from, place);
      if (mention.parts) marks.push(...splitMark(mark, mention.parts, text, from));
      else marks.push(mark);
    });
    return marks;
  }

  /** The mark of a mention in a paragraph's text, which begins at `from` of the document's. */
  private suggestion(mention: Mention, text: string, from: number, place: WrittenPlace | undefined): Mark {
    const { start, end, type, confidence, by, known } = mention;
    const { gazetteer, names } = this.detector;
    const quote = text.slice(start, end);
    const reference = this.resolver.resolve(mention, mention.name ?? quote, this.memory);
    const actor = reference?.gazetteer === undefined ? undefined : actorOf(text, mention, gazetteer.get(reference.gazetteer), gazetteer);
    return {
      start: start + from, end: end + from, type, confidence, quote, status: 'suggested', model: by === names.model ? by : undefined,
      known, reference, place, actor: actor?.id, parts: undefined, words: undefined,
    };
  }
}
