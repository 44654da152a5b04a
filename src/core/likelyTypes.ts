import type { AnnotatedDocument, Mark } from './document';
import { normalizeName } from './gazetteer/gazetteer';
import { overlaps, sameRange, type Range } from './text/range';
import type { TypeId } from './types';

/**
 * All types, the likeliest for the words of a range (UTF-16) first: what they are marked as, what the document or the
 * gazetteer calls them elsewhere, what is marked within them, then what they look like.
 */
export function likelyTypes(document: AnnotatedDocument, range: Range): TypeId[] {
  const offered = document.scheme.offered.map(({ id }) => id);
  const marks = document.marks(range).filter((mark) => overlaps(mark, range));
  const words = document.slice(range).replace(/\s+/g, ' ');
  return [...new Set([
    ...typesOf(marks.filter((mark) => sameRange(mark, range))),
    ...calledSo(document, words),
    ...offered.filter((type) => document.refer(words, type)?.gazetteer),
    ...typesOf(marks),
    ...typesByLook(words),
    ...offered,
  ])].filter((type) => offered.includes(type));
}

const typesOf = (marks: readonly Mark[]): TypeId[] => marks.map(({ type }) => type);

function calledSo(document: AnnotatedDocument, words: string): TypeId[] {
  const name = normalizeName(words);
  const named = document.entities.all.filter(({ entity }) => [entity.name, ...entity.aliases].some((form) => normalizeName(form) === name));
  return named.map(({ entity }) => entity.type);
}

const looks: readonly (readonly [RegExp, readonly TypeId[]])[] = [
  [/:\/\/|\S@\S|^\d+[A-Z]{3}\d+$|\d[°º]/u, ['identifier']],
  [/\p{Sc}|\b(?:dollars?|euros?|pounds?|yen|USD|EUR|GBP)\b/iu, ['money', 'quantity']],
  [/\b(?:19|20)\d\d\b|\d:\d\d|\b\d{6}Z\b|\b(?:[A-Z][a-z]+day|January|February|March|April|June|July|August|September|October|November|December)\b/u, ['date', 'quantity']],
  [/^\d/u, ['quantity', 'date', 'identifier']],
  [/^\p{Lu}[\p{Lu}\d&.-]+$/u, ['organization', 'country', 'identifier']],
  [/^\p{Lu}\S*(?:ese|ish|ian|ans?)$/u, ['group', 'person', 'place']],
  [/^\p{Lu}\S*(?: \p{Lu}\S*){1,2}$/u, ['person', 'organization', 'place']],
  [/\p{Lu}|[^\p{Ll}\p{M}\s\d-]/u, ['organization', 'person', 'place']],
];

/** Words without a capital are things more often than names. */
const typesByLook = (words: string): readonly TypeId[] => looks.find(([look]) => look.test(words))?.[1] ?? ['weapon', 'platform', 'group', 'event'];
