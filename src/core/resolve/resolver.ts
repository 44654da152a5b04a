import type { Annotation, SidecarEntity } from '../annotations/model';
import { givenNameFirst, type DocumentMemory } from '../detect/memory';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { slug } from '../gazetteer/names';
import type { Entity, Mention } from '../mention';
import { entityType, type TypeId } from '../types';
import { roleOf } from './role';

/** What one mention says of the entity it refers to; a document gathers these into its entities. */
export type Reference = Omit<Entity, 'aliases'>;

/** Mentions to entities: by gazetteer entry, by the full name that the document introduced, else by the words. */
export class Resolver {
  constructor(private readonly gazetteer: Gazetteer) {}

  /** Undefined for mentions that name nothing that lasts: dates, sums, quantities, identifiers. */
  resolve(mention: Mention, quote: string, memory: DocumentMemory): Reference | undefined {
    if (!isNaming(mention.type)) return undefined;
    const known = this.byGazetteer(mention);
    if (known) return known;
    const spaced = quote.replace(/\s+/g, ' ');
    const written = mention.type === 'person' ? givenNameFirst(spaced) : spaced;
    const name = memory.fullName(written, mention.type) ?? written;
    const role = mention.title ? roleOf(mention.title, this.gazetteer) : undefined;
    return { id: this.idOf(name, mention.type), type: mention.type, name, ...(role ? { role } : {}) };
  }

  /** What an annotation refers to: the entity that it names, else what its words mean. */
  refer(annotation: Annotation, entities: ReadonlyMap<string, SidecarEntity>, memory: DocumentMemory): Reference | undefined {
    const { type, entity: id } = annotation;
    const quote = annotation.target.map(({ exact }) => exact).join(' ').replace(/\s+/g, ' ');
    if (id === undefined) return this.named(quote, type, memory);
    const { name, role } = entities.get(id) ?? { name: quote };
    const known = this.gazetteer.get(id);
    return {
      id, type, name, ...(role ? { role } : {}),
      ...(known ? { gazetteer: known.id, ...(known.relatesTo ? { relatesTo: known.relatesTo } : {}) } : {}),
    };
  }

  /** What words mean as a name of this type. */
  named(quote: string, type: TypeId, memory: DocumentMemory): Reference | undefined {
    return this.resolve({ start: 0, end: quote.length, type, confidence: 1, by: '', candidates: this.candidates(quote, type) }, quote, memory);
  }

  private candidates(quote: string, type: TypeId): string[] {
    return this.gazetteer.lookup(quote).filter((entry) => entry.type === type).map(({ id }) => id);
  }

  private byGazetteer({ candidates, type }: Mention): Reference | undefined {
    const entry = candidates?.[0] === undefined ? undefined : this.gazetteer.get(candidates[0]);
    if (!entry) return undefined;
    return { id: entry.id, type, name: entry.name, gazetteer: entry.id, ...(entry.relatesTo ? { relatesTo: entry.relatesTo } : {}) };
  }

  /** An id is the name's slug, unless the gazetteer uses it for something else. */
  private idOf(name: string, type: TypeId): string {
    const id = slug(name) || type;
    return this.gazetteer.get(id) ? `${id}-${type}` : id;
  }
}

const isNaming = (type: TypeId): boolean => entityType(type).class !== 'other' || type === 'event' || type === 'weapon' || type === 'platform';
