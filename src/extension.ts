import type * as vscode from 'vscode';
import { AnnotationStore } from './core/annotations/store';
import { features } from './features';
import { Decisions } from './host/decisions';
import { SeedDocuments } from './host/documents';
import { Knowledge } from './host/knowledge';
import { VsCodeSidecarFiles } from './host/sidecarFiles';

/** What the extension gives to its tests and benchmarks. */
export interface SeedlensApi {
  readonly documents: SeedDocuments;
  readonly decisions: Decisions;
  /** How long `activate` took, in milliseconds. */
  readonly activation: number;
}

export function activate(context: vscode.ExtensionContext): SeedlensApi {
  const started = performance.now();
  const store = new AnnotationStore(new VsCodeSidecarFiles());
  const documents = new SeedDocuments(new Knowledge(context.extensionUri), store);
  const decisions = new Decisions(store, documents);
  const services = { documents, decisions, extensionUri: context.extensionUri };
  context.subscriptions.push(documents, ...features.map((feature) => feature(services)));
  return { documents, decisions, activation: performance.now() - started };
}
