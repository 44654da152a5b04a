import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../mention';
import { gazetteerRecognizer } from './gazetteer';
import { headwordRecognizer } from './headwords';
import { introductions, type DocumentMemory, type Introduction } from './memory';
import { merge } from './merge';
import { patternRecognizer } from './patterns';
import { personRecognizer } from './persons';
import { passage, type Passage, type Recognizer } from './recognizer';

/** What one paragraph says by itself; it depends on its text alone and is cached by it. */
export interface ParagraphAnalysis {
  readonly passage: Passage;
  readonly mentions: readonly Mention[];
  readonly introductions: readonly Introduction[];
}

/** Runs the recognizers over paragraphs and merges what they find. */
export class Detector {
  private readonly recognizers: readonly Recognizer[];

  constructor(readonly gazetteer: Gazetteer) {
    this.recognizers = [patternRecognizer, gazetteerRecognizer(gazetteer), personRecognizer(gazetteer), headwordRecognizer];
  }

  analyze(text: string): ParagraphAnalysis {
    const prepared = passage(text);
    const mentions = merge(this.recognizers.flatMap((recognizer) => recognizer.recognize(prepared)));
    return { passage: prepared, mentions, introductions: introductions(text, mentions) };
  }

  /** The paragraph's mentions in the light of what its document has introduced. */
  recall({ passage, mentions }: ParagraphAnalysis, memory: DocumentMemory): readonly Mention[] {
    const recalled = memory.recall(passage);
    return recalled.length === 0 ? mentions : merge([...mentions, ...recalled]);
  }
}
