// The index in the extension host of real VS Code, which runs this as if it were its tests.
import '../../test/features/environment';
import * as vscode from 'vscode';
import type { SeedlensApi } from '../../src/extension';
import { pause, scratch } from '../../test/features/support';
import { referencesOf } from '../../src/host/references';
import { line, median, percentile95 } from '../bench/texts';
import { heldMemory } from './heldMemory';

/** An entity, and where one of its mentions begins: in which file, and in which line and at which character of it, from 0. */
export interface Named {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

/** The entities that are asked for, from the most to the least mentioned; set by the build. */
declare const NAMES: readonly Named[];

const keys = 30;
/** Between two keys the index goes to work again; in milliseconds. */
const betweenKeys = 700;
/** After so long all has settled that opening has set off. */
const settling = 5000;
const asked = 10;

/** Prints what the index does to typing, and how long VS Code takes for what it answers. */
export async function first(): Promise<void> {
  const { corpus } = await activate();
  corpus.stop();
  const editors = await openTwins();
  await corpus.begin();
  corpus.stop();
  await pause(settling);
  const before = await heldMemory();
  const alone = await typeIn(editors);
  await corpus.begin();
  const during = await typeIn(editors);
  const { state } = corpus;
  const [started, worked] = [performance.now(), process.cpuUsage()];
  await corpus.settled();
  const rest = [performance.now() - started, cpuSince(worked)] as const;
  console.log(line('in VS Code', 'median', '95 %'));
  printKeys('nothing to index', alone);
  printKeys(state.kind, during);
  console.log(line('rest of the index: time, CPU', ...rest));
  for (const named of NAMES) await ask(named);
  console.log(line('memory of the host, before', megabytes(before)));
  console.log(line('  and with the index', megabytes(await heldMemory())));
  await corpus.saved();
}

/** Prints how long the index takes to be there again. */
export async function second(): Promise<void> {
  const { corpus } = await activate();
  const [started, worked] = [performance.now(), process.cpuUsage()];
  await corpus.begin();
  const opened = performance.now() - started;
  const { size } = corpus.corpus;
  await corpus.settled();
  console.log(line('start from the saved index', opened, `${size.toLocaleString('en')} reports`));
  console.log(line('  all compared: time, CPU', performance.now() - started, cpuSince(worked)));
}

/** CPU time of the extension host, in milliseconds. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const activate = async (): Promise<SeedlensApi> => vscode.extensions.getExtension<SeedlensApi>('seedlens.seedlens')!.activate();

/** The same text as a report, and as a plain text that is none, side by side. */
async function openTwins(): Promise<vscode.TextEditor[]> {
  const text = await vscode.workspace.fs.readFile(await scratch(NAMES[0]!.file));
  const twins = await Promise.all([scratch('seeds', 'typed.txt'), scratch('typed.text')]);
  await Promise.all(twins.map((uri) => vscode.workspace.fs.writeFile(uri, text)));
  return [await vscode.window.showTextDocument(twins[0]!, { viewColumn: vscode.ViewColumn.One }), await vscode.window.showTextDocument(twins[1]!, { viewColumn: vscode.ViewColumn.Two })];
}

/** Round trips of keys, in each editor in turn. */
async function typeIn(editors: readonly vscode.TextEditor[]): Promise<number[][]> {
  const times = editors.map((): number[] => []);
  for (let key = 0; key < keys; key++) {
    for (const [at, editor] of editors.entries()) {
      await pause(betweenKeys);
      times[at]!.push(await timed(() => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'a'))));
    }
  }
  return times;
}

function printKeys(during: string, [report, plain]: readonly number[][]): void {
  console.log(line(`a key, ${during}`, ...of(report!)));
  console.log(line('  in a plain text', ...of(plain!)));
}

/** Asks for all that an editor asks of an entity. */
async function ask({ name, file, line: row, character }: Named): Promise<void> {
  const { document } = await vscode.window.showTextDocument(await scratch(...file.split('/')), { viewColumn: vscode.ViewColumn.One });
  await pause(settling);
  const position = new vscode.Position(row, character + 1);
  const references = await asking<vscode.Location[]>(() => vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, position));
  print(`references of ${name}`, references, `${references.result.length.toLocaleString('en')} mentions`);
  print('  our part of it', await asking(() => ourReferences(document, position)), '');
  const symbols = await asking<vscode.SymbolInformation[]>(() => vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', name.slice(0, 4)));
  print('  workspace symbols', symbols, `${symbols.result.length} names`);
  const edit = await asking<vscode.WorkspaceEdit>(() => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, position, `${name} II`), 1);
  print('  rename preview', edit, `${edit.result.size.toLocaleString('en')} files`);
}

/** What VS Code gets from the extension. */
async function ourReferences(textDocument: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
  const { documents, corpus } = await activate();
  const document = documents.get(textDocument)!;
  return referencesOf({ corpus }, document, document.markAt(textDocument.offsetAt(position))!);
}

interface Answered<T> {
  readonly times: readonly number[];
  readonly result: T;
}

async function asking<T>(ask: () => Thenable<T>, times = asked): Promise<Answered<T>> {
  const result = await ask();
  const all: number[] = [];
  for (let count = 0; count < times; count++) all.push(await timed(ask));
  return { times: all, result };
}

const print = (label: string, { times }: Answered<unknown>, results: string): void => console.log(line(label, ...of(times), results));

async function timed(work: () => Thenable<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const of = (times: readonly number[]): [number, number] => [median(times), percentile95(times)];
