import type { Range, TextChange } from '../text/range';
import type { Batch, Slice } from './batch';
import { trackRange } from './track';

/** Text on either side by which words are known again, in UTF-16 units. */
const contextLength = 64;
/** So many earlier states of words are remembered. */
const maxRemembered = 20;
/** Words are taken for pasted when so much more than they was cut with them, in UTF-16 units. */
const leastPasted = 16;
/** In what was inserted words are looked for anywhere up to this length, in UTF-16 units; beyond it, at one place only. */
const maxSearched = 4000;

/** Words as they stood before an edit that took some of them. */
interface Remembered {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** How far after the tracked point they started. */
  lead: number;
  /** All that the edit deleted, where that was much more than the words, and where in it they started. */
  readonly deleted?: { readonly text: string; readonly offset: number };
}

/**
 * Words of an annotation while their text is edited: how they move, and how they come back when an edit is undone, or when
 * what was cut is pasted. Offsets are UTF-16 of the current text.
 */
export class TrackedRange {
  /** A place near the words, from which they are known to start so far on; it stays when they are lost. */
  private point: number;
  private readonly states: Remembered[] = [];
  /** The state that the words have come back to, as long as nothing hurts them again. */
  private restored: Remembered | undefined;

  /** Where the words are; undefined when they are lost. */
  constructor(public range: Range | undefined) {
    this.point = range?.start ?? 0;
  }

  /** Follows changes. Says whether they hurt it: it was lost, cut back or taken elsewhere. */
  track(batch: Batch): boolean {
    const { range } = this;
    if (range && this.passBy(range, batch)) return false;
    const cut = range && batch.changes.find((change) => change.start < range.end && change.end > range.start && change.start < change.end);
    if (range && cut) this.remember(range, cut, batch);
    this.followPoint(batch.changes);
    if (!range) return false;
    const isInside = cut !== undefined && cut.start > range.start && cut.end < range.end;
    this.range = (cut && !isInside ? batch.relocated(range, cut) : undefined) ?? trackRange(range, batch.changes);
    return cut !== undefined && !isInside;
  }

  /** What most ranges need for most changes: they lie all before them or all after. Says whether they do. */
  private passBy(range: Range, { changes, growth }: Batch): boolean {
    if (changes.length === 0 || changes[0]!.start >= Math.max(range.end, this.point)) return true;
    if (changes.at(-1)!.end >= Math.min(range.start, this.point)) return false;
    this.range = { start: range.start + growth, end: range.end + growth };
    this.point += growth;
    return true;
  }

  /** Has lost or won words, which may be undone. */
  get isHurt(): boolean {
    return this.states.some((state) => state !== this.restored);
  }

  /** May words come back by a change that has been made there? */
  mayHeal({ start, text }: TextChange): boolean {
    const { point } = this;
    return this.states.some(({ lead, words, deleted }) => deleted || Math.abs(point + lead - start) <= text.length + words.length + contextLength);
  }

  /** Comes back when the words stand again as they once did. Told the changes as made, and how the text is. Says whether it did. */
  heal(made: readonly TextChange[], after: Slice): boolean {
    for (const [index, state] of this.states.entries()) {
      const start = state === this.restored ? undefined : placeOf(state, this.point + state.lead, made, after);
      if (start === undefined) continue;
      // Kept, for what brought them back may be undone before what had taken them.
      this.states.length = index + 1;
      this.restored = state;
      return this.comeBack(state, start);
    }
    return !this.range && this.states.some((state) => this.comeBack(state, pastedAt(state, made)));
  }

  /** A deletion around the point takes it to its start; what is remembered starts that much farther after it. */
  private followPoint(changes: readonly TextChange[]): void {
    let moved = this.point;
    for (const { start, end, text } of changes) {
      if (start >= this.point) break;
      if (end < this.point) moved += text.length - (end - start);
      else {
        moved += start - this.point;
        for (const state of this.states) state.lead += this.point - start;
      }
    }
    this.point = moved;
  }

  private comeBack({ words }: Remembered, start: number | undefined): boolean {
    if (start === undefined) return false;
    this.range = { start, end: start + words.length };
    for (const state of this.states) state.lead += this.point - start;
    this.point = start;
    return true;
  }

  private remember(range: Range, cut: TextChange, batch: Batch): void {
    const { before } = batch;
    this.restored = undefined;
    const isWhole = cut.start <= range.start && cut.end >= range.end && cut.end - cut.start >= range.end - range.start + leastPasted;
    this.states.push({
      before: before({ start: Math.max(0, range.start - contextLength), end: range.start }),
      words: before(range),
      after: before({ start: range.end, end: range.end + contextLength }),
      lead: range.start - this.point,
      ...(isWhole ? { deleted: { text: batch.deletedBy(cut), offset: range.start - cut.start } } : {}),
    });
    if (this.states.length > maxRemembered) this.states.splice(1, 1);
  }
}

/** Where words stand among the same text as once: where they are expected, or else anywhere near what was inserted. */
function placeOf(state: Remembered, expected: number, made: readonly TextChange[], after: Slice): number | undefined {
  const whole = state.before + state.words + state.after;
  const from = expected - state.before.length;
  if (isAt(state, whole, after({ start: Math.max(0, from), end: from + whole.length + 1 }), Math.min(0, from), from)) return expected;
  for (const { start, text } of made) {
    if (text.length === 0 || text.length > maxSearched) continue;
    const window = Math.max(0, start - whole.length);
    const nearby = after({ start: window, end: start + text.length + whole.length + 1 });
    for (let at = nearby.indexOf(whole); at >= 0; at = nearby.indexOf(whole, at + 1)) {
      if (isAt(state, whole, nearby, at, window + at)) return window + at + state.before.length;
    }
  }
  return undefined;
}

/** Where less than the usual length is remembered, the text began or ended there, and must do so again. */
function isAt(state: Remembered, whole: string, nearby: string, at: number, offset: number): boolean {
  return at >= 0 && nearby.startsWith(whole, at)
    && (state.before.length === contextLength || offset === 0)
    && (state.after.length === contextLength || at + whole.length === nearby.length);
}

/** Where words stand that were deleted with more around them, all of which was now inserted somewhere, once. */
function pastedAt({ deleted }: Remembered, made: readonly TextChange[]): number | undefined {
  const cut = deleted?.text.trim();
  if (!deleted || !cut) return undefined;
  const margin = deleted.text.indexOf(cut);
  const places = made.filter(({ text }) => text.length >= cut.length).flatMap(({ start, text }) => {
    const at = text.indexOf(cut);
    return at < 0 ? [] : [start + at + deleted.offset - margin, ...(text.includes(cut, at + 1) ? [NaN] : [])];
  });
  return places.length === 1 ? places[0] : undefined;
}
