import { valueOf } from '../../dates/interval';
import type { Mark } from '../../document';
import { paragraphLengths } from '../../text/paragraphs';
import { shift, type Range } from '../../text/range';
import { headLength } from '../../text/search';
import { figuresIn, mayTellFigures, type Figure } from '../figures';
import type { Found } from '../finding';
import type { CheckedReport } from '../report';
import type { Findings, Rule } from '../rule';
import { likeness, mayBeSameDeed, statementOf, type Statement } from '../statement';
import { wording } from '../../wording';

/** The report says twice how many there were, in the same place and at the same time, and not the same. */
export const contradictoryFigures: Rule = {
  name: 'contradictory-figures',
  severity: 'information',
  summary: 'Two sentences of a report give different figures for the same thing.',
  *report(report): Findings {
    if (report.isLayer) return; // It is the text that says so.
    const told = new Map<string, Told[]>();
    for (const sentence of sentencesIn(report.text)) {
      const facts = factsOf(report, sentence);
      for (const fact of facts) yield contradiction(fact, told.get(fact.of) ?? []);
      for (const fact of facts) told.set(fact.of, [...(told.get(fact.of) ?? []), fact].slice(-mostTold));
      yield;
    }
  },
};

/** A figure as its sentence tells it; UTF-16 of the report. */
interface Told extends Figure, Statement {
  /** The places and times that the sentence names; empty where it leaves them to what was said before. */
  readonly where: string;
  readonly when: string;
  readonly quote: string;
}

type Sentence = Range & { readonly words: string };

/** Sentences of paragraphs that may tell a figure. */
function* sentencesIn(text: string): Generator<Sentence> {
  let start = 0;
  for (const length of paragraphLengths(text)) {
    const paragraph = text.slice(start, start + length);
    if (mayTellFigures(paragraph)) yield* sentencesOf(paragraph, start);
    start += length;
  }
}

function* sentencesOf(paragraph: string, at: number): Generator<Sentence> {
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)) {
    yield { words: segment, start: at + index, end: at + index + segment.length };
  }
}

/** Where it is said that figures have changed, each is right in its time; where something else is told, in its place. */
const revised = /\b(?:rose|risen|rising|revised|earlier|initial(?:ly)?|previous(?:ly)?|later|climbed|increased|lowered|corrected|updated|up from|down from|toll|so far|total|since|(?:day|week|month|year)s? (?:before|after)|other|another|separate|elsewhere|again|second|third)\b/iu;

/** Tables and lists tell many of one kind: these are enough to compare with. */
const mostTold = 20;

function factsOf(report: CheckedReport, sentence: Sentence): Told[] {
  if (revised.test(sentence.words)) return [];
  const figures = figuresIn(sentence.words).filter((one, _, all) => all.filter(({ of }) => of === one.of).length === 1);
  const marks = figures.length > 0 ? marksIn(report.document.known, sentence) : [];
  const where = idsOf(marks.filter((mark) => report.document.scheme.isPlace(mark.type) && !speaks(mark, sentence)).map(({ reference }) => reference?.id));
  const when = idsOf(marks.filter(({ type }) => type === 'date').map((mark) => timeOf(report, mark)).concat(sentence.words.toLowerCase().match(partOfDay) ?? []));
  const statement = statementOf(sentence.words);
  return figures.map((one) => ({ ...shift(one, sentence.start), ...statement, where, when, quote: sentence.words.slice(one.start, one.end) }));
}

/** "Tokyo said": no place where something happened. */
const speaks = ({ actor, end }: Mark, { words, start }: Sentence): boolean =>
  actor !== undefined || /^\s+(?:said|says|told|reported|announced|confirmed|claimed)\b/iu.test(words.slice(end - start));

const partOfDay = /\b(?:dawn|morning|noon|afternoon|evening|dusk|midnight)\b/gu;

const idsOf = (ids: readonly (string | undefined)[]): string => [...new Set(ids.filter((id) => id !== undefined))].sort().join(' ');

const timeOf = ({ dates }: CheckedReport, mark: Mark): string => {
  const date = dates.read(mark, mark.annotation?.value);
  return 'unknown' in date ? mark.quote : valueOf(date);
};

function marksIn(marks: readonly Mark[], { start, end }: Range): readonly Mark[] {
  const from = headLength(marks.length, (index) => marks[index]!.start < start);
  const to = headLength(marks.length, (index) => marks[index]!.start < end);
  return marks.slice(from, to).filter(({ status }) => status !== 'rejected');
}

/** So much of what else the shorter sentence says, the other says too, where both tell of the same people, or of the same things; 0 to 1. */
const [samePeople, sameThings] = [0.2, 0.4];

function contradiction(fact: Told, before: readonly Told[]): Found | undefined {
  const other = before.find((one) => one.value !== fact.value && isSame(one.where, fact.where) && isSame(one.when, fact.when) && mayBeSameDeed(one, fact) && likeness(one, fact, fact.of) >= (fact.isFate ? samePeople : sameThings));
  return other && {
    file: 'report', start: fact.start, end: fact.end, fixes: [{ kind: 'show', start: other.start, end: other.end }],
    message: wording('“{0}” here, but “{1}” before', spacedQuote(fact), spacedQuote(other)),
    related: { start: other.start, end: other.end, message: wording('The other figure') },
  };
}

/** A sentence that names no place or time goes by the one that did. */
const isSame = (before: string, now: string): boolean => now === before || now === '';

const spacedQuote = ({ quote }: Told): string => quote.replace(/\s+/g, ' ');
