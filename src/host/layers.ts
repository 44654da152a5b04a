import * as vscode from 'vscode';
import { parseSidecar } from '../core/annotations/codec';
import { layerFile, layerFiles } from '../core/annotations/layerFiles';
import { sidecarEnding } from '../core/fileNames';
import type { Layer } from '../core/layers';
import { gitApi, localConfig } from './git';
import { VsCodeSidecarFiles } from './sidecarFiles';

/** How long an answer of git is waited for, in milliseconds: after that nobody is named. */
const patience = 2000;

/** Who annotates, which of a text's sidecars is theirs, and what the others say. */
export class Layers implements vscode.Disposable {
  private readonly files = new VsCodeSidecarFiles();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.changed];
  /** Git's users, by folder. */
  private readonly gitUsers = new Map<string, string>();
  /** Names that are known already, by text. */
  private readonly known = new Map<string, string>();

  /** Another annotator may work here now, or annotators keep their layers otherwise. */
  readonly onDidChange = this.changed.event;

  constructor() {
    this.disposables.push(vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('seedlens.annotator') || event.affectsConfiguration('seedlens.layers')) this.changed.fire();
    }));
    // VS Code finds repositories only after it has opened their files.
    void gitApi().then((git) => git && this.disposables.push(git.onDidOpenRepository(() => this.changed.fire())));
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Who decides about a text: the setting, else git's user there, else nobody. */
  async annotator(text: vscode.Uri): Promise<string> {
    const name = settingsOf(text).get<string>('annotator', '').trim() || (await this.gitUser(text));
    this.known.set(text.toString(), name);
    return name;
  }

  /** Waits for what `own` must know. Where all share one sidecar, that is nothing. */
  async prepare(text: vscode.Uri): Promise<void> {
    if (hasOwn(text)) await this.annotator(text);
  }

  /** The sidecar that decisions about a text are written to. */
  own(textUri: string): string {
    const text = vscode.Uri.parse(textUri);
    const file = text.path.slice(text.path.lastIndexOf('/') + 1);
    const name = layerFile(file, hasOwn(text) ? this.known.get(textUri) ?? '' : '');
    return beside(text, name).toString();
  }

  /** A file may be a layer of a text, its own or another's. */
  isLayer(sidecar: vscode.Uri, text: vscode.Uri): boolean {
    const [folder, file] = split(text);
    const [other, name] = split(sidecar);
    return folder === other && layerFiles(file, [name]).length > 0;
  }

  /** The layers of all others who annotated a text. */
  async others(text: vscode.Uri): Promise<Layer[]> {
    const [, file] = split(text);
    const names = await Promise.resolve(vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(text, '..'))).then((entries) => entries.map(([name]) => name), () => []);
    const own = this.own(text.toString());
    const files = layerFiles(file, names).map((layer) => ({ ...layer, uri: beside(text, layer.file).toString() }));
    return Promise.all(files.filter(({ uri }) => uri !== own).map(async ({ uri, annotator }) => ({ name: annotator, sidecar: parseSidecar(await this.read(uri)) })));
  }

  /** What cannot be read says nothing. */
  private async read(uri: string): Promise<string> {
    return (await this.files.read(uri).catch(() => undefined)) ?? '';
  }

  private async gitUser(text: vscode.Uri): Promise<string> {
    const [folder] = split(text);
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
    const user = this.gitUsers.get(folder) ?? (await Promise.race([userOf(text), late]));
    if (user !== undefined) this.gitUsers.set(folder, user);
    return user ?? '';
  }
}

/** Undefined where there is no repository, or not yet. */
async function userOf(text: vscode.Uri): Promise<string | undefined> {
  const repository = (await gitApi())?.getRepository(text);
  if (!repository) return undefined;
  return (await localConfig(repository, 'user.name')) ?? (await repository.getGlobalConfig('user.name').catch(() => ''));
}

const settingsOf = (text: vscode.Uri): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('seedlens', text);

const hasOwn = (text: vscode.Uri): boolean => settingsOf(text).get<string>('layers') === 'own';

/** Where a layer of a text is, by the name that its file has. */
export const layerUri = (text: vscode.Uri, { name }: Pick<Layer, 'name'>): vscode.Uri => beside(text, `${split(text)[1]}${name && `.${name}`}${sidecarEnding}`);

const beside = (text: vscode.Uri, file: string): vscode.Uri => text.with({ path: `${split(text)[0]}${file}` });

/** Folder with its slash, and file name. */
const split = ({ path }: vscode.Uri): [string, string] => [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
