import { inverse, type Delta } from './revert';

/** One change made in this window, and what it takes to take it back. */
export interface Step {
  readonly label: string;
  /** The name of the text's file. */
  readonly file: string;
  readonly delta: Delta;
  /** The very characters, for as long as nobody else has written to the file since. */
  readonly splice: Splice | undefined;
  /** The file was made by it. */
  readonly began: boolean;
  /** When it was done, in milliseconds of `Date.now`. */
  readonly at: number;
  /** The act that it is part of, where that changed several sidecars. */
  readonly act?: Act | undefined;
}

/** One decision about several texts: its steps, one in each of their sidecars, are taken back together. */
export type Act = symbol;

/** The characters of a text that another has in their place. Offsets are UTF-16. */
export interface Splice {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

const maxSteps = 100;

/** Back, or forth again. */
export type Direction = 'undo' | 'redo';

/** What was done to one sidecar in this window, and undone again. */
export class History {
  private readonly steps: Record<Direction, Step[]> = { undo: [], redo: [] };
  /** What the file said after the last step; undefined when there was no file. */
  private present: string | undefined;

  /** The step that comes next, or that of an act: a change to be taken back, or one that was and, turned round, is to be taken back itself. */
  next(direction: Direction, act?: Act): Step | undefined {
    const step = this.steps[direction].findLast((each) => act === undefined || each.act === act);
    // What was done since stands between it and its characters.
    return step && step !== this.steps[direction].at(-1) ? inexact(step) : step;
  }

  /** A step was done on the file as it was `before`. What was undone before it cannot be done again. */
  done(step: Step, before: string | undefined, after: string | undefined): void {
    this.follow(before);
    this.steps.undo = [...this.steps.undo, step].slice(-maxSteps);
    this.steps.redo = [];
    this.present = after;
  }

  /** The file says this now. If that is not how a step left it, no step can be taken back to the character any more. */
  follow(text: string | undefined): void {
    if (this.present !== text) this.forgetCharacters();
    this.present = text;
  }

  /** The next step of a direction, or that of an act, was taken, to the character or by what it means, and the file says this now. */
  took(direction: Direction, text: string | undefined, exactly: boolean, act?: Act): void {
    if (!exactly) this.forgetCharacters();
    const step = this.drop(direction, act);
    if (step) this.steps[direction === 'undo' ? 'redo' : 'undo'].push(turned(step));
    this.present = text;
  }

  /** Takes the next step out, or that of an act: if it cannot be taken, it must not stand in the way of those behind it. */
  drop(direction: Direction, act?: Act): Step | undefined {
    const at = this.steps[direction].findLastIndex((each) => act === undefined || each.act === act);
    return at < 0 ? undefined : this.steps[direction].splice(at, 1)[0];
  }

  private forgetCharacters(): void {
    this.steps.undo = this.steps.undo.map(inexact);
    this.steps.redo = this.steps.redo.map(inexact);
  }
}

const inexact = (step: Step): Step => ({ ...step, splice: undefined });

const turned = ({ delta, splice, ...step }: Step): Step =>
  ({ ...step, delta: inverse(delta), splice: splice && { at: splice.at, removed: splice.inserted, inserted: splice.removed } });

/** How one text becomes another. */
export const spliceOf = (before: string, after: string): Splice => {
  const at = commonLength(before, after, (text, from, to) => text.slice(from, to), Math.min(before.length, after.length));
  const tail = commonLength(before, after, (text, from, to) => text.slice(text.length - to, text.length - from), Math.min(before.length, after.length) - at);
  return { at, removed: before.slice(at, before.length - tail), inserted: after.slice(at, after.length - tail) };
};

/** The text as it was before a splice. */
export const unspliced = (text: string, { at, removed, inserted }: Splice): string => text.slice(0, at) + removed + text.slice(at + inserted.length);

/** How much two texts share, at most `limit`; compared by and by in smaller pieces. */
const commonLength = (a: string, b: string, part: (text: string, from: number, to: number) => string, limit: number): number => {
  let length = 0;
  for (const size of [65536, 1024, 32, 1]) {
    while (length + size <= limit && part(a, length, length + size) === part(b, length, length + size)) length += size;
  }
  return length;
};
