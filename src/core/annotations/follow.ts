import type { Range } from '../text/range';
import type { AlignedSide, Alignment } from './alignment';
import { isOneSlip, type Words } from './words';

/** How far the sentence around words is looked at, and words that were put in between, both in words. */
const farthest = 30;
const mayShift = 4;
/** How many words on both sides speak for words that have no sentence of their own, such as an entry of a list. */
const fewestBeside = 3;
/** How much of the sentence around, by letters, must have gone along; more where the words themselves were corrected. */
const most = 0.6;
const nearlyAll = 0.8;

/** Where the words of a range have gone. Offsets are UTF-16 of the folded texts. */
export interface Followed extends Range {
  /** A slip in the words was corrected, or made. */
  readonly changed: boolean;
}

/** Words of one side, to be found in a row on the other. Indices of words. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** Index on the other side less index on this. */
  readonly shift: number;
}

/** Where a range (of the old folded text) has gone for certain; undefined when that cannot be said. */
export const follow = ({ old, now }: Alignment, range: Range): Followed | undefined => followFrom(old, now, range);

/** Where a range (of the new folded text) has come from for certain. */
export const trace = ({ old, now }: Alignment, range: Range): Followed | undefined => followFrom(now, old, range);

function followFrom(side: AlignedSide, other: AlignedSide, range: Range): Followed | undefined {
  const run = runOf(side, range);
  if (!run) return undefined;
  const followed = carried(side.words, other.words, range, run);
  if (!followed || isRivalled(side, other, run)) return undefined;
  return evidence(side, other, run) >= (followed.changed ? nearlyAll : most) ? followed : undefined;
}

/** The words of a range, when they are matched in a row. */
function runOf({ words, match }: AlignedSide, range: Range): Run | undefined {
  const { from, to } = words.within(range);
  if (from >= to || match[from]! < 0) return undefined;
  const shift = match[from]! - from;
  for (let index = from; index < to; index++) if (match[index] !== index + shift) return undefined;
  return { from, to, shift };
}

/** The range on the other side: edges that lie outside or within the outermost words keep their distance from these. */
function carried(words: Words, others: Words, range: Range, { from, to, shift }: Run): Followed | undefined {
  const start = others.starts[from + shift]! + range.start - words.starts[from]!;
  const end = others.ends[to - 1 + shift]! + range.end - words.ends[to - 1]!;
  if (start < 0 || start >= end || end > others.text.length) return undefined;
  if (others.text.slice(start, end) === words.text.slice(range.start, range.end)) return { start, end, changed: false };
  return isCorrected(words, others, range, { from, to, shift }) ? { start, end, changed: true } : undefined;
}

/** One letter of a long word: "Iran" may not turn into "Iraq", nor "Niger" into "Nigeria". */
function isCorrected(words: Words, others: Words, { start, end }: Range, { from, to, shift }: Run): boolean {
  const changed = Array.from({ length: to - from }, (_, index) => from + index).filter((index) => words.ids[index] !== others.ids[index + shift]);
  const isWhole = start === words.starts[from] && end === words.ends[to - 1];
  return isWhole && changed.length === 1 && isCorrection(words.spelling(changed[0]!), others.spelling(changed[0]! + shift));
}

/** In UTF-16 units. */
const shortestCorrected = 5;

/** Within a word: what begins or ends in other letters may be another name. */
const isCorrection = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= shortestCorrected && a[0] === b[0] && a.at(-1) === b.at(-1) && isOneSlip(a, b);

/** How much of the sentence around has gone along, 0 to 1 by letters. */
function evidence(side: AlignedSide, other: AlignedSide, run: Run): number {
  const own = { total: 0, along: 0, words: 0 };
  for (const [first, step] of [[run.from - 1, -1], [run.to, 1]] as const) {
    for (let i = first; !isOtherSentence(side.words, i, step) && Math.abs(i - first) < farthest; i += step) {
      const letters = side.words.ends[i]! - side.words.starts[i]!;
      own.words++;
      own.total += letters;
      if (Math.abs(side.match[i]! - i - run.shift) <= mayShift && side.match[i]! >= 0) own.along += letters;
    }
  }
  if (own.words > 1) return own.along / own.total;
  return Math.min(beside(side, other, run, -1), beside(side, other, run, 1)) >= fewestBeside ? 1 : 0;
}

const isOtherSentence = (words: Words, index: number, step: 1 | -1): boolean => words.startsSentence(step === 1 ? index : index + 1);

/** How many words next to a run have gone along in a row; any number where both texts end. */
function beside(side: AlignedSide, other: AlignedSide, { from, to, shift }: Run, step: 1 | -1): number {
  let index = step === 1 ? to : from - 1;
  let count = 0;
  for (; side.match[index] === index + shift; index += step) count++;
  const isAtEnd = step === 1 ? index === side.match.length && index + shift === other.match.length : index < 0 && index + shift < 0;
  return isAtEnd ? Infinity : count;
}

/** May other words nearby, that are matched to nothing, be the ones that were meant? Looked for on both sides. */
function isRivalled(side: AlignedSide, other: AlignedSide, run: Run): boolean {
  const id = side.words.ids[longestWord(side.words, run)]!;
  return isLeftNear(side, run, id) || isLeftNear(other, { from: run.from + run.shift, to: run.to + run.shift }, id);
}

const longestWord = ({ starts, ends }: Words, { from, to }: Run): number => {
  let longest = from;
  for (let i = from; i < to; i++) if (ends[i]! - starts[i]! > ends[longest]! - starts[longest]!) longest = i;
  return longest;
};

/** Does a word stand in the nearest unmatched words before or after a run? */
function isLeftNear({ words, match }: AlignedSide, { from, to }: { readonly from: number; readonly to: number }, id: number): boolean {
  for (const [first, step] of [[from - 1, -1], [to, 1]] as const) {
    let i = first;
    while (match[i]! >= 0 && Math.abs(i - first) < farthest) i += step;
    for (; match[i]! < 0 && Math.abs(i - first) < 3 * farthest; i += step) {
      if (words.lexicon.alike(words.ids[i]!, id)) return true;
    }
  }
  return false;
}
