import { rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openRegister } from '../core/register/codec';
import { editRegister } from '../core/register/edit';
import { importInto, importReport, readNames } from '../core/register/import/import';
import { printable } from '../core/text/printable';
import type { TypeId } from '../core/types';
import { inEnglish } from '../core/wording';
import { finish } from '../core/yaml/file';
import { complain } from './complain';
import { readText, reasonOf } from './textFile';

/** Takes the names of files into a register and prints what was taken and left. Says whether each had some. */
export async function importNames(files: readonly string[], register: string, type: TypeId | undefined): Promise<boolean> {
  let clean = true;
  for (const file of files) clean = (await importFile(file, register, type)) && clean;
  return clean;
}

async function importFile(file: string, register: string, type: TypeId | undefined): Promise<boolean> {
  const [source, target] = [await readText(file), await readText(register)];
  if ('problem' in source) return complain(source.problem);
  if ('problem' in target && !target.isMissing) return complain(target.problem);
  const before = 'text' in target ? target.text : undefined;
  const names = readNames(file, source.text, type);
  const opened = finish(openRegister(before ?? ''));
  const made = importInto(opened.register, names);
  const edit = finish(editRegister(before, made.entities, opened.file));
  if ('problems' in edit) return complain(`${register}: ${edit.problems[0]!.message}`);
  if (edit.text !== (before ?? '') && !(await replace(register, edit.text))) return false;
  process.stdout.write(importReport(basename(file), names, made, { escape: printable, say: inEnglish }));
  return names.entities.length > 0;
}

async function replace(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(`${file}.importing`, text);
    await rename(`${file}.importing`, file);
    return true;
  } catch (error) {
    return complain(`${file}: ${reasonOf(error)}`);
  }
}
