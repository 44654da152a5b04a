import { TextAnalysis, type AnalyzedParagraph } from './analysis';
import { reportDay } from './dates/reportDay';
import { AnchorText, describe } from './annotations/anchor';
import { Batch } from './annotations/batch';
import { emptySidecar, type Annotation, type Sidecar, type SidecarChange, type SidecarEntity, type Target } from './annotations/model';
import { KeptNames } from './annotations/keptNames';
import { PlacedAnnotations, type PlacedPart } from './annotations/placed';
import type { Detector } from './detect/detector';
import type { Reason } from './detect/explain';
import { EntityIndex, type EntityMarks } from './entities';
import type { Known } from './known/known';
import { OtherLayers, type Layer, type Offer } from './layers';
import { Rejections } from './known/rejections';
import { inOrder, isFirst, joined, partsOf, type Mark } from './mark';
import type { RegisterEntity } from './register/model';
import type { RegisterNames } from './register/names';
import type { PlaceReading, Verified } from './resolve/places';
import { mayBePlace, writtenPlace, type WrittenPlace } from './resolve/writtenPlace';
import type { Reference } from './resolve/resolver';
import { Suggestions } from './suggestions';
import { overlaps, shift, type Range, type TextChange } from './text/range';
import type { Scheme } from './scheme/scheme';
import { isPlace, type TypeId } from './types';

export type { Mark, MarkStatus } from './mark';

/** What a version of the document held, as far as it was read. */
interface Found {
  readonly version: number;
  /** Paragraphs that were still to be read. */
  readonly pending: number;
  readonly marks: readonly Mark[];
  readonly entities: EntityIndex;
}

/**
 * A seed text with what the detector suggests and what its sidecar decides: everything that the features show is read
 * from here. It follows edits in a time that does not depend on the text's length.
 */
export class AnnotatedDocument {
  /** Changes whenever marks may have changed. */
  version = 0;
  private readonly analysis: TextAnalysis;
  private readonly suggested: Suggestions;
  /** The report's date that the register was last read by. */
  private day: string | undefined;
  private verified: Verified = new Set();
  private readonly placed = new PlacedAnnotations();
  private readonly others = new OtherLayers();
  private current: Sidecar = emptySidecar;
  private kept: ReadonlyMap<string, SidecarEntity> = new Map();
  private keptNames = new KeptNames(this.kept);
  private rejections = new Rejections([]);
  private index: Found | undefined;

  /** The name of the text's file may be known from elsewhere than the sidecar. */
  constructor(text: string, private readonly detector: Detector, private readonly name?: string) {
    this.analysis = new TextAnalysis(text, detector);
    this.suggested = new Suggestions(detector, this.analysis.memory);
  }

  get text(): string {
    return this.analysis.text;
  }

  get length(): number {
    return this.analysis.length;
  }

  get sidecar(): Sidecar {
    return this.current;
  }

  /** The name of the text's file, where it is known. */
  get fileName(): string | undefined {
    return this.name ?? this.sidecar.document?.file;
  }

  /** False while paragraphs wait for `advance`: counts are then still growing. */
  get complete(): boolean {
    return this.analysis.complete;
  }

  /** Languages (ISO 639-1) of what has been read so far, most used first. */
  get languages(): string[] {
    return [...this.analysis.languages].sort((a, b) => b[1] - a[1]).map(([language]) => language);
  }

  /** Texts of the paragraphs in a range, or of all, that the user's model has not read yet. */
  unnamed(range: Range = { start: 0, end: this.length }): Iterable<string> {
    return this.analysis.unnamed(range);
  }

  /** Takes over what the user's model has found meanwhile, or what is gone with it. Says whether that changed anything. */
  renewNames(): boolean {
    const isNew = this.analysis.renewNames();
    if (isNew) this.version++;
    return isNew;
  }

  /** Annotations whose words are not, or not surely, in the text any more. */
  get orphans(): readonly Annotation[] {
    return this.placed.orphans;
  }

