import * as vscode from 'vscode';
import type { Problem } from '../../core/annotations/model';
import { parseSidecar } from '../../core/annotations/codec';
import type { EntityKey } from '../../core/corpus/corpus';
import { entityKey } from '../../core/corpus/key';
import type { Rewritten } from '../../core/rename/becoming';
import { registerIds, type EntityChange } from '../../core/rename/plans';
import { rewriteRegisterEntities } from '../../core/rename/register';
import { rewriteSidecarEntities } from '../../core/rename/sidecar';
import { problemText } from '../diagnostics';
import type { Advance } from '../patience';
import { registerOf } from '../register';
import type { Services } from '../services';
import { VsCodeSidecarFiles } from '../sidecarFiles';
import { inSlices } from '../slices';

/** A file that an entity is changed in, with its text before and after; no text before is no file. */
export interface ChangedFile {
  readonly uri: vscode.Uri;
  readonly before: string | undefined;
  readonly after: string;
  /** Another annotator's layer. */
  readonly isOthers: boolean;
}

/** What a change of an entity comes to. Nothing is written yet. */
export interface FileChanges {
  readonly files: readonly ChangedFile[];
  /** Files that speak of it but are broken, and left as they are. */
  readonly left: readonly { readonly uri: vscode.Uri; readonly message: string }[];
}

/** A file with the change to be made of it. */
export interface FileTask {
  readonly uri: vscode.Uri;
  readonly isOthers: boolean;
  /** Undefined stands for no file. */
  rewrite(text: string | undefined): Rewritten;
}

/** So many files are read at a time. */
const together = 64;
/** The shortest pause there is: somebody waits. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const files = new VsCodeSidecarFiles();

/**
 * Reads and changes files, so that typing stays smooth meanwhile: while some are changed, the next are read. Undefined when
 * it was called off.
 */
export async function inFiles(tasks: readonly FileTask[], token: vscode.CancellationToken, advance: Advance = () => undefined): Promise<FileChanges | undefined> {
  const changes: { files: ChangedFile[]; left: { uri: vscode.Uri; message: string }[] } = { files: [], left: [] };
  let reading = textsOf(tasks.slice(0, together));
  for (let at = 0; at < tasks.length; at += together) {
    const [some, texts] = [tasks.slice(at, at + together), await reading];
    reading = textsOf(tasks.slice(at + together, at + 2 * together));
    const done = await inSlices(rewriteAll(some, texts, changes), () => token.isCancellationRequested, breath);
    if (!done || token.isCancellationRequested) return undefined;
    advance(some.length / tasks.length);
  }
  return changes;
}

const textsOf = (tasks: readonly FileTask[]): Promise<Text[]> => Promise.all(tasks.map(({ uri }) => textOf(uri)));

type Text = { readonly text: string | undefined } | { readonly problems: readonly Pick<Problem, 'message'>[] };

/** As an editor has it: without a byte order mark. An editor with unsaved changes counts as the file. */
const textOf = (uri: vscode.Uri): Promise<Text> =>
  files.read(uri.toString()).then((text) => ({ text: text?.replace(/^\uFEFF/, '') }), (error: unknown) => ({ problems: [{ message: error instanceof Error ? error.message : String(error) }] }));

function* rewriteAll(tasks: readonly FileTask[], texts: readonly Text[], { files: changed, left }: { files: ChangedFile[]; left: { uri: vscode.Uri; message: string }[] }): Generator<void, true> {
  for (const [index, { uri, isOthers, rewrite }] of tasks.entries()) {
    const read = texts[index]!;
    const result = 'text' in read ? rewrite(read.text) : read;
    if ('problems' in result) left.push({ uri, message: problemText(result.problems[0]!) });
    else if ('text' in read && result.text !== (read.text ?? '')) changed.push({ uri, before: read.text, after: result.text!, isOthers });
    yield;
  }
  return true;
}

/** The sidecars of a report, all annotators', and which of them is not one's own. */
export async function sidecarsOf({ corpus, layers, documents }: Services, report: vscode.Uri): Promise<Pick<FileTask, 'uri' | 'isOthers'>[]> {
  await layers.prepare(report);
  const own = layers.own(report.toString());
  const known = corpus.sidecarsOf(report.toString());
  const isOpen = documents.all.some(({ uri }) => uri.toString() === report.toString());
  const missing = isOpen && !known.some((uri) => uri.toString() === own) ? [vscode.Uri.parse(own)] : [];
  return [...known, ...missing].map((uri) => ({ uri, isOthers: uri.toString() !== own }));
}

/** What changes entities in every file that speaks of them: the registers of their folders, and all sidecars of the reports that name them. */
export async function tasksFor(services: Services, report: vscode.Uri, change: EntityChange): Promise<FileTask[]> {
  const { gazetteer } = await services.knowledge.load();
  const ids = idsByReport(services, change);
  const registers = new Map([report, ...[...ids.keys()].map((uri) => vscode.Uri.parse(uri))].flatMap((uri) => registerOf(uri) ?? []).map((uri) => [uri.toString(), uri]));
  const own = registerOf(report)?.toString();
  const entry = (id: string): string | undefined => gazetteer.get(id)?.id;
  const inRegisters = [...registers].map(([key, uri]): FileTask => ({
    uri, isOthers: false, rewrite: (text) => rewriteRegisterEntities(text, { ids: registerIds(change.keys), to: change.to, aliases: change.aliases, gazetteer: entry, ...(change.fresh && key === own ? { fresh: change.fresh } : {}) }),
  }));
  const inSidecars = await Promise.all([...ids].map(async ([uri, meant]) => (await sidecarsOf(services, vscode.Uri.parse(uri))).map(({ uri: sidecar, isOthers }): FileTask => ({
    uri: sidecar, isOthers, rewrite: (text = '') => rewriteSidecarEntities(text, { ids: isOthers ? withSame(text, meant, change.keys) : meant, to: change.to }),
  }))));
  return [...inRegisters, ...inSidecars.flat()];
}

/** By which ids the reports know entities, by URI. */
function idsByReport({ corpus: { corpus } }: Services, { keys }: EntityChange): Map<string, Set<string>> {
  const known = registerIds(keys);
  const ids = new Map<string, Set<string>>();
  for (const key of keys) {
    for (const { uri, id } of corpus.inDocuments(key)) ids.set(uri, (ids.get(uri) ?? new Set(known)).add(id));
  }
  return ids;
}

/** Another annotator may have another id for the same: by name and type, as over all reports. */
function withSame(text: string, ids: ReadonlySet<string>, keys: readonly EntityKey[]): Set<string> {
  return new Set([...ids, ...parseSidecar(text).entities.filter((entity) => keys.includes(entityKey(entity))).map(({ id }) => id)]);
}
