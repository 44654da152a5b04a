import type { Annotation, Problem, Sidecar, SidecarChange } from './model';
import { messageOf, wording } from '../wording';

/** Annotations that say of the same words what another before them says: two people's work, merged, may do so. */
export function duplicateProblems({ annotations, ranges }: Pick<Sidecar, 'annotations' | 'ranges'>): Problem[] {
  return [...duplicates(annotations)].map(([{ id }, first]) => ({
    code: 'duplicate-annotation', severity: 'warning', ...messageOf(wording('{0} says the same of these words', first.id)), ...(ranges.get(id) ?? { start: 0, end: 0 }),
  }));
}

/** Changes that make one of an annotation and the one that it repeats; the notes of both are kept. */
export function mergeDuplicate(annotations: readonly Annotation[], id: string): SidecarChange[] {
  const [second, first] = [...duplicates(annotations)].find(([one]) => one.id === id) ?? [];
  if (!first || !second) return [];
  const notes = [...new Set([first.note, second.note].filter((note) => note !== undefined))];
  const entity = first.entity ?? second.entity;
  const merged = { ...first, ...(entity === undefined ? {} : { entity }), ...(notes.length > 0 ? { note: notes.join('\n') } : {}) };
  return [{ kind: 'put', annotation: merged }, { kind: 'remove', id }];
}

/** Each with the first that says the same; what names no entity may be what another names. */
function duplicates(annotations: readonly Annotation[]): Map<Annotation, Annotation> {
  const firsts = new Map<string, Annotation[]>();
  const found = new Map<Annotation, Annotation>();
  for (const annotation of annotations) {
    const key = keyOf(annotation);
    const alike = firsts.get(key) ?? [];
    const first = alike.find(({ entity }) => entity === undefined || annotation.entity === undefined || entity === annotation.entity);
    if (first) found.set(annotation, first);
    else firsts.set(key, [...alike, annotation]);
  }
  return found;
}

const keyOf = ({ type, status, target }: Annotation): string => JSON.stringify([type, status, target.map(({ start, exact }) => [start, exact])]);
