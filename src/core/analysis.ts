import type { Detector, ParagraphAnalysis } from './detect/detector';
import type { Reason } from './detect/explain';
import { forms, type Token } from './detect/forms';
import { DocumentMemory } from './detect/memory';
import { isReadable } from './detect/neural/names';
import { knowsNothing, type Known } from './known/known';
import type { TitleAlone } from './detect/titlesAlone';
import type { Mention } from './mention';
import { blockStarts, paragraphLengths } from './text/paragraphs';
import { sameRange, shift, type Range, type TextChange } from './text/range';
import { headLength } from './text/search';
import { commonStyle, signsOfWords, styleOf, type Signs, type Style } from './text/style';
import { tokenize } from './text/tokens';

/** How many paragraphs are at once read anew with a model's names; the rest are read on as those of a long text. */
const mostRenewed = 50;

/** All have all fields from the start: V8 reads those fastest that are made alike. */
interface Paragraph {
  readonly text: string;
  analysis: ParagraphAnalysis | undefined;
  signs: Signs | undefined;
  /** Its words, from when its signs were looked for until it is analysed. */
  tokens: readonly Token[] | undefined;
  /** Its mentions as the document's memory of that version sees them. */
  recalled: { readonly version: number; readonly mentions: readonly Mention[] } | undefined;
  /** The recalled ones in the light of what was known then. */
  known: { readonly known: Known; readonly recalled: readonly Mention[]; readonly mentions: readonly Mention[] } | undefined;
}

/** Paragraph of a person, and where it stands in it, in UTF-16 units. */
interface Holder {
  readonly index: number;
  readonly start: number;
}

/** Where a paragraph stands in the text, and its own mentions with offsets from its start. All UTF-16. */
export interface AnalyzedParagraph extends Range {
  readonly index: number;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/**
 * The suggestions of a text, kept while it is edited. An edit re-parts and re-analyses only the paragraphs it touches;
 * paragraphs are analysed when they are first asked for, so that a large text can be shown before it is all read.
 */
export class TextAnalysis {
  readonly memory = new DocumentMemory();
  /** What the document's workspace knows by name. */
  known: Known = knowsNothing;
  private paragraphs: Paragraph[];
  /** Start of each paragraph, and the text's length at the end. */
  private starts: number[] = [];
  private unread = 0;
  /** Who first holds a title, by the words of it. */
  private readonly holders = new Map<string, Holder | undefined>();
  private common: Style;

  constructor(text: string, private readonly detector: Detector) {
    this.paragraphs = parted(text);
    this.unread = this.paragraphs.length;
    this.common = commonStyle(this.signs());
    this.measure(0);
  }

  get length(): number {
    return this.starts.at(-1)!;
  }

  get text(): string {
    return this.paragraphs.map(({ text }) => text).join('');
  }

  /** The words of a range, without joining the whole text. */
  slice({ start, end }: Range): string {
    const from = this.indexAt(start);
    const text = this.paragraphs.slice(from, this.indexAt(end) + 1).map((paragraph) => paragraph.text).join('');
    return text.slice(start - this.starts[from]!, end - this.starts[from]!);
  }

  /** All paragraphs are analysed: counts over the document are final. */
  get complete(): boolean {
    return this.unread === 0;
  }

  /** How many paragraphs are not analysed yet. */
  get pending(): number {
    return this.unread;
  }

  get count(): number {
    return this.paragraphs.length;
  }

  /** Languages of the paragraphs analysed so far, each with the UTF-16 length of its text. */
  get languages(): ReadonlyMap<string, number> {
    const lengths = new Map<string, number>();
    for (const { text, analysis } of this.paragraphs) {
      if (analysis) lengths.set(analysis.passage.style.language, (lengths.get(analysis.passage.style.language) ?? 0) + text.length);
    }
    return lengths;
  }

  /** Analyses paragraphs not yet read until `enough` says so; for use in slices of idle time. */
  advance(enough: () => boolean): void {
    for (let index = 0; this.unread > 0 && index < this.paragraphs.length; index++) {
      if (this.paragraphs[index]!.analysis) continue;
      this.analysisOf(index);
      if (enough()) return;
    }
  }

  /** The paragraphs that a range touches. All are analysed before the first is given: what one introduces, another may recall. */
  *inRange(range: Range): Generator<AnalyzedParagraph> {
    const from = this.indexAt(range.start);
    const to = headLength(this.count, (index) => this.starts[index]! <= range.end);
    for (let index = from; index < to; index++) this.analysisOf(index);
    for (let index = from; index < to; index++) yield this.at(index);
  }

  /** The paragraphs analysed so far. */
  *analyzed(): Generator<AnalyzedParagraph> {
    for (let index = 0; index < this.count; index++) if (this.paragraphs[index]!.analysis) yield this.at(index);
  }

