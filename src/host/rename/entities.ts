import * as vscode from 'vscode';
import { keyOf } from '../../core/corpus/digest';
import type { EntityKey } from '../../core/corpus/corpus';
import type { Mark } from '../../core/document';
import { emptyRegister } from '../../core/register/model';
import { subjectOf, type EntityChange, type Sources, type Subject } from '../../core/rename/plans';
import { registerOf } from '../register';
import type { SeedDocument } from '../seedDocument';
import { withPatience, type Advance } from '../patience';
import type { Services } from '../services';
import { isDirty, isSidecar } from '../sidecarFiles';
import { inFiles, tasksFor, type ChangedFile, type FileChanges, type FileTask } from './entityFiles';
import { previewed, workspaceEditOf } from './workspaceEdit';

/** What the workspace knows entities from, once the index has read all reports; undefined when that was called off, or the register cannot be read. */
export async function sourcesFor({ corpus, register, knowledge }: Services, report: vscode.Uri, token: vscode.CancellationToken): Promise<Sources | undefined> {
  const [read, { gazetteer }] = await Promise.all([register.read(report), knowledge.load(), ready(corpus, token)]);
  return read && !token.isCancellationRequested ? { corpus: corpus.corpus, register: read, gazetteer } : undefined;
}

/** The same without waiting for the index, and without the register where there is none or it cannot be read: for what is written to one sidecar only. */
export async function knownNow({ corpus: { corpus }, register, knowledge }: Services, report: vscode.Uri): Promise<Sources> {
  const [read, { gazetteer }] = await Promise.all([registerOf(report) && register.read(report), knowledge.load()]);
  return { corpus, register: read ?? emptyRegister, gazetteer };
}

/** The same for a command: shows that it waits, and may be called off. */
export const sourcesWithProgress = (services: Services, report: vscode.Uri): Promise<Sources | undefined> =>
  withPatience(vscode.l10n.t('Reading all reports…'), (token) => sourcesFor(services, report, token));

/** Where it is turned off, only what is open is known. */
async function ready(corpus: Services['corpus'], token: vscode.CancellationToken): Promise<void> {
  const calledOff = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  const begun = corpus.state.kind === 'ready' ? Promise.resolve() : corpus.begin().then(() => corpus.settled());
  await Promise.race([begun, calledOff]);
}

/** The entity that a mark names, over all files; undefined for dates, sums and the like. */
export function subjectAt(sources: Sources, document: SeedDocument, mark: Mark): Subject | undefined {
  const key = keyOf(document, mark);
  return key === undefined ? undefined : subjectOf(sources, key) ?? named(document, mark, key);
}

/** A report that the index leaves out. */
function named(document: SeedDocument, { reference }: Mark, key: EntityKey): Subject | undefined {
  const entity = reference && document.entity(reference.id)?.entity;
  return entity && { ...entity, key };
}

/** What a change of entities comes to, in all files; undefined when it was called off. */
export const changesFor = async (services: Services, report: vscode.Uri, change: EntityChange, token: vscode.CancellationToken, advance?: Advance): Promise<FileChanges | undefined> =>
  sound(await inFiles(await tasksFor(services, report, change), token, advance));

/** The same for a command. */
export const changesWithProgress = (services: Services, report: vscode.Uri, change: EntityChange, title: string): Promise<FileChanges | undefined> =>
  withPatience(title, (token, advance) => changesFor(services, report, change, token, advance));

/** What some tasks come to. */
export const tasksWithProgress = (title: string, tasks: () => Promise<readonly FileTask[]>): Promise<FileChanges | undefined> =>
  withPatience(title, async (token, advance) => sound(await inFiles(await tasks(), token, advance)));

/** A broken register refuses it all: what points to it would point nowhere. */
function sound(changes: FileChanges | undefined): FileChanges | undefined {
  const register = changes?.left.find(({ uri }) => !isSidecar(uri));
  if (register) throw new Error(vscode.l10n.t('The register has errors and was left as it is ({0}). Fix it, then try again.', register.message));
  return changes;
}

/** Shows changes in VS Code's preview, and makes those that the analyst applies. False when nothing was changed. */
export async function applyPreviewed({ status }: Services, report: vscode.Uri, { files, left }: FileChanges, done: string): Promise<boolean> {
  if (files.length === 0) return say(status, vscode.l10n.t('Nothing to change'), left);
  saveIfAlone(files);
  const isDone = await vscode.workspace.applyEdit(previewed(workspaceEditOf(files), report), { isRefactoring: true });
  return isDone && say(status, done, left);
}

/** How long an edit may be looked at before it is made, in milliseconds. */
const patience = 600_000;

/** VS Code saves what a refactoring changes, but not where that is one file alone, which no editor may show: once it says what is wanted, it is saved. */
export function saveIfAlone([file, ...others]: readonly ChangedFile[]): void {
  if (!file || others.length > 0 || isDirty(file.uri.toString())) return;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.toString() !== file.uri.toString() || document.getText() !== file.after) return;
    listener.dispose();
    void document.save();
  });
  setTimeout(() => listener.dispose(), patience);
}

/** Runs what a command does; why it is refused, the analyst is told. */
export async function told({ status }: Services, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    status.say(message, 'error');
    void vscode.window.showErrorMessage(message);
  }
}

function say(status: Services['status'], done: string, left: FileChanges['left']): boolean {
  const names = left.map(({ uri }) => vscode.workspace.asRelativePath(uri));
  status.say(names.length === 0 ? done : vscode.l10n.t('{0}. Left as they are, for errors in them: {1}', done, names.slice(0, 3).join(', ')), names.length === 0 ? 'check' : 'warning');
  return true;
}
