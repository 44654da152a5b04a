import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Detector } from '../core/detect/detector';
import { detectMentions, resolveMentions } from '../core/detect/report';
import { readMentions, type GivenMention } from '../core/detect/reportedPlace';
import { parseDay } from '../core/dates/calendar';
import type { Known } from '../core/known/known';
import { OffsetMap } from '../core/text/offsets';
import type { RunningModel } from '../onnx/client';
import { complain } from './complain';
import { loadFiles } from './detector';
import { openModel, readNames } from './model';
import { readText } from './textFile';
import { openWorkspace, type WorkspaceFiles } from './workspace';

/** The files of a workspace say what names and types are to be found too. */
export interface DetectOptions extends WorkspaceFiles {
  /** Folder of a bigger model that is to read too. */
  readonly model?: string | undefined;
  /** The day of the reports, `2026-11-24`, whatever they say themselves. */
  readonly date?: string | undefined;
  /** Say why each mention was found. */
  readonly explain?: boolean;
}

/** Prints the mentions of files, or of JSON lines from a stream, in constant memory. Says whether all went well. */
export async function detect(input: readonly string[] | NodeJS.ReadableStream, options: DetectOptions = {}): Promise<boolean> {
  const detector = await loadFiles();
  const model = options.model === undefined ? undefined : await openModel(options.model);
  if (typeof model === 'string') return complain(model);
  const { value: known, problems, failures } = await openWorkspace(options);
  let clean = [...failures, ...problems].map(complain).length === 0;
  for await (const document of Array.isArray(input) ? files(input) : lines(input as NodeJS.ReadableStream)) {
    const problem = 'error' in document ? document.error : await answer(document, { detector, known, model, explained: options.explain, date: options.date });
    if (problem !== undefined) clean = complain(problem);
  }
  model?.end();
  return clean;
}

/** What reads a document. */
interface Readers {
  readonly detector: Detector;
  readonly known: Known;
  readonly model: RunningModel | undefined;
  readonly explained: boolean | undefined;
  readonly date: string | undefined;
}

/** Prints a document's mentions; a string says what the model could not read. */
async function answer({ id, text, given, date }: Document, { detector, known, model, explained, date: stated }: Readers): Promise<string | undefined> {
  const problem = model && await readNames(text, detector, model);
  const hints = { given: date ?? stated, file: typeof id === 'string' ? id : undefined };
  await print({ id, mentions: given ? resolveMentions(text, given, detector, known, hints) : detectMentions(text, detector, known, explained, hints) });
  return problem && `${String(id)}: ${problem}`;
}

interface Document {
  readonly id: unknown;
  readonly text: string;
  /** Day of the report, `2026-11-24`. */
  readonly date?: string;
  /** Mentions that are to be resolved instead of finding some. */
  readonly given?: readonly GivenMention[];
}

type Input = Document | { readonly error: string };

async function* files(names: readonly string[]): AsyncGenerator<Input> {
  for (const name of names) {
    const read = await readText(name);
    yield 'problem' in read ? { error: read.problem } : { id: name, text: read.text };
  }
}

async function* lines(stream: NodeJS.ReadableStream): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== '') yield parseLine(line, number);
  }
}

function parseLine(line: string, number: number): Input {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    const { id, text, mentions, date } = (value ?? {}) as { id?: unknown; text?: unknown; mentions?: unknown; date?: unknown };
    if (typeof text !== 'string') return { error: `line ${number}: has no "text"` };
    if (date !== undefined && (typeof date !== 'string' || parseDay(date) === undefined)) return { error: `line ${number}: "date" is no day as 2026-11-24` };
    const given = mentions === undefined ? undefined : readMentions(mentions, new OffsetMap(text).codePointLength);
    return typeof given === 'string' ? { error: `line ${number}: ${given}` } : { id: id ?? number, text, ...(typeof date === 'string' ? { date } : {}), ...(given ? { given } : {}) };
  } catch {
    return { error: `line ${number}: is not JSON` };
  }
}

async function print(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}
