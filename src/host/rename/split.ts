import * as vscode from 'vscode';
import { AnchorText, describe } from '../../core/annotations/anchor';
import type { Annotation, SidecarEntity } from '../../core/annotations/model';
import { newId, textHash } from '../../core/annotations/store';
import { reassignAnnotations } from '../../core/rename/sidecar';
import type { Author } from '../../core/decisions';
import type { Subject } from '../../core/rename/plans';
import type { Range } from '../../core/text/range';
import { spaced } from '../../core/text/spaces';
import type { SeedDocument } from '../seedDocument';
import type { Services } from '../services';
import { sidecarsOf, type FileTask } from './entityFiles';

/** What of a report becomes another entity's: some annotations, and suggestions by where they stand (UTF-16). */
interface Part {
  readonly uri: vscode.Uri;
  isMeant(annotation: Annotation): boolean;
  readonly text: string | undefined;
  readonly suggestions: readonly Range[];
}

/** What makes some mentions of an open report another entity's. */
export const tasksOfMentions = (services: Services, document: SeedDocument, chosen: readonly (Range & { readonly annotation?: Annotation })[], entity: SidecarEntity): Promise<FileTask[]> => {
  const ids = new Set(chosen.flatMap(({ annotation }) => annotation?.id ?? []));
  return tasksOf(services, { uri: document.uri, isMeant: ({ id }) => ids.has(id), text: document.text, suggestions: chosen.filter(({ annotation }) => !annotation) }, entity);
};

/** What makes all mentions of an entity in another report another entity's. */
export async function tasksOfReport(services: Services, uri: string, subject: Subject, entity: SidecarEntity): Promise<FileTask[]> {
  const { corpus } = services.corpus;
  const known = corpus.entitiesIn(uri).filter(({ key }) => key === subject.key);
  const [ids, names] = [new Set(known.map(({ id }) => id)), new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]))];
  const text = await textOf(services, uri);
  const suggested = corpus.mentionsIn(uri).filter(({ entity: key, status }) => key === subject.key && status === 'suggested');
  // The file may say something else by now than the index knows.
  const suggestions = suggested.filter(({ start, end }) => names.has(spaced(text?.slice(start, end) ?? '')));
  return tasksOf(services, { uri: vscode.Uri.parse(uri), isMeant: ({ entity: id }) => id !== undefined && ids.has(id), text, suggestions }, entity);
}

async function textOf({ documents }: Services, uri: string): Promise<string | undefined> {
  const open = documents.all.find((document) => document.uri.toString() === uri);
  return open?.text ?? Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.parse(uri))).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
}

async function tasksOf(services: Services, part: Part, entity: SidecarEntity): Promise<FileTask[]> {
  const { uri, isMeant, text, suggestions } = part;
  const added = text === undefined ? [] : accepted(text, suggestions, entity, await authorOf(services, uri));
  const report = text === undefined ? undefined : { file: uri.path.slice(uri.path.lastIndexOf('/') + 1), sha256: await textHash(text) };
  const own = vscode.Uri.parse(services.layers.own(uri.toString()));
  const sidecars = await sidecarsOf(services, uri);
  const all = sidecars.some(({ isOthers }) => !isOthers) ? sidecars : [...sidecars, { uri: own, isOthers: false }];
  return all.map((sidecar): FileTask => ({
    ...sidecar, rewrite: (before) => (before === undefined && added.length === 0 ? { text: '' } : reassignAnnotations(before, { entity, isMeant, ...(sidecar.isOthers || !report ? {} : { added, report }) })),
  }));
}

function accepted(text: string, ranges: readonly Range[], { id: entity, type }: SidecarEntity, author: Author): Annotation[] {
  const ids = new Set<string>();
  return describe(new AnchorText(text), ranges).map((target) => {
    const id = newId(ids);
    ids.add(id);
    return { id, type, status: 'accepted', entity, target: [target], ...author };
  });
}

async function authorOf({ layers }: Services, uri: vscode.Uri): Promise<Author> {
  const by = await layers.annotator(uri);
  return { ...(by ? { by } : {}), created: `${new Date().toISOString().slice(0, 19)}Z` };
}
