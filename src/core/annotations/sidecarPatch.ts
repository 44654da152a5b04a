import { entryItem, wholePair, type YamlEntry, type YamlFile, type YamlSection } from '../yaml/file';
import { bareSectionPair, KeyedSection, rangeOfEntry } from '../yaml/keyedSection';
import { nodeRange, pairOf, shiftNode, type YamlMap, type YamlNode, type YamlPair } from '../yaml/node';
import { fixedOrder, YamlPatch } from '../yaml/patch';
import { InBraces, itemLines, type Fields } from '../yaml/writer';
import { annotationFields, changedFields, changedItems, contentOf, documentFields, entityFields, type Content } from './changes';
import type { OpenSidecar } from './codec';
import { readAnnotation } from './entries';
import type { Annotation, SidecarEntity } from './model';

/** The order in which we write the fields of any map of a sidecar. */
const fieldOrder = fixedOrder(
  'seedlens', 'document', 'entities', 'annotations', 'relations',
  'file', 'sha256', 'date', 'former', 'source',
  'id', 'type', 'status', 'entity', 'target', 'start', 'end', 'exact', 'prefix', 'suffix',
  'name', 'aliases', 'role', 'value', 'note', 'despite', 'by', 'created',
);

/** The text of a sidecar changed to say what is wanted, only where it must; undefined when its layout does not allow that. */
export const patchSidecar = (source: OpenSidecar, wanted: Content): string | undefined => {
  if (!source.file.inBlocks) return undefined;
  const patch = new YamlPatch(source.text, stepOf(source.file));
  const parts: Parts = { patch, file: source.file, root: rootOf(source.file), current: contentOf(source.sidecar), wanted };
  patchDocument(parts);
  patchEntities(parts);
  new AnnotationPatch(parts).write();
  return patch.stuck ? undefined : patch.result;
};

/** What all of a change needs. */
interface Parts {
  readonly patch: YamlPatch;
  readonly file: YamlFile;
  /** The sections as one map, with offsets from the text's start; what is in them is left out, but not in `document`. */
  readonly root: YamlMap;
  readonly current: Content;
  readonly wanted: Content;
}

const rootOf = (file: YamlFile): YamlMap => ({ kind: 'map', flow: false, ...file.root, pairs: file.sections.map((section) => sectionPair(file, section)) });

const sectionPair = (file: YamlFile, section: YamlSection): YamlPair =>
  (section.split && section.key === 'document' ? wholePair(file, section) : bareSectionPair(section));

/** How much deeper nested maps stand in this file. */
const stepOf = (file: YamlFile): number => {
  const items = file.sections.find(({ key }) => key === 'annotations')?.entries.slice(0, 20) ?? [];
  const targets = items.flatMap((entry) => {
    const map = entryItem(entry)?.value;
    return map?.kind === 'map' ? [{ pair: pairOf(map, 'target'), text: entry.block.text }] : [];
  });
  const nested = targets.find(({ pair }) => pair?.value?.kind === 'map' && !pair.value.flow);
  if (nested) return Math.max(1, columnIn(nested.text, nested.pair!.value) - columnIn(nested.text, nested.pair!.key));
  const [entry] = file.sections.find(({ key, split, kind }) => key === 'document' && split && kind === 'map')?.entries ?? [];
  return Math.max(1, entry ? columnIn(entry.block.text, entry.block.node) : 2);
};

const columnIn = (text: string, node: YamlNode | undefined): number => nodeRange(node).start - text.lastIndexOf('\n', nodeRange(node).start - 1) - 1;

const patchDocument = ({ patch, root, current, wanted }: Parts): void => {
  const fields = changedFields(documentFields(current.document), documentFields(wanted.document));
  if (Object.keys(fields).length > 0) patch.setFields(root, { document: fields }, fieldOrder);
};

/** Entities stand in a map by id. */
const patchEntities = ({ patch, file, root, current, wanted }: Parts): void => {
  const changed = changedItems(current.entities, wanted.entities, entityFields).sort(([a], [b]) => (a < b ? -1 : 1));
  if (changed.length === 0) return;
  const changes = changed.map(([id, entity]) => ({ id, fields: entity && newFields(current.entities.get(id), entity), whole: (fields: Fields) => new InBraces(fields) }));
  new KeyedSection(patch, file, 'entities', fieldOrder).change(root, changes, fieldOrder);
};

const newFields = (before: SidecarEntity | undefined, after: SidecarEntity): Fields => changedFields(before ? entityFields(before) : {}, entityFields(after));

/** Annotations stand in a list, a block each; a new one goes where its position is. */
class AnnotationPatch {
  private readonly patch: YamlPatch;
  private readonly section: YamlSection | undefined;
  private readonly entries: readonly YamlEntry[];
  private readonly indexes: ReadonlyMap<string | undefined, number>;

