import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../mention';
import { capitalsRecognizer } from './capitals';
import { gazetteerRecognizer } from './gazetteer';
import { headwordRecognizer } from './headwords';
import { merge } from './merge';
import { patternRecognizer } from './patterns';
import { personRecognizer } from './persons';
import type { Passage, Recognizer } from './recognizer';
import { smallLetterRecognizer } from './smallLetters';
import { townRecognizer } from './towns';

/** The recognizers that know rules and lists, as one. */
export class Rules {
  private readonly recognizers: readonly Recognizer[];

  constructor(readonly gazetteer: Gazetteer) {
    this.recognizers = [
      patternRecognizer, gazetteerRecognizer(gazetteer), townRecognizer(gazetteer), personRecognizer(gazetteer), headwordRecognizer,
      capitalsRecognizer(gazetteer), smallLetterRecognizer(gazetteer),
    ];
  }

  /** Mentions of a passage, in order and free of overlaps. */
  find(passage: Passage): Mention[] {
    return merge(this.findAll(passage));
  }

  /** Mentions that any rule finds, before one is chosen from many. */
  findAll(passage: Passage): Mention[] {
    const found: Mention[] = [];
    for (const recognizer of this.recognizers) {
      if (isAble(recognizer, passage)) found.push(...recognizer.recognize(passage));
    }
    return found;
  }
}

const isAble = ({ language }: Recognizer, { style }: Passage): boolean => language === undefined || language === style.language;
