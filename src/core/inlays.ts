import type { AnnotatedDocument, Mark } from './document';
import type { GazetteerEntry } from './gazetteer/entry';
import { normalizeName } from './gazetteer/names';
import { kilometresApart } from './geo/distance';
import type { Range } from './text/range';

/** What a reader may want to be told behind a name; `at` is its end in UTF-16 units. */
export type Inlay = { readonly at: number; readonly mark: Mark } & (
  /** The full name of what has a short one here. */
  | { readonly kind: 'name'; readonly name: string }
  /** Which of several places of this name is meant. */
  | { readonly kind: 'place'; readonly entry: GazetteerEntry });

/** An alternative less likely than this is not worth a word, nor one so near, in kilometres: a city and its region. */
const [doubtful, near] = [0.02, 100];

/** Full names behind short ones and the place meant behind ambiguous ones: where a paragraph first names the thing. */
export function inlaysIn(document: AnnotatedDocument, range: Range): Inlay[] {
  const told = new Set<string>();
  return document.marks(range).filter(({ status }) => status !== 'rejected').flatMap((mark) => {
    const key = `${document.paragraphAt(mark.start).start} ${mark.reference?.id}`;
    if (told.has(key)) return [];
    told.add(key);
    return nameInlay(mark, document) ?? placeInlay(mark, document) ?? [];
  });
}

/** "Kishi" → Nobuo Kishi, "IAEA" → International Atomic Energy Agency. */
function nameInlay(mark: Mark, { scheme }: AnnotatedDocument): Inlay | undefined {
  const { reference, quote, type, end } = mark;
  if (!reference || !scheme.isActor(type) || scheme.isPlace(type) || type === 'group') return undefined;
  return normalizeName(quote).length < normalizeName(reference.name).length ? { kind: 'name', at: end, mark, name: reference.name } : undefined;
}

/** "Georgia" → State of the United States. */
function placeInlay(mark: Mark, document: AnnotatedDocument): Inlay | undefined {
  const [meant, ...others] = document.placesOf(mark);
  const isAmbiguous = meant !== undefined && others.some(({ entry, confidence }) => confidence >= doubtful && kilometresApart(entry, meant.entry) > near);
  return isAmbiguous ? { kind: 'place', at: mark.end, mark, entry: meant.entry } : undefined;
}
