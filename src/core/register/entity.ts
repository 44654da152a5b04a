import type { Problem, ProblemCode } from '../annotations/model';
import type { Range } from '../text/range';
import { isOwnType, isTypeId, type TypeId } from '../types';
import { messageOf, wording, type Told } from '../wording';
import { entryPair, type YamlEntry } from '../yaml/file';
import { isNothing, nodeRange, scalarNumber, scalarText, type YamlMap, type YamlNode, type YamlPair } from '../yaml/node';
import type { RegisterEntity, Role } from './model';

/** An entry of a register as read; all ranges count from where its YAML block starts. */
export interface ReadEntity {
  readonly id: string;
  readonly key: Range;
  /** Undefined when it cannot be understood. */
  readonly entity: RegisterEntity | undefined;
  /** Its name and aliases, and where they stand. */
  readonly names: readonly (Range & { readonly words: string })[];
  readonly problems: readonly Problem[];
}

/** Reads a block once. */
export const readEntity = (entry: YamlEntry): ReadEntity => {
  const entity = read.get(entry.block) ?? new EntityReader(entryPair(entry)!).read();
  read.set(entry.block, entity);
  return entity;
};

const read = new WeakMap<YamlEntry['block'], ReadEntity>();

type Fields = ReadonlyMap<string, YamlNode | undefined>;

class EntityReader {
  private readonly problems: Problem[] = [];
  private readonly names: (Range & { words: string })[] = [];
  private readonly id: string;
  private readonly key: Range;

  constructor(private readonly pair: YamlPair) {
    this.id = scalarText(pair.key) ?? '';
    this.key = nodeRange(pair.key);
  }

  read(): ReadEntity {
    const { id, key, names, problems } = this;
    const fields = this.map(this.pair.value, wording('An entity'), this.key);
    return { id, key, entity: fields && this.entity(fields), names, problems };
  }

  private entity(fields: Fields): RegisterEntity | undefined {
    const type = this.type(fields.get('type'));
    const name = this.name(fields.get('name'));
    if (!type || !name) return undefined;
    return given({
      id: this.id, type, name,
      aliases: this.aliases(fields.get('aliases')),
      roles: this.roles(fields.get('role')),
      country: this.country(fields.get('country')),
      members: this.texts(fields.get('members'), 'members'),
      coordinates: this.coordinates(fields.get('coordinates')),
      gazetteer: this.text(fields.get('gazetteer'), 'gazetteer'),
      links: this.texts(fields.get('links'), 'links'),
      notes: this.text(fields.get('notes'), 'notes'),
      suggest: this.suggest(fields.get('suggest')),
    });
  }

  /** What Seedlens itself has no such type of, the workspace may. */
  private type(node: YamlNode | undefined): TypeId | undefined {
    const type = this.text(node, 'type');
    if (type === undefined) return this.missing('type', node);
    if (!isOwnType(type)) this.report('unknown-type', wording('There is no type “{0}”', type), node);
    return isTypeId(type) ? type : undefined;
  }

  private name(node: YamlNode | undefined): string | undefined {
    const name = this.text(node, 'name')?.trim();
    if (!name) return this.missing('name', node);
    this.names.push({ words: name, ...nodeRange(node) });
    return name;
  }

  private aliases(node: YamlNode | undefined): string[] | undefined {
    return this.each(node, (item) => {
      const words = this.text(item, wording('An alias'))?.trim();
      if (words) this.names.push({ words, ...nodeRange(item) });
      return words || undefined;
    });
  }

  private roles(node: YamlNode | undefined): Role[] | undefined {
    return this.each(node, (item) => {
      if (item.kind !== 'map') return this.titled(this.text(item, wording('A role')));
      const fields = this.map(item, wording('A role'), item);
      return fields && this.titled(this.text(fields.get('title'), 'title') ?? this.missing('title', item), this.day(fields.get('from')), this.day(fields.get('to')));
    });
  }

  private titled(title: string | undefined, from?: string, to?: string): Role | undefined {
    return title === undefined ? undefined : given({ title, from, to });
  }

  private day(node: YamlNode | undefined): string | undefined {
    const day = this.text(node, wording('A date'));
    if (day === undefined || /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(day)) return day;
    return this.report('bad-date', wording('A date must be a year, a month or a day: 2021, 2021-11 or 2021-11-10'), node);
  }

  private country(node: YamlNode | undefined): string | undefined {
    const code = this.text(node, 'country')?.toUpperCase();
    return code === undefined || /^[A-Z]{2}$/.test(code) ? code : this.report('bad-country', wording('A country must be a code of two letters, such as JP'), node);
  }

  /** `[lat, lon]` or `{ lat, lon }`. */
  private coordinates(node: YamlNode | undefined): RegisterEntity['coordinates'] {
    if (isNothing(node)) return undefined;
    const [lat, lon] = node.kind === 'list' ? node.items.map(({ value }) => scalarNumber(value)) : ['lat', 'lon'].map((key) => scalarNumber(this.fieldsOf(node)?.get(key)));
    if (lat === undefined || lon === undefined) return this.report('bad-coordinates', wording('Coordinates must be [latitude, longitude] in degrees'), node);
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return this.report('bad-coordinates', wording('There is no such place: latitudes go to 90, longitudes to 180'), node);
    return { lat, lon };
  }

  private suggest(node: YamlNode | undefined): boolean | undefined {
    const said = this.text(node, 'suggest');
    if (said === undefined || said === 'true' || said === 'false') return said === undefined ? undefined : said === 'true';
    return this.report('wrong-type', wording('suggest must be true or false'), node);
  }

  private texts(node: YamlNode | undefined, what: Told): string[] | undefined {
    return this.each(node, (item) => this.text(item, what));
  }

  /** The values of a list, or of the one that stands in its place; undefined when there are none. */
  private each<T>(node: YamlNode | undefined, read: (item: YamlNode) => T | undefined): T[] | undefined {
    if (isNothing(node)) return undefined;
    const items = node.kind === 'list' ? node.items.map(({ value }) => value) : [node];
    const values = items.flatMap((item) => (isNothing(item) ? [] : read(item) ?? []));
    return values.length > 0 ? (values as T[]) : undefined;
  }

  private text(node: YamlNode | undefined, what: Told): string | undefined {
    if (isNothing(node)) return undefined;
    return scalarText(node) ?? this.report('wrong-type', wording('{0} must be text', what), node);
  }

  private map(node: YamlNode | undefined, what: Told, at: Range): Fields | undefined {
    return this.fieldsOf(node) ?? this.report('wrong-type', wording('{0} must be a map', what), node ?? at);
  }

  /** Of two fields of one name the first counts. */
  private fieldsOf(node: YamlNode | undefined): Fields | undefined {
    if (node?.kind !== 'map') return undefined;
    const fields = new Map<string, YamlNode | undefined>();
    for (const { key, value } of (node as YamlMap).pairs) {
      const name = scalarText(key) ?? '';
      if (fields.has(name)) this.report('duplicate-key', wording('“{0}” is here twice', name), key);
      else fields.set(name, value);
    }
    return fields;
  }

  private missing(key: string, node: YamlNode | undefined): undefined {
    return this.report('missing-field', wording('“{0}” is missing', key), node ?? this.key);
  }

  private report(code: ProblemCode, told: Told, at: Range | undefined): undefined {
    const { start, end } = at ?? this.key;
    this.problems.push({ code, ...messageOf(told), severity: 'warning', start, end });
  }
}

const given = <T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
