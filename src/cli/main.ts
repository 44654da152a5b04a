import { version } from '../../package.json';
import { parseArgs } from 'node:util';
import { isLevel, type Level } from '../core/check/finding';
import { rules } from '../core/check/rules';
import { parseDay } from '../core/dates/calendar';
import { isTypeId } from '../core/types';
import { check } from './check';
import { complain } from './complain';
import { detect } from './detect';
import { setUpGit } from './gitSetup';
import { importNames } from './importNames';
import { merge } from './merge';
import { reasonOf } from './textFile';
import { commands, isCommand, options, usageOf, type CommandName } from './usage';
import { openScheme } from './workspace';

type Values = Exclude<ReturnType<typeof parse>, { problem: string }>['values'];

/** Runs the command line and gives the exit status: 0 done, 1 some of it failed or was found wanting, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  if ('problem' in parsed) return fail(parsed.problem);
  const { values, positionals: [command, ...files] } = parsed;
  if (values.version) return say(version);
  if (values.help) return say(usageOf(isCommand(command) ? command : undefined));
  if (!isCommand(command)) return fail(command === undefined ? 'no command' : `unknown command: ${command}`);
  const foreign = Object.keys(values).find((option) => !(commands[command].options as readonly string[]).includes(option));
  return foreign === undefined ? runs[command](values, files) : fail(`${command} takes no --${foreign}`, command);
}

type Run = (values: Values, files: readonly string[]) => Promise<number>;

const runs: Readonly<Record<CommandName, Run>> = { detect: runDetect, check: runCheck, import: runImport, merge: (values, files) => (values.setup || values.remove ? runSetup(values, files) : runMerge(values, files)) };

async function runDetect({ jsonl = false, explain, model, register, scheme, date }: Values, files: readonly string[]): Promise<number> {
  if (jsonl === (files.length > 0)) return fail('give either files or --jsonl', 'detect');
  if (date !== undefined && parseDay(date) === undefined) return fail(`not a day: ${date}`, 'detect');
  return (await detect(jsonl ? process.stdin : files, { explain, model, register, scheme, date })) ? 0 : 1;
}

async function runCheck({ sarif = false, rule = [], register, scheme }: Values, paths: readonly string[]): Promise<number> {
  if (paths.length === 0) return fail('give files or folders', 'check');
  const levels = new Map<string, Level>();
  for (const [name = '', level] of rule.map((each) => each.split('='))) {
    if (!rules.some((one) => one.name === name)) return fail(`there is no rule “${name}”`, 'check');
    if (!isLevel(level)) return fail(`a rule is set to error, warning, information or off: ${name}=…`, 'check');
    levels.set(name, level);
  }
  return check(paths, { sarif, register, scheme, levels: (name) => levels.get(name) });
}

async function runImport({ register, type, scheme }: Values, files: readonly string[]): Promise<number> {
  if (register === undefined || files.length === 0) return fail('give files and --register', 'import');
  const types = await openScheme(scheme);
  [...types.failures, ...types.problems].forEach(complain);
  if (type !== undefined && !(isTypeId(type) && types.value.has(type))) return fail(`there is no type “${type}”`, 'import');
  return (await importNames(files, register, type)) ? 0 : 1;
}

async function runMerge(values: Values, files: readonly string[]): Promise<number> {
  const [base, ours, theirs, ...more] = files;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) return fail('give BASE, OURS and THEIRS', 'merge');
  const style = { ours: given(values.ours) ?? 'ours', theirs: given(values.theirs) ?? 'theirs', size: Number(given(values['marker-size'])) || 7 };
  return (await merge({ base, ours, theirs, style, path: given(values.path) ?? ours })) ? 0 : 1;
}

async function runSetup({ setup = false, remove = false }: Values, folders: readonly string[]): Promise<number> {
  if (setup === remove || folders.length > 1) return fail('give either --setup or --remove, and at most one folder', 'merge');
  return (await setUpGit(folders[0] ?? '.', setup)) ? 0 : 2;
}

/** An older git hands over a placeholder that it does not know as it is. */
const given = (value: string | undefined): string | undefined => (value === undefined || /^(?:%[A-Z])?$/.test(value) ? undefined : value);

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return { problem: (error as Error).message.replace(/(?:\. |\n)[^]*/, '') };
  }
}

function say(words: string): number {
  process.stdout.write(`${words}\n`);
  return 0;
}

/** Wrong use: what is wrong, and where it says how it is right. */
function fail(problem: string, command?: CommandName): number {
  complain(`${problem} (see seedlens ${command ? `${command} ` : ''}--help)`);
  return 2;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') complain(`cannot print: ${reasonOf(error)}`);
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

/** Which file it is about, an error of the file system knows. */
const explain = (error: NodeJS.ErrnoException): false => complain(error.path === undefined ? reasonOf(error) : `${error.path}: ${reasonOf(error)}`);

void main(process.argv.slice(2)).catch((error: NodeJS.ErrnoException) => (explain(error), 2)).then((status) => {
  process.exitCode = status;
});
