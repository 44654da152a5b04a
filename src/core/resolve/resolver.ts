import type { Annotation, SidecarEntity } from '../annotations/model';
import type { DocumentMemory } from '../detect/memory';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { roleNow } from '../register/model';
import { RegisterNames } from '../register/names';
import { slug } from '../gazetteer/names';
import type { GazetteerEntry } from '../gazetteer/entry';
import type { KnownEntity, KnownName } from '../known/name';
import type { Entity, Mention } from '../mention';
import { givenNameFirst } from '../names/person';
import { spaced } from '../text/spaces';
import { isNaming, type TypeId } from '../types';
import { fullName } from './fullName';
import { bodyOf } from './bodies';
import { roleOf } from './role';

/** What one mention says of the entity it refers to; a document gathers these into its entities. */
export type Reference = Omit<Entity, 'aliases'>;

/** Mentions to entities: by the register, by gazetteer entry, by the full name that the document introduced, else by the words. */
export class Resolver {
  /** `day` (ISO 8601): when the document was written; without it, offices are those held now. */
  constructor(private readonly gazetteer: Gazetteer, private readonly register = new RegisterNames(), private readonly day?: string) {}

  /** Undefined for mentions that name nothing that lasts. */
  resolve(mention: Mention, quote: string, memory: DocumentMemory): Reference | undefined {
    if (!isNaming(mention.type)) return undefined;
    const written = writtenName(quote, mention.type);
    if (mention.known?.entity) return this.byName(mention, mention.known.entity);
    const entry = this.entryOf(mention, written, memory);
    if (entry) return this.byEntry(mention, entry);
    const name = fullName(written, mention.type, memory);
    const entity = this.register.named(name, mention.type) ?? (name === written ? undefined : this.gazetteer.get(this.candidates(name, mention.type)[0] ?? ''));
    if (entity) return this.byName(mention, entity);
    return { id: this.idOf(name, mention.type), type: mention.type, name, role: this.roleOf(mention), register: undefined, gazetteer: undefined, relatesTo: undefined };
  }

  /** What an annotation refers to: the entity that it names, else what its words mean. */
  refer(annotation: Annotation, entities: ReadonlyMap<string, SidecarEntity>, memory: DocumentMemory): Reference | undefined {
    const { type, entity: id } = annotation;
    const quote = annotation.target.map(({ exact }) => exact).join(' ').replace(/\s+/g, ' ');
    const corrected = this.correction(quote, id);
    if (id === undefined || corrected) return this.named(quote, corrected?.type ?? type, memory);
    const { name, role = undefined } = entities.get(id) ?? { name: quote };
    const known = this.gazetteer.get(this.register.get(id)?.gazetteer ?? id);
    return { id, type, name, role, register: this.register.has(id) ? id : undefined, gazetteer: known?.id, relatesTo: this.relationOf(known) };
  }

  /** What the register says that words mean, where an annotation goes by the gazetteer only. */
  private correction(quote: string, id: string | undefined): KnownName | undefined {
    if (id === undefined || this.register.has(id) || !this.gazetteer.get(id)) return undefined;
    return this.register.lexicon.get(quote).find(({ entity }) => entity?.gazetteer !== undefined && entity.gazetteer !== id);
  }

  /** What words mean as a name of this type. */
  named(quote: string, type: TypeId, memory: DocumentMemory): Reference | undefined {
    const mention = { start: 0, end: quote.length, type, confidence: 1, by: '', candidates: this.candidates(quote, type) };
    const entity = this.register.named(quote, type);
    return entity ? this.byName(mention, entity) : this.resolve(mention, quote, memory);
  }

  private candidates(quote: string, type: TypeId): string[] {
    return this.gazetteer.lookup(quote).filter((entry) => entry.type === type).map(({ id }) => id);
  }

  private entryOf({ candidates, type }: Mention, written: string, memory: DocumentMemory): GazetteerEntry | undefined {
    const entry = candidates?.[0] === undefined ? undefined : this.gazetteer.get(candidates[0]);
    return type === 'organization' ? bodyOf(written, entry, memory, this.gazetteer) : entry;
  }

  /** What refers to an entry is the same everywhere, unless a register or a title says more. */
  private byEntry(mention: Mention, entry: GazetteerEntry): Reference {
    if (!this.register.isEmpty || mention.title !== undefined || mention.type !== entry.type) return this.byName(mention, entry);
    let reference = references.get(entry);
    if (!reference) references.set(entry, (reference = this.byName(mention, entry)));
    return reference;
  }

  /** A thing that has a name of its own: what the register knows under it goes before the gazetteer. */
  private byName(mention: Mention, named: KnownEntity | GazetteerEntry): Reference {
    const entity = this.register.has(named.id) ? named : this.register.named(named.name, mention.type) ?? named;
    const entry = this.entryFor(mention, entity);
    const { id, name } = entity;
    return {
      id, type: mention.type, name, role: this.roleOf(mention, entity), register: this.register.has(id) ? id : undefined,
      gazetteer: entry?.id, relatesTo: this.relationOf(entry),
    };
  }

  /** The entry that an entity is: the one that the register says, or of its id, else one that its words may mean and that lies where it does. */
  private entryFor({ candidates = [], type }: Mention, entity: KnownEntity): GazetteerEntry | undefined {
    const linked = entity.gazetteer === undefined ? undefined : this.gazetteer.get(entity.gazetteer);
    if (linked) return linked;
    for (const id of [entity.id, ...candidates]) {
      const entry = this.gazetteer.get(id);
      if (entry?.type === type && agree(entry, entity)) return entry;
    }
    return undefined;
  }

  private relationOf(entry: GazetteerEntry | undefined): string | undefined {
    const related = entry?.relatesTo === undefined ? undefined : this.gazetteer.get(entry.relatesTo);
    return related && (this.register.named(related.name, related.type)?.id ?? related.id);
  }

  private roleOf({ title }: Mention, known?: Partial<KnownEntity>): string | undefined {
    return this.roleKept(known) ?? (title ? roleOf(title, this.gazetteer) : undefined);
  }

  /** The office that the register says was held when the document was written. */
  private roleKept(known: Partial<KnownEntity> | undefined): string | undefined {
    const entity = known?.id === undefined ? undefined : this.register.get(known.id);
    return entity ? roleNow(entity, this.day) : known?.role;
  }

  /** An id is the name's slug, unless the gazetteer uses it for something else. */
  private idOf(name: string, type: TypeId): string {
    const id = slug(name) || type;
    return this.gazetteer.get(id) ? `${id}-${type}` : id;
  }
}

/** What refers to entries, for all documents. */
const references = new WeakMap<GazetteerEntry, Reference>();

/** A name as it is compared: given names come first, articles are left out. */
function writtenName(quote: string, type: TypeId): string {
  const written = spaced(quote);
  if (type === 'person') return givenNameFirst(written);
  return type === 'organization' ? written.replace(/^The (?=\p{Lu})/u, '') : written;
}

/** Degrees within which two points are one place. */
const near = 1;

const agree = (entry: GazetteerEntry, { id, country, coordinates }: KnownEntity): boolean =>
  entry.id === id
  || ((country === undefined || country === entry.country)
    && (!coordinates || (entry.lat !== undefined && entry.lon !== undefined && Math.hypot(entry.lat - coordinates.lat, entry.lon - coordinates.lon) < near)));
