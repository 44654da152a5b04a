import { shift, type Range } from '../text/range';
import { messageOf, wording, type Told } from '../wording';
import { openYaml, wholePair, type YamlFile, type YamlSection } from '../yaml/file';
import { isNothing, nodeRange, type YamlPair } from '../yaml/node';
import { parseDay } from '../dates/calendar';
import { findConflicts, withBlanks, type Conflict } from './conflicts';
import { placedProblems, readAnnotation, readEntity, type AnnotationEntry, type EntityEntry } from './entries';
import { FieldReader, type Fields } from './fields';
import { emptySidecar, type Annotation, type DocumentStatus, type Problem, type ProblemCode, type Sidecar, type SidecarEntity } from './model';

/** The format of the sidecars that we write, and the newest that we read. */
export const format = 1;

const maxProblems = 100;

/** A sidecar with the YAML that it was read from. */
export interface OpenSidecar {
  readonly text: string;
  readonly file: YamlFile;
  readonly sidecar: Sidecar;
}

/** Reads a sidecar. What is wrong with it becomes problems; every annotation that can be understood is returned. */
export const parseSidecar = (text: string): Sidecar => openSidecar(text).sidecar;

/**
 * Reads a sidecar anew: of what it was before only the blocks that have changed are read. Where a merge has left
 * conflicts, the current side counts, and nothing is written before they are settled.
 */
export const openSidecar = (text: string, before?: OpenSidecar): OpenSidecar => {
  const conflicts = findConflicts(text);
  const file = openYaml(conflicts.length > 0 ? withBlanks(text) : text, before?.file);
  return { text, file, sidecar: new SidecarReader(file, conflicts).read() };
};

class SidecarReader {
  private readonly entities = new Map<string, SidecarEntity>();
  private readonly annotations = new Map<string, Annotation>();
  private readonly ranges = new Map<string, Range>();
  private readonly problems: Problem[] = [];
  private readonly sections = new Map<string, YamlSection>();

  constructor(private readonly file: YamlFile, private readonly conflicts: readonly Conflict[]) {}

  read(): Sidecar {
    this.conflicts.forEach(({ opening }) => this.report('conflict', wording('A merge has left two versions here: keep one of them'), opening, 'error'));
    this.file.errors.forEach(({ told, tooLarge, start, end }) => this.report(tooLarge ? 'too-large' : 'syntax', told, { start, end }, 'error'));
    this.file.sections.forEach((section) => this.find(section));
    const understood = this.file.kind === 'map' ? this.understands(this.sections.get('seedlens')) : this.isNothing();
    const sidecar = understood ? this.readSections() : emptySidecar;
    return { ...sidecar, problems: this.problems.sort((a, b) => a.start - b.start).slice(0, maxProblems) };
  }

  private find(section: YamlSection): void {
    if (!this.sections.has(section.key)) this.sections.set(section.key, section);
    else this.report('duplicate-key', wording('“{0}” is here twice', section.key), keyRange(section), 'error');
  }

  private isNothing(): boolean {
    if (this.file.kind === 'other' && this.file.errors.length === 0) this.refuse();
    return false;
  }

  private understands(version: YamlSection | undefined): boolean {
    if (!version) return this.refuse();
    const range = valueRange(version);
    const number = this.reading((reader) => reader.count(version.pair.value, 'seedlens'), version.start);
    if (number === format) return true;
    if (number !== undefined && number > format) this.report('newer-format', wording('Format {0} is newer than this Seedlens; update the extension', String(number)), range, 'error');
    else this.report('not-a-sidecar', wording('The format must be 1'), range, 'error');
    return false;
  }

  private refuse(): false {
    const { start } = this.file.root;
    this.report('not-a-sidecar', wording('This is not a Seedlens sidecar: “seedlens: 1” is missing'), { start, end: start }, 'error');
    return false;
  }

  private readSections(): Sidecar {
    this.entriesOf('entities', 'map').forEach((entry) => this.addEntity(readEntity(entry), entry.start));
    this.entriesOf('annotations', 'list').forEach((entry) => this.addAnnotation(readAnnotation(entry), entry.start));
    const { annotations, entities, ranges } = this;
    return { annotations: [...annotations.values()], entities: [...entities.values()], ranges, problems: [], ...this.readDocument() };
  }

