// What people do to texts that others have annotated. Each edit says by its cells what became of every word.
import type { Range } from '../../src/core/text/range';
import { allCells, changed, inserted, mapCells, restyled, type Cell, type Draft, type Sentence } from './draft';

/** What an edit may make use of. */
export interface Occasion {
  /** The annotated ranges of the old text (UTF-16). */
  readonly mentions: readonly Range[];
  readonly random: () => number;
  /** Sentences of other texts. */
  readonly others: readonly string[];
}

export interface Edit {
  readonly name: string;
  readonly apply: (draft: Draft, occasion: Occasion) => Draft;
}

/** The part of mentions, or of their neighbours, that a typing edit touches. */
const touched = 0.4;
/** The part of sentences, and of paragraphs, that go, come or move; one at least. */
const edited = 0.01;

const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!;

const isWord = ({ text }: Cell): boolean => /^[\p{L}\p{M}\p{N}]+$/u.test(text);

/** One slip of the keyboard. */
const slip = (word: string, random: () => number): string => {
  const letters = Array.from(word);
  const at = Math.floor(random() * letters.length);
  const letter = pick([...'etaoinsrhldc'], random);
  return pick([
    () => letters.toSpliced(at, 1).join('') || letter,
    () => letters.toSpliced(at, 0, letter).join(''),
    () => letters.toSpliced(at, 1, letter === letters[at] ? 'x' : letter).join(''),
    () => letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse()).join(''),
  ], random)();
};

const retyped = (cell: Cell, random: () => number): Cell => changed(cell, slip(cell.text, random));

/** Cells by what they are to the mentions. */
function placesOf(draft: Draft, { mentions, random }: Occasion): { within: Set<Cell>; before: Set<Cell>; after: Set<Cell> } {
  const cells = allCells(draft).filter(({ old }) => old).sort((a, b) => a.old!.start - b.old!.start);
  const isMention = markedBy(mentions);
  const places = { within: new Set<Cell>(), before: new Set<Cell>(), after: new Set<Cell>() };
  const words = cells.filter(isWord);
  words.forEach((cell, index) => {
    if (random() >= touched) return;
    if (isMention(cell)) places.within.add(cell);
    else if (words.slice(index + 1, index + 4).some(isMention)) places.before.add(cell);
    else if (words.slice(Math.max(0, index - 3), index).some(isMention)) places.after.add(cell);
  });
  return places;
}

function markedBy(mentions: readonly Range[]): (cell: Cell) => boolean {
  const marked = new Set<number>();
  for (const { start, end } of mentions) for (let at = start; at < end; at++) marked.add(at);
  return ({ old }) => old !== undefined && marked.has(old.start);
}

const typo = (where: 'within' | 'before' | 'after') => (draft: Draft, occasion: Occasion): Draft => {
  const places = placesOf(draft, occasion)[where];
  return mapCells(draft, (cell) => (places.has(cell) ? retyped(cell, occasion.random) : cell));
};

/** The end of a mention and the word after it are deleted in one. */
const typoAcross = (draft: Draft, { mentions, random }: Occasion): Draft => {
  const ends = new Set(mentions.filter(() => random() < touched).map(({ end }) => end));
  let isNext = false;
  return mapCells(draft, (cell) => {
    if (cell.old && ends.has(cell.old.end) && cell.text.length > 3) {
      isNext = true;
      return cutOff(cell, 2);
    }
    if (!isNext || !isWord(cell)) return cell;
    isNext = false;
    return changed(cell, '');
  });
};

const cutOff = (cell: Cell, count: number): Cell[] => {
  const at = cell.text.length - count;
  const middle = cell.old!.start + at;
  return [
    { text: cell.text.slice(0, at), old: { start: cell.old!.start, end: middle }, same: true },
    { text: '', old: { start: middle, end: cell.old!.end }, same: false },
  ];
};

const some = (count: number): number => Math.max(1, Math.round(count * edited));

const repeat = (count: number, draft: Draft, step: (draft: Draft) => Draft): Draft => {
  for (let i = 0; i < count; i++) draft = step(draft);
  return draft;
};

const sentenceOf = (text: string, end = inserted(' ')): Sentence => ({ cells: [inserted(text)], end });

/** Moves what follows a sentence along: what parts sentences stays where it was. */
const without = (draft: Draft, at: number, count: number): Draft =>
  draft.toSpliced(at, count).with(Math.max(0, at - 1), at > 0 ? { cells: draft[at - 1]!.cells, end: draft[at + count - 1]!.end } : draft[count]!);

const sentenceInserted = (draft: Draft, { random, others }: Occasion): Draft => {
  const places = new Set(Array.from({ length: some(draft.length) }, () => Math.floor(random() * draft.length)));
  return draft.flatMap((sentence, index) => (places.has(index) ? [sentenceOf(pick(others, random)), sentence] : [sentence]));
};

const sentenceDeleted = (draft: Draft, { random }: Occasion): Draft =>
  repeat(some(draft.length), draft, (now) => (now.length > 1 ? without(now, Math.floor(random() * now.length), 1) : now));

const sentenceMoved = (draft: Draft, { random }: Occasion): Draft =>
  repeat(some(draft.length), draft, (now) => {
    const [from, to] = [Math.floor(random() * now.length), Math.floor(random() * (now.length - 1))];
    const cells = now.map(({ cells }) => cells);
    const moved = cells.toSpliced(from, 1).toSpliced(to, 0, cells[from]!);
    return now.map(({ end }, index) => ({ cells: moved[index]!, end }));
  });

type Paragraph = readonly Sentence[];

