import { isMap, isSeq, type Node } from 'yaml';
import { codePointLength } from '../text/offsets';
import type { Range } from '../text/range';
import { isTypeId, type TypeId } from '../types';
import { emptySidecar, type Annotation, type Sidecar, type SidecarEntity, type Status, type Target } from './model';
import { nodeRange, YamlReader, type YamlDocument, type YamlNode, type YamlPair } from './yamlReader';

/** The format of the sidecars that we write, and the newest that we read. */
export const format = 1;

/** A sidecar with the YAML document that it was read from; none when it is too broken. */
export interface OpenSidecar {
  readonly text: string;
  readonly document: YamlDocument | undefined;
  readonly sidecar: Sidecar;
}

/** Reads a sidecar. What is wrong with it becomes problems; every annotation that can be understood is returned. */
export const parseSidecar = (text: string): Sidecar => openSidecar(text).sidecar;

export const openSidecar = (text: string): OpenSidecar => {
  const yaml = new YamlReader(text);
  const sidecar = yaml.document ? new SidecarReader(yaml).read(yaml.document.contents) : emptySidecar;
  return { text, document: yaml.document, sidecar: { ...sidecar, problems: yaml.problems.sort((a, b) => a.start - b.start) } };
};

type Fields = ReadonlyMap<string, YamlPair>;

class SidecarReader {
  private readonly entities = new Map<string, SidecarEntity>();
  private readonly annotations = new Map<string, Annotation>();
  private readonly ranges = new Map<string, Range>();

  constructor(private readonly yaml: YamlReader) {}

  read(root: YamlNode): Sidecar {
    if (!root) return emptySidecar;
    const fields = isMap(root) ? this.yaml.map(root, 'A sidecar', 'error') : undefined;
    if (!this.understands(fields, root)) return emptySidecar;
    this.readEntities(value(fields, 'entities'));
    this.yaml.list(value(fields, 'annotations'), 'annotations', 'error')?.forEach((item) => this.readAnnotation(item as YamlNode));
    const { annotations, entities, ranges } = this;
    return { annotations: [...annotations.values()], entities: [...entities.values()], ranges, problems: [], ...this.readDocument(value(fields, 'document')) };
  }

  private understands(fields: Fields | undefined, root: Node): fields is Fields {
    const start = { start: nodeRange(root).start, end: nodeRange(root).start };
    const version = value(fields, 'seedlens');
    if (!version) return !!this.yaml.report('not-a-sidecar', 'This is not a Seedlens sidecar: “seedlens: 1” is missing', start, 'error');
    const number = this.yaml.count(version, 'seedlens');
    if (number === format) return true;
    const range = nodeRange(version);
    if (number !== undefined && number > format) return !!this.yaml.report('newer-format', `Format ${number} is newer than this Seedlens; update the extension`, range, 'error');
    return !!this.yaml.report('not-a-sidecar', 'The format must be 1', range, 'error');
  }

  private readDocument(node: YamlNode): Pick<Sidecar, 'document' | 'source'> {
    const fields = node ? this.yaml.map(node, 'document') : undefined;
    if (!fields) return {};
    const source = value(fields, 'source');
    return { document: this.strings(fields, ['file', 'sha256']), ...(source ? { source: this.readSource(source) } : {}) };
  }

  private readSource(node: YamlNode): NonNullable<Sidecar['source']> {
    const fields = this.yaml.map(node, 'source');
    return fields ? this.strings(fields, ['reliability', 'credibility']) : {};
  }

  private readEntities(node: YamlNode): void {
    if (this.yaml.isNothing(node)) return;
    this.yaml.map(node, 'entities', 'error')?.forEach((pair, id) => this.readEntity(id, pair));
  }

  private readEntity(id: string, pair: YamlPair): void {
    const fields = this.yaml.map(pair.value, 'An entity');
    const type = fields && this.readType(fields, pair.key);
    const name = fields && this.required(fields, 'name', pair.key);
    if (!type || name === undefined) return;
    const aliases = this.yaml.list(value(fields, 'aliases'), 'aliases')?.flatMap((alias) => this.yaml.string(alias, 'An alias') ?? []);
    this.entities.set(id, { id, type, name, ...(aliases?.length ? { aliases } : {}), ...this.strings(fields, ['role']) });
  }

