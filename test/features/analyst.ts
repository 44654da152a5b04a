// What an analyst does and sees, for the tests of commands.
import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/annotations/codec';
import type { Annotation, Sidecar } from '../../src/core/annotations/model';
import type { SeedlensApi } from '../../src/extension';
import type { WorkspaceIndex } from '../../src/host/corpus/workspaceIndex';
import type { SeedDocument } from '../../src/host/seedDocument';
import * as assert from './assert';
import { eventually, openText, readText, scratch } from './support';

/** A report that is open and read. */
export interface Report {
  readonly editor: vscode.TextEditor;
  readonly document: SeedDocument;
  readonly sidecar: vscode.Uri;
}

let reports = 0;

export async function seedlens(): Promise<SeedlensApi> {
  const extension = vscode.extensions.getExtension<SeedlensApi>('seedlens.seedlens');
  assert.ok(extension, 'the extension is not there');
  return extension.activate();
}

/** Opens a new report, with the sidecar that it had before if one is given. */
export async function openReport(text: string, sidecarText?: string): Promise<Report> {
  const name = `report-${++reports}.txt`;
  const sidecar = await scratch(`${name}.annotations.yaml`);
  if (sidecarText !== undefined) await write(sidecar, sidecarText);
  const editor = await openText(name, text);
  return { editor, document: await read(editor), sidecar };
}

/** A new report of the workspace that no editor shows. */
export async function closedReport(text: string, sidecarText?: string): Promise<vscode.Uri> {
  const uri = await scratch(`report-${++reports}.txt`);
  if (sidecarText !== undefined) await write(await scratch(`report-${reports}.txt.annotations.yaml`), sidecarText);
  await write(uri, text);
  return uri;
}

/** The index of the workspace, once it has caught up. */
export async function index(): Promise<WorkspaceIndex> {
  const { corpus } = await seedlens();
  await corpus.begin();
  await corpus.settled();
  return corpus;
}

/** The same, once it has read these reports, which may be new. */
export async function indexed(...reports: vscode.Uri[]): Promise<WorkspaceIndex> {
  const found = await index();
  await eventually(() => reports.every((uri) => found.corpus.has(uri.toString())));
  return found;
}

async function read({ document: textDocument }: vscode.TextEditor): Promise<SeedDocument> {
  const { documents } = await seedlens();
  const document = await eventually(() => documents.open(textDocument));
  await eventually(() => document.complete);
  return document;
}

export const write = (uri: vscode.Uri, text: string): PromiseLike<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

export const exists = (uri: vscode.Uri): Promise<boolean> => Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

export async function run(command: string, argument?: unknown): Promise<void> {
  await vscode.commands.executeCommand(`seedlens.${command}`, ...(argument === undefined ? [] : [argument]));
}

/** Puts the cursor into the words, at their occurrence of that number. */
export function cursorAt({ editor }: Report, words: string, occurrence = 1): void {
  const position = editor.document.positionAt(find(editor.document, words, occurrence) + 1);
  editor.selection = new vscode.Selection(position, position);
}

/** Selects the first occurrence of each. */
export function select({ editor }: Report, ...words: string[]): void {
  editor.selections = words.map((each) => {
    const start = find(editor.document, each, 1);
    return new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + each.length));
  });
}

function find(document: vscode.TextDocument, words: string, occurrence: number): number {
  let at = -1;
  for (let count = 0; count < occurrence; count++) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `the report does not say “${words}”`);
  return at;
}

/** The hover at the first occurrence of words, as far as there is one. */
export async function hoverAt({ editor: { document } }: Report, words: string): Promise<vscode.Hover | undefined> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hover;
}

/** Markdown as a reader sees it: cells apart, links without their targets, references as characters. */
export const plain = (markdown: string): string => markdown
  .replace(/<\/td><td>/g, ' | ')
  .replace(/&emsp;/g, '')
  .replace(/<\/tr>/g, '\n')
  .replace(/<img [^>]*alt="([^"]*)">/g, '$1')
  .replace(/<a [^>]*>(.*?)<\/a>/g, '[$1]')
  .replace(/<[^>]+>/g, '')
  .replace(/&nbsp;/g, ' ')
  .replace(/&\w+;|\$\(\w+\)/g, '')
  .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  .replace(/ +/g, ' ');

/** What the card at words says. */
export const cardAt = async (report: Report, words: string): Promise<string> =>
  plain((await hoverAt(report, words))!.contents.map((content) => (content as vscode.MarkdownString).value).join('\n'));

/** Waits until these are the problems of a file, as "line severity code". */
export const becomes = (uri: vscode.Uri, expected: string[]): Promise<unknown> => eventually(() => (assert.deepEqual(problems(uri), expected), true));

export const problems = (uri: vscode.Uri): string[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'seedlens')
    .map(({ range, severity, code }) => `${range.start.line + 1} ${vscode.DiagnosticSeverity[severity]} ${String(typeof code === 'object' ? code.value : code)}`);

/** What the status bar said last. */
export const said = async (): Promise<string> => (await seedlens()).status.last;

