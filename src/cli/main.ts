import { parseArgs } from 'node:util';
import { detect } from './detect';

const usage = `Usage: seedlens detect FILE…      mentions of each file, a JSON object a line
       seedlens detect --jsonl    {"id","text"} lines from standard input, answered line by line

Offsets are Unicode code points of the text with LF line ends, end exclusive.
Errors go to standard error, a line each; the exit status is then 1.`;

/** Runs the command line and gives the exit status: 0 done, 1 some documents failed, 2 wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  if ('problem' in parsed) return fail(parsed.problem);
  const { values, positionals } = parsed;
  if (values.help) return say(usage, 0);
  const [command, ...files] = positionals;
  if (command !== 'detect') return fail(command === undefined ? 'no command' : `unknown command: ${command}`);
  if (values.jsonl === (files.length > 0)) return fail('give either files or --jsonl');
  return (await detect(values.jsonl ? process.stdin : files)) ? 0 : 1;
}

function parse(args: readonly string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h', default: false }, jsonl: { type: 'boolean', default: false } } as const;
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

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