  /** Reads on in the text until `enough` says so. */
  advance(enough: () => boolean): void {
    this.analysis.advance(enough);
    if (this.complete) this.suggested.settlePlaces(this.analysis.lately(), this.verified);
    this.version++;
  }

  edit(changes: readonly TextChange[]): void {
    const batch = new Batch(changes, (range) => this.slice(range));
    const annotated = [this.placed, this.others];
    annotated.forEach((annotations) => annotations.track(batch));
    this.analysis.edit(changes);
    annotated.forEach((annotations) => annotations.heal(batch, (range) => this.slice(range)));
    this.version++;
  }

  /** The types that its workspace knows. */
  get scheme(): Scheme {
    return this.analysis.known.scheme;
  }

  /** The workspace's register has an entity of that id. */
  isRegistered(id: string): boolean {
    return this.analysis.known.register.has(id);
  }

  /** What the workspace's register knows under an id. */
  registered(id: string): RegisterEntity | undefined {
    return this.analysis.known.register.get(id);
  }

  /** What the sidecar says of an entity. */
  keptEntity(id: string): SidecarEntity | undefined {
    return this.kept.get(id);
  }

  /** Takes over what its workspace knows by name. No paragraph is analysed anew. False when it is what was known before. */
  know(known: Known): boolean {
    const before = this.analysis.known;
    if (known === before) return false;
    this.analysis.known = known;
    if (known.register !== before.register) this.resolveBy(known.register);
    this.version++;
    return true;
  }

  private resolveBy(register: RegisterNames): void {
    this.day = reportDay(this);
    this.suggested.resolveBy(register, this.day);
    this.verify(register);
  }

  /** Takes over which entries analysts have confirmed: names then mean those. */
  private verify(register: RegisterNames): void {
    const confirmed = new Set(this.current.annotations.flatMap(({ status, entity }) => (status === 'accepted' ? entity ?? [] : [])));
    this.verified = { has: (id) => confirmed.has(id) || register.has(id) };
  }

  /** Takes over a sidecar as read or written: what is tracked already keeps its place, the rest is anchored. */
  setSidecar(sidecar: Sidecar): void {
    this.current = sidecar;
    this.kept = entitiesById(sidecar);
    this.keptNames = new KeptNames(this.kept);
    this.rejections = new Rejections(sidecar.annotations);
    const { register } = this.analysis.known;
    if (register.isEmpty || reportDay(this) === this.day) this.verify(register);
    else this.resolveBy(register);
    this.placed.set(sidecar.annotations, () => this.text);
    this.compareLayers();
  }

  /** The layers of others. */
  get layers(): readonly Layer[] {
    return this.others.layers;
  }

  /** Takes over what others have annotated in layers of their own. */
  setLayers(layers: readonly Layer[]): void {
    this.others.set(layers, () => this.text);
    this.compareLayers();
  }

  /** The text as one of those layers has it, beside others: with its decisions for one's own. Good until the text or a layer changes. */
  seenBy(layer: Layer, others: readonly Layer[]): AnnotatedDocument {
    const kept = entitiesById(layer.sidecar);
    const own = { current: layer.sidecar, kept, keptNames: new KeptNames(kept), rejections: new Rejections(layer.sidecar.annotations), placed: this.others.placedOf(layer), others: new OtherLayers(), index: undefined };
    const view = Object.create(AnnotatedDocument.prototype) as AnnotatedDocument;
    Object.assign(view, this, own);
    view.setLayers(others);
    return view;
  }

  /** The sidecars, one's own and others', with annotations whose words are not surely in the text. */
  get lost(): readonly Sidecar[] {
    return [...(this.orphans.length > 0 ? [this.current] : []), ...this.others.lost];
  }

  /**
   * Anchors what is lost of a sidecar anew, after an edit may have brought words back, or once a text is known that it was
   * written for. Says whether something was found.
   */
  reanchor(previous?: string, sidecar = this.current): boolean {
    const text = (): string => this.text;
    const found = sidecar === this.current ? this.placed.reanchor(text, previous) : this.others.reanchor(sidecar, text, previous);
    if (found) this.compareLayers();
    return found;
  }

