import * as vscode from 'vscode';
import { spliceOf } from '../core/annotations/history';
import type { Fix } from '../core/check/fix';
import type { Finding } from '../core/check/finding';
import { openRegister } from '../core/register/codec';
import { editRegister } from '../core/register/edit';
import { withoutAlias } from '../core/register/plans';
import { finish } from '../core/yaml/file';
import { toVsCodeRange } from './convert';
import { placesOf, wordsIn } from './likelyPlaces';
import { SeedDocument } from './seedDocument';
import { oneLine, percent } from './wording';

/** What can be done about a finding of a report or a register, as VS Code offers it. */
export function actionsFor(owner: SeedDocument | vscode.TextDocument, { fixes }: Finding, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const actions = fixes.flatMap((fix) => (owner instanceof SeedDocument ? reportActions(owner, fix) : registerActions(owner, fix)));
  actions.forEach((action, index) => Object.assign(action, { diagnostics: [diagnostic], isPreferred: index === 0 && fixes[0]?.kind !== 're-anchor' }));
  return actions;
}

function reportActions(document: SeedDocument, fix: Fix): vscode.CodeAction[] {
  const uri = document.uri.toString();
  switch (fix.kind) {
    case 'correct-place': return [running('seedlens.correctPlace', vscode.l10n.t('Say where it is…'), { uri, offset: fix.at })];
    case 'correct-date': return [running('seedlens.correctDate', vscode.l10n.t('Say when it is…'), { uri, offset: fix.at })];
    case 'set-report-date': return [running('seedlens.setReportDate', vscode.l10n.t('Set the report’s date…'), { uri, offset: 0 })];
    case 'accept': return [running('seedlens.accept', vscode.l10n.t('Accept'), { uri, offset: fix.at })];
    case 'reject': return [running('seedlens.reject', vscode.l10n.t('Reject'), { uri, offset: fix.at })];
    case 'accept-entity': return [running('seedlens.acceptEntity', vscode.l10n.t('Accept all mentions of it'), { uri, entity: fix.entity })];
    case 'link': case 'merge': return [running(applyFix, titleOf(fix), { uri, fix })];
    case 're-anchor': return lostActions(document, fix.annotation);
    case 'remove-alias': return [];
  }
}

/** Takes what a fix changes to the sidecar; see {@link FixArgument}. */
export const applyFix = 'seedlens.applyFix';

/** What that command takes: an open report, and a fix of one of its findings. */
export interface FixArgument {
  readonly uri: string;
  readonly fix: Fix & { readonly kind: 'link' | 'merge' };
}

/** What a fix does, on its button and, in the past tense, in the status bar. */
export function titleOf(fix: FixArgument['fix']): string {
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

function running(command: string, title: string, argument: object): vscode.CodeAction {
  return Object.assign(new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix), { command: { command, title, arguments: [argument] } });
}

/** Edits the open register, for the analyst to save. */
function registerActions(document: vscode.TextDocument, fix: Fix): vscode.CodeAction[] {
  const { file, register } = finish(openRegister(document.getText()));
  const entity = fix.kind === 'remove-alias' ? register.entities.get(fix.entity) : undefined;
  if (fix.kind !== 'remove-alias' || !entity) return [];
  const edited = finish(editRegister(file.text, [withoutAlias(entity, fix.words)], file));
  if ('problems' in edited) return [];
  const { at, removed, inserted } = spliceOf(document.getText(), edited.text);
  const action = new vscode.CodeAction(vscode.l10n.t('Remove “{0}” from {1}', oneLine(fix.words), oneLine(entity.name)), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, toVsCodeRange(document, { start: at, end: at + removed.length }), inserted);
  return [action];
}
