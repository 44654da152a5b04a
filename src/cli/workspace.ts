import { readFile } from 'node:fs/promises';
import type { Problem } from '../core/annotations/model';
import { Known } from '../core/known/known';
import { parseRegister } from '../core/register/codec';
import { RegisterNames } from '../core/register/names';
import { readScheme } from '../core/scheme/codec';
import { inScheme } from '../core/scheme/problems';
import { ownScheme, type Scheme } from '../core/scheme/scheme';

/** The files of a workspace that say what it knows. */
export interface WorkspaceFiles {
  readonly register?: string | undefined;
  readonly scheme?: string | undefined;
}

/** What they say, and what is wrong with them, a line each. */
interface Opened<T> {
  readonly value: T;
  readonly problems: readonly string[];
}

/** Reads what a workspace knows. A file that cannot be read says nothing. */
export async function openWorkspace({ register, scheme }: WorkspaceFiles): Promise<Opened<Known>> {
  const types = await openScheme(scheme);
  const names = register === undefined ? nothing(new RegisterNames()) : await read(register, new RegisterNames(), (text) => {
    const { entities, problems } = parseRegister(text);
    return { value: new RegisterNames(entities), problems: inScheme(problems, text, types.value) };
  });
  return { value: new Known(names.value, undefined, undefined, types.value), problems: [...types.problems, ...names.problems] };
}

/** Reads the types of a workspace; without a file, Seedlens' own. */
export const openScheme = async (file: string | undefined): Promise<Opened<Scheme>> => (file === undefined ? nothing(ownScheme) : read(file, ownScheme, (text) => {
  const { scheme = ownScheme, problems } = readScheme(text);
  return { value: scheme, problems };
}));

const nothing = <T>(value: T): Opened<T> => ({ value, problems: [] });

async function read<T>(file: string, otherwise: T, parse: (text: string) => { value: T; problems: readonly Problem[] }): Promise<Opened<T>> {
  try {
    const text = await readFile(file, 'utf8');
    const { value, problems } = parse(text);
    return { value, problems: problems.map(({ start, message }) => `${file}:${lineAt(text, start)}: ${message}`) };
  } catch (error) {
    return { value: otherwise, problems: [`${file}: ${(error as Error).message}`] };
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
