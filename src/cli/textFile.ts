import { readFile } from 'node:fs/promises';

/** The text of a file, without a byte order mark; or why it has none, with the file's name. */
export type TextFile = { readonly text: string } | { readonly problem: string; readonly isMissing: boolean };

/** Reads a file of UTF-8. */
export async function readText(file: string): Promise<TextFile> {
  try {
    const decoded = decode(await readFile(file));
    return 'text' in decoded ? decoded : { problem: `${file}: ${decoded.reason}`, isMissing: false };
  } catch (error) {
    return { problem: `${file}: ${reasonOf(error)}`, isMissing: (error as NodeJS.ErrnoException).code === 'ENOENT' };
  }
}

function decode(bytes: Uint8Array): { readonly text: string } | { readonly reason: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { reason: 'is UTF-16 text: save it as UTF-8' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { reason: 'is a binary file' } : { text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return { reason: 'is not UTF-8 text' };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file', ENOTDIR: 'there is no such file', EISDIR: 'is a folder', EACCES: 'permission denied', EPERM: 'permission denied', ENOSPC: 'there is no space left',
};

/** Why a file could not be read or written, in a few words. */
export const reasonOf = (error: unknown): string => reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;
