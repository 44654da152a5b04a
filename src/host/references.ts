import * as vscode from 'vscode';
import type { DocumentMentions } from '../core/corpus/corpus';
import { keyOf } from '../core/corpus/digest';
import type { Mark } from '../core/document';
import { toIndexedRange, toLocation } from './convert';
import type { SeedDocument } from './seedDocument';
import type { Services } from './services';

/** The mentions in an open report of an entity and of what stands for it, by its id there. */
export const referencesIn = (document: SeedDocument, entity: string): vscode.Location[] =>
  (document.entity(entity)?.references ?? []).map((mark) => toLocation(document.textDocument, mark));

/** Where all reports of the workspace mention what a mark refers to; its own report first. */
export function referencesOf({ corpus }: Pick<Services, 'corpus'>, document: SeedDocument, mark: Mark): vscode.Location[] {
  const key = keyOf(document, mark);
  if (key === undefined) return [];
  const own = document.uri.toString();
  const others = corpus.corpus.references(key).filter(({ uri }) => uri !== own);
  return [...referencesIn(document, mark.reference!.id), ...others.flatMap(locationsOf)];
}

/** The places of a document's mentions. */
export function locationsOf({ uri, mentions }: DocumentMentions): vscode.Location[] {
  const target = vscode.Uri.parse(uri);
  return mentions.map((mention) => new vscode.Location(target, toIndexedRange(mention)));
}
