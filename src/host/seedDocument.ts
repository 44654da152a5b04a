import type * as vscode from 'vscode';
import { AnnotatedDocument } from '../core/document';
import type { Detector } from '../core/detect/detector';

/** An open seed text with its marks. */
export class SeedDocument extends AnnotatedDocument {
  constructor(readonly textDocument: vscode.TextDocument, detector: Detector) {
    super(textDocument.getText(), detector);
  }

  get uri(): vscode.Uri {
    return this.textDocument.uri;
  }
}
