import * as vscode from 'vscode';
import type { Layer } from '../core/layers';
import { layerUri } from '../host/layers';
import { documentOf } from '../host/place';
import type { Feature, Services } from '../host/services';
import { oneLine } from '../host/wording';

/** Pause before the item follows a change, in milliseconds. */
const delay = 300;

/** Lists the layers of a report in its language status, where there are several, and opens them. */
export const layerStatus: Feature = (services) =>
  vscode.Disposable.from(new LayerItem(services), vscode.commands.registerCommand('seedlens.showLayers', (argument?: unknown) => showLayers(services, argument)));

class LayerItem implements vscode.Disposable {
  private item: vscode.LanguageStatusItem | undefined;
  private readonly disposables: readonly vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    this.disposables = [
      services.documents.onDidChange(() => this.showSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.showSoon()),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.item?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private showSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), delay);
  }

  private show(): void {
    const document = this.services.documents.get(vscode.window.activeTextEditor?.document);
    if (!document || document.layers.length === 0) return this.hide();
    this.item ??= vscode.languages.createLanguageStatusItem('seedlens.layers', { language: 'seed' });
    this.item.name = vscode.l10n.t('Seedlens Layers');
    this.item.text = document.layers.map(summaryOf).join(' · ');
    this.item.detail = document.disputed.length > 0 ? vscode.l10n.t('{0} in dispute', document.disputed.length) : vscode.l10n.t('layers beside yours');
    this.item.command = { command: 'seedlens.showLayers', title: vscode.l10n.t('Show') };
  }

  /** VS Code knows no hidden item. */
  private hide(): void {
    this.item?.dispose();
    this.item = undefined;
  }
}

const nameOf = ({ name }: Layer): string => (name ? oneLine(name) : vscode.l10n.t('shared'));

const summaryOf = (layer: Layer): string => `${nameOf(layer)} (${layer.sidecar.annotations.length})`;

/** Opens the sidecar of the layer that is picked. */
async function showLayers({ documents, status }: Services, argument: unknown): Promise<void> {
  const document = await documentOf(documents, argument);
  if (!document) return status.say(vscode.l10n.t('No report is open'));
  if (document.layers.length === 0) return status.say(vscode.l10n.t('Nobody else has annotated this report in a layer of their own'));
  const items = [
    { label: vscode.l10n.t('Yours'), description: String(document.sidecar.annotations.length), uri: document.sidecarUri },
    ...document.layers.map((layer) => ({ label: nameOf(layer), description: String(layer.sidecar.annotations.length), uri: layerUri(document.uri, layer) })),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Layers of this report'), placeHolder: vscode.l10n.t('Open the sidecar of') });
  if (picked) await vscode.window.showTextDocument(picked.uri, { viewColumn: vscode.ViewColumn.Beside });
}
