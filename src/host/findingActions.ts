import * as vscode from 'vscode';
import { spliceOf } from '../core/annotations/history';
import type { Fix } from '../core/check/fix';
import type { Finding } from '../core/check/finding';
import { openRegister } from '../core/register/codec';
import { editRegister } from '../core/register/edit';
import { withoutAlias } from '../core/register/plans';
import { rewriteRegisterEntities } from '../core/rename/register';
import type { Range } from '../core/text/range';
import { finish } from '../core/yaml/file';
import { toVsCodeRange } from './convert';
import { placesOf, wordsIn } from './likelyPlaces';
import { registerOf } from './register';
import { SeedDocument } from './seedDocument';
import { oneLine, percent } from './wording';

/** What can be done about a finding of a report or a register, as VS Code offers it. */
export function actionsFor(owner: SeedDocument | vscode.TextDocument, { fixes }: Finding, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const actions = fixes.flatMap((fix) => (owner instanceof SeedDocument ? reportActions(owner, fix) : registerActions(owner, fix)));
  actions.forEach((action, index) => Object.assign(action, { diagnostics: [diagnostic], isPreferred: index === 0 && !unsure.has(fixes[0]?.kind) }));
  return actions;
}

/** What needs a look before it is done, or mends nothing by itself. */
const unsure: ReadonlySet<Fix['kind'] | undefined> = new Set(['re-anchor', 'show', 'rename']);

function reportActions(document: SeedDocument, fix: Fix): vscode.CodeAction[] {
  const uri = document.uri.toString();
  switch (fix.kind) {
    case 'correct-place': return [running('seedlens.correctPlace', vscode.l10n.t('Say where it is…'), { uri, offset: fix.at })];
    case 'correct-date': return [running('seedlens.correctDate', vscode.l10n.t('Say when it is…'), { uri, offset: fix.at })];
    case 'set-report-date': return [running('seedlens.setReportDate', vscode.l10n.t('Set the report’s date…'), { uri, offset: 0 })];
    case 'reopen': return [running('seedlens.reopenReport', vscode.l10n.t('Reopen the report'), { uri, offset: 0 })];
    case 'accept': return [running('seedlens.accept', vscode.l10n.t('Accept'), { uri, offset: fix.at })];
    case 'reject': return [running('seedlens.reject', vscode.l10n.t('Reject'), { uri, offset: fix.at })];
    case 'accept-entity': return [running('seedlens.acceptEntity', vscode.l10n.t('Accept all mentions of it'), { uri, entity: fix.entity })];
    case 'link': case 'merge': return [running(applyFix, titleOf(fix), { uri, fix })];
    case 're-anchor': return lostActions(document, fix.annotation);
    case 'rename': return [renaming(document.textDocument, fix)];
    case 'show': return [showing(document.textDocument, fix)];
    case 'remove-alias': case 'merge-entries': return [];
  }
}

/** Takes what a fix changes to the sidecar; see {@link FixArgument}. */
export const applyFix = 'seedlens.applyFix';

/** What that command takes: an open report or register, and a fix of one of its findings. */
export interface FixArgument {
  readonly uri: string;
  readonly fix: Fix & { readonly kind: 'link' | 'merge' | 'merge-entries' };
}

/** What a fix does, on its button and, in the past tense, in the status bar. */
export function titleOf(fix: FixArgument['fix']): string {
  if (fix.kind === 'merge-entries') return vscode.l10n.t('They are one: keep {0}', oneLine(fix.into));
  const name = oneLine(fix.kind === 'link' ? fix.entity.name : fix.into.name);
  if (fix.kind === 'merge') return vscode.l10n.t('They are one: keep {0}', oneLine(fix.into.id));
  return fix.isNew ? vscode.l10n.t('Make it an entity of its own: {0}', name) : vscode.l10n.t('Link it to {0}', name);
}

/** How many places are offered for words that are gone. */
const mostPlaces = 3;

/** For words that are gone: their likeliest places, all others, or to let them go. */
function lostActions(document: SeedDocument, id: string): vscode.CodeAction[] {
  const annotation = document.orphans.find((orphan) => orphan.id === id);
  if (!annotation) return [];
  const about = { uri: document.uri.toString(), id };
  const lineOf = (offset: number): number => document.textDocument.positionAt(offset).line + 1;
  const places = placesOf(document, annotation).slice(0, mostPlaces).map(({ ranges, score }) =>
    running('seedlens.reanchor', vscode.l10n.t('Re-anchor at “{0}” in line {1} ({2} alike)', oneLine(wordsIn(document, ranges)), lineOf(ranges[0]!.start), percent(score)), { ...about, ranges }));
  return [
    ...places,
    running('seedlens.reanchor', vscode.l10n.t('Find its words in the report…'), about),
    running('seedlens.removeOrphan', vscode.l10n.t('Remove the annotation'), about),
  ];
}

const running = (command: string, title: string, argument: object): vscode.CodeAction => withCommand(title, command, argument);

const withCommand = (title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction =>
  Object.assign(new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix), { command: { command, title, arguments: [...args] } });

/** VS Code asks for the name, and shows what changes in all files. */
const renaming = (document: vscode.TextDocument, { entity, at }: Fix & { readonly kind: 'rename' }): vscode.CodeAction =>
  withCommand(vscode.l10n.t('Give {0} another name…', oneLine(entity)), 'editor.action.rename', [document.uri, document.positionAt(at)]);

const showing = (document: vscode.TextDocument, range: Range): vscode.CodeAction =>
  withCommand(vscode.l10n.t('Go to the other figure'), 'vscode.open', document.uri, { selection: toVsCodeRange(document, range) });

function registerActions(document: vscode.TextDocument, fix: Fix): vscode.CodeAction[] {
  switch (fix.kind) {
    case 'merge-entries': return [mergingEntries(document, fix)];
    case 'rename': return [renaming(document, fix)];
    case 'remove-alias': return withoutName(document, fix);
    default: return [];
  }
}

/** Reports know only the register at the root of their folder: the entries of another are merged there alone. */
function mergingEntries(document: vscode.TextDocument, fix: Fix & { readonly kind: 'merge-entries' }): vscode.CodeAction {
  if (registerOf(document.uri)?.toString() === document.uri.toString()) return running(applyFix, titleOf(fix), { uri: document.uri.toString(), fix });
  const merged = rewriteRegisterEntities(document.getText(), { ids: new Set([fix.from, fix.into]), to: { id: fix.into } });
  return editing(document, titleOf(fix), 'text' in merged ? merged.text : document.getText());
}

function withoutName(document: vscode.TextDocument, fix: Fix & { readonly kind: 'remove-alias' }): vscode.CodeAction[] {
  const { file, register } = finish(openRegister(document.getText()));
  const entity = register.entities.get(fix.entity);
  if (!entity) return [];
  const edited = finish(editRegister(file.text, [withoutAlias(entity, fix.words)], file));
  if ('problems' in edited) return [];
  return [editing(document, vscode.l10n.t('Remove “{0}” from {1}', oneLine(fix.words), oneLine(entity.name)), edited.text)];
}

/** Edits the open register, for the analyst to save. */
function editing(document: vscode.TextDocument, title: string, text: string): vscode.CodeAction {
  const { at, removed, inserted } = spliceOf(document.getText(), text);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, toVsCodeRange(document, { start: at, end: at + removed.length }), inserted);
  return action;
}
