import { contains, shift, type Range, type TextChange } from '../text/range';
import { AnchorText, carry } from './anchor';

/** The words of a range (UTF-16) of a text. */
export type Slice = (range: Range) => string;

/** How much unchanged text around a change is looked at, in UTF-16 units. */
const margin = 200;

/** A change with what stood there before and what stands there now. */
interface Replacement {
  readonly old: AnchorText;
  readonly now: AnchorText;
  /** Where `old` and `now` start: in the text before all changes, and in the text after them. */
  readonly oldStart: number;
  readonly nowStart: number;
  /** The inserted text, in `now`. */
  readonly inserted: Range;
}

/** Changes that an editor makes at once, none of which overlaps another. Offsets are UTF-16. */
export class Batch {
  /** Ascending; offsets are in the text before all of them. */
  readonly changes: readonly TextChange[];
  /** The same, but each starts where it does after all of them. */
  readonly made: readonly TextChange[];
  /** By how much all of them lengthen the text. */
  readonly growth: number;
  private readonly deleted = new Map<TextChange, string>();
  private readonly replacements = new Map<TextChange, Replacement>();

  /** Told, by `before`, how the text was. */
  constructor(changes: readonly TextChange[], readonly before: Slice) {
    this.changes = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
    this.made = settled(this.changes);
    this.growth = changes.reduce((sum, change) => sum + growthOf(change), 0);
  }

  /** What a change deletes. */
  deletedBy(change: TextChange): string {
    let text = this.deleted.get(change);
    if (text === undefined) this.deleted.set(change, (text = this.before(change)));
    return text;
  }

  /**
   * Where words (a range of the text before) have gone that a change has replaced with others, by comparing both: a
   * formatter, a checkout or another program may replace the whole text to change one word of it.
   */
  relocated(range: Range, change: TextChange): Range | undefined {
    const isCutTwice = this.changes.some((other) => other !== change && other.start < range.end && other.end > range.start);
    if (change.text === '' || isCutTwice) return undefined;
    const { old, now, oldStart, nowStart, inserted } = this.replacement(change);
    const local = shift({ start: range.start, end: range.end }, -oldStart);
    if (!contains({ start: 0, end: old.raw.length }, local)) return undefined;
    const found = carry(now, old, local);
    return found && found.start < inserted.end && found.end > inserted.start ? shift(found, nowStart) : undefined;
  }

  private replacement(change: TextChange): Replacement {
    let replacement = this.replacements.get(change);
    if (!replacement) this.replacements.set(change, (replacement = this.compare(change)));
    return replacement;
  }

  private compare(change: TextChange): Replacement {
    const oldStart = Math.max(0, change.start - margin);
    const head = this.before({ start: oldStart, end: change.start });
    const tail = this.before({ start: change.end, end: change.end + margin });
    const old = new AnchorText(head + this.deletedBy(change) + tail);
    const inserted = { start: head.length, end: head.length + change.text.length };
    const nowStart = this.made[this.changes.indexOf(change)]!.start - head.length;
    return { old, now: new AnchorText(head + change.text + tail, old), oldStart, nowStart, inserted };
  }
}

function settled(changes: readonly TextChange[]): TextChange[] {
  let grown = 0;
  return changes.map((change) => {
    const start = change.start + grown;
    grown += growthOf(change);
    return { start, end: start + change.text.length, text: change.text };
  });
}

const growthOf = ({ start, end, text }: TextChange): number => text.length - (end - start);
