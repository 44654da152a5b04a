import * as vscode from 'vscode';
import type { Detector } from '../core/detect/detector';
import { loadDetector } from '../core/detect/load';

/** The detector with its gazetteer and model, read once, when the first seed text opens. */
export class Knowledge {
  private detector: Promise<Detector> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  load(): Promise<Detector> {
    return (this.detector ??= this.read());
  }

  private async read(): Promise<Detector> {
    const [gazetteer, model] = await Promise.all([this.file('gazetteer.tsv'), this.file('tagger.bin')]);
    const { detector, problem } = loadDetector(new TextDecoder().decode(gazetteer), model);
    if (problem) void vscode.window.showWarningMessage(vscode.l10n.t('Names are found by rules alone, as the built-in tagger cannot be read: {0}', problem));
    return detector;
  }

  private file(name: string): Thenable<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', name));
  }
}