  /** Changes that bring the sidecar's targets up to the text, for writing when the text is saved. */
  retargeting(): SidecarChange[] {
    return this.placed.retargeted(this.text).map((annotation) => ({ kind: 'put', annotation }));
  }

  /** Selectors for ranges of the current text. */
  describe(ranges: readonly Range[]): Target[] {
    return describe(new AnchorText(this.text), ranges);
  }

  /** Marks that touch a range, or all, in document order. */
  marks(range: Range = { start: 0, end: this.length }): Mark[] {
    return this.shown(this.analysis.inRange(range), range).filter(({ start, end }) => start <= range.end && end >= range.start);
  }

  /** What is suggested in paragraphs and decided in a range, in document order. */
  private shown(paragraphs: Iterable<AnalyzedParagraph>, range: Range): Mark[] {
    const marks: Mark[] = [];
    for (const paragraph of paragraphs) for (const mark of this.suggestions(paragraph)) marks.push(mark);
    for (const mark of this.decidedIn(range)) marks.push(mark);
    return inOrder(marks);
  }

  /** Marks of the whole text in document order, one of each mention. */
  mentions(): Mark[] {
    return this.marks().filter(isFirst);
  }

  /** The mark under a cursor; of nested ones the innermost, a decided one before a suggestion, a whole name before what another shares with it. */
  markAt(offset: number): Mark | undefined {
    const marks = this.marks({ start: offset, end: offset });
    const shown = marks.filter(({ status }) => status !== 'rejected');
    return (shown.length > 0 ? shown : marks).sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || a.end - a.start - (b.end - b.start))[0];
  }

  /** Why a suggestion is made; nothing for what an analyst decided. */
  explain(mark: Mark): Reason[] {
    return mark.status === 'suggested' ? this.analysis.explain(partsOf(mark)[0]!) : [];
  }

  /** The places that a mark's words may mean, likeliest first: what it refers to, then what else they may mean. */
  placesOf(mark: Mark): readonly PlaceReading[] {
    const { reference, annotation, offer, place = annotation ?? offer ? this.placeAt(mark) : undefined } = mark;
    const readings = place ? this.suggested.read(place) : [];
    if (readings[0]?.entry.id === reference?.gazetteer) return readings;
    const entry = reference?.gazetteer === undefined ? undefined : this.detector.gazetteer.get(reference.gazetteer);
    if (!entry || !isPlace(entry.type)) return reference?.register && !entry ? [] : readings;
    const confidence = annotation || reference?.register ? 1 : readings.find((reading) => reading.entry === entry)?.confidence ?? readings[0]?.confidence ?? 1;
    return [{ entry, confidence }, ...readings.filter((reading) => reading.entry !== entry)];
  }

  private placeAt({ start, end, type }: Mark): WrittenPlace | undefined {
    if (!mayBePlace(type)) return undefined;
    return writtenPlace(this.analysis.textAt(start), { ...shift({ start, end }, -this.analysis.rangeAt(start).start), type });
  }

  /** The words of a range. */
  slice(range: Range): string {
    return this.analysis.slice(range);
  }

  /** How many suggestions of what has been read are not shown because the same words are rejected elsewhere in the document. */
  countRejected(type: TypeId, quote: string): number {
    const isSame = (mark: Mark): boolean => mark.type === type && mark.quote.replace(/\s+/g, ' ') === quote.replace(/\s+/g, ' ');
    const all = [...this.analysis.analyzed()].flatMap((paragraph) => this.suggested.of(paragraph).filter(isSame));
    return all.filter((mark) => !this.placed.hides(mark) && this.isRejected(mark)).length;
  }

  /** What words would refer to if they were annotated with this type, and with an entity of the sidecar. */
  refer(quote: string, type: TypeId, entity?: string): Reference | undefined {
    const target = [{ start: 0, end: 0, exact: quote }];
    return this.suggested.resolver.refer({ id: '', type, status: 'accepted', ...(entity === undefined ? {} : { entity }), target }, this.kept, this.analysis.memory);
  }

  /** The paragraph, as it is analysed, that holds an offset. */
  paragraphAt(offset: number): Range {
    return this.analysis.rangeAt(offset);
  }

  /** Starts of what a reader takes for paragraphs, in order. Each is the start of a line. */
  blockStarts(): Iterable<number> {
    return this.analysis.blockStarts();
  }

  /** Marks of what has been read so far, in document order: unlike `marks()`, reads no further. */
  get known(): readonly Mark[] {
    return this.found.marks;
  }

  /** One's own marks that others decided otherwise, in document order. */
  get disputed(): readonly Mark[] {
    const ids = this.others.disputedIds;
    return ids.size === 0 ? [] : this.placed.inRange({ start: 0, end: this.length }).filter(({ annotation }) => ids.has(annotation.id)).map((part) => this.decided(part));
  }

  /** Entities of what has been read so far, in the order of their first mention. */
  get entities(): EntityIndex {
    return this.found.entities;
  }

  entity(id: string): EntityMarks | undefined {
    return this.entities.get(id);
  }

  private get found(): Found {
    const { version, index, analysis: { pending } } = this;
    return index?.version === version && index.pending === pending ? index : (this.index = this.gather());
  }

  private gather(): Found {
    this.suggested.settlePlaces(this.analysis.analyzed(), this.verified);
    const marks = this.shown(this.analysis.analyzed(), { start: 0, end: this.length });
    return { version: this.version, pending: this.analysis.pending, marks, entities: new EntityIndex(marks, this.kept, this.scheme) };
  }

  private suggestions(paragraph: AnalyzedParagraph): readonly Mark[] {
    const offers = this.others.offers({ start: paragraph.start, end: paragraph.start + paragraph.text.length });
    const isTaken = (range: Range): boolean => this.placed.hides(range) || offers.some((offer) => overlaps(offer, range));
    return this.suggested.of(paragraph).filter((mark) => !isTaken(partsOf(mark)[0]!) && !this.isRejected(mark)).map((mark) => this.adopted(mark));
  }

  /** A suggestion as one of the sidecar's entities, where it means one. */
  private adopted(mark: Mark): Mark {
    const reference = mark.reference && this.keptNames.adopt(mark.reference);
    return reference === mark.reference ? mark : { ...mark, reference };
  }

  private isRejected(mark: Mark): boolean {
    return this.analysis.known.learns && this.rejections.hides(mark);
  }

  /** One's own decisions, and what others offer. */
  private decidedIn(range: Range): Mark[] {
    const own = this.placed.inRange(range).map((part) => this.decided(part));
    return [...own, ...this.others.offers(range).map((offer) => this.offered(offer))];
  }

  private decided(part: PlacedPart): Mark {
    const { annotation } = part;
    const disputes = this.others.disputes(annotation.id);
    return { ...this.placedMark(part, this.kept), status: annotation.status, annotation, ...(disputes.length > 0 ? { disputes } : {}) };
  }

  private offered(offer: Offer): Mark {
    return { ...this.placedMark(offer, offer.entities), status: 'suggested', offer };
  }

  private placedMark({ annotation, start, end, parts }: PlacedPart, entities: ReadonlyMap<string, SidecarEntity>): Omit<Mark, 'status'> {
    const reference = this.suggested.resolver.refer(annotation, entities, this.analysis.memory);
    return { start, end, type: annotation.type, quote: this.analysis.slice({ start, end }), confidence: 1, ...(reference ? { reference } : {}), ...(parts ? { parts, words: joined(parts.map((part) => this.analysis.slice(part))) } : {}) };
  }

  private compareLayers(): void {
    this.others.compare(this.placed.inRange({ start: 0, end: this.length }));
    this.version++;
  }
}

const entitiesById = ({ entities }: Sidecar): ReadonlyMap<string, SidecarEntity> => new Map(entities.map((entity) => [entity.id, entity]));
