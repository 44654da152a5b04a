import type { SidecarChange, SidecarEntity } from '../annotations/model';
import { decideMarks, type Author } from '../decisions';
import type { AnnotatedDocument, Mark } from '../document';

/** Changes that make a mention another entity's; a suggestion is thereby accepted. The other mentions of either stay. */
export function movedMention(document: AnnotatedDocument, mark: Mark, to: SidecarEntity, author: Author): SidecarChange[] {
  const { id, type, name } = to;
  const decided = decideMarks(document, [{ ...mark, reference: { id, type, name } }], 'accepted', author);
  const changes = decided.map((change): SidecarChange => (change.kind === 'put' ? { ...change, annotation: { ...change.annotation, entity: id } } : change));
  const has = document.sidecar.entities.some((entity) => entity.id === id) || changes.some((change) => change.kind === 'put-entity' && change.entity.id === id);
  return has ? changes : [{ kind: 'put-entity', entity: to }, ...changes];
}
