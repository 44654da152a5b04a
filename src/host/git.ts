import * as vscode from 'vscode';

/** What we use of the API that VS Code's own Git extension documents (extensions/git/src/api/git.d.ts). */
export interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined };
  /** What `git blame` prints of a file as it is on the disk. */
  blame(path: string): Promise<string>;
  getCommit(ref: string): Promise<Commit>;
  /** The local configuration; rejects or is empty where there is no such value. */
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  /** Adds a value: an older one must be unset first. */
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig(key: string): Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** Git as VS Code knows it; undefined where it is off, missing, not trusted, or beyond this extension host's reach. */
export async function gitApi(): Promise<GitApi | undefined> {
  try {
    const git = await vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git')?.activate();
    return git?.enabled ? git.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}

/** A value of the repository's own configuration. */
export const localConfig = (repository: Repository, key: string): Promise<string | undefined> =>
  repository.getConfig(key).then((value) => value || undefined, () => undefined);

export async function setLocalConfig(repository: Repository, key: string, value: string | undefined): Promise<void> {
  if ((await localConfig(repository, key)) !== undefined) await repository.unsetConfig(key);
  if (value !== undefined) await repository.setConfig(key, value);
}
