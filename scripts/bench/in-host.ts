// The extension in the extension host of real VS Code, which runs this as if it were its tests.
import '../../test/features/environment';
import * as vscode from 'vscode';
import type { SeedlensApi } from '../../src/extension';
import { pause, scratch } from '../../test/features/support';
import { benchHovers, HOVERED_KB, hoverHeading } from './hovers';
import { KEYSTROKES, line, median, percentile95, PLACES, reportOf, SIZES_KB } from './texts';

/** When the first and the last listener heard of the last edit: between the two the extension did its work. */
const heard = { first: 0, last: 0 };

/** Prints what activation, opening and typing cost. */
export async function run(): Promise<void> {
  vscode.workspace.onDidChangeTextDocument(() => (heard.first = performance.now()));
  const extension = vscode.extensions.getExtension<SeedlensApi>('seedlens.seedlens')!;
  const { activation, documents } = await extension.activate();
  vscode.workspace.onDidChangeTextDocument(() => (heard.last = performance.now()));

  const seeds = await readSeeds();
  const cold = await open(documents, await write('cold.txt', reportOf(seeds, SIZES_KB[0]!)));
  console.log(line('in VS Code', 'VS Code opens', 'first marks', 'whole text', 'key, median', 'key, 95 %', 'round trip', '× smallest'));
  let smallest: number | undefined;
  for (const size of SIZES_KB) {
    const opened = await open(documents, await write(`bench-${size}.txt`, reportOf(seeds, size)));
    const { own, trips } = await typeIn(opened.editor);
    smallest ??= median(own);
    console.log(line(`${size} kB`, opened.shown, opened.first, opened.whole, median(own), percentile95(own), median(trips), (median(own) / smallest).toFixed(1)));
  }
  console.log(line('activation', activation));
  console.log(line('very first text, 3 kB', cold.shown, cold.first));
  console.log(`\n${hoverHeading}`);
  for (const size of HOVERED_KB) {
    const { editor } = await open(documents, await write(`hovered-${size}.txt`, reportOf(seeds, size)));
    console.log(await benchHovers(`${size} kB`, (await documents.open(editor.document))!));
  }
}

async function readSeeds(): Promise<string[]> {
  const files = await vscode.workspace.findFiles('*.txt');
  const bytes = await Promise.all(files.sort().map((file) => vscode.workspace.fs.readFile(file)));
  return bytes.map((file) => new TextDecoder().decode(file));
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = await scratch(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

interface Opened { editor: vscode.TextEditor; shown: number; first: number; whole: number }

/** Times from the request: until VS Code shows the text, until the first marks are handed to it, until all is read. */
async function open(documents: SeedlensApi['documents'], uri: vscode.Uri): Promise<Opened> {
  const started = performance.now();
  const editor = await vscode.window.showTextDocument(uri);
  const shown = performance.now() - started;
  const document = await documents.open(editor.document);
  const first = performance.now() - started;
  while (!document?.complete) await pause(5);
  return { editor, shown, first, whole: performance.now() - started };
}

interface Typed { own: number[]; trips: number[] }

/** Types at several places; `own` is the extension's share of a round trip. */
async function typeIn(editor: vscode.TextEditor): Promise<Typed> {
  const typed: Typed = { own: [], trips: [] };
  for (const place of PLACES) {
    const at = new vscode.Position(Math.floor((editor.document.lineCount * place) / 2) * 2, 20);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
    await pause(1000);
    for (let i = 0; i < KEYSTROKES; i++) await typeOne(editor, at, typed);
  }
  return typed;
}

async function typeOne(editor: vscode.TextEditor, at: vscode.Position, { own, trips }: Typed): Promise<void> {
  const started = performance.now();
  await editor.edit((edit) => edit.insert(at, 'a'));
  trips.push(performance.now() - started);
  own.push(heard.last - heard.first);
  await pause(20);
}
