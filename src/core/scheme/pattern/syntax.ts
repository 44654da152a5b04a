import { wording, type Wording } from '../../wording';
import { CharTest } from './charTest';
import { engineWording } from './wording';

/** What a pattern says, as a tree. */
export type Expression =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Expression[] }
  /** The group that says which part of a match is meant. */
  | { readonly kind: 'mention'; readonly part: Expression }
  | { readonly kind: 'repeat'; readonly part: Expression; readonly min: number; readonly max: number; readonly lazy: boolean };

/** A place between two characters. */
export type Edge = 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

/** Why a pattern cannot be used, in words. */
export interface Refusal {
  readonly refused: Wording;
}

/** In UTF-16 units. */
const longest = 300;

/** Reads a regular expression as JavaScript has it with the flag `u`. */
export function readPattern(source: string, ignoreCase: boolean): Expression | Refusal {
  if (source.length > longest) return { refused: wording('A pattern may have {0} characters at most', longest) };
  const problem = syntaxProblem(source);
  if (problem !== undefined) return { refused: problem };
  const tokens = source.match(token) ?? [];
  const refused = tokens.find((one) => unsupported.test(one));
  return refused === undefined ? new Parser(tokens, ignoreCase).choice() : { refused: wording('Patterns know no “{0}”: neither looking around nor referring back', refused) };
}

function syntaxProblem(source: string): Wording | undefined {
  try {
    new RegExp(source, 'u');
    return undefined;
  } catch (error) {
    return engineWording((error as Error).message);
  }
}

const token = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\[pP]\{[^}]*\}|\\k<[^>]*>|\\[1-9]\d*|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(\?<[^>]*>|\(\?[a-z-]*:|\{\d+(?:,\d*)?\}\??|[*+?]\??|./gsu;
const unsupported = /^(?:\(\?<?[=!]|\(\?[a-z-]+:|\\k<|\\[1-9])/;
const quantifier = /^(?:[*+?]|\{\d)/;
const edges: Readonly<Record<string, Edge>> = { '^': 'line-start', '$': 'line-end', '\\b': 'word-edge', '\\B': 'no-word-edge' };

/** Goes down the tokens of a pattern that is known to be one: nothing can be wrong with it here. */
class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[], private readonly ignoreCase: boolean) {}

  choice(): Expression {
    const parts = [this.sequence()];
    while (this.tokens[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  private sequence(): Expression {
    const parts: Expression[] = [];
    while (this.at < this.tokens.length && this.tokens[this.at] !== '|' && this.tokens[this.at] !== ')') parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): Expression {
    const part = this.single(this.tokens[this.at++]!);
    const next = this.tokens[this.at];
    if (next === undefined || !quantifier.test(next)) return part;
    this.at++;
    return { kind: 'repeat', part, ...countsOf(next), lazy: next.length > 1 && next.endsWith('?') };
  }

  private single(word: string): Expression {
    const edge = Object.hasOwn(edges, word) ? edges[word] : undefined;
    if (edge) return { kind: 'edge', edge };
    if (word.startsWith('(')) return this.group(word);
    const char: Expression = { kind: 'char', test: CharTest.of(word === ' ' ? '\\s' : word, this.ignoreCase) };
    return word === ' ' ? { kind: 'repeat', part: char, min: 1, max: Infinity, lazy: false } : char;
  }

  private group(opening: string): Expression {
    const part = this.choice();
    this.at++;
    return opening === '(?<mention>' ? { kind: 'mention', part } : part;
  }
}

function countsOf(quantifier: string): { min: number; max: number } {
  switch (quantifier[0]) {
    case '*': return { min: 0, max: Infinity };
    case '+': return { min: 1, max: Infinity };
    case '?': return { min: 0, max: 1 };
    default: {
      const [, min, comma, max] = /^\{(\d+)(,?)(\d*)/.exec(quantifier)!;
      return { min: Number(min), max: max ? Number(max) : comma ? Infinity : Number(min) };
    }
  }
}
