import * as vscode from 'vscode';
import { anchor } from '../core/annotations/anchor';
import { parseSidecar } from '../core/annotations/codec';
import { quotesIn, type Quote } from '../core/annotations/places';
import { toVsCodeRange } from '../host/convert';
import { dataFiles, kindOf, reportOf } from '../host/dataFiles';
import type { Feature } from '../host/services';

/** From the words of a target in a sidecar to where they stand in the report: by link, and by Go to Definition. */
export const sidecarLinks: Feature = () =>
  vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(dataFiles, {
      provideDocumentLinks: (document) => quotes(document).map((quote) => new QuoteLink(document, quote)),
      resolveDocumentLink: (link: QuoteLink) => resolve(link),
    }),
    vscode.languages.registerDefinitionProvider(dataFiles, {
      provideDefinition(document, position) {
        const offset = document.offsetAt(position);
        const quote = quotes(document).find(({ start, end }) => start <= offset && offset <= end);
        return quote && wordsOf(document, quote);
      },
    }),
  );

/** Where it leads is looked up when it is needed. */
class QuoteLink extends vscode.DocumentLink {
  constructor(readonly document: vscode.TextDocument, readonly quote: Quote) {
    super(toVsCodeRange(document, quote));
    this.tooltip = vscode.l10n.t('Show in the report');
  }
}

const quotes = (document: vscode.TextDocument): Quote[] => (kindOf(document) === 'sidecar' ? quotesIn(document.getText()) : []);

/** VS Code opens a file at the lines and columns of its fragment. What stands nowhere leads to the report itself. */
async function resolve(link: QuoteLink): Promise<vscode.DocumentLink> {
  const location = await wordsOf(link.document, link.quote);
  const report = location?.uri ?? (await reportOf(link.document.uri))?.uri;
  if (!location) link.tooltip = vscode.l10n.t('These words are not in the report any more');
  if (report) link.target = location ? report.with({ fragment: fragmentOf(location.range) }) : report;
  return link;
}

const fragmentOf = ({ start, end }: vscode.Range): string => `L${start.line + 1},${start.character + 1}-${end.line + 1},${end.character + 1}`;

async function wordsOf(document: vscode.TextDocument, { id, part }: Quote): Promise<vscode.Location | undefined> {
  const annotation = parseSidecar(document.getText()).annotations.find((one) => one.id === id);
  const report = annotation && (await reportOf(document.uri));
  const placement = report && anchor(report.getText(), annotation.target);
  const range = placement?.kind === 'placed' ? placement.ranges[part] : undefined;
  return range && report && new vscode.Location(report.uri, toVsCodeRange(report, range));
}
