import * as vscode from 'vscode';
import { AnnotatedDocument } from '../core/document';
import type { Detector } from '../core/detect/detector';
import type { Layers } from './layers';

/** An open seed text with its marks. */
export class SeedDocument extends AnnotatedDocument {
  constructor(readonly textDocument: vscode.TextDocument, detector: Detector, private readonly places: Layers) {
    super(textDocument.getText(), detector);
  }

  get uri(): vscode.Uri {
    return this.textDocument.uri;
  }

  override get fileName(): string {
    return this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
  }

  /** Where decisions about it are written. */
  get sidecarUri(): vscode.Uri {
    return vscode.Uri.parse(this.places.own(this.uri.toString()));
  }
}
