import type { Range } from './range';

/** A document number in a text (UTF-16), with the key of the file that it names. */
export interface FileReference extends Range {
  readonly key: string;
}

const part = /[\p{L}\p{N}]+/gu;
const opens = /^[\p{Lu}\p{N}]/u;
const joined = /^[\s/().,:_-]{0,3}$/;
const [mostParts, shortestKey] = [8, 5];

/** What a file's name and a document number have in common: letters and digits. "S/RES/2817 (2026)" is s-res-2817-2026.txt. */
export const fileKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a file's key can be a document number: a name without a digit is a title, and a short one anything. */
export const isDocumentNumber = (key: string): boolean => key.length >= shortestKey && /\p{L}/u.test(key) && /\d/.test(key);

/** Where a text names one of the files whose keys are given; of two that start together the longer. */
export function fileReferences(text: string, keys: { has(key: string): boolean }): FileReference[] {
  const parts = Array.from(text.matchAll(part), ({ index, 0: words }) => ({ start: index, end: index + words.length, words }));
  const found: FileReference[] = [];
  for (let at = 0; at < parts.length; at++) {
    const last = opens.test(parts[at]!.words) ? lastOf(parts, at, text, keys) : undefined;
    if (!last) continue;
    found.push({ start: parts[at]!.start, end: last.end, key: last.key });
    at = last.at;
  }
  return found;
}

type Part = Range & { readonly words: string };

function lastOf(parts: readonly Part[], first: number, text: string, keys: { has(key: string): boolean }): { at: number; end: number; key: string } | undefined {
  let found: { at: number; end: number; key: string } | undefined;
  let key = '';
  for (let at = first; at < Math.min(first + mostParts, parts.length); at++) {
    const { start, end, words } = parts[at]!;
    if (at > first && !joined.test(text.slice(parts[at - 1]!.end, start))) break;
    key += fileKey(words);
    if (keys.has(key)) found = { at, end: end + (closes(text, parts[first]!.start, end) ? 1 : 0), key };
  }
  return found;
}

/** A bracket that was opened in the number: "(2026)". */
const closes = (text: string, start: number, end: number): boolean => text[end] === ')' && text.slice(start, end).includes('(');
