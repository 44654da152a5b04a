import { parseArgs } from 'node:util';
import { check } from './check';
import { complain } from './complain';
import { detect } from './detect';
import { setUpGit } from './gitSetup';
import { parseDay } from '../core/dates/calendar';
import { isLevel, type Level } from '../core/check/finding';
import { rules } from '../core/check/rules';
import { isTypeId } from '../core/types';
import { importNames } from './importNames';
import { merge } from './merge';
import { openScheme } from './workspace';

const usage = `Usage: seedlens detect FILE…      mentions of each file, a JSON object a line
       seedlens detect --jsonl    {"id","text"} lines from standard input, answered line by line;
                                  with "mentions" in a line, says which places those mean instead
         --date YYYY-MM-DD        day of the reports: "yesterday" counts from it, whatever they say themselves
         --explain                says of each mention why it was found
         --register FILE          knows the names of a register (entities.yaml) too
         --scheme FILE            knows the types of a workspace (seedlens.yaml) too, with their words and patterns
         --model FOLDER           has a bigger model read too, of an ONNX file and its tokenizer
       seedlens check PATH…       what is wrong with reports and registers, and with those of folders, a line each
         --sarif                  as a log of SARIF 2.1.0
         --rule NAME=LEVEL        error, warning, information or off instead of a rule's own level; may be repeated
         --register FILE, --scheme FILE    instead of those nearest to each file
       seedlens import FILE… --register FILE    names of CSV, GeoJSON or actor dictionaries into a register
         --type TYPE              that of rows of a table that say none; of a --scheme FILE too
       seedlens merge BASE OURS THEIRS    merge sidecars by id; the result replaces OURS
       seedlens merge --setup [FOLDER]    make git merge annotations so, in the repository of a folder
       seedlens merge --remove [FOLDER]   take that back

Offsets are Unicode code points of the text with LF line ends, end exclusive.
Errors go to standard error, a line each; the exit status is then 1. A merge that leaves a conflict ends with 1 too,
and one that could not be made with 2. A check ends with 0 where nothing is wrong, 1 where something is,
and 2 where not everything could be looked at. As git's merge driver it takes --marker-size, --ours, --theirs and --path.`;

const flag = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;

const options = {
  help: { ...flag, short: 'h' }, jsonl: flag, explain: flag, model: text, register: text, scheme: text, date: text, type: text, setup: flag, remove: flag,
  sarif: flag, rule: { ...text, multiple: true },
  'marker-size': text, ours: text, theirs: text, path: text,
} as const;

type Values = Exclude<ReturnType<typeof parse>, { problem: string }>['values'];

/** Runs the command line and gives the exit status: 0 done, 1 some documents failed, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  if ('problem' in parsed) return fail(parsed.problem);
  const { values, positionals } = parsed;
  if (values.help) return say(usage, 0);
  const [command, ...files] = positionals;
  switch (command) {
    case 'detect': return runDetect(values, files);
    case 'check': return runCheck(values, files);
    case 'import': return runImport(values, files);
    case 'merge': return values.setup || values.remove ? runSetup(values, files) : runMerge(values, files);
    default: return fail(command === undefined ? 'no command' : `unknown command: ${command}`);
  }
}

async function runDetect({ jsonl, explain, model, register, scheme, date }: Values, files: readonly string[]): Promise<number> {
  if (jsonl === (files.length > 0)) return fail('give either files or --jsonl');
  if (date !== undefined && parseDay(date) === undefined) return fail(`not a day: ${date}`);
  return (await detect(jsonl ? process.stdin : files, { explain, model, register, scheme, date })) ? 0 : 1;
}

async function runCheck({ sarif, rule = [], register, scheme }: Values, paths: readonly string[]): Promise<number> {
  if (paths.length === 0) return fail('give files or folders');
  const levels = new Map<string, Level>();
  for (const [name = '', level] of rule.map((each) => each.split('='))) {
    if (!rules.some((one) => one.name === name)) return fail(`there is no rule “${name}”`);
    if (!isLevel(level)) return fail(`a rule is set to error, warning, information or off: ${name}=…`);
    levels.set(name, level);
  }
  return check(paths, { sarif, register, scheme, levels: (name) => levels.get(name) });
}

async function runImport({ register, type, scheme }: Values, files: readonly string[]): Promise<number> {
  if (register === undefined || files.length === 0) return fail('give files and --register');
  const types = await openScheme(scheme);
  types.problems.forEach(complain);
  if (type !== undefined && !(isTypeId(type) && types.value.has(type))) return fail(`there is no type “${type}”`);
  return (await importNames(files, register, type)) ? 0 : 1;
}

async function runMerge(values: Values, files: readonly string[]): Promise<number> {
  const [base, ours, theirs, ...more] = files;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) return fail('give BASE, OURS and THEIRS');
  const style = { ours: given(values.ours) ?? 'ours', theirs: given(values.theirs) ?? 'theirs', size: Number(given(values['marker-size'])) || 7 };
  return (await merge({ base, ours, theirs, style, path: given(values.path) ?? ours })) ? 0 : 1;
}

async function runSetup({ setup, remove }: Values, folders: readonly string[]): Promise<number> {
  if (setup === remove || folders.length > 1) return fail('give either --setup or --remove, and at most one folder');
  return (await setUpGit(folders[0] ?? '.', setup)) ? 0 : 2;
}

/** An older git hands over a placeholder that it does not know as it is. */
const given = (value: string | undefined): string | undefined => (value === undefined || /^(?:%[A-Z])?$/.test(value) ? undefined : value);

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return { problem: (error as Error).message.split('\n')[0]! };
  }
}

function say(text: string, status: number): number {
  (status === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return status;
}

const fail = (problem: string): number => say(`seedlens: ${problem}\n${usage}`, 2);

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void main(process.argv.slice(2)).catch((error: Error) => (complain(error.message), 2)).then((status) => {
  process.exitCode = status;
});
