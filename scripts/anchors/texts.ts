// What is annotated: seeds, and documents of a folder of corpora, alone and put together to any length.
import * as fs from 'node:fs';
import type { Range } from '../../src/core/text/range';
import { inRepository } from '../lib/paths';
import { readCorpora } from '../train/corpora';
import { shuffle } from '../train/random';

/** A text with what may be annotated in it: each a mention's parts (UTF-16). */
export interface Sample {
  readonly text: string;
  readonly mentions: readonly (readonly Range[])[];
}

/** The seeds of the repository, and the documents of a folder. */
export function readTexts(folder: string | undefined): string[] {
  const seeds = fs.readdirSync(inRepository('seeds')).filter((name) => name.endsWith('.txt')).map((name) => fs.readFileSync(inRepository('seeds', name), 'utf8'));
  const corpora = folder ? readCorpora(folder).map(({ text }) => text).filter((text) => text.length > 300) : [];
  return [...seeds, ...corpora].map((text) => text.normalize('NFC'));
}

/** Texts put together until they have a length (UTF-16). */
export function textsOf(texts: readonly string[], length: number): string[] {
  const joined: string[] = [];
  for (let now = '', i = 0; i < texts.length; i++) {
    now += `${texts[i]!.trimEnd()}\n\n`;
    if (now.length >= length) {
      joined.push(now);
      now = '';
    }
  }
  return joined;
}

const name = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]+(?:[ -]\p{Lu}[\p{L}\p{M}]+){0,3}(?![\p{L}\p{M}\p{N}])/gu;
const clause = /(?<![\p{L}\p{M}\p{N}])(?:[\p{L}\p{M}\p{N}]+ ){5,9}[\p{L}\p{M}\p{N}]+/gu;
/** Of so many mentions one is a clause, and one is split. */
const rare = 12;
/** The parts of a split mention stand no farther apart, in UTF-16 units. */
const splitReach = 60;

/** Draws what is annotated: names above all, some clauses, some names in two parts. */
export function sampleOf(text: string, count: number, random: () => number): Sample {
  const names = rangesOf(text, name);
  const clauses = shuffle(rangesOf(text, clause), random).slice(0, Math.floor(count / rare));
  const split = names.flatMap((first, index) => {
    const second = names[index + 1];
    return second && second.start - first.end < splitReach && !text.slice(first.end, second.start).includes('\n') ? [[first, second]] : [];
  });
  const parts = shuffle(split, random).slice(0, Math.floor(count / rare));
  const single = [...clauses, ...shuffle(names, random)].map((range) => [range]);
  return { text, mentions: [...parts, ...single].slice(0, count) };
}

const rangesOf = (text: string, pattern: RegExp): Range[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));

export const sentencesOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/\p{Lu}[^.!?\n]{40,200}[.!?](?=\s)/gu) ?? []);