  private entriesOf(key: string, kind: 'map' | 'list'): YamlSection['entries'] {
    const section = this.sections.get(key);
    if (!section || section.kind === kind) return section?.entries ?? [];
    if (section.kind !== undefined && !isNothing(section.pair.value)) this.report('wrong-type', kind === 'map' ? wording('{0} must be a map', key) : wording('{0} must be a list', key), valueRange(section), 'error');
    return [];
  }

  private addEntity(entry: EntityEntry, start: number): void {
    const { id = '', value, idRange } = entry;
    this.problems.push(...placedProblems(entry, start));
    if (this.entities.has(id)) this.report('duplicate-key', wording('“{0}” is here twice', id), shift(idRange, start), 'error');
    else if (value) this.entities.set(id, value);
  }

  /** Of two with one id the first counts. */
  private addAnnotation(entry: AnnotationEntry, start: number): void {
    const { id, idRange, range, value } = entry;
    if (entry.problems.length > 0) this.problems.push(...placedProblems(entry, start));
    if (value?.entity !== undefined && !this.entities.has(value.entity)) this.report('unknown-entity', wording('There is no entity “{0}” in this file', value.entity), shift(entry.entityRange, start));
    if (id === undefined) return;
    if (this.ranges.has(id)) return this.report('duplicate-id', wording('Another annotation has the id {0}', id), shift(idRange, start));
    this.ranges.set(id, shift(range, start));
    if (value) this.annotations.set(id, value);
  }

  private readDocument(): Pick<Sidecar, 'document' | 'source'> {
    const section = this.sections.get('document');
    const node = section && wholePair(this.file, section).value;
    if (!node) return {};
    return this.reading((reader) => {
      const fields = reader.map(node, 'document');
      const source = fields?.get('source');
      return fields ? { document: readText(reader, fields), ...(source?.value ? { source: readSource(reader, source) } : {}) } : {};
    });
  }

  private reading<T>(read: (reader: FieldReader) => T, start = 0): T {
    const reader = new FieldReader();
    const result = read(reader);
    this.problems.push(...reader.problems.map((problem) => shift(problem, start)));
    return result;
  }

  private report(code: ProblemCode, told: Told, { start, end }: Range, severity: Problem['severity'] = 'warning'): void {
    this.problems.push({ code, ...messageOf(told), severity, start, end });
  }
}

const readText = (reader: FieldReader, fields: Fields): NonNullable<Sidecar['document']> => {
  const former = reader.list(fields.get('former')?.value, 'former')?.flatMap(({ value }) => reader.string(value, wording('A hash')) ?? []);
  return { ...reader.strings(fields, ['file', 'sha256']), ...readDate(reader, fields), ...readStatus(reader, fields), ...(former?.length ? { former } : {}) };
};

const readDate = (reader: FieldReader, fields: Fields): { date?: string } => {
  const { date } = reader.strings(fields, ['date']);
  if (date !== undefined && parseDay(date) === undefined) reader.report('bad-date', wording('The date must be a day like 2026-11-24'), nodeRange(fields.get('date')?.value));
  return date === undefined ? {} : { date };
};

const readStatus = (reader: FieldReader, fields: Fields): { status?: DocumentStatus } => {
  const { status } = reader.strings(fields, ['status']);
  if (status === undefined || status === 'draft' || status === 'final') return status === undefined ? {} : { status };
  reader.report('bad-value', wording('A report’s status must be draft or final'), nodeRange(fields.get('status')?.value));
  return {};
};

const readSource = (reader: FieldReader, { value }: YamlPair): NonNullable<Sidecar['source']> => {
  const fields: Fields | undefined = reader.map(value, 'source');
  return fields ? reader.strings(fields, ['reliability', 'credibility']) : {};
};

const keyRange = ({ pair, start }: YamlSection): Range => shift(nodeRange(pair.key), start);

const valueRange = ({ pair, start, split, entries }: YamlSection): Range => {
  const last = entries.at(-1);
  if (!split || !last) return shift(nodeRange(pair.value), start);
  return { start: entries[0]!.start + nodeRange(entries[0]!.block.node).start, end: last.start + nodeRange(last.block.node).end };
};
