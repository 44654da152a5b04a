import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { annotationFields, changedFields, changedItems, contentOf, documentFields, entityFields, type Content } from './changes';
import type { OpenSidecar } from './codec';
import type { Annotation, SidecarEntity } from './model';
import { contentEnd, fixedOrder, YamlPatch } from './yamlPatch';
import { nodeRange, pairOf, scalarText, type YamlNode, type YamlPair } from './yamlReader';
import { InBraces, itemLines, pairLines, type Fields } from './yamlWriter';

/** The order in which we write the fields of any map of a sidecar. */
const fieldOrder = fixedOrder(
  'seedlens', 'document', 'entities', 'annotations', 'relations',
  'file', 'sha256', 'source',
  'id', 'type', 'status', 'entity', 'target', 'start', 'end', 'exact', 'prefix', 'suffix',
  'name', 'aliases', 'role', 'note', 'by', 'created',
);
const entityOrder = (a: string, b: string): boolean => a < b;

/** The text of a sidecar changed to say what is wanted, only where it must; undefined when its layout does not allow that. */
export const patchSidecar = (source: OpenSidecar, wanted: Content): string | undefined => {
  const root = source.document?.contents;
  if (!isMap(root) || root.flow) return undefined;
  const patch = new YamlPatch(source.text, stepOf(source.text, root));
  const current = contentOf(source.sidecar);
  patchDocument(patch, root, current, wanted);
  new EntityPatch(patch, root, current, wanted).write();
  new AnnotationPatch(patch, root, current, wanted).write();
  return patch.stuck ? undefined : patch.result;
};

/** How much deeper nested maps stand in this file. */
const stepOf = (text: string, root: YAMLMap): number => {
  const annotations = pairOf(root, 'annotations')?.value;
  const items = isSeq(annotations) ? annotations.items.slice(0, 20) : [];
  const maps = [...items.filter(isMap).map((item) => pairOf(item, 'target')), pairOf(root, 'document')];
  const nested = maps.find((pair) => isMap(pair?.value) && !pair.value.flow);
  if (!nested) return 2;
  const column = (node: YamlNode): number => nodeRange(node).start - text.lastIndexOf('\n', nodeRange(node).start - 1) - 1;
  return Math.max(1, column(nested.value) - column(nested.key));
};

const patchDocument = (patch: YamlPatch, root: YAMLMap, current: Content, wanted: Content): void => {
  const fields = changedFields(documentFields(current.document), documentFields(wanted.document));
  if (Object.keys(fields).length > 0) patch.setFields(root, { document: fields }, fieldOrder);
};

/** Entities stand in a map by id; a new one goes in alphabetical order, so that two people's additions merge. */
class EntityPatch {
  constructor(private readonly patch: YamlPatch, private readonly root: YAMLMap, private readonly current: Content, private readonly wanted: Content) {}

  write(): void {
    const changed = changedItems(this.current.entities, this.wanted.entities, entityFields);
    if (changed.length === 0) return;
    changed.sort(([a], [b]) => (a < b ? -1 : 1));
    const pair = pairOf(this.root, 'entities');
    const map = pair?.value;
    if (pair && isMap(map) && map.items.length > 0) this.change(pair, map, changed);
    else this.begin(pair, Object.fromEntries(changed.map(([id, entity]) => [id, entity && new InBraces(entityFields(entity))])));
  }

  private begin(pair: YamlPair | undefined, entities: Fields): void {
    if (!pair) return this.patch.setFields(this.root, { entities }, fieldOrder);
    const indent = this.patch.column(nodeRange(pair.key).start) + this.patch.step;
    const lines = Object.entries(entities).flatMap(([id, fields]) => (fields ? pairLines(id, fields, indent, this.patch.step) : []));
    this.patch.insertLines(this.patch.openBlock(pair), lines);
  }

  private change(pair: YamlPair, map: YAMLMap, changed: readonly [string, SidecarEntity | undefined][]): void {
    for (const [id, entity] of changed) {
      const existing = pairOf(map, id);
      const before = this.current.entities.get(id);
      if (!entity) this.patch.setFields(map, { [id]: undefined }, entityOrder);
      else if (existing && isMap(existing.value)) this.patch.setFields(existing.value, changedFields(before ? entityFields(before) : {}, entityFields(entity)), fieldOrder);
      else this.patch.setFields(map, { [id]: new InBraces(entityFields(entity)) }, entityOrder);
    }
    const gone = changed.filter(([, entity]) => !entity).length;
    if (!map.flow && gone === map.items.length && gone === changed.length) this.patch.setEmpty(pair, '{}');
  }
}

/** A block of the list of annotations. */
interface Item {
  readonly id: string | undefined;
  readonly map: YAMLMap | undefined;
  readonly annotation: Annotation | undefined;
  /** UTF-16: the start of its first line, and the end of its last. */
  readonly start: number;
  readonly end: number;
}

