// The index in the extension host of real VS Code, which runs this as if it were its tests.
import '../../test/features/environment';
import * as vscode from 'vscode';
import type { SeedlensApi } from '../../src/extension';
import { pause, scratch } from '../../test/features/support';
import { line, median, percentile95, reportOf } from '../bench/texts';

/** How many reports there are, set by the build, and how long each is. */
declare const REPORTS: number;
const kilobytes = 2.5;
const together = 50;
const keys = 30;
/** Between two keys the index goes to work again; in milliseconds. */
const betweenKeys = 700;
const asked = 20;

/** Prints what the index does to typing, and how long VS Code takes for what it answers. */
export async function run(): Promise<void> {
  const { corpus } = await vscode.extensions.getExtension<SeedlensApi>('seedlens.seedlens')!.activate();
  corpus.stop();
  const seeds = await readSeeds();
  for (let at = 0; at < REPORTS; at += together) await Promise.all(Array.from({ length: Math.min(together, REPORTS - at) }, (_, more) => writeReport(seeds, at + more)));
  const editor = await vscode.window.showTextDocument(await writeReport(seeds, REPORTS));
  await corpus.begin();
  corpus.stop();
  await pause(5000);
  const alone = await typeIn(editor);
  await corpus.begin();
  const during = await typeIn(editor);
  const { state } = corpus;
  const started = performance.now();
  await corpus.settled();
  console.log(line('in VS Code', 'median', '95 %'));
  console.log(line('a key, nothing to index', ...of(alone)));
  console.log(line(`a key, ${state.kind}`, ...of(during)));
  console.log(line('rest of the index, at once', performance.now() - started));
  console.log(line('find references of Japan', ...of(await asking(() => referencesIn(editor)))));
  console.log(line('workspace symbols', ...of(await asking(() => vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'haya')))));
}

const of = (times: readonly number[]): [number, number] => [median(times), percentile95(times)];

async function readSeeds(): Promise<string[]> {
  const files = await vscode.workspace.findFiles('*.txt');
  return Promise.all(files.sort().map(async (file) => new TextDecoder().decode(await vscode.workspace.fs.readFile(file))));
}

/** Each begins with another paragraph. */
async function writeReport(seeds: readonly string[], number: number): Promise<vscode.Uri> {
  const uri = await scratch('many', `${number}.txt`);
  const from = number % seeds.length;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`Japan, item ${number}.\n\n${reportOf([...seeds.slice(from), ...seeds.slice(0, from)], kilobytes)}`));
  return uri;
}

/** Round trips of keys. */
async function typeIn(editor: vscode.TextEditor): Promise<number[]> {
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    await pause(betweenKeys);
    const started = performance.now();
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 10), 'a'));
    times.push(performance.now() - started);
  }
  return times;
}

async function asking(ask: () => Thenable<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < asked; count++) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return times;
}

const referencesIn = ({ document }: vscode.TextEditor): Thenable<unknown> =>
  vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, new vscode.Position(0, 1));
