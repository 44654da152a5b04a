import type { Problem } from '../annotations/model';
import type { Finding, Severity } from './finding';
import { positionsIn } from '../text/lines';
import type { Range } from '../text/range';
import { printable } from '../text/printable';
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

/** `file:line:col severity rule message`, a line each; lines and columns count from 1. Nothing of a file is taken for a command by a terminal. */
export function plainLines({ path, text, entries }: CheckedFile): string[] {
  const positionOf = positionsIn(text);
  return entries.map(({ start, severity, rule, message }) => {
    const { line, column } = positionOf(start);
    return `${printable(path)}:${line + 1}:${column + 1} ${severity} ${rule} ${printable(message)}`;
  });
}