const paragraphsOf = (draft: Draft): Paragraph[] => {
  const paragraphs: Sentence[][] = [[]];
  for (const sentence of draft) {
    paragraphs.at(-1)!.push(sentence);
    if (sentence.end.text.includes('\n')) paragraphs.push([]);
  }
  return paragraphs.filter(({ length }) => length > 0);
};

const byParagraph = (change: (paragraphs: Paragraph[], occasion: Occasion) => Paragraph[]) => (draft: Draft, occasion: Occasion): Draft => {
  const ended = paragraphsOf(draft).map((sentences) => sentences.with(-1, { cells: sentences.at(-1)!.cells, end: sentences.at(-1)!.end.text ? sentences.at(-1)!.end : inserted('\n\n') }));
  return change(ended, occasion).flat();
};

const paragraphInserted = byParagraph((paragraphs, { random, others }) => {
  const places = new Set(Array.from({ length: some(paragraphs.length) }, () => Math.floor(random() * paragraphs.length)));
  const fresh = (): Paragraph => [sentenceOf(pick(others, random)), sentenceOf(pick(others, random), inserted('\n\n'))];
  return paragraphs.flatMap((paragraph, index) => (places.has(index) ? [fresh(), paragraph] : [paragraph]));
});

const paragraphDeleted = byParagraph((paragraphs, { random }) => {
  const gone = new Set(Array.from({ length: some(paragraphs.length) }, () => Math.floor(random() * paragraphs.length)));
  return paragraphs.filter((_, index) => paragraphs.length === 1 || !gone.has(index));
});

const paragraphMoved = byParagraph((paragraphs, { random }) => {
  let now = paragraphs;
  for (let i = 0; i < some(paragraphs.length); i++) {
    const [from, to] = [Math.floor(random() * now.length), Math.floor(random() * now.length)];
    now = now.toSpliced(from, 1).toSpliced(to, 0, now[from]!);
  }
  return now;
});

/** Every line is set anew to a width; blank lines stay. */
const reflowed = (draft: Draft, { random }: Occasion): Draft => {
  const width = 50 + Math.floor(random() * 50);
  let column = 0;
  return mapCells(draft, (cell) => {
    const isSpace = /^[^\S\n]+$|^\n$/.test(cell.text);
    column = isSpace && column >= width - 8 ? 0 : cell.text.includes('\n') && !isSpace ? 0 : column + cell.text.length;
    return isSpace ? restyled(cell, column === 0 ? '\n' : ' ') : cell;
  });
};

const curly = (draft: Draft): Draft => {
  let open = false;
  return mapCells(draft, (cell) => {
    if (cell.text === "'") return restyled(cell, '’');
    if (cell.text !== '"') return cell;
    open = !open;
    return restyled(cell, open ? '“' : '”');
  });
};

const decomposed = (draft: Draft): Draft => mapCells(draft, (cell) => restyled(cell, cell.text.normalize('NFD')));

const windowsLines = (draft: Draft): Draft => mapCells(draft, (cell) => restyled(cell, cell.text.replace(/\n/g, '\r\n')));

const wordsChanged = (share: number) => (draft: Draft, { random }: Occasion): Draft =>
  mapCells(draft, (cell) => (isWord(cell) && cell.old && random() < share ? retyped(cell, random) : cell));

const datelined = (draft: Draft): Draft => [sentenceOf('UPDATED EDITION, with corrections.', inserted('\n\n')), ...draft, sentenceOf('All rights reserved.', inserted('\n'))];

const nextEdition = (draft: Draft, occasion: Occasion): Draft =>
  [wordsChanged(0.02), sentenceDeleted, sentenceInserted, datelined, curly, decomposed, reflowed].reduce((now, edit) => edit(now, occasion), draft);

const respelling: readonly (readonly [RegExp, string])[] = [[/y/g, 'i'], [/kh/g, 'h'], [/w/g, 'v'], [/q/g, 'k'], [/ee/g, 'i'], [/ou/g, 'u'], [/j/g, 'dj'], [/sh/g, 'ch'], [/c(?!h)/g, 'k'], [/a/g, 'e']];

/** One name is written by another rule wherever it stands. */
const retransliterated = (draft: Draft, { mentions, random }: Occasion): Draft => {
  const isMention = markedBy(mentions);
  const names = allCells(draft).filter((cell) => isWord(cell) && isMention(cell) && /^\p{Lu}.{3}/u.test(cell.text));
  if (names.length === 0) return draft;
  const { text } = pick(names, random);
  const [from, to] = respelling.find(([pattern]) => text.replace(pattern, '') !== text) ?? [/$/, 'e'];
  return mapCells(draft, (cell) => (cell.text === text ? changed(cell, text.replace(from, to)) : cell));
};

export const edits: readonly Edit[] = [
  { name: 'typo in mentions', apply: typo('within') },
  { name: 'typo before', apply: typo('before') },
  { name: 'typo after', apply: typo('after') },
  { name: 'typo across an edge', apply: typoAcross },
  { name: 'typos throughout', apply: wordsChanged(0.15) },
  { name: 'sentence inserted', apply: sentenceInserted },
  { name: 'sentence deleted', apply: sentenceDeleted },
  { name: 'sentence moved', apply: sentenceMoved },
  { name: 'paragraph inserted', apply: paragraphInserted },
  { name: 'paragraph deleted', apply: paragraphDeleted },
  { name: 'paragraph moved', apply: paragraphMoved },
  { name: 'reflowed', apply: reflowed },
  { name: 'curly quotes', apply: curly },
  { name: 'NFC to NFD', apply: decomposed },
  { name: 'CRLF', apply: windowsLines },
  { name: 'another edition', apply: nextEdition },
  { name: 're-transliterated', apply: retransliterated },
];
