import type { Problem } from '../annotations/model';
import type { Finding, Severity } from './finding';
import type { Range } from '../text/range';
import { inEnglish } from '../wording';

/** A file, and what is wrong with it. */
export interface CheckedFile {
  /** As a user names it, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** What is wrong somewhere: a rule's finding, or a problem of a file's YAML. Ranges are UTF-16 of the file's raw text. */
export interface Entry extends Range {
  readonly rule: string;
  readonly severity: Severity;
  /** English. */
  readonly message: string;
  readonly related?: Range & { readonly message: string };
}

export const entryOf = ({ rule, severity, start, end, message, related }: Finding): Entry =>
  ({ rule, severity, start, end, message: inEnglish(message), ...(related ? { related: { ...related, message: inEnglish(related.message) } } : {}) });

export const problemEntry = ({ code, severity, start, end, message }: Problem): Entry => ({ rule: code, severity, start, end, message });

/** Line and column count from 1, columns in UTF-16. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the positions of offsets (UTF-16) in a text. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** `file:line:col severity rule message`, a line each. Nothing of a file is taken for a command by a terminal. */
export function plainLines({ path, text, entries }: CheckedFile): string[] {
  const positionOf = positionsIn(text);
  return entries.map(({ start, severity, rule, message }) => {
    const { line, column } = positionOf(start);
    return `${printable(path)}:${line}:${column} ${severity} ${rule} ${printable(message)}`;
  });
}

const printable = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