/** What is written beside the report. */
export const written = async ({ sidecar }: Report): Promise<Sidecar> => parseSidecar(await readText(sidecar));

/** Annotations on the disk as "status type words → entity". */
export async function decisions(report: Report): Promise<string[]> {
  const words = ({ target }: Annotation): string => target.map(({ exact }) => exact).join(' … ');
  return (await written(report)).annotations.map((annotation) => `${annotation.status} ${annotation.type} ${words(annotation)} → ${annotation.entity ?? ''}`);
}

/** Undecided marks as "type words". */
export const undecided = ({ document }: Report): string[] =>
  document.marks().filter(({ status }) => status === 'suggested').map(({ type, quote }) => `${type} ${quote}`);

/** Answers the next quick pick with its first item that `choose` likes; gives all that was offered. */
export function answerPick(choose: (label: string) => boolean): { readonly offered: string[]; readonly title: () => string | undefined } {
  const { showQuickPick } = vscode.window;
  const offered: string[] = [];
  let title: string | undefined;
  const answer = async (items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions): Promise<vscode.QuickPickItem | undefined> => {
    Object.assign(vscode.window, { showQuickPick });
    ({ title } = options);
    offered.push(...items.map(({ label }) => label));
    return items.find(({ label, kind }) => kind !== vscode.QuickPickItemKind.Separator && choose(label));
  };
  Object.assign(vscode.window, { showQuickPick: answer });
  return { offered, title: () => title };
}

/** Answers the next input that completes names: types, and takes the items of these labels one after the other; the first of all ends it. */
export function answerNote(answer: (value: string) => string | undefined, ...labels: string[]): { readonly value: () => string | undefined } {
  const { createQuickPick } = vscode.window;
  let value: string | undefined;
  Object.assign(vscode.window, { createQuickPick: () => {
    Object.assign(vscode.window, { createQuickPick });
    const pick = livePick('', () => undefined);
    const type = (typed: string): void => { pick.value = typed; pick.type?.(typed); };
    const take = (label?: string): void => pick.take?.((item) => label === undefined || item.label === label);
    return Object.assign(pick, { show: () => {
      const typed = answer((value = pick.value) ?? '');
      if (typed === undefined) return pick.hide?.();
      type(typed);
      [...labels, undefined].forEach(take);
    } });
  } });
  return { value: () => value };
}

/** Answers the next list that follows what is typed: types, then takes the first item that `choose` likes; gives what was offered. */
export function answerLivePick(choose: (item: vscode.QuickPickItem) => boolean, typed = ''): { readonly offered: vscode.QuickPickItem[] } {
  const { createQuickPick } = vscode.window;
  const offered: vscode.QuickPickItem[] = [];
  Object.assign(vscode.window, { createQuickPick: () => {
    Object.assign(vscode.window, { createQuickPick });
    return livePick(typed, (items) => {
      offered.push(...items);
      return items.find(choose);
    });
  } });
  return { offered };
}

type LivePick = Partial<vscode.QuickPick<vscode.QuickPickItem>> & {
  readonly type?: (words: string) => void;
  readonly take?: (isWanted: (item: vscode.QuickPickItem) => boolean) => void;
};

/** A list that answers itself when it is shown. */
function livePick(typed: string, choose: (items: readonly vscode.QuickPickItem[]) => vscode.QuickPickItem | undefined): LivePick {
  const on: Record<'value' | 'accept' | 'hide', ((value: string) => void) | undefined> = { value: undefined, accept: undefined, hide: undefined };
  const listen = (event: keyof typeof on) => (listener: (value: never) => unknown): vscode.Disposable => {
    on[event] = listener as (value: string) => void;
    return new vscode.Disposable(() => undefined);
  };
  const take = (chosen: vscode.QuickPickItem | undefined): void => {
    pick.selectedItems = chosen ? [chosen] : [];
    if (chosen) on.accept?.('');
    else on.hide?.('');
  };
  const pick = {
    items: [] as readonly vscode.QuickPickItem[], selectedItems: [] as vscode.QuickPickItem[],
    onDidChangeValue: listen('value'), onDidAccept: listen('accept'), onDidHide: listen('hide'),
    hide: () => on.hide?.(''), dispose: () => undefined,
    show: () => {
      if (typed) on.value?.(typed);
      take(choose(pick.items));
    },
    type: (words: string) => on.value?.(words),
    take: (isWanted: (item: vscode.QuickPickItem) => boolean) => take(pick.items.find(isWanted)),
  };
  return pick;
}

/** In these tests decisions teach nothing: each report is as if it were the only one. */
export function withoutLearning(): void {
  const learn = (value: boolean | undefined): Thenable<void> => vscode.workspace.getConfiguration('seedlens').update('learn', value, vscode.ConfigurationTarget.Global);
  before(() => learn(false));
  after(() => learn(undefined));
}

/** The workspace's register, as it is on the disk; `undefined` deletes it. */
export async function setRegister(text: string | undefined): Promise<vscode.Uri> {
  const uri = await scratch('entities.yaml');
  if (text !== undefined) await write(uri, text);
  else if (await exists(uri)) await vscode.workspace.fs.delete(uri);
  return uri;
}
