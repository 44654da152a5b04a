import * as vscode from 'vscode';
import type { Annotation } from '../core/annotations/model';
import { reanchored } from '../core/decisions';
import type { Range } from '../core/text/range';
import type { Scheme } from '../core/scheme/scheme';
import { toCoreRange, toVsCodeRange } from '../host/convert';
import { documentOf } from '../host/place';
import { reveal } from '../host/reveal';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature, Services } from '../host/services';
import { placesOf, wordsIn, type LikelyPlace } from '../host/likelyPlaces';
import { escapeIcons } from '../host/status';
import { oneLine, percent, wordsOf } from '../host/wording';

/** What `seedlens.reanchor` takes: an annotation of an open report, and, in UTF-16, where its words are now. */
export interface Reanchoring {
  readonly uri: string;
  readonly id: string;
  readonly ranges?: readonly Range[];
}

/** Annotations whose words are gone: counted in the status bar, listed, and put back where the analyst says. */
export const orphans: Feature = (services) =>
  vscode.Disposable.from(
    new OrphanCount(services),
    vscode.commands.registerCommand('seedlens.showOrphans', (argument?: unknown) => showOrphans(services, argument)),
    vscode.commands.registerCommand('seedlens.reanchor', (argument?: Partial<Reanchoring>) => reanchor(services, argument)),
    vscode.commands.registerCommand('seedlens.removeOrphan', (argument?: Partial<Reanchoring>) => removeOrphan(services, argument)),
  );

class OrphanCount implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('seedlens.orphans', vscode.StatusBarAlignment.Left, -2);
  private readonly disposables: readonly vscode.Disposable[];

  constructor({ documents }: Services) {
    this.item.name = vscode.l10n.t('Seedlens Lost Annotations');
    this.item.command = 'seedlens.showOrphans';
    const show = (): void => this.show(documents.get(vscode.window.activeTextEditor?.document));
    this.disposables = [this.item, documents.onDidChange(show), documents.onDidClose(show), vscode.window.onDidChangeActiveTextEditor(show)];
    show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private show(document: SeedDocument | undefined): void {
    const count = document?.orphans.length ?? 0;
    if (count === 0) return this.item.hide();
    const words = count === 1 ? vscode.l10n.t('1 annotation not found in the text') : vscode.l10n.t('{0} annotations not found in the text', count);
    this.item.text = `$(warning) ${count}`;
    this.item.tooltip = words;
    this.item.accessibilityInformation = { label: words, role: 'button' };
    this.item.show();
  }
}

async function showOrphans(services: Services, argument: unknown): Promise<void> {
  const { documents, status } = services;
  const document = await documentOf(documents, argument);
  if (!document) return status.say(vscode.l10n.t('No report is open'));
  const items = document.orphans.map((annotation) => ({ ...orphanItem(annotation, document.scheme), annotation }));
  if (items.length === 0) return status.say(vscode.l10n.t('All annotations stand in the text'), 'check');
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Annotations whose words are gone'), placeHolder: vscode.l10n.t('Find the words of …') });
  if (picked) await choose(services, document, picked.annotation);
}

const orphanItem = (annotation: Annotation, scheme: Scheme): vscode.QuickPickItem => ({
  label: `$(${scheme.type(annotation.type).icon}) ${escapeIcons(wordsOf(annotation))}`,
  description: [annotation.by, annotation.note].flatMap((words) => (words ? shown(words) : [])).join(' · '),
});

const shown = (words: string): string => escapeIcons(oneLine(words));

async function reanchor(services: Services, argument: Partial<Reanchoring> | undefined): Promise<void> {
  const found = annotationOf(services, argument);
  if (!found) return services.status.say(vscode.l10n.t('Open the report first'));
  const ranges = argument?.ranges ?? [];
  if (ranges.length > 0 && ranges.every((range) => isWithin(range, found.document))) await place(services, found.document, found.annotation, ranges);
  else await choose(services, found.document, found.annotation);
}

/** Nothing about an argument is trusted. */
function annotationOf({ documents }: Services, argument: Partial<Reanchoring> | undefined): { document: SeedDocument; annotation: Annotation } | undefined {
  const document = documents.all.find(({ uri }) => uri.toString() === argument?.uri);
  const annotation = document?.sidecar.annotations.find(({ id }) => id === argument?.id);
  return document && annotation && { document, annotation };
}

const isWithin = ({ start, end }: Range, { length }: SeedDocument): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;

interface PlaceItem extends vscode.QuickPickItem {
  readonly ranges?: readonly Range[];
  readonly isRemoval?: true;
}

/** Offers the likeliest places, what is selected, and to let the annotation go. */
async function choose(services: Services, document: SeedDocument, annotation: Annotation): Promise<void> {
  const items: PlaceItem[] = [
    ...placesOf(document, annotation).map((found) => placeItem(document, found)),
    ...selectedItem(document),
    { label: `$(trash) ${vscode.l10n.t('Remove the annotation')}`, isRemoval: true },
  ];
  const title = vscode.l10n.t('Where is “{0}” now?', wordsOf(annotation));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Pick the words, or select them in the report first') });
  if (picked?.ranges) await place(services, document, annotation, picked.ranges);
  else if (picked?.isRemoval) await removeOrphan(services, { uri: document.uri.toString(), id: annotation.id });
}

function placeItem(document: SeedDocument, { ranges, score }: LikelyPlace): PlaceItem {
  const { start } = toVsCodeRange(document.textDocument, ranges[0]!);
  const description = vscode.l10n.t('line {0} · {1} alike', start.line + 1, percent(score));
  return { label: `$(location) ${shown(wordsIn(document, ranges))}`, description, detail: shown(document.textDocument.lineAt(start.line).text.trim()), ranges };
}

function selectedItem(document: SeedDocument): PlaceItem[] {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document.textDocument);
  const ranges = (editor?.selections ?? []).filter(({ isEmpty }) => !isEmpty).map((selection) => toCoreRange(document.textDocument, selection));
  return ranges.length > 0 ? [{ label: `$(selection) ${shown(wordsIn(document, ranges))}`, description: vscode.l10n.t('The selected words'), ranges }] : [];
}

async function place({ decisions }: Services, document: SeedDocument, annotation: Annotation, ranges: readonly Range[]): Promise<void> {
  const label = vscode.l10n.t('The annotation stands at “{0}” again', oneLine(wordsIn(document, ranges)));
  if (await decisions.apply(document, () => ({ changes: reanchored(document, annotation, ranges), label }))) await reveal(document, ranges[0]!);
}

async function removeOrphan(services: Services, argument: Partial<Reanchoring> | undefined): Promise<void> {
  const found = annotationOf(services, argument);
  if (!found) return services.status.say(vscode.l10n.t('Open the report first'));
  const label = vscode.l10n.t('Removed the annotation of {0}', wordsOf(found.annotation));
  await services.decisions.apply(found.document, () => ({ changes: [{ kind: 'remove', id: found.annotation.id }], label }));
}
