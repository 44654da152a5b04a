import * as vscode from 'vscode';
import { Detector } from '../core/detect/detector';
import { parseGazetteer } from '../core/gazetteer/gazetteer';

/** The detector with its gazetteer, read once, when the first seed text opens. */
export class Knowledge {
  private detector: Promise<Detector> | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  load(): Promise<Detector> {
    return (this.detector ??= this.read());
  }

  private async read(): Promise<Detector> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'gazetteer.tsv'));
    return new Detector(parseGazetteer(new TextDecoder().decode(bytes)));
  }
}
