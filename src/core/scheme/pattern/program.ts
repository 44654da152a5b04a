import { wording } from '../../wording';
import type { CharTest } from './charTest';
import type { Edge, Expression, Refusal } from './syntax';

/** A step of a pattern, as of a machine that may be in many steps at once. Numbers are indices of steps. */
export type Instruction =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'edge'; readonly edge: Edge }
  /** Goes on at both; what the first leads to is preferred. */
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'mention-start' | 'mention-end' | 'match' };

export type Program = readonly Instruction[];

/** So many steps at most: counts such as `{1,100}` write out what they repeat. */
const longest = 500;
/** And so many expressions, as `(?:){1000}` takes none. */
const mostAdded = 5000;

/** The steps of an expression, the last one a match. */
export function compile(expression: Expression): Program | Refusal {
  const compiler = new Compiler();
  compiler.add(expression);
  compiler.steps.push({ kind: 'match' });
  return compiler.isFull ? { refused: wording('This pattern is too large: repeat less') } : compiler.steps;
}

class Compiler {
  readonly steps: Instruction[] = [];
  private added = 0;

  get isFull(): boolean {
    return this.steps.length > longest || this.added > mostAdded;
  }

  add(expression: Expression): void {
    this.added++;
    if (this.isFull) return;
    switch (expression.kind) {
      case 'char': case 'edge': return void this.steps.push(expression);
      case 'sequence': return expression.parts.forEach((part) => this.add(part));
      case 'choice': return this.addChoice(expression.parts);
      case 'mention': return this.addMention(expression.part);
      case 'repeat': return this.addRepeat(expression);
    }
  }

  private addMention(part: Expression): void {
    this.steps.push({ kind: 'mention-start' });
    this.add(part);
    this.steps.push({ kind: 'mention-end' });
  }

  private addChoice(parts: readonly Expression[]): void {
    const ends: number[] = [];
    parts.forEach((part, index) => {
      const fork = index < parts.length - 1 ? this.reserve() : undefined;
      this.add(part);
      if (fork === undefined) return;
      ends.push(this.reserve());
      this.steps[fork] = { kind: 'fork', first: fork + 1, second: this.steps.length };
    });
    for (const end of ends) this.steps[end] = { kind: 'jump', to: this.steps.length };
  }

  private addRepeat({ part, min, max, lazy }: Expression & { kind: 'repeat' }): void {
    for (let count = 0; count < min && !this.isFull; count++) this.add(part);
    if (max === Infinity) return this.addLoop(part, lazy);
    const forks: number[] = [];
    for (let count = min; count < max && !this.isFull; count++) {
      forks.push(this.reserve());
      this.add(part);
    }
    for (const fork of forks) this.steps[fork] = forked(fork + 1, this.steps.length, lazy);
  }

  private addLoop(part: Expression, lazy: boolean): void {
    const fork = this.reserve();
    this.add(part);
    this.steps.push({ kind: 'jump', to: fork });
    this.steps[fork] = forked(fork + 1, this.steps.length, lazy);
  }

  /** Room for a step whose goal is not known yet. */
  private reserve(): number {
    return this.steps.push({ kind: 'jump', to: 0 }) - 1;
  }
}

const forked = (on: number, out: number, lazy: boolean): Instruction => ({ kind: 'fork', first: lazy ? out : on, second: lazy ? on : out });
