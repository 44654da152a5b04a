import * as fs from 'node:fs';
import { inRepository } from '../lib/paths';

/** Words in a text, and what they mean by hand: a value as sidecars have it, or none. */
export interface DateExample {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The report's day, if it is told. */
  readonly report: string | undefined;
  readonly value: string | undefined;
}

const rowsOf = (file: string): string[][] => fs.readFileSync(inRepository('scripts', 'dates', file), 'utf8').trimEnd().split(/\r?\n/).slice(1).map((line) => line.split('\t'));

const given = (text: string | undefined): string | undefined => (text === '-' ? undefined : text);

const readMarked = (file: string): DateExample[] => rowsOf(file).map(([kind = '', report, value, marked = '']) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { kind, text: marked.replace(/[[\]]/g, ''), start, end, report: given(report), value: given(value) };
});

/** Examples in our own words of what guidelines for TIMEX3 tell apart. Those at odd places are held out: no rule was made for them. */
export const readExamples = (): DateExample[] => readMarked('examples.tsv');

/** More of them, written down before the rules were ever run on them, and looked at since: what was wrong was mended. */
export const readGuidelineExamples = (): DateExample[] => readMarked('guidelines.tsv');

/** More again, by another hand, run once when the rules for the others were done. */
export const readUnseenExamples = (): DateExample[] => readMarked('unseen.tsv');

/** The dates of our seeds. */
export const readSeedDates = (): DateExample[] => rowsOf('seeds.tsv').flatMap(([seed = '', quote = '', values = '']) => {
  const text = fs.readFileSync(inRepository('seeds', `${seed}.txt`), 'utf8').replace(/\r\n?/g, '\n');
  const places = placesOf(text, quote, values.split(' ').length, seed);
  return values.split(' ').map((value, at) => ({ kind: seed, text, ...places[at]!, report: reports[seed], value: given(value) }));
});

/** What the sidecar of a seed says of its date. */
const reports: Readonly<Record<string, string>> = { 'tokyo-paris-two-plus-two': '2022-01-20' };

function placesOf(text: string, quote: string, count: number, seed: string): { start: number; end: number }[] {
  const words = quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  const all = [...text.matchAll(new RegExp(`(?<![\\p{L}\\d/])${words}(?![\\p{L}\\d/]|[.:]\\d)`, 'gu'))].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const alone = /^\d{4}$|^\p{L}+$/u.test(quote) ? all.filter(({ start, end }) => !/(?<!\d)\d{1,2}\s+(?!and |of )(?:\p{L}+\s+)?$|[a-z]{3}ber\s+$/u.test(text.slice(Math.max(0, start - 12), start)) && !/^\s+\d{4}/.test(text.slice(end, end + 6))) : all;
  if (alone.length < count) throw new Error(`${seed}: “${quote}” stands there ${alone.length} times, not ${count}`);
  return alone;
}
