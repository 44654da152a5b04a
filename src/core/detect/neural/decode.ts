import type { TypeId } from '../../types';
import type { Tag } from './labels';
import type { WordSpan } from './words';

/** Probabilities of a row of scores, in place of them. */
export function softmax(scores: Float32Array): Float32Array {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let index = 0; index < scores.length; index++) sum += scores[index] = Math.exp(scores[index]! - most);
  return scores.map((score) => score / sum);
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** What a word is likeliest to be, all places in a name of that type taken together. */
interface Reading {
  readonly type: TypeId | undefined;
  readonly place: Tag['place'];
  readonly confidence: number;
}

/** Names in a row of words, of each word's probabilities by tag. A name is as sure as its least sure word. */
export function decodeTags(words: readonly Float32Array[], tags: readonly Tag[]): WordSpan[] {
  const spans: WordSpan[] = [];
  let open: WordSpan | undefined;
  words.forEach((probabilities, index) => {
    const { type, place, confidence } = readingOf(probabilities, tags);
    const continues = open?.type === type && place !== 'B' && place !== 'S';
    if (!continues && open) spans.push(open);
    open = type && { from: continues ? open!.from : index, to: index + 1, type, confidence: continues ? Math.min(open!.confidence, confidence) : confidence };
    if (open && (place === 'E' || place === 'S')) { spans.push(open); open = undefined; }
  });
  return open ? [...spans, open] : spans;
}

function readingOf(probabilities: Float32Array, tags: readonly Tag[]): Reading {
  const sums = new Map<TypeId | undefined, number>();
  tags.forEach(({ type }, index) => sums.set(type, (sums.get(type) ?? 0) + probabilities[index]!));
  const [type, confidence] = [...sums].reduce((best, next) => (next[1] > best[1] ? next : best));
  const ofType = tags.map((tag, index) => ({ place: tag.place, share: tag.type === type ? probabilities[index]! : -1 }));
  return { type, place: ofType.reduce((best, next) => (next.share > best.share ? next : best)).place, confidence };
}

/** Of spans that overlap the surest, in order. */
export function surestSpans(spans: readonly WordSpan[]): WordSpan[] {
  const kept: WordSpan[] = [];
  for (const span of [...spans].sort((a, b) => b.confidence - a.confidence)) {
    if (kept.every(({ from, to }) => span.to <= from || to <= span.from)) kept.push(span);
  }
  return kept.sort((a, b) => a.from - b.from);
}
