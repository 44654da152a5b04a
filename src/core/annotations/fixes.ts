import { distance } from 'fastest-levenshtein';
import { nearestOf } from '../text/nearest';
import type { Range } from '../text/range';
import { entityTypes } from '../types';
import { openSidecar, type OpenSidecar } from './codec';
import { mergeDuplicate } from './duplicates';
import { editSidecar } from './edit';
import { spliceOf } from './history';
import type { Annotation, Problem, SidecarChange } from './model';
import { newId } from './store';

/** A change that mends a problem of a sidecar: the range, UTF-16, gets another text. */
export interface Fix extends Range {
  /** What it does, for a host to put into words; `word` is what the words are about. */
  readonly kind: 'change-to' | 'give-new-id' | 'add-entity' | 'merge-duplicate';
  readonly word: string;
  readonly text: string;
}

/** What can be done about a problem, the likeliest first; `types` are those that the workspace has. */
export function fixesFor(text: string, problem: Pick<Problem, 'code' | 'start' | 'end'>, types: readonly { readonly id: string }[] = entityTypes): Fix[] {
  const written = text.slice(problem.start, problem.end);
  switch (problem.code) {
    case 'unknown-type': return replacements(problem, nearestOf(written, types.map(({ id }) => id)));
    case 'unknown-status': return replacements(problem, nearestOf(written, ['accepted', 'rejected']));
    case 'duplicate-id': return newIdFix(text, problem);
    case 'unknown-entity': return entityFixes(text, problem, written);
    case 'duplicate-annotation': return duplicateFix(text, problem);
    default: return [];
  }
}

const replacements = ({ start, end }: Range, words: readonly string[]): Fix[] => words.map((word) => ({ kind: 'change-to', word, text: word, start, end }));

function newIdFix(text: string, { start, end }: Range): Fix[] {
  const id = newId(new Set(openSidecar(text).sidecar.annotations.map((annotation) => annotation.id)));
  return [{ kind: 'give-new-id', word: id, text: id, start, end }];
}

function entityFixes(text: string, problem: Range, id: string): Fix[] {
  const opened = openSidecar(text);
  const known = opened.sidecar.entities.map((entity) => entity.id).filter((one) => distance(id, one) <= Math.max(2, id.length / 3));
  const user = opened.sidecar.annotations.find(({ entity }) => entity === id);
  const added = user ? whole(opened, [{ kind: 'put-entity', entity: { id, type: user.type, name: wordsOf(user) } }]) : [];
  return [...replacements(problem, nearestOf(id, known)), ...added.map((edit): Fix => ({ kind: 'add-entity', word: id, ...edit }))];
}

const wordsOf = ({ target }: Annotation): string => target.map(({ exact }) => exact).join(' ').replace(/\s+/g, ' ');

function duplicateFix(text: string, problem: Range): Fix[] {
  const opened = openSidecar(text);
  const id = [...opened.sidecar.ranges].find(([, range]) => range.start === problem.start)?.[0];
  const changes = id === undefined ? [] : mergeDuplicate(opened.sidecar.annotations, id);
  return whole(opened, changes).map((edit) => ({ kind: 'merge-duplicate', word: id!, ...edit }));
}

/** Changes as one edit of the text, as small as can be; none when the file cannot be changed. */
function whole(opened: OpenSidecar, changes: readonly SidecarChange[]): (Range & { text: string })[] {
  const edited = changes.length === 0 ? undefined : editSidecar(opened.text, changes, { file: '', opened });
  if (!edited || !('text' in edited)) return [];
  const { at, removed, inserted } = spliceOf(opened.text, edited.text);
  return [{ start: at, end: at + removed.length, text: inserted }];
}
