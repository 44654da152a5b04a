import type { Problem } from '../core/annotations/model';
import { Known } from '../core/known/known';
import { parseRegister } from '../core/register/codec';
import { RegisterNames } from '../core/register/names';
import { readScheme } from '../core/scheme/codec';
import { inScheme } from '../core/scheme/problems';
import { ownScheme, type Scheme } from '../core/scheme/scheme';
import { positionsIn } from '../core/text/lines';
import { readText } from './textFile';

/** The files of a workspace that say what it knows. */
export interface WorkspaceFiles {
  readonly register?: string | undefined;
  readonly scheme?: string | undefined;
}

/** What they say, a line each on what is wrong with them, and on why one could not be read. */
interface Opened<T> {
  readonly value: T;
  readonly problems: readonly string[];
  readonly failures: readonly string[];
}

/** Reads what a workspace knows. A file that cannot be read says nothing. */
export async function openWorkspace({ register, scheme }: WorkspaceFiles): Promise<Opened<Known>> {
  const types = await openScheme(scheme);
  const names = await read(register, new RegisterNames(), (text) => {
    const { entities, problems } = parseRegister(text);
    return { value: new RegisterNames(entities), problems: inScheme(problems, text, types.value) };
  });
  return {
    value: new Known(names.value, undefined, undefined, types.value),
    problems: [...types.problems, ...names.problems], failures: [...types.failures, ...names.failures],
  };
}

/** Reads the types of a workspace; without a file, Seedlens' own. */
export const openScheme = (file: string | undefined): Promise<Opened<Scheme>> => read(file, ownScheme, (text) => {
  const { scheme = ownScheme, problems } = readScheme(text);
  return { value: scheme, problems };
});

async function read<T>(file: string | undefined, otherwise: T, parse: (text: string) => { value: T; problems: readonly Problem[] }): Promise<Opened<T>> {
  if (file === undefined) return { value: otherwise, problems: [], failures: [] };
  const found = await readText(file);
  if ('problem' in found) return { value: otherwise, problems: [], failures: [found.problem] };
  const { value, problems } = parse(found.text);
  const positionOf = positionsIn(found.text);
  return { value, problems: problems.map(({ start, message }) => `${file}:${positionOf(start).line + 1}: ${message}`), failures: [] };
}
