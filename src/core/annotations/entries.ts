import { codePointLength } from '../text/offsets';
import { shift, type Range } from '../text/range';
import { isOwnType, isTypeId, type TypeId } from '../types';
import { wording } from '../wording';
import { entryItem, entryPair, type YamlBlock, type YamlEntry } from '../yaml/file';
import { isNothing, nodeRange, scalarNumber, scalarText, type YamlNode, type YamlPair } from '../yaml/node';
import { parseValue } from '../dates/interval';
import { FieldReader, type Fields } from './fields';
import type { Annotation, Problem, SidecarEntity, Status, Target } from './model';

/** What one entry of a sidecar says, wherever it stands: offsets count from its block's start. */
interface Entry<T> {
  readonly id: string | undefined;
  readonly idRange: Range;
  readonly range: Range;
  /** Undefined when it cannot be understood; then problems say why. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

export type EntityEntry = Entry<SidecarEntity>;

export interface AnnotationEntry extends Entry<Annotation> {
  readonly entityRange: Range;
}

/** A block of the same text says the same: it is read once for as long as the file keeps it. */
const remembered = <T extends object>(read: (entry: YamlEntry) => T): ((entry: YamlEntry) => T) => {
  const known = new WeakMap<YamlBlock, T>();
  return (entry) => {
    let found = known.get(entry.block);
    if (!found) known.set(entry.block, (found = read(entry)));
    return found;
  };
};

export const readEntity = remembered((entry): EntityEntry => {
  const pair = entryPair(entry)!;
  const reader = new EntryReader();
  const id = scalarText(pair.key) ?? '';
  return { id, idRange: nodeRange(pair.key), range: nodeRange(entry.block.node), value: reader.entity(id, pair), problems: reader.problems };
});

export const readAnnotation = remembered((entry): AnnotationEntry => {
  const node = entryItem(entry)?.value;
  const reader = new EntryReader();
  const fields = reader.map(node, wording('An annotation'));
  const id = fields && reader.required(fields, 'id', nodeRange(node));
  const value = fields && reader.annotation(id, fields, nodeRange(node));
  const rangeOf = (key: string): Range => nodeRange(fields?.get(key)?.value);
  return { id, idRange: rangeOf('id'), entityRange: rangeOf('entity'), range: nodeRange(node), value, problems: reader.problems };
});

/** Where problems of an entry stand in the file. */
export const placedProblems = ({ problems }: Entry<unknown>, start: number): Problem[] => problems.map((problem) => shift(problem, start));

class EntryReader extends FieldReader {
  entity(id: string, pair: YamlPair): SidecarEntity | undefined {
    const fields = this.map(pair.value, wording('An entity'));
    const type = fields && this.type(fields, nodeRange(pair.key));
    const name = fields && this.required(fields, 'name', nodeRange(pair.key));
    if (!type || name === undefined) return undefined;
    const aliases = this.list(fields.get('aliases')?.value, 'aliases')?.flatMap(({ value }) => this.string(value, wording('An alias')) ?? []);
    return { id, type, name, ...(aliases?.length ? { aliases } : {}), ...this.strings(fields, ['role']), ...this.coordinates(fields) };
  }

  /** `[lat, lon]` */
  private coordinates(fields: Fields): Pick<SidecarEntity, 'coordinates'> {
    const node = fields.get('coordinates')?.value;
    if (isNothing(node)) return {};
    const [lat, lon] = node.kind === 'list' ? node.items.map(({ value }) => scalarNumber(value)) : [];
    if (lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { coordinates: { lat, lon } };
    this.report('bad-coordinates', wording('Coordinates must be [latitude, longitude] in degrees'), nodeRange(node));
    return {};
  }

  annotation(id: string | undefined, fields: Fields, at: Range): Annotation | undefined {
    const type = this.type(fields, at);
    const status = this.status(fields, at);
    const target = this.targets(fields.get('target')?.value, at);
    const rest = { ...this.strings(fields, ['entity']), target, ...this.value(fields), ...this.strings(fields, ['note']), ...this.despite(fields), ...this.strings(fields, ['by', 'created']) };
    return id !== undefined && type && status && target ? { id, type, status, ...rest, target } : undefined;
  }

  private value(fields: Fields): { value?: string } {
    const { value } = this.strings(fields, ['value']);
    if (value !== undefined && !parseValue(value)) this.report('bad-date', wording('The value must be an ISO 8601 date, time or interval: 2026-11-19, 2026-11, 2026-05-04/2026-05-22'), nodeRange(fields.get('value')?.value));
    return value === undefined ? {} : { value };
  }

  private despite(fields: Fields): { despite?: string[] } {
    const despite = this.list(fields.get('despite')?.value, 'despite')?.flatMap(({ value }) => this.string(value, wording('An id')) ?? []);
    return despite?.length ? { despite } : {};
  }

  /** What Seedlens itself has no such type of, the workspace may. */
  private type(fields: Fields, at: Range): TypeId | undefined {
    const type = this.required(fields, 'type', at);
    if (type !== undefined && !isOwnType(type)) this.report('unknown-type', wording('There is no type “{0}”', type), nodeRange(fields.get('type')?.value));
    return isTypeId(type) ? type : undefined;
  }

  private status(fields: Fields, at: Range): Status | undefined {
    const status = this.required(fields, 'status', at);
    if (status === undefined || status === 'accepted' || status === 'rejected') return status;
    return this.report('unknown-status', wording('The status must be “accepted” or “rejected”'), nodeRange(fields.get('status')?.value));
  }

  /** One target, or a list of them; undefined unless every one is whole. */
  private targets(node: YamlNode | undefined, at: Range): Target[] | undefined {
    if (!node) return this.missing('target', at);
    const targets = (node.kind === 'list' ? node.items.map(({ value }) => value) : [node]).map((part) => this.target(part));
    if (targets.length === 0) return this.missing('target', at);
    return targets.every((part) => part !== undefined) ? targets : undefined;
  }

  private target(node: YamlNode | undefined): Target | undefined {
    const fields = this.map(node, wording('A target'));
    if (!fields) return undefined;
    const exact = this.required(fields, 'exact', nodeRange(node));
    const startNode = fields.get('start')?.value;
    const start = startNode ? this.count(startNode, 'start') : this.missing('start', nodeRange(node));
    if (!exact || start === undefined) return undefined;
    const end = this.count(fields.get('end')?.value, 'end') ?? start + codePointLength(exact);
    return { start, end, exact, ...this.strings(fields, ['prefix', 'suffix']) };
  }
}
