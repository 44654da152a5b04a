import * as vscode from 'vscode';
import type { SeedDocument } from '../host/seedDocument';
import type { SeedDocuments } from '../host/documents';
import type { UserModel } from '../host/model/userModel';
import type { Feature } from '../host/services';
import { oneLine } from '../host/wording';

/** The language that all recognizers know. */
const known = 'en';
/** Pause before the item follows an edit, in milliseconds. */
const delay = 300;

/** Says in the language status of a report which languages it is in, and where names come from the gazetteer alone. */
export const language: Feature = ({ documents, model }) => new LanguageItem(documents, model);

class LanguageItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('seedlens.language', { language: 'seed' });
  private readonly names = new Intl.DisplayNames([vscode.env.language, known], { type: 'language' });
  private readonly disposables: readonly vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly documents: SeedDocuments, private readonly model: Pick<UserModel, 'state' | 'onDidChange'>) {
    this.item.name = vscode.l10n.t('Seedlens Language');
    this.disposables = [
      this.item,
      documents.onDidChange(() => this.showSoon()),
      model.onDidChange(() => this.showSoon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    this.show();
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private showSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), delay);
  }

  private show(): void {
    const document = this.documents.get(vscode.window.activeTextEditor?.document);
    if (document) this.describe(document);
  }

  private describe({ languages }: SeedDocument): void {
    const listed = (codes: readonly string[]): string => codes.map((code) => this.names.of(code) ?? code).join(', ');
    const others = languages.filter((code) => code !== known);
    const isForeign = others.length > 0 && others.length === languages.length;
    const { state } = this.model;
    this.item.text = listed(languages.length > 0 ? languages : [known]);
    this.item.detail = detail(isForeign, listed(others), state.kind === 'ready' ? oneLine(state.name) : undefined);
    // VS Code shows a warning in the status bar itself.
    this.item.severity = isForeign && state.kind !== 'ready' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  }
}

/** A user's model may know any language; nobody says which. */
function detail(isForeign: boolean, others: string, model: string | undefined): string {
  if (!others) return vscode.l10n.t('All recognizers read it');
  if (model) return isForeign ? vscode.l10n.t('Names from the gazetteer and model {0}', model) : vscode.l10n.t('Names from the gazetteer and model {0} in {1}', model, others);
  return isForeign ? vscode.l10n.t('Names from the gazetteer only') : vscode.l10n.t('Names from the gazetteer only in {0}', others);
}
