import * as vscode from 'vscode';
import { Known } from '../core/known/known';
import { Lexicon } from '../core/known/lexicon';
import type { KnownName } from '../core/known/name';
import type { RegisterNames } from '../core/register/names';
import { ownScheme, type Scheme } from '../core/scheme/scheme';

const setting = 'seedlens.learn';

/** The analyst wants to have names suggested by what was decided before. */
export const learns = (): boolean => vscode.workspace.getConfiguration().get<boolean>(setting, true);

/** What reports are read with beyond the detector: the types and the register of their folder, and what all annotations teach. */
export class KnownNames implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly registers = new Map<string, RegisterNames>();
  private readonly schemes = new Map<string, Scheme>();
  private readonly known = new Map<string, Known>();
  private lessons = new Lexicon<KnownName>();
  private readonly disposables = [
    this.changed,
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(setting) && this.renew()),
  ];

  /** Some report may have to be read with something else than before. */
  readonly onDidChange = this.changed.event;

  /** What a report, or another file of its folder, is read with: the same object until something else is known. */
  for(report: vscode.Uri): Known {
    const folder = vscode.workspace.getWorkspaceFolder(report)?.uri.toString() ?? '';
    const known = this.known.get(folder) ?? new Known(this.registers.get(folder), learns() ? this.lessons : undefined, learns(), this.schemes.get(folder));
    this.known.set(folder, known);
    return known;
  }

  setRegister(folder: vscode.Uri, names: RegisterNames): void {
    if (names.isEmpty && !this.registers.has(folder.toString())) return;
    this.registers.set(folder.toString(), names);
    this.known.delete(folder.toString());
    this.changed.fire();
  }

  setScheme(folder: vscode.Uri, scheme: Scheme): void {
    const key = folder.toString();
    if (scheme === (this.schemes.get(key) ?? ownScheme)) return;
    this.schemes.set(key, scheme);
    this.known.delete(key);
    this.changed.fire();
  }

  setLessons(lessons: Lexicon<KnownName>): void {
    if (lessons === this.lessons) return;
    this.lessons = lessons;
    this.renew();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private renew(): void {
    this.known.clear();
    this.changed.fire();
  }
}
