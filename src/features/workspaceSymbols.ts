import * as vscode from 'vscode';
import type { Corpus, SymbolHit } from '../core/corpus/corpus';
import { symbolLabel } from '../core/corpus/label';
import { locationsOf } from '../host/references';
import type { Feature, Services } from '../host/services';
import { symbolKind } from '../host/symbolKind';
import { mentionCount, oneLine } from '../host/wording';

/** Nobody reads a longer list; with another letter it is another one. */
const most = 200;

/** Go to Symbol in Workspace: any entity by any of its names, to its first mention in the report that mentions it most. */
export const workspaceSymbols: Feature = (services) => vscode.languages.registerWorkspaceSymbolProvider({
  async provideWorkspaceSymbols(typed, token) {
    await services.corpus.begin();
    if (token.isCancellationRequested) return undefined;
    const { corpus } = services.corpus;
    return corpus.symbols(typed, most).flatMap((hit) => symbolOf(services, corpus, hit, typed) ?? []);
  },
});

function symbolOf({ known }: Services, corpus: Corpus, hit: SymbolHit, typed: string): vscode.SymbolInformation | undefined {
  const first = corpus.first(hit.key);
  const [location] = first ? locationsOf(first) : [];
  if (!location) return undefined;
  const { scheme } = known.for(location.uri);
  const container = `${vscode.l10n.t(scheme.type(hit.type).label)} · ${mentionCount(hit)}`;
  return new vscode.SymbolInformation(oneLine(symbolLabel(hit, typed)), symbolKind(hit.type, scheme), container, location);
}
