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
  /** The last commits that changed a file, the latest first. */
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<Commit[]>;
  /** What a file says in a commit. */
  show(ref: string, path: string): Promise<string>;
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

/** How many commits back a text is looked for. */
const maxCommits = 8;

/** What a file has said in the last commits that changed it, the latest first; as far as git can tell. */
export async function* committedTexts(repository: Repository, { fsPath }: vscode.Uri): AsyncGenerator<string> {
  const commits = await repository.log({ maxEntries: maxCommits, path: fsPath }).catch(() => []);
  for (const { hash } of commits) {
    const text = await repository.show(hash, fsPath).catch(() => undefined);
    if (text !== undefined) yield text.replace(/^\uFEFF/, '');
  }
}

/** A value of the repository's own configuration. */
export const localConfig = (repository: Repository, key: string): Promise<string | undefined> =>
  repository.getConfig(key).then((value) => value || undefined, () => undefined);

export async function setLocalConfig(repository: Repository, key: string, value: string | undefined): Promise<void> {
  if ((await localConfig(repository, key)) !== undefined) await repository.unsetConfig(key);
  if (value !== undefined) await repository.setConfig(key, value);
}