  constructor(private readonly parts: Parts) {
    this.patch = parts.patch;
    this.section = parts.file.sections.find(({ key }) => key === 'annotations');
    this.entries = this.section?.kind === 'list' ? this.section.entries : [];
    this.indexes = new Map(this.entries.map((entry, index) => [readAnnotation(entry).id, index]));
  }

  write(): void {
    const changed = changedItems(this.parts.current.annotations, this.parts.wanted.annotations, annotationFields);
    if (changed.length === 0) return;
    const pair = pairOf(this.parts.root, 'annotations');
    if (pair && this.section?.kind === 'list' && this.entries.length > 0) this.change(pair, this.section, changed);
    else this.begin(pair, changed.flatMap(([, annotation]) => annotation ?? []).sort(byPosition));
  }

  private begin(pair: YamlPair | undefined, annotations: readonly Annotation[]): void {
    if (!pair) return this.patch.setFields(this.parts.root, { annotations: annotations.map(annotationFields) }, fieldOrder);
    const indent = this.patch.column(nodeRange(pair.key).start) + this.patch.step;
    const lines = annotations.flatMap((annotation) => itemLines(annotationFields(annotation), indent, this.patch.step));
    this.patch.insertLines(this.patch.openBlock(pair), lines);
  }

  private change(pair: YamlPair, { split }: YamlSection, changed: readonly [string, Annotation | undefined][]): void {
    if (!split) return void (this.patch.stuck = true);
    const added: Annotation[] = [];
    for (const [id, annotation] of changed) {
      const index = this.indexes.get(id);
      if (index === undefined) added.push(annotation!);
      else if (annotation) this.changeEntry(this.entries[index]!, annotation);
      else this.remove(index);
    }
    this.insert(pair, added.sort(byPosition));
    if (added.length === 0 && changed.filter(([, annotation]) => !annotation).length === this.entries.length) this.patch.setEmpty(pair, '[]');
  }

  private changeEntry(entry: YamlEntry, annotation: Annotation): void {
    const map = entryItem(entry)?.value;
    const before = readAnnotation(entry).value;
    if (map?.kind !== 'map' || map.alias) return void (this.patch.stuck = true);
    this.patch.setFields(shiftNode(map, entry.start), changedFields(before ? annotationFields(before) : {}, annotationFields(annotation)), fieldOrder);
  }

  /** Where the lines of an entry end, with the comments that are a part of it. */
  private endOf(entry: YamlEntry): number {
    const { start, end } = rangeOfEntry(entry);
    return this.patch.afterComments(this.patch.lineAfter(end), this.patch.column(start));
  }

  /** With its lines go the blank lines that part it from the one before, or, if it is the first, from the next. */
  private remove(index: number): void {
    let { start } = this.entries[index]!;
    let end = this.endOf(this.entries[index]!);
    const previous = this.entries[index - 1];
    if (previous) while (start > this.endOf(previous) && this.patch.isBlank(this.patch.lineStart(start - 1))) start = this.patch.lineStart(start - 1);
    else while (this.patch.isBlank(end)) end = this.patch.lineEnd(end);
    this.patch.splice(start, end, '');
  }

  private insert(pair: YamlPair, added: readonly Annotation[]): void {
    const indent = columnIn(this.entries[0]!.block.text, this.entries[0]!.block.node);
    const blank = this.isSpaced() ? [''] : [];
    for (const annotation of added) {
      const previous = this.entries.findLast((entry) => isBefore(readAnnotation(entry).value, annotation));
      const lines = itemLines(annotationFields(annotation), indent, this.patch.step, this.inset(indent));
      if (previous) this.patch.insertLines(this.endOf(previous), [...blank, ...lines]);
      else this.patch.insertLines(this.patch.lineEnd(nodeRange(pair.key).end), [...lines, ...blank]);
    }
  }

  /** Do blank lines part the entries? */
  private isSpaced(): boolean {
    return this.entries.slice(0, 20).some((entry, index) => index + 1 < this.entries.length && this.patch.isBlank(this.endOf(entry)));
  }

  /** How far the fields stand behind their dash. */
  private inset(indent: number): number {
    const { block } = this.entries[0]!;
    const first = block.node?.kind === 'list' ? block.node.items[0]?.value : undefined;
    const inset = columnIn(block.text, first) - indent;
    return first?.kind === 'map' && !first.flow && inset > 0 ? inset : 2;
  }
}

const isBefore = (annotation: Annotation | undefined, other: Annotation): boolean => annotation !== undefined && byPosition(annotation, other) < 0;

const byPosition = (a: Annotation, b: Annotation): number =>
  a.target[0]!.start - b.target[0]!.start || b.target[0]!.end - a.target[0]!.end || (a.id < b.id ? -1 : 1);
