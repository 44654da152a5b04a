import * as vscode from 'vscode';
import type { EntityKey } from '../core/corpus/corpus';
import { entityKey, knownKey } from '../core/corpus/key';
import { parseSidecar } from '../core/annotations/codec';
import { entityWordAt, isEntityId, type EntityWord } from '../core/rename/entry';
import { bearerOf, rekeying, renaming, subjectOf, type EntityChange, type Sources, type Subject } from '../core/rename/plans';
import { spaced } from '../core/text/spaces';
import { toVsCodeRange } from '../host/convert';
import { dataFiles, kindOf, reportOf } from '../host/dataFiles';
import { withPatience, type Advance } from '../host/patience';
import { changesFor, saveIfAlone, sourcesFor, subjectAt } from '../host/rename/entities';
import { workspaceEditOf } from '../host/rename/workspaceEdit';
import type { Feature, Services } from '../host/services';
import { oneLine } from '../host/wording';

/** Rename (F2): an entity's name at a mention, or its name or id in a sidecar or register, in all files that speak of it. The reports stay. */
export const rename: Feature = (services) => vscode.Disposable.from(
  vscode.languages.registerRenameProvider('seed', new MentionRename(services)),
  vscode.languages.registerRenameProvider(dataFiles, new EntryRename(services)),
);

class MentionRename implements vscode.RenameProvider {
  constructor(private readonly services: Services) {}

  prepareRename(textDocument: vscode.TextDocument, position: vscode.Position): { range: vscode.Range; placeholder: string } {
    const document = this.services.documents.get(textDocument);
    const mark = document?.markAt(textDocument.offsetAt(position));
    const entity = mark?.reference && document?.entity(mark.reference.id)?.entity;
    if (!document || !mark || !entity) throw new Error(vscode.l10n.t('No person, organization or place is named here'));
    return { range: toVsCodeRange(textDocument, mark), placeholder: entity.name };
  }

  provideRenameEdits(textDocument: vscode.TextDocument, position: vscode.Position, typed: string, caller: vscode.CancellationToken): Promise<vscode.WorkspaceEdit | undefined> {
    const document = this.services.documents.get(textDocument);
    const mark = document?.markAt(textDocument.offsetAt(position));
    return withPatience(titleOf(typed), async (token, advance) => {
      const sources = document && mark && (await sourcesFor(this.services, document.uri, token));
      const subject = sources && subjectAt(sources, document, mark);
      return subject && editFor(this.services, document.uri, withName(sources, subject, typed), { token, advance });
    }, caller);
  }
}

class EntryRename implements vscode.RenameProvider {
  constructor(private readonly services: Services) {}

  prepareRename(document: vscode.TextDocument, position: vscode.Position): { range: vscode.Range; placeholder: string } {
    const word = wordAt(document, position);
    if (!word) throw new Error(vscode.l10n.t('Rename an entity at its id or its name'));
    return { range: toVsCodeRange(document, word), placeholder: word.words };
  }

  async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, typed: string, caller: vscode.CancellationToken): Promise<vscode.WorkspaceEdit | undefined> {
    const word = wordAt(document, position);
    const report = kindOf(document) === 'register' ? document.uri : (await reportOf(document.uri))?.uri;
    if (!word || !report) throw new Error(vscode.l10n.t('Its report is missing'));
    return withPatience(titleOf(typed), async (token, advance) => {
      const sources = await sourcesFor(this.services, report, token);
      const subject = sources && subjectOf(sources, keyIn(sources, document, report, word.id));
      if (!sources || !subject) return undefined;
      return editFor(this.services, report, word.part === 'name' ? withName(sources, subject, typed) : withId(sources, subject, word, typed), { token, advance });
    }, caller);
  }
}

const titleOf = (typed: string): string => vscode.l10n.t('Renaming to {0}', oneLine(typed));

const wordAt = (document: vscode.TextDocument, position: vscode.Position): EntityWord | undefined =>
  (kindOf(document) === undefined ? undefined : entityWordAt(document.getText(), document.offsetAt(position)));

/** The key of an entity of a register or sidecar: as its report has it, else as it would be alone. */
function keyIn({ corpus, register, gazetteer }: Sources, document: vscode.TextDocument, report: vscode.Uri, id: string): EntityKey {
  if (document.uri.toString() === report.toString() || register.entities.has(id)) return knownKey(id);
  const read = corpus.entitiesIn(report.toString()).find((entity) => entity.id === id);
  const entry = parseSidecar(document.getText()).entities.find((entity) => entity.id === id);
  const known = gazetteer.get(id);
  return read?.key ?? (entry && !known ? entityKey(entry) : knownKey(id));
}

/** Who waits for it. */
interface Work {
  readonly token: vscode.CancellationToken;
  readonly advance: Advance;
}

/** What a new name comes to. One that is another's already would make them one by the way. */
function withName(sources: Sources, subject: Subject, typed: string): EntityChange {
  const name = spaced(typed).trim();
  if (name === '') throw new Error(vscode.l10n.t('An entity must have a name'));
  const bearer = bearerOf(sources, name, subject);
  if (bearer !== undefined) throw new Error(vscode.l10n.t('“{0}” is a name of another already. If both are the same, use Merge Entities.', bearer));
  return renaming(sources, subject, name);
}

/** What a new id comes to. The gazetteer's ids say which country or place is meant: only a register can say so otherwise. */
function withId(sources: Sources, subject: Subject, word: EntityWord, typed: string): EntityChange {
  const id = typed.trim();
  if (!isEntityId(id)) throw new Error(vscode.l10n.t('An id is made of letters, digits and hyphens'));
  if (sources.gazetteer.get(id)) throw new Error(vscode.l10n.t('“{0}” is the id of {1}', id, sources.gazetteer.get(id)!.name));
  if (sources.register.ranges.has(id) || hasOther(sources, subject, id)) throw new Error(vscode.l10n.t('“{0}” is the id of another already. If both are the same, use Merge Entities.', id));
  if (subject.gazetteer === word.id && subject.register === undefined) throw new Error(vscode.l10n.t('“{0}” says which place is meant. Add it to the register first.', word.id));
  return rekeying(subject, id);
}

/** A report that names it has that id for something else. */
const hasOther = ({ corpus }: Sources, { key }: Subject, id: string): boolean =>
  corpus.inDocuments(key).some(({ uri }) => corpus.entitiesIn(uri).some((entity) => entity.id === id && entity.key !== key));

async function editFor(services: Services, report: vscode.Uri, change: EntityChange, { token, advance }: Work): Promise<vscode.WorkspaceEdit | undefined> {
  const changes = await changesFor(services, report, change, token, advance);
  if (!changes) return undefined;
  if (changes.left.length > 0) {
    services.status.say(vscode.l10n.t('Left as they are because of errors in them: {0}', changes.left.slice(0, 3).map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ')), 'warning');
  }
  saveIfAlone(changes.files);
  return workspaceEditOf(changes.files);
}
