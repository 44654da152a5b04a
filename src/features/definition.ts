import * as vscode from 'vscode';
import { entityKeyIn } from '../core/annotations/places';
import { keyOf } from '../core/corpus/digest';
import type { Mark } from '../core/document';
import { registerFile } from '../core/fileNames';
import type { Range } from '../core/text/range';
import { rangeInText } from '../host/convert';
import type { WorkspaceIndex } from '../host/corpus/workspaceIndex';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';
import { VsCodeSidecarFiles } from '../host/sidecarFiles';

/**
 * Go to Definition: from a mention to its entity's entry in the register or the sidecar, else to its annotation there, else
 * to the entry in the sidecar of another report.
 */
export const definition: Feature = ({ documents, corpus }) =>
  vscode.languages.registerDefinitionProvider('seed', {
    async provideDefinition(textDocument, position) {
      const document = documents.get(textDocument);
      const mark = document?.markAt(textDocument.offsetAt(position));
      return document && mark && ((await inRegister(document, mark)) ?? (await inSidecar(document, mark)) ?? inOthers(corpus, document, mark));
    },
  });

const files = new VsCodeSidecarFiles();

async function inRegister({ uri }: SeedDocument, { reference }: Mark): Promise<vscode.Location | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return folder && reference && locate(vscode.Uri.joinPath(folder, registerFile), (text) => entityKeyIn(text, reference.id));
}

const inSidecar = (document: SeedDocument, { reference, annotation }: Mark): Promise<vscode.Location | undefined> =>
  locate(document.sidecarUri, (text) =>
    (reference && entityKeyIn(text, reference.id)) ?? (annotation && document.sidecar.ranges.get(annotation.id)));

/** The entry of the sidecar whose report mentions the entity most. */
async function inOthers(index: WorkspaceIndex, document: SeedDocument, mark: Mark): Promise<vscode.Location | undefined> {
  const key = keyOf(document, mark);
  const keeping = key === undefined ? [] : index.corpus.inDocuments(key).filter(({ kept }) => kept).sort((a, b) => b.mentions - a.mentions);
  for (const { uri, id } of keeping) {
    for (const sidecar of index.sidecarsOf(uri)) {
      const found = await locate(sidecar, (text) => entityKeyIn(text, id));
      if (found) return found;
    }
  }
  return undefined;
}

/** A place in a file, if the file is there and holds it. */
async function locate(uri: vscode.Uri, find: (text: string) => Range | undefined): Promise<vscode.Location | undefined> {
  const text = await files.read(uri.toString()).catch(() => undefined);
  const range = text === undefined ? undefined : find(text);
  return range && text !== undefined ? new vscode.Location(uri, rangeInText(text, range)) : undefined;
}
