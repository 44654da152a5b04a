import { keysIn } from '../corpus/digest';
import { knownKey } from '../corpus/key';
import { fit, queryOf } from '../corpus/search';
import type { AnnotatedDocument, Mark } from '../document';
import { normalizeName, slug } from '../gazetteer/names';
import { freeId } from '../register/plans';
import { rankedEntities } from '../register/ranking';
import { subjectOf, type Sources } from '../rename/plans';
import type { Reference } from '../resolve/resolver';
import { spaced } from '../text/spaces';
import type { TypeId } from '../types';

/** What a mention may be linked to. */
export interface Linkable extends Pick<Reference, 'id' | 'type' | 'name'> {
  readonly aliases: readonly string[];
}

const most = 50;
const mostElsewhere = 30;

/** Entities of a document, of others and of the register that a mark may refer to: those that what was typed fits, else all; the most alike first. */
export function linkables(sources: Sources, document: AnnotatedDocument, mark: Mark, typed: string): Linkable[] {
  const own = document.entities.all.map(({ entity }) => entity).filter(({ id }) => id !== mark.reference?.id);
  const all = [...own, ...elsewhere(sources, document, typed || mark.quote, mark.type)];
  const query = queryOf(typed);
  const fits = ({ name, aliases }: Linkable): boolean => [name, ...aliases].some((form) => fit(normalizeName(form), query) !== undefined);
  return rankedEntities(query.letters ? all.filter(fits) : all, typed || mark.quote, mark.type, most);
}

/** What the workspace calls something like these words and the document does not name, each under an id that is free there. */
function elsewhere(sources: Sources, document: AnnotatedDocument, words: string, type: TypeId): Linkable[] {
  const { corpus, register } = sources;
  const here = new Set(keysIn(document).values());
  const hits = corpus.symbols(words, mostElsewhere).map(({ key }) => key);
  const registered = rankedEntities(register.entities.values(), words, type, mostElsewhere).map(({ id }) => knownKey(id));
  return [...new Set([...hits, ...registered])].filter((key) => !here.has(key)).flatMap((key) => {
    const { id, type: known, name } = subjectOf(sources, key) ?? {};
    if (id === undefined || known === undefined || name === undefined) return [];
    const aliases = [...corpus.entity(key)?.aliases ?? [], ...register.entities.get(id)?.aliases ?? []];
    return { id: isTaken(document, id) ? freeId(takenBy(sources, document), id) : id, type: known, name, aliases };
  });
}

/** An entity of that name, under an id that stands for nothing else. */
export function newEntity(sources: Sources, document: AnnotatedDocument, typed: string, type: TypeId): Linkable {
  const name = spaced(typed.trim());
  const id = slug(name);
  const isKnown = !isTaken(document, id) && !sources.register.ranges.has(id) && sources.gazetteer.get(id)?.type === type;
  return { id: isKnown ? id : freeId(takenBy(sources, document), id), type, name, aliases: [] };
}

const isTaken = (document: AnnotatedDocument, id: string): boolean => document.entity(id) !== undefined || document.keptEntity(id) !== undefined;

const takenBy = ({ register, gazetteer }: Sources, document: AnnotatedDocument): { has(id: string): boolean } =>
  ({ has: (id) => isTaken(document, id) || register.ranges.has(id) || gazetteer.get(id) !== undefined });
