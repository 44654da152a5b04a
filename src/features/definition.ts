import * as vscode from 'vscode';
import { entityKeyIn } from '../core/annotations/places';
import type { Mark } from '../core/document';
import type { Range } from '../core/text/range';
import { rangeInText } from '../host/convert';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';
import { VsCodeSidecarFiles } from '../host/sidecarFiles';

/** Go to Definition: from a mention to its entity's entry in the register or the sidecar, else to its annotation there. */
export const definition: Feature = ({ documents }) =>
  vscode.languages.registerDefinitionProvider('seed', {
    async provideDefinition(textDocument, position) {
      const document = documents.get(textDocument);
      const mark = document?.markAt(textDocument.offsetAt(position));
      return document && mark && ((await inRegister(document, mark)) ?? inSidecar(document, mark));
    },
  });

const files = new VsCodeSidecarFiles();

async function inRegister({ uri }: SeedDocument, { reference }: Mark): Promise<vscode.Location | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return folder && reference && locate(vscode.Uri.joinPath(folder, 'entities.yaml'), (text) => entityKeyIn(text, reference.id));
}

const inSidecar = (document: SeedDocument, { reference, annotation }: Mark): Promise<vscode.Location | undefined> =>
  locate(document.sidecarUri, (text) =>
    (reference && entityKeyIn(text, reference.id)) ?? (annotation && document.sidecar.ranges.get(annotation.id)));

/** A place in a file, if the file is there and holds it. */
async function locate(uri: vscode.Uri, find: (text: string) => Range | undefined): Promise<vscode.Location | undefined> {
  const text = await files.read(uri.toString()).catch(() => undefined);
  const range = text === undefined ? undefined : find(text);
  return range && text !== undefined ? new vscode.Location(uri, rangeInText(text, range)) : undefined;
}
