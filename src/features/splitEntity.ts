import * as vscode from 'vscode';
import type { SidecarEntity } from '../core/annotations/model';
import type { Mark } from '../core/document';
import { bearerOf, newEntityId, type Sources, type Subject } from '../core/rename/plans';
import { splitRegisterEntity } from '../core/rename/register';
import { spaced } from '../core/text/spaces';
import { markFor } from '../host/place';
import { registerOf } from '../host/register';
import { applyPreviewed, sourcesWithProgress, subjectAt, tasksWithProgress, told } from '../host/rename/entities';
import type { FileTask } from '../host/rename/entityFiles';
import { tasksOfMentions, tasksOfReport } from '../host/rename/split';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { mentionCount, oneLine, quoted } from '../host/wording';

/** Split Entity: some of its mentions, or all of some reports, are another, new one; suggestions among them are accepted thereby. */
export const splitEntity: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.splitEntity', (argument?: unknown) => told(services, () => split(services, argument)));

/** What is split, where it was asked for. */
interface Split {
  readonly sources: Sources;
  readonly document: SeedDocument;
  readonly mark: Mark;
  readonly subject: Subject;
}

async function split(services: Services, argument: unknown): Promise<void> {
  const found = await markFor(services.documents, argument);
  const sources = found && (await sourcesWithProgress(services, found.document.uri));
  const subject = sources && subjectAt(sources, found.document, found.mark);
  if (!sources || !subject) return services.status.say(vscode.l10n.t('No person, organization or place is named here'));
  const about = { ...found, sources, subject };
  const name = await askName(about);
  const chosen = name === undefined ? undefined : await choose(about, name);
  if (name === undefined || !chosen?.length) return;
  const documents = [found.document.uri.toString(), ...chosen.flatMap(({ report }) => report ?? [])];
  const entity = { id: newEntityId(sources, name, documents), type: subject.type, name };
  const changes = await tasksWithProgress(vscode.l10n.t('Splitting {0}', oneLine(subject.name)), () => tasksFor(services, about, entity, chosen));
  if (changes) await applyPreviewed(services, found.document.uri, changes, vscode.l10n.t('{0} is split off from {1}', oneLine(name), oneLine(subject.name)));
}

/** Over all reports one name is one thing: the new one must have another. */
async function askName({ sources, mark, subject }: Split): Promise<string | undefined> {
  const words = spaced(mark.quote);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Some mentions of {0} mean another entity', oneLine(subject.name)), prompt: vscode.l10n.t('Its name, such as “John Smith (journalist)”'), value: words === subject.name ? '' : words,
    validateInput: (typed) => {
      const wanted = spaced(typed).trim();
      if (wanted === '' || wanted === subject.name) return vscode.l10n.t('It needs a name of its own');
      const bearer = bearerOf(sources, wanted, subject);
      return bearer === undefined ? undefined : vscode.l10n.t('“{0}” is a name of another already', bearer);
    },
  });
  return name === undefined ? undefined : spaced(name).trim();
}

/** A mention of this report, or another report. */
interface Choice extends vscode.QuickPickItem {
  readonly mark?: Mark;
  readonly report?: string;
}

/** Those that are called so here are ticked. */
async function choose({ sources: { corpus }, document, mark, subject }: Split, name: string): Promise<readonly Choice[] | undefined> {
  const here = document.known.filter((each) => each.status !== 'rejected' && each.reference?.id === mark.reference?.id);
  const isAlike = ({ quote }: Mark): boolean => spaced(quote) === spaced(mark.quote);
  const own = document.uri.toString();
  const elsewhere = corpus.inDocuments(subject.key).filter(({ uri, mentions }) => uri !== own && mentions > 0).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const items: Choice[] = [
    ...here.map((each): Choice => ({ mark: each, label: lineOf(document, each), description: vscode.l10n.t('line {0}', document.textDocument.positionAt(each.start).line + 1), picked: isAlike(each) })),
    { label: vscode.l10n.t('Other reports'), kind: vscode.QuickPickItemKind.Separator },
    ...elsewhere.map(({ uri, mentions }): Choice => ({ report: uri, label: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), description: mentionCount({ mentions, documents: 1 }) })),
  ];
  return vscode.window.showQuickPick(items, { canPickMany: true, title: vscode.l10n.t('Which are {0}?', oneLine(name)), matchOnDescription: true });
}

/** So much of a line stands before and after a mention in the list, in UTF-16 units. */
const around = 30;

const lineOf = (document: SeedDocument, { start, end, quote }: Mark): string =>
  oneLine(`${document.slice({ start: Math.max(0, start - around), end: start })}${quoted(quote)}${document.slice({ start: end, end: Math.min(document.length, end + around) })}`);

async function tasksFor(services: Services, { document, subject }: Split, entity: SidecarEntity, chosen: readonly Choice[]): Promise<FileTask[]> {
  const marks = chosen.flatMap(({ mark }) => mark ?? []);
  const tasks = [...registerTask(document, subject, entity), ...(marks.length > 0 ? await tasksOfMentions(services, document, marks, entity) : [])];
  for (const { report } of chosen) if (report !== undefined) tasks.push(...(await tasksOfReport(services, report, subject, entity)));
  return tasks;
}

/** What the register has as a name of the one is the other's then. */
function registerTask({ uri }: SeedDocument, { register }: Subject, entity: SidecarEntity): FileTask[] {
  const file = registerOf(uri);
  if (!file || register === undefined) return [];
  const { id, type, name } = entity;
  return [{ uri: file, isOthers: false, rewrite: (text = '') => splitRegisterEntity(text, register, { id, type, name }) }];
}
