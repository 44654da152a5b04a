import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../mention';
import { sameRange } from '../text/range';
import type { Style } from '../text/style';
import { isActor, isPlace } from '../types';
import { explain, type Place, type Reason } from './explain';
import type { Token } from './forms';
import { findHits } from './gazetteer';
import { combine, doubt } from './hybrid';
import { introductions, type Introduction } from './introductions';
import type { DocumentMemory } from './memory';
import { merge } from './merge';
import { ModelNames } from './neural/names';
import { passage, type Passage } from './recognizer';
import { Rules } from './rules';
import { sharedNames, withSharedNames, type SharedNames } from './sharedNouns';
import { heldTitles, titlesAlone, withHeldTitles, type TitleAlone } from './titlesAlone';
import type { Evidence } from './tagger/evidence';
import type { FeatureReason } from './tagger/explain';
import type { Reading, Tagger } from './tagger/tagger';

/** What one paragraph says by itself; it depends on its text and style alone and is cached by them. */
export interface ParagraphAnalysis {
  readonly passage: Passage;
  /** What the rules found, merged. */
  readonly mentions: readonly Mention[];
  readonly introductions: readonly Introduction[];
  /** Those of them that a title alone may mean. */
  readonly holders: readonly Introduction[];
  /** Names that share a noun, and hence are split. */
  readonly shared: readonly SharedNames[];
  /** Titles without a name, whoever holds them. */
  readonly titles: readonly TitleAlone[];
  /** What it says of its words for the rest of its document. */
  readonly evidence: Evidence | undefined;
  readonly reading: Reading | undefined;
  /** What the user's model found, where it has read this text. */
  readonly names: readonly Mention[] | undefined;
  /** Its mentions in the light of its document, as of when they were last asked for. */
  last: Recalled | undefined;
}

/** What a paragraph's document lent to it, and its mentions with that. */
interface Recalled {
  readonly namesVersion: number;
  readonly tagged: readonly Mention[];
  readonly recalled: readonly Mention[];
  readonly held: readonly Mention[];
  readonly mentions: readonly Mention[];
}

/** Runs the recognizers over paragraphs and merges what they find. Without a tagger the rules stand alone. */
export class Detector {
  /** What the user's model has found so far, in all documents. */
  readonly names = new ModelNames();
  private readonly rules: Rules;

  constructor(readonly gazetteer: Gazetteer, private readonly tagger?: Tagger) {
    this.rules = new Rules(gazetteer);
  }

  /** Without a style, that of the text itself. The words of the text may be given where they are known. */
  analyze(text: string, style?: Style, tokens?: readonly Token[]): ParagraphAnalysis {
    const prepared = passage(text, style, tokens);
    const { mentions, reading } = this.tagger && isSmall(prepared.style) ? this.readSmall(prepared, this.tagger) : this.readUsual(prepared);
    const names = this.names.get(text);
    const introduced = introductions(text, this.named({ passage: prepared, mentions, reading, names }, this.tagged(reading)));
    return {
      passage: prepared, mentions, reading, names, evidence: reading?.evidence, shared: sharedNames(prepared, this.gazetteer), titles: titlesAlone(prepared),
      introductions: introduced, holders: introduced.filter(({ start }) => start !== undefined), last: undefined,
    };
  }

  private readUsual(prepared: Passage): Pick<ParagraphAnalysis, 'mentions' | 'reading'> {
    const mentions = this.rules.find(prepared);
    const isRead = prepared.style.language === 'en';
    return { mentions, reading: isRead ? this.tagger?.read(prepared, findHits(prepared, this.gazetteer), mentions) : undefined };
  }

  /** Where small letters say nothing, capitals are guessed: the tagger and the rules for dates have only learned to read with them. */
  private readSmall(prepared: Passage, tagger: Tagger): Pick<ParagraphAnalysis, 'mentions' | 'reading'> {
    const isName = ({ type }: Mention): boolean => isActor(type) || isPlace(type);
    const small = this.rules.find(prepared);
    const usual = this.readUsual(passage(tagger.withCapitals(prepared, small.filter(isName)), { ...prepared.style, lowerCase: false }));
    return { ...usual, mentions: merge([...small, ...usual.mentions.filter((mention) => !isName(mention))]) };
  }

  /**
   * The paragraph's mentions in the light of what its document has introduced: the same array as long as that changes none.
   * `isIntroduced`: does who holds a title stand before it?
   */
  recall(analysis: ParagraphAnalysis, memory: DocumentMemory, isIntroduced: (title: TitleAlone) => boolean = () => true): readonly Mention[] {
    const { last } = analysis;
    const { namesVersion } = memory;
    const tagged = this.tagged(analysis.reading, memory);
    const recalled = last?.namesVersion === namesVersion ? last.recalled : memory.recall(analysis.passage);
    const held = heldTitles(analysis.titles.filter(isIntroduced), memory);
    const isSame = last?.tagged === tagged && sameNames(last.recalled, recalled) && sameNames(last.held, held);
    const mentions = isSame ? last.mentions : withHeldTitles(withSharedNames(this.withRecalled(analysis, this.named(analysis, tagged), recalled), analysis.shared), held);
    return (analysis.last = { namesVersion, tagged, recalled, held, mentions }).mentions;
  }

  private withRecalled({ reading, names, passage }: ParagraphAnalysis, mentions: readonly Mention[], recalled: readonly Mention[]): readonly Mention[] {
    const others = recalled.filter((one) => !mentions.some((other) => sameRange(one, other) && one.type === other.type));
    if (others.length === 0) return mentions;
    const isRead = (reading ?? names) !== undefined && !passage.shouting;
    return merge([...mentions, ...(isRead ? others.map(doubt) : others)]);
  }

  /** Why a mention of the paragraph was found. Finds everything anew: for the curious, not for every mention. */
  explain(analysis: ParagraphAnalysis, mention: Mention, place: Place): Reason[] {
    const { passage, reading, names = [] } = analysis;
    const read = reading?.passage ?? passage;
    const tagged = reading ? this.tagger!.tag(reading, place.memory.uses) : [];
    const found = [...[...new Set([passage, read])].flatMap((each) => this.rules.findAll(each)), ...tagged, ...names, ...place.memory.recall(passage)];
    const features = (name: Mention): FeatureReason[] =>
      this.tagger!.explain(read, findHits(read, this.gazetteer), this.rules.find(read), name, place.memory.uses);
    return explain(mention, { passage, found, gazetteer: this.gazetteer, ...place, features });
  }

  /** The tagger's names, which the document's uses of words may change: the same array as long as they do not. */
  private tagged(reading: Reading | undefined, memory?: DocumentMemory): readonly Mention[] {
    return reading ? this.tagger!.tag(reading, memory?.uses) : none;
  }

  /** The rules' mentions with the tagger's names, or with the model's. */
  private named({ passage, mentions, reading, names }: Pick<ParagraphAnalysis, 'passage' | 'mentions' | 'reading' | 'names'>, tagged: readonly Mention[]): readonly Mention[] {
    if (!reading && !names) return mentions;
    return combine(mentions, names ? this.names.over(tagged, names) : tagged, findHits(passage, this.gazetteer), passage);
  }
}

const none: readonly Mention[] = [];

const sameNames = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => sameRange(one, b[at]!) && one.type === b[at]!.type && one.rule === b[at]!.rule && one.name === b[at]!.name));

const isSmall = ({ language, lowerCase }: Style): boolean => language === 'en' && lowerCase;
