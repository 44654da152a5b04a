import { overlaps } from '../../src/core/text/range';
import { key, place, type Judged } from './score';
import type { Found } from './systems';

const kinds = ['missed', 'spurious', 'mistyped', 'misbounded'] as const;

type Kind = (typeof kinds)[number];

interface Mistake {
  readonly kind: Kind;
  /** What was done to which words: mistakes of one label are one mistake made often. */
  readonly label: string;
  readonly sentence: string;
}

/** How many mistakes of a kind are listed, and sentences for each. */
const listed = 25;
const sentences = 2;

/** All mistakes, grouped by kind and words, the commonest first. */
export function errorReport(judged: readonly Judged[]): string {
  const mistakes = judged.flatMap(mistakesIn);
  return kinds.map((kind) => section(kind, mistakes.filter((mistake) => mistake.kind === kind))).join('\n');
}

function section(kind: Kind, mistakes: readonly Mistake[]): string {
  const groups = new Map<string, Mistake[]>();
  for (const mistake of mistakes) groups.set(mistake.label, [...(groups.get(mistake.label) ?? []), mistake]);
  const lines = [...groups].sort((a, b) => b[1].length - a[1].length).slice(0, listed).flatMap(([label, group]) =>
    [`  ${group.length} × ${label}`, ...group.slice(0, sentences).map(({ sentence }) => `      ${sentence}`)]);
  return [`${kind}: ${mistakes.length}`, ...lines].join('\n');
}

function mistakesIn({ document: { text }, gold, found }: Judged): Mistake[] {
  const right = new Set(gold.map(key));
  const given = new Set(found.map(key));
  const words = ({ start, end }: Found): string => text.slice(start, end).replace(/\s+/g, ' ');
  const mistakes: Mistake[] = [];
  for (const name of found) {
    if (right.has(key(name))) continue;
    const meant = gold.find((other) => place(other) === place(name)) ?? gold.find((other) => overlaps(other, name));
    if (!meant) mistakes.push({ kind: 'spurious', label: `${name.type} ${words(name)}`, sentence: sentenceOf(text, name) });
    else if (place(meant) === place(name)) mistakes.push({ kind: 'mistyped', label: `${words(name)}: ${meant.type} as ${name.type}`, sentence: sentenceOf(text, name) });
    else mistakes.push({ kind: 'misbounded', label: `${words(meant)} as ${words(name)}`, sentence: sentenceOf(text, name) });
  }
  const missed = gold.filter((name) => !given.has(key(name)) && !found.some((other) => overlaps(other, name)));
  return [...mistakes, ...missed.map((name): Mistake => ({ kind: 'missed', label: `${name.type} ${words(name)}`, sentence: sentenceOf(text, name) }))];
}

/** The line's words around a name, with the name in brackets. */
function sentenceOf(text: string, { start, end }: Found): string {
  const before = text.slice(Math.max(0, start - 70), start).split('\n').at(-1)!;
  const after = text.slice(end, end + 50).split('\n')[0]!;
  return `…${before}[${text.slice(start, end).replace(/\s+/g, ' ')}]${after}…`;
}
