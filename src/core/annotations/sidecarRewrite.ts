import { isAlias, isMap, isScalar, visit, YAMLMap, YAMLSeq, type Document, type Node, type Pair } from 'yaml';
import { parseDocumentNode } from '../yaml/library';
import { isFields, type Fields } from '../yaml/writer';
import { annotationFields, changedFields, changedItems, contentOf, documentFields, entityFields, type Content } from './changes';
import type { OpenSidecar } from './codec';

/**
 * The whole text of a sidecar written anew by the YAML library, for layouts that cannot be patched. Comments, unknown
 * keys and the order of everything survive; indentation and quoting become the library's, aliases become copies.
 */
export const rewriteSidecar = (source: OpenSidecar, wanted: Content): string | undefined => {
  const document = parseDocumentNode(source.text) as unknown as Document;
  const root = document.contents;
  if (!isMap(root)) return undefined;
  expandAliases(document);
  const current = contentOf(source.sidecar);
  const stamp = changedFields(documentFields(current.document), documentFields(wanted.document));
  if (Object.keys(stamp).length > 0) setFields(document, root, { document: stamp });
  rewriteEntities(document, root, current, wanted);
  rewriteAnnotations(document, root, current, wanted);
  const text = document.toString({ lineWidth: 0 });
  return source.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
};

const expandAliases = (document: Document): void => {
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as Node | undefined });
  visit(document, { Node: (_, node) => { if (!isAlias(node)) delete node.anchor; } });
};

/** Sets fields of a map, and removes those that are undefined. Other fields stay. */
const setFields = (document: Document, map: YAMLMap, fields: Fields): void => {
  for (const [key, value] of Object.entries(fields)) {
    const pair = pairOf(map, key);
    if (value === undefined) map.items = map.items.filter((other) => other !== pair);
    else if (isMap(pair?.value) && isFields(value)) setFields(document, pair.value, value);
    else if (pair) pair.value = document.createNode(value);
    else map.add(document.createPair(key, value));
  }
};

const rewriteEntities = (document: Document, root: YAMLMap, current: Content, wanted: Content): void => {
  const changed = changedItems(current.entities, wanted.entities, entityFields);
  const fields = changed.map(([id, entity]) => [id, entity && changedFields(fieldsOf(current.entities.get(id), entityFields), entityFields(entity))]);
  if (changed.length > 0) setFields(document, collection(root, 'entities', YAMLMap), Object.fromEntries(fields));
};

const rewriteAnnotations = (document: Document, root: YAMLMap, current: Content, wanted: Content): void => {
  const changed = changedItems(current.annotations, wanted.annotations, annotationFields);
  if (changed.length === 0) return;
  const list = collection(root, 'annotations', YAMLSeq);
  for (const [id, annotation] of changed) {
    const item = list.items.find((node) => isMap(node) && keyText(pairOf(node, 'id')?.value) === id);
    if (!annotation) list.items = list.items.filter((other) => other !== item);
    else if (isMap(item)) setFields(document, item, changedFields(fieldsOf(current.annotations.get(id), annotationFields), annotationFields(annotation)));
    else list.add(document.createNode(annotationFields(annotation)));
  }
};

const fieldsOf = <T>(item: T | undefined, fields: (item: T) => Fields): Fields => (item ? fields(item) : {});

/** The map or list under a key; made there where there is none. */
const collection = <T extends YAMLMap | YAMLSeq>(root: YAMLMap, key: string, kind: new () => T): T => {
  const pair = pairOf(root, key);
  if (pair?.value instanceof kind) return pair.value;
  const made = new kind();
  if (pair) pair.value = made;
  else root.set(key, made);
  return made;
};

const pairOf = (map: YAMLMap, key: string): Pair | undefined => (map.items as Pair[]).find((pair) => keyText(pair.key) === key);

const keyText = (node: unknown): string | undefined => (isScalar(node) && node.value !== null ? (node.source ?? String(node.value)) : undefined);
