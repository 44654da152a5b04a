import type * as vscode from 'vscode';
import { AnnotationStore } from './core/annotations/store';
import { RegisterStore } from './core/register/store';
import { features } from './features';
import { Decisions } from './host/decisions';
import { WorkspaceIndex } from './host/corpus/workspaceIndex';
import { SeedDocuments } from './host/documents';
import { Knowledge } from './host/knowledge';
import { KnownNames } from './host/known';
import { Layers } from './host/layers';
import { WorkspaceLessons } from './host/lessons';
import { UserModel } from './host/model/userModel';
import { VsCodeSidecarFiles } from './host/sidecarFiles';
import { Pictures } from './host/pictures';
import { Registers } from './host/register';
import { RegisterEdits } from './host/registerEdits';
import { Schemes } from './host/schemes';
import { inSlices } from './host/slices';
import { Status } from './host/status';

/** What the extension gives to its tests and benchmarks. */
export interface SeedlensApi {
  readonly documents: SeedDocuments;
  readonly corpus: WorkspaceIndex;
  readonly decisions: Decisions;
  readonly status: Status;
  readonly model: UserModel;
  /** How long `activate` took, in milliseconds. */
  readonly activation: number;
}

export function activate(context: vscode.ExtensionContext): SeedlensApi {
  const started = performance.now();
  const layers = new Layers();
  const store = new AnnotationStore(new VsCodeSidecarFiles(), (textUri) => layers.own(textUri));
  const knowledge = new Knowledge(context.extensionUri);
  const known = new KnownNames();
  const documents = new SeedDocuments(knowledge, store, known, layers);
  const registers = new Registers(documents, known);
  const schemes = new Schemes(documents, known);
  const lessons = new WorkspaceLessons(documents, knowledge, known);
  const prepared = (): Promise<unknown> => Promise.all([registers.ready(), schemes.ready()]);
  const corpus = new WorkspaceIndex(context, { documents, knowledge, known, layers, prepared, learned: () => lessons.ready() });
  const status = new Status();
  const model = new UserModel(documents, knowledge, context.extensionUri);
  const decisions = new Decisions(store, documents, lessons, layers, status);
  const registerStore = new RegisterStore(new VsCodeSidecarFiles(), async (steps) => (await inSlices(steps, () => false))!);
  const register = new RegisterEdits(registerStore, registers, status);
  const services = {
    documents, corpus, layers, decisions, register, status, knowledge, known, schemes, model,
    pictures: new Pictures(context.extensionUri), extension: context.extension, extensionUri: context.extensionUri, storageUri: context.globalStorageUri, state: context.workspaceState,
  };
  context.subscriptions.push(layers, known, documents, registers, schemes, lessons, corpus, status, decisions, model, ...features.map((feature) => feature(services)));
  return { documents, corpus, decisions, status, model, activation: performance.now() - started };
}
