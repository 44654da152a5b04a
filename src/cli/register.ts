import { readFile } from 'node:fs/promises';
import { Known } from '../core/known/known';
import { parseRegister } from '../core/register/codec';
import { RegisterNames } from '../core/register/names';

/** What a register knows by name, and what is wrong with it, a line each. */
export interface OpenedRegister {
  readonly known: Known;
  readonly problems: readonly string[];
}

/** Reads a register file. One that cannot be read knows nothing. */
export async function openRegister(file: string): Promise<OpenedRegister> {
  try {
    const text = await readFile(file, 'utf8');
    const { entities, problems } = parseRegister(text);
    return { known: new Known(new RegisterNames(entities)), problems: problems.map(({ start, message }) => `${file}:${lineAt(text, start)}: ${message}`) };
  } catch (error) {
    return { known: new Known(), problems: [`${file}: ${(error as Error).message}`] };
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
