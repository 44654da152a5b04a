import { fit, queryOf } from '../corpus/search';
import type { AnnotatedDocument, Mark } from '../document';
import { normalizeName, slug } from '../gazetteer/names';
import { rankedEntities } from '../register/ranking';
import type { Reference } from '../resolve/resolver';
import { spaced } from '../text/spaces';

/** What a mention may be linked to. */
export interface Linkable extends Pick<Reference, 'id' | 'type' | 'name'> {
  readonly aliases: readonly string[];
}

const most = 50;

/** Entities of a document and others that a mark may refer to: those that what was typed fits, else all; the most alike first. */
export function linkables(document: AnnotatedDocument, mark: Mark, others: readonly Linkable[], typed: string): Linkable[] {
  const own = document.entities.all.map(({ entity }) => entity);
  const known = new Set([mark.reference?.id, ...own.map(({ id }) => id)]);
  const all: Linkable[] = [...own.filter(({ id }) => id !== mark.reference?.id), ...others.filter(({ id }) => !known.has(id))];
  const query = queryOf(typed);
  const fits = ({ name, aliases }: Linkable): boolean => [name, ...aliases].some((form) => fit(normalizeName(form), query) !== undefined);
  return rankedEntities(query.letters ? all.filter(fits) : all, typed || mark.quote, mark.type, most);
}

/** An entity of that name, where a document has none under its id. */
export function newEntity(document: AnnotatedDocument, name: string, type: Mark['type']): Linkable {
  const id = slug(name);
  const isTaken = document.entity(id) !== undefined || document.keptEntity(id) !== undefined;
  return { id: isTaken ? `${id}-${type}` : id, type, name: spaced(name.trim()), aliases: [] };
}
