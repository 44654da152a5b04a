import { AnchorText } from '../core/annotations/anchor';
import { candidates } from '../core/annotations/candidates';
import type { Annotation } from '../core/annotations/model';
import type { Range } from '../core/text/range';
import type { SeedDocument } from './seedDocument';

/** Where an annotation may stand by now: a range for each of its parts. The score is 0 to 1. */
export interface LikelyPlace {
  readonly ranges: readonly Range[];
  readonly score: number;
}

/** The best first; of a split annotation just the best. */
export function placesOf(document: SeedDocument, { target }: Annotation): LikelyPlace[] {
  const text = new AnchorText(document.text);
  const found = target.map((part) => candidates(text, part));
  if (found.length === 1) return found[0]!.map(({ score, ...range }) => ({ ranges: [range], score }));
  const best = found.flatMap(([first]) => first ?? []);
  return best.length === target.length ? [{ ranges: best, score: Math.min(...best.map(({ score }) => score)) }] : [];
}

/** The words that ranges hold. */
export const wordsIn = (document: SeedDocument, ranges: readonly Range[]): string => ranges.map((range) => document.slice(range)).join(' … ');
