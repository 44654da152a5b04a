import type * as vscode from 'vscode';
import type { WorkspaceIndex } from './corpus/workspaceIndex';
import type { SeedDocuments } from './documents';
import type { Decisions } from './decisions';
import type { Layers } from './layers';
import type { RegisterEdits } from './registerEdits';
import type { Status } from './status';
import type { KnownNames } from './known';
import type { Knowledge } from './knowledge';
import type { Pictures } from './pictures';
import type { Schemes } from './schemes';
import type { UserModel } from './model/userModel';

/** What features are built on. */
export interface Services {
  readonly documents: SeedDocuments;
  readonly corpus: WorkspaceIndex;
  readonly layers: Layers;
  readonly decisions: Decisions;
  readonly register: RegisterEdits;
  readonly status: Status;
  readonly knowledge: Knowledge;
  readonly known: KnownNames;
  readonly schemes: Schemes;
  readonly model: UserModel;
  readonly pictures: Pictures;
  readonly extension: vscode.Extension<unknown>;
  readonly extensionUri: vscode.Uri;
  /** What VS Code keeps for this workspace. */
  readonly state: vscode.Memento;
  /** A folder that VS Code keeps for Seedlens, the same in all workspaces. */
  readonly storageUri: vscode.Uri;
}

/** A feature registers itself with VS Code and is gone when disposed. */
export type Feature = (services: Services) => vscode.Disposable;
