import * as vscode from 'vscode';
import { textsOf } from '../../core/annotations/layerFiles';
import { sidecarEnding } from '../../core/fileNames';

/** A seed text of the workspace, open or not, with the sidecars beside it. */
export interface Report {
  readonly uri: vscode.Uri;
  readonly sidecars: readonly { readonly uri: vscode.Uri; /** Whose it is; empty for the one that all share. */ readonly annotator: string }[];
}

const sidecars = `**/*${sidecarEnding}`;
/** What a glob of the setting may match and no editor opens as plain text. */
const otherFiles = /\.(?:ya?ml|json|jsonl|md|html?|xml|csv|tsv|pdf|docx?|png|jpe?g|gz|zip)$/i;

/** The seed texts of the workspace by their URIs, without what its settings exclude from files or from searches. */
export async function findReports(): Promise<Map<string, Report>> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [texts, annotated] = await Promise.all([Promise.all(folders.map(textsIn)), Promise.all(folders.map((folder) => find(folder, sidecars)))]);
  const found = texts.flat().filter(({ path }) => !otherFiles.test(path));
  return grouped(found, annotated.flat());
}

/** What the manifest makes seed texts: it looks at whole paths, a search only at what is within the folder. */
const seedTexts = ({ uri }: vscode.WorkspaceFolder): string[] =>
  [/\/seeds(?:\/|$)/.test(uri.path) ? '**/*.txt' : '**/seeds/**/*.txt', '**/*.{seed,seed.txt}'];

const textsIn = async (folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> =>
  (await Promise.all([...seedTexts(folder), ...includedIn(folder)].map((glob) => find(folder, glob)))).flat();

function includedIn({ uri }: vscode.WorkspaceFolder): string[] {
  const value: unknown = vscode.workspace.getConfiguration('seedlens', uri).get('include');
  return Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '') : [];
}

/** Not every workspace can be searched; then only open reports are known. */
const find = (folder: vscode.WorkspaceFolder, glob: string): Promise<vscode.Uri[]> =>
  Promise.resolve(vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), excludedIn(folder))).catch(() => []);

function excludedIn({ uri }: vscode.WorkspaceFolder): string | undefined {
  const configuration = vscode.workspace.getConfiguration(undefined, uri);
  const globs = ['files.exclude', 'search.exclude'].flatMap((setting) => Object.entries(configuration.get<Record<string, unknown>>(setting) ?? {}))
    .flatMap(([glob, value]) => (value === true ? glob : []));
  return globs.length > 0 ? `{${[...new Set(globs)].join(',')}}` : undefined;
}

function grouped(texts: readonly vscode.Uri[], annotated: readonly vscode.Uri[]): Map<string, Report> {
  const reports = new Map(texts.map((uri) => [uri.toString(), { uri, sidecars: [] as { uri: vscode.Uri; annotator: string }[] }]));
  for (const uri of annotated) {
    const [whole, ...shorter] = textsOf(uri.toString());
    const text = [whole!, ...shorter].find((each) => reports.has(each));
    if (text !== undefined) reports.get(text)!.sidecars.push({ uri, annotator: decodeURIComponent(whole!.slice(text.length + 1)) });
  }
  return reports;
}