/** Annotations stand in a list, a block each; a new one goes where its position is. */
class AnnotationPatch {
  constructor(private readonly patch: YamlPatch, private readonly root: YAMLMap, private readonly current: Content, private readonly wanted: Content) {}

  write(): void {
    const changed = changedItems(this.current.annotations, this.wanted.annotations, annotationFields);
    if (changed.length === 0) return;
    const pair = pairOf(this.root, 'annotations');
    const list = pair?.value;
    if (pair && isSeq(list) && list.items.length > 0) this.change(pair, list as YAMLSeq<Node>, changed);
    else this.begin(pair, changed.flatMap(([, annotation]) => annotation ?? []).sort(byPosition));
  }

  private begin(pair: YamlPair | undefined, annotations: readonly Annotation[]): void {
    if (!pair) return this.patch.setFields(this.root, { annotations: annotations.map(annotationFields) }, fieldOrder);
    const indent = this.patch.column(nodeRange(pair.key).start) + this.patch.step;
    const lines = annotations.flatMap((annotation) => itemLines(annotationFields(annotation), indent, this.patch.step));
    this.patch.insertLines(this.patch.openBlock(pair), lines);
  }

  private change(pair: YamlPair, list: YAMLSeq<Node>, changed: readonly [string, Annotation | undefined][]): void {
    const items = list.flow ? undefined : this.itemsOf(list);
    if (!items) return void (this.patch.stuck = true);
    const byId = new Map(items.map((item) => [item.id, item]));
    const added: Annotation[] = [];
    for (const [id, annotation] of changed) {
      const item = byId.get(id);
      if (!item) added.push(annotation!);
      else if (annotation) this.changeItem(item, annotation);
      else this.remove(items, item);
    }
    this.insert(pair, list, items, added.sort(byPosition));
    if (added.length === 0 && changed.filter(([, annotation]) => !annotation).length === items.length) this.patch.setEmpty(pair, '[]');
  }

  private changeItem({ map, annotation: before }: Item, annotation: Annotation): void {
    if (map) this.patch.setFields(map, changedFields(before ? annotationFields(before) : {}, annotationFields(annotation)), fieldOrder);
    else this.patch.stuck = true;
  }

  private itemsOf(list: YAMLSeq<Node>): Item[] | undefined {
    const tokens = list.srcToken?.type === 'block-seq' ? list.srcToken.items : [];
    const dashes = tokens.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'));
    if (dashes.length !== list.items.length) return undefined;
    return list.items.map((node, index) => this.itemOf(node, dashes[index]!.offset));
  }

  private itemOf(node: YamlNode, dash: number): Item {
    const map = isMap(node) ? node : undefined;
    const id = map && scalarText(pairOf(map, 'id')?.value);
    const end = this.patch.afterComments(this.patch.lineAfter(contentEnd(node) ?? dash + 1), this.patch.column(dash));
    return { id, map, annotation: this.current.annotations.get(id ?? ''), start: this.patch.lineStart(dash), end };
  }

  /** With its lines go the blank lines that part it from the one before, or, if it is the first, from the next. */
  private remove(items: readonly Item[], item: Item): void {
    let { start, end } = item;
    const previous = items[items.indexOf(item) - 1];
    if (previous) while (start > previous.end && this.patch.isBlank(this.patch.lineStart(start - 1))) start = this.patch.lineStart(start - 1);
    else while (this.patch.isBlank(end)) end = this.patch.lineEnd(end);
    this.patch.splice(start, end, '');
  }

  private insert(pair: YamlPair, list: YAMLSeq<Node>, items: readonly Item[], added: readonly Annotation[]): void {
    const indent = this.patch.column(nodeRange(list).start);
    const inset = this.insetOf(list, indent);
    const spaced = items.some((item, index) => index > 0 && this.patch.isBlank(items[index - 1]!.end) && items[index - 1]!.end < item.start);
    const blank = spaced ? [''] : [];
    for (const annotation of added) {
      const previous = items.findLast((item) => item.annotation && byPosition(item.annotation, annotation) < 0);
      const lines = itemLines(annotationFields(annotation), indent, this.patch.step, inset);
      if (previous) this.patch.insertLines(previous.end, [...blank, ...lines]);
      else this.patch.insertLines(this.patch.lineEnd(nodeRange(pair.key).end), [...lines, ...blank]);
    }
  }

  /** How far the fields stand behind their dash. */
  private insetOf({ items: [first] }: YAMLSeq<Node>, indent: number): number {
    const inset = this.patch.column(nodeRange(first).start) - indent;
    return isMap(first) && !first.flow && inset > 0 ? inset : 2;
  }
}

const byPosition = (a: Annotation, b: Annotation): number =>
  a.target[0]!.start - b.target[0]!.start || b.target[0]!.end - a.target[0]!.end || (a.id < b.id ? -1 : 1);
