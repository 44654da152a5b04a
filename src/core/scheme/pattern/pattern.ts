// Patterns come with a workspace, from anybody. The regular expressions of JavaScript try one way after another, and a
// few characters are enough to keep them busy for years. So a pattern goes through the text once, in all ways at once
// (Thompson's construction, with Pike's threads for what is preferred): each character costs at most as many steps as the
// pattern has, and a budget bounds the rest. What needs to try again, looking around and referring back, is refused.
import type { Range } from '../../text/range';
import { isWordAt, type CharTest } from './charTest';
import { compile, type Program } from './program';
import { readPattern, type Edge, type Refusal } from './syntax';

/** How much may still be spent on a text, in steps. Patterns share one. */
export interface Budget {
  steps: number;
}

/** A way through the pattern that is still open: where it has come to, and in UTF-16 where it began and its mention stands. */
interface Thread {
  readonly step: number;
  readonly start: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

interface Match extends Range {
  readonly mention: Range;
}

/** In UTF-16 units: longer words are no match. */
const longestMatch = 200;

/** A regular expression that takes a time in proportion to the text's length, whatever it says. */
export class Pattern {
  /** What a match may begin with. */
  private readonly starts: readonly CharTest[];
  /** Steps that were come to at the current place, by when. */
  private readonly seen: Uint32Array;
  private time = 0;

  private constructor(private readonly program: Program) {
    this.starts = startsOf(program);
    this.seen = new Uint32Array(program.length);
  }

  static of(source: string, ignoreCase = false): Pattern | Refusal {
    const expression = readPattern(source, ignoreCase);
    const program = 'refused' in expression ? expression : compile(expression);
    return 'refused' in program ? program : new Pattern(program);
  }

  /** All matches, left to right and free of overlaps: of each its group `mention`, or all of it. None is empty. Offsets are UTF-16. */
  find(text: string, budget: Budget = { steps: Infinity }): Range[] {
    const found: Range[] = [];
    for (let match = this.next(text, 0, budget); match; match = this.next(text, match.end, budget)) found.push(trimmed(match.mention, text));
    return found.filter(({ start, end }) => start < end);
  }

  private next(text: string, from: number, budget: Budget): Match | undefined {
    let found: Match | undefined;
    let threads: Thread[] = [];
    for (let at = this.skip(text, from, budget); at <= text.length && budget.steps > 0;) {
      if (threads.length === 0) this.time++;
      if (!found) this.open(threads, { step: 0, start: at, from: undefined, to: undefined }, text, at);
      budget.steps -= threads.length + 1;
      const code = text.codePointAt(at);
      const after = at + (code !== undefined && code > 0xffff ? 2 : 1);
      const read = this.read(threads, code, text, at, after);
      found = read.match ?? found;
      threads = read.threads;
      if (threads.length === 0 && found) return found;
      at = threads.length === 0 ? this.skip(text, after, budget) : after;
    }
    return found;
  }

  /** Lets threads read a character; those behind one that matches are given up. */
  private read(threads: readonly Thread[], code: number | undefined, text: string, at: number, after: number): { threads: Thread[]; match?: Match } {
    const next: Thread[] = [];
    this.time++;
    for (const thread of threads) {
      const instruction = this.program[thread.step]!;
      if (instruction.kind === 'match') return { threads: next, match: matchOf(thread, at) };
      const fits = code !== undefined && instruction.kind === 'char' && instruction.test.fits(code);
      if (fits && after - thread.start <= longestMatch) this.open(next, { ...thread, step: thread.step + 1 }, text, after);
    }
    return { threads: next };
  }

  /** Adds what a thread leads to without reading on. Of two threads at one step the first is preferred. */
  private open(threads: Thread[], thread: Thread, text: string, at: number): void {
    const { step } = thread;
    if (this.seen[step] === this.time) return;
    this.seen[step] = this.time;
    const instruction = this.program[step]!;
    switch (instruction.kind) {
      case 'char': return void threads.push(thread);
      case 'match': return void (at > thread.start && threads.push(thread));
      case 'jump': return this.open(threads, { ...thread, step: instruction.to }, text, at);
      case 'fork':
        this.open(threads, { ...thread, step: instruction.first }, text, at);
        return this.open(threads, { ...thread, step: instruction.second }, text, at);
      case 'edge': return holds(instruction.edge, text, at) ? this.open(threads, { ...thread, step: step + 1 }, text, at) : undefined;
      case 'mention-start': return this.open(threads, { ...thread, step: step + 1, from: at, to: undefined }, text, at);
      case 'mention-end': return this.open(threads, { ...thread, step: step + 1, to: at }, text, at);
    }
  }

  /** The next offset with a character that a match may begin with; beyond the text where there is none. */
  private skip(text: string, from: number, budget: Budget): number {
    let at = from;
    while (at < text.length && !this.mayStart(text.codePointAt(at)!)) at++;
    budget.steps -= (at - from) / 10; // Cheap beside a step, but not free.
    return at < text.length ? at : text.length + 1;
  }

  private mayStart(code: number): boolean {
    for (const test of this.starts) if (test.fits(code)) return true;
    return false;
  }
}

const matchOf = ({ start, from = start, to }: Thread, end: number): Match => ({ start, end, mention: to === undefined ? { start, end } : { start: from, end: to } });

/** Without white space at its ends. */
function trimmed({ start, end }: Range, text: string): Range {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

function holds(edge: Edge, text: string, at: number): boolean {
  switch (edge) {
    case 'line-start': return at === 0 || /[\r\n]/.test(text[at - 1]!);
    case 'line-end': return at === text.length || /[\r\n]/.test(text[at]!);
    case 'word-edge': return isWordBefore(text, at) !== isWordAt(text, at);
    case 'no-word-edge': return isWordBefore(text, at) === isWordAt(text, at);
  }
}

const isWordBefore = (text: string, at: number): boolean => at > 0 && isWordAt(text, /[\uDC00-\uDFFF]/.test(text[at - 1]!) && at > 1 ? at - 2 : at - 1);

/** The tests of the characters that a program may read first. */
function startsOf(program: Program): CharTest[] {
  const seen = new Set<number>();
  const starts: CharTest[] = [];
  const open = (step: number): void => {
    if (seen.has(step)) return;
    seen.add(step);
    const instruction = program[step]!;
    if (instruction.kind === 'char') starts.push(instruction.test);
    else if (instruction.kind === 'jump') open(instruction.to);
    else if (instruction.kind === 'fork') [instruction.first, instruction.second].forEach(open);
    else if (instruction.kind !== 'match') open(step + 1);
  };
  open(0);
  return [...new Set(starts)];
}