  /** The same, with the mentions that were last asked for: what another paragraph now introduces may be missing. */
  *lately(): Generator<Pick<AnalyzedParagraph, 'text' | 'mentions'>> {
    for (let index = 0; index < this.count; index++) {
      const { text, analysis, recalled, known } = this.paragraphs[index]!;
      if (analysis) yield { text, mentions: recalled && known ? known.mentions : this.mentionsOf(index) };
    }
  }

  /** Why there is a mention at just this range. */
  explain(range: Range): Reason[] {
    const { index, start, mentions } = this.at(this.indexAt(range.start));
    const mention = mentions.find((each) => sameRange(shift(each, start), range));
    const place = { memory: this.memory, line: this.lineAt(index), lineOf: (name: string) => this.lineOf(name) };
    return mention ? this.detector.explain(this.analysisOf(index), mention, place) : [];
  }

  private lineOf(name: string): number | undefined {
    const index = this.paragraphs.findIndex(({ analysis }) => analysis?.introductions.some((introduction) => introduction.name === name));
    return index < 0 ? undefined : this.lineAt(index);
  }

  /** Line of the text, from 1, on which a paragraph begins. */
  private lineAt(index: number): number {
    return this.paragraphs.slice(0, index).map(({ text }) => text).join('').split(/\r\n?|\n/).length;
  }

  /** Paragraph that holds an offset. */
  indexAt(offset: number): number {
    return Math.max(0, headLength(this.count, (index) => this.starts[index]! <= offset) - 1);
  }

  /** Texts of the paragraphs from the one at `start` to the one at `end` that the user's model has not read yet. */
  *unnamed({ start, end }: Range): Generator<string> {
    for (let index = this.indexAt(start); index < this.count && this.starts[index]! <= end; index++) {
      const { text } = this.paragraphs[index]!;
      if (!this.detector.names.get(text) && isReadable(text)) yield text;
    }
  }

  /** Reads paragraphs anew whose names the user's model has found meanwhile, or are gone with it. Says whether there were any. */
  renewNames(): boolean {
    const stale: number[] = [];
    this.paragraphs.forEach(({ text, analysis }, index) => analysis && analysis.names !== this.detector.names.get(text) && stale.push(index));
    for (const index of stale) this.forget(this.paragraphs[index]!, this.paragraphs[index]!.analysis!);
    for (const index of stale.slice(0, mostRenewed)) this.analysisOf(index);
    return stale.length > 0;
  }

  /** The paragraph that holds an offset. */
  textAt(offset: number): string {
    return this.paragraphs[this.indexAt(offset)]!.text;
  }

  /** Where the paragraph that holds an offset stands. */
  rangeAt(offset: number): Range {
    const index = this.indexAt(offset);
    return { start: this.starts[index]!, end: this.starts[index + 1]! };
  }

  /** Starts of what a reader takes for paragraphs, in order. */
  *blockStarts(): Generator<number> {
    yield* blockStarts(this.paragraphs.map(({ text }) => text));
  }

  /** Follows an editor's changes: offsets are in the text before all of them, and they do not overlap. */
  edit(changes: readonly TextChange[]): void {
    for (const change of [...changes].sort((a, b) => b.start - a.start)) this.apply(change);
    this.restyle();
  }

  /** Where the style of the whole has changed, paragraphs that go by it are to be read anew. */
  private restyle(): void {
    const common = commonStyle(this.signs());
    const isSame = (a: Style, b: Style): boolean => a.language === b.language && a.lowerCase === b.lowerCase;
    if (isSame(common, this.common)) return;
    this.common = common;
    for (const paragraph of this.paragraphs) {
      if (paragraph.analysis && !isSame(paragraph.analysis.passage.style, this.styleOf(paragraph))) this.forget(paragraph, paragraph.analysis);
    }
  }

  private forget(paragraph: Paragraph, { introductions, evidence }: ParagraphAnalysis): void {
    this.memory.remove(introductions, evidence);
    paragraph.analysis = undefined;
    paragraph.recalled = undefined;
    this.holders.clear();
    this.unread++;
  }

  private *signs(): Generator<Signs> {
    for (const paragraph of this.paragraphs) yield signsIn(paragraph);
  }

  private styleOf(paragraph: Paragraph): Style {
    return styleOf(signsIn(paragraph), this.common);
  }

  private apply(change: TextChange): void {
    const from = Math.max(0, this.indexAt(change.start) - 1);
    const last = this.indexAt(change.end);
    for (let to = Math.min(this.count, last + 2), step = 1; ; to = Math.min(this.count, to + step), step *= 2) {
      const fresh = parted(this.edited(change, from, to));
      if (to === this.count || endsWithSame(fresh, this.paragraphs[to - 1]!)) return this.replace(from, to, fresh);
    }
  }

