import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importInto, importReport, readNames } from '../core/register/import/import';
import { openRegister } from '../core/register/codec';
import { editRegister } from '../core/register/edit';
import type { TypeId } from '../core/types';
import { finish } from '../core/yaml/file';
import { complain } from './complain';

/** Takes the names of files into a register and prints what was taken and left. Says whether all went well. */
export async function importNames(files: readonly string[], register: string, type: TypeId | undefined): Promise<boolean> {
  let clean = true;
  for (const file of files) clean = (await importFile(file, register, type).catch((error: Error) => complain(`${file}: ${error.message}`))) && clean;
  return clean;
}

async function importFile(file: string, register: string, type: TypeId | undefined): Promise<boolean> {
  const names = readNames(file, await readFile(file, 'utf8'), type);
  const before = await readFile(register, 'utf8').catch(ifMissing);
  const opened = finish(openRegister(before ?? ''));
  const made = importInto(opened.register, names);
  const edit = finish(editRegister(before, made.entities, opened.file));
  if ('problems' in edit) return complain(`${register}: ${edit.problems[0]!.message}`);
  if (edit.text !== (before ?? '')) await replace(register, edit.text);
  process.stdout.write(importReport(basename(file), names, made, printable));
  return true;
}

/** A terminal takes nothing of a file for a command. */
const printable = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.importing`, text);
  await rename(`${file}.importing`, file);
}