  private readAnnotation(item: YamlNode): void {
    const node = this.yaml.resolve(item);
    const fields = this.yaml.map(node, 'An annotation');
    if (!fields) return;
    const id = this.required(fields, 'id', node);
    const type = this.readType(fields, node);
    const status = this.readStatus(fields, node);
    const target = this.readTargets(value(fields, 'target'), node);
    if (id === undefined || !this.isNew(id, fields, nodeRange(node)) || !type || !status || !target) return;
    this.annotations.set(id, { id, type, status, ...this.readReference(fields), target, ...this.strings(fields, ['note', 'by', 'created']) });
  }

  /** Of two with one id the first counts. */
  private isNew(id: string, fields: Fields, range: Range): boolean {
    if (this.ranges.has(id)) return !!this.yaml.report('duplicate-id', `Another annotation has the id ${id}`, nodeRange(value(fields, 'id')));
    this.ranges.set(id, range);
    return true;
  }

  private readType(fields: Fields, at: YamlNode): TypeId | undefined {
    const type = this.required(fields, 'type', at);
    if (type === undefined || isTypeId(type)) return type;
    return this.yaml.report('unknown-type', `There is no type “${type}”`, nodeRange(value(fields, 'type')));
  }

  private readStatus(fields: Fields, at: YamlNode): Status | undefined {
    const status = this.required(fields, 'status', at);
    if (status === undefined || status === 'accepted' || status === 'rejected') return status;
    return this.yaml.report('unknown-status', 'The status must be “accepted” or “rejected”', nodeRange(value(fields, 'status')));
  }

  private readReference(fields: Fields): { entity?: string } {
    const reference = this.strings(fields, ['entity']);
    const known = reference.entity === undefined || this.entities.has(reference.entity);
    if (!known) this.yaml.report('unknown-entity', `There is no entity “${reference.entity}” in this file`, nodeRange(value(fields, 'entity')));
    return reference;
  }

  /** One target, or a list of them; undefined unless every one is whole. */
  private readTargets(node: YamlNode, at: YamlNode): Target[] | undefined {
    const target = this.yaml.resolve(node);
    if (!target) return this.missing('target', at);
    const targets = (isSeq(target) ? target.items : [target]).map((part) => this.readTarget(part as YamlNode));
    if (targets.length === 0) return this.missing('target', at);
    return targets.every((part) => part !== undefined) ? targets : undefined;
  }

  private readTarget(node: YamlNode): Target | undefined {
    const fields = this.yaml.map(node, 'A target');
    if (!fields) return undefined;
    const exact = this.required(fields, 'exact', node);
    const start = value(fields, 'start') ? this.yaml.count(value(fields, 'start'), 'start') : this.missing('start', node);
    if (!exact || start === undefined) return undefined;
    const end = this.yaml.count(value(fields, 'end'), 'end') ?? start + codePointLength(exact);
    return { start, end, exact, ...this.strings(fields, ['prefix', 'suffix']) };
  }

  private required(fields: Fields, key: string, at: YamlNode): string | undefined {
    const node = value(fields, key);
    const text = this.yaml.string(node, key);
    return text || (text === undefined && !this.yaml.isNothing(node)) ? text : this.missing(key, at);
  }

  private missing(key: string, at: YamlNode): undefined {
    const { start } = nodeRange(at);
    return this.yaml.report('missing-field', `“${key}” is missing`, { start, end: start });
  }

  private strings<K extends string>(fields: Fields, keys: readonly K[]): { [P in K]?: string } {
    const found = keys.flatMap((key) => {
      const text = this.yaml.string(value(fields, key), key);
      return text === undefined ? [] : [[key, text] as const];
    });
    return Object.fromEntries(found) as { [P in K]?: string };
  }
}

const value = (fields: Fields | undefined, key: string): YamlNode => fields?.get(key)?.value;