  /** Text of the paragraphs `from..to` with the change made. */
  private edited(change: TextChange, from: number, to: number): string {
    const text = this.paragraphs.slice(from, to).map((paragraph) => paragraph.text).join('');
    const base = this.starts[from] ?? 0;
    return text.slice(0, change.start - base) + change.text + text.slice(change.end - base);
  }

  private replace(from: number, to: number, fresh: Paragraph[]): void {
    const old = this.paragraphs.slice(from, to);
    const reusable = new Map(old.map((paragraph) => [paragraph.text, paragraph]));
    const next = fresh.map((paragraph) => take(reusable, paragraph));
    const kept = new Set(next);
    for (const paragraph of old) if (!kept.has(paragraph) && paragraph.analysis) this.memory.remove(paragraph.analysis.introductions, paragraph.analysis.evidence);
    this.unread += count(next, isPending) - count(old, isPending);
    this.paragraphs.splice(from, to - from, ...next);
    if (old.length !== next.length || old.some(hasHolder)) this.holders.clear();
    this.measure(from);
  }

  private measure(from: number): void {
    this.starts.length = this.count + 1;
    for (let index = from, at = this.starts[from] ?? 0; index <= this.count; index++) {
      this.starts[index] = at;
      at += this.paragraphs[index]?.text.length ?? 0;
    }
  }

  private at(index: number): AnalyzedParagraph {
    const start = this.starts[index]!;
    return { index, start, end: this.starts[index + 1]!, text: this.paragraphs[index]!.text, mentions: this.mentionsOf(index) };
  }

  private mentionsOf(index: number): readonly Mention[] {
    const paragraph = this.paragraphs[index]!;
    const { known } = this;
    const recalled = this.recalled(index);
    if (paragraph.known?.known !== known || paragraph.known.recalled !== recalled) {
      paragraph.known = { known, recalled, mentions: known.apply(recalled, this.analysisOf(index).passage) };
    }
    return paragraph.known.mentions;
  }

  private recalled(index: number): readonly Mention[] {
    const paragraph = this.paragraphs[index]!;
    const { version } = this.memory;
    const analysis = this.analysisOf(index);
    if (paragraph.recalled?.version !== version || analysis.titles.length > 0) {
      paragraph.recalled = { version, mentions: this.detector.recall(analysis, this.memory, (title) => this.isHeldBefore(title, index)) };
    }
    return paragraph.recalled.mentions;
  }

  /** Does somebody who holds a title stand before it? Paragraphs may change places without a change of the memory. */
  private isHeldBefore({ form, start }: TitleAlone, index: number): boolean {
    const first = this.firstHolder(form);
    return first !== undefined && (first.index < index || (first.index === index && first.start < start));
  }

  private firstHolder(form: string): Holder | undefined {
    if (!this.holders.has(form)) this.holders.set(form, this.findHolder(form));
    return this.holders.get(form);
  }

  private findHolder(form: string): Holder | undefined {
    for (let index = 0; index < this.count; index++) {
      const holders = this.paragraphs[index]!.analysis?.holders;
      if (!holders?.length) continue;
      const held = holders.find(({ forms }) => forms.some(({ key }) => key === form));
      if (held) return { index, start: held.start! };
    }
    return undefined;
  }

  private analysisOf(index: number): ParagraphAnalysis {
    const paragraph = this.paragraphs[index]!;
    if (!paragraph.analysis) {
      paragraph.analysis = this.detector.analyze(paragraph.text, this.styleOf(paragraph), paragraph.tokens);
      paragraph.tokens = undefined;
      this.memory.add(paragraph.analysis.introductions, paragraph.analysis.evidence);
      if (hasHolder(paragraph)) this.holders.clear();
      this.unread--;
    }
    return paragraph.analysis;
  }
}

function parted(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const length of paragraphLengths(text)) {
    paragraphs.push(unread(text.slice(start, start + length)));
    start += length;
  }
  return paragraphs.length > 0 ? paragraphs : [unread('')];
}

const unread = (text: string): Paragraph => ({ text, analysis: undefined, signs: undefined, tokens: undefined, recalled: undefined, known: undefined });

/** The new parting ends with a paragraph that stood there before: what follows is parted as it was. */
const endsWithSame = (fresh: readonly Paragraph[], old: Paragraph): boolean => fresh.length > 1 && fresh.at(-1)!.text === old.text;

function take(reusable: Map<string, Paragraph>, paragraph: Paragraph): Paragraph {
  const old = reusable.get(paragraph.text);
  reusable.delete(paragraph.text);
  return old ?? paragraph;
}

const signsIn = (paragraph: Paragraph): Signs => (paragraph.signs ??= signsOfWords(paragraph.text, (paragraph.tokens = tokenize(paragraph.text, forms))));

const hasHolder = ({ analysis }: Paragraph): boolean => analysis !== undefined && analysis.holders.length > 0;

const isPending = ({ analysis }: Paragraph): boolean => analysis === undefined;

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;
