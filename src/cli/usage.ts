const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

/** What all commands take, together: each takes only some of them. */
export const options = {
  help: { ...flag, short: 'h' }, version: flag,
  jsonl: flag, explain: flag, model: text, register: text, scheme: text, date: text, type: text, setup: flag, remove: flag,
  sarif: flag, rule: { ...text, multiple: true },
  'marker-size': text, ours: text, theirs: text, path: text,
} as const;

export type Option = keyof typeof options;

interface Command {
  readonly options: readonly Option[];
  readonly usage: string;
  /** What its exit status says, and what else is to be known. */
  readonly notes: string;
}

export const commands = {
  detect: {
    options: ['jsonl', 'date', 'explain', 'register', 'scheme', 'model'],
    usage: `seedlens detect FILE…      mentions of each file, a JSON object a line
seedlens detect --jsonl    {"id","text"} lines from standard input, answered line by line;
                           with "mentions" in a line, says which places those mean instead
  --date YYYY-MM-DD        day of the reports: "yesterday" counts from it, whatever they say themselves
  --explain                says of each mention why it was found
  --register FILE          knows the names of a register (entities.yaml) too
  --scheme FILE            knows the types of a workspace (seedlens.yaml) too, with their words and patterns
  --model FOLDER           has a bigger model read too, of an ONNX file and its tokenizer`,
    notes: `Offsets are Unicode code points of the text with LF line ends, end exclusive.
Ends with 0, or with 1 where some document could not be read: one bad document never stops the rest.`,
  },
  check: {
    options: ['sarif', 'rule', 'register', 'scheme'],
    usage: `seedlens check PATH…       what is wrong with reports, their sidecars and registers, and with those of folders, a line each
  --sarif                  as a log of SARIF 2.1.0
  --rule NAME=LEVEL        error, warning, information or off instead of a rule's own level; may be repeated
  --register FILE, --scheme FILE    instead of those nearest to each file`,
    notes: 'Ends with 0 where nothing is wrong, 1 where something is, and 2 where not everything could be looked at.',
  },
  import: {
    options: ['register', 'type', 'scheme'],
    usage: `seedlens import FILE… --register FILE    names of CSV, GeoJSON or actor dictionaries into a register
  --type TYPE              that of rows of a table that say none; of a --scheme FILE too`,
    notes: 'Ends with 0, or with 1 where nothing of a file could be taken in.',
  },
  merge: {
    options: ['setup', 'remove', 'marker-size', 'ours', 'theirs', 'path'],
    usage: `seedlens merge BASE OURS THEIRS    merge sidecars by id; the result replaces OURS
seedlens merge --setup [FOLDER]    make git merge annotations so, in the repository of a folder
seedlens merge --remove [FOLDER]   take that back`,
    notes: `Ends with 0, with 1 where it left a conflict, and with 2 where nothing could be merged.
As git's merge driver it takes --marker-size, --ours, --theirs and --path.`,
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

export const isCommand = (name: string | undefined): name is CommandName => name !== undefined && Object.hasOwn(commands, name);

/** How a command is used, or all of them. */
export function usageOf(name?: CommandName): string {
  const shown = name ? [commands[name]] : Object.values(commands);
  const usage = shown.map((command) => command.usage).join('\n').replaceAll('\n', '\n       ');
  const notes = name ? commands[name].notes : 'Errors go to standard error, a line each; wrong use ends with 2. More of each: seedlens COMMAND --help';
  return `Usage: ${usage}\n\n${notes}`;
}
