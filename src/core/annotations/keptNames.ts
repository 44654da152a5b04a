import type { Reference } from '../resolve/resolver';
import type { SidecarEntity } from './model';

/**
 * A sidecar's entities by their names. A suggestion's entity has an id that is made of its name, which the sidecar's need
 * not have: what has the name of just one of them is that one.
 */
export class KeptNames {
  private readonly byName = new Map<string, SidecarEntity | undefined>();

  constructor(private readonly entities: ReadonlyMap<string, SidecarEntity>) {
    for (const entity of entities.values()) for (const name of new Set([entity.name, ...(entity.aliases ?? [])])) this.add(name, entity);
  }

  /** What a suggestion refers to in the light of the sidecar. What register or gazetteer know stays theirs. */
  adopt(reference: Reference): Reference {
    if (reference.register !== undefined || reference.gazetteer !== undefined || this.entities.has(reference.id)) return reference;
    const kept = this.byName.get(reference.name);
    return kept?.type === reference.type ? { ...reference, id: kept.id, name: kept.name, role: kept.role ?? reference.role } : reference;
  }

  /** A name that two entities have is none's. */
  private add(name: string, entity: SidecarEntity): void {
    this.byName.set(name, this.byName.has(name) ? undefined : entity);
  }
}
