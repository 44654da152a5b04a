import { applyChanges, contentOf, documentFields, sameContent } from './changes';
import { format, openSidecar, type OpenSidecar } from './codec';
import type { Problem, Sidecar, SidecarChange } from './model';
import { messageOf, wording } from '../wording';
import { patchSidecar } from './sidecarPatch';
import { rewriteSidecar } from './sidecarRewrite';
import { block } from '../yaml/writer';

export interface EditContext {
  /** Name of the text's file: what a new sidecar says it is about. */
  readonly file: string;
  /** The sidecar as read before: saves reading it again, if its text is still the same. */
  readonly opened?: OpenSidecar | undefined;
}

/** The new text and what it says, or the problems for which the old one must be left as it is. */
export type EditResult = OpenSidecar | { readonly problems: readonly Problem[] };

/**
 * Changes the text of a sidecar; undefined makes a new one. Comments, key order, unknown keys and layout survive. A text
 * that does not say exactly what was wanted is never returned.
 */
export const editSidecar = (text: string | undefined, changes: readonly SidecarChange[], context: EditContext): EditResult => {
  const source = openOrBegin(text ?? '', context);
  const errors = source.sidecar.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { problems: errors };
  const wanted = applyChanges(contentOf(source.sidecar), changes);
  if (sameContent(contentOf(source.sidecar), wanted)) return { ...source, text: text ?? '' };
  for (const write of [patchSidecar, rewriteSidecar]) {
    const written = write(source, wanted);
    const edited = written === undefined ? undefined : openSidecar(written, source);
    if (edited && sameContent(contentOf(edited.sidecar), wanted)) return edited;
  }
  return { problems: [unwritable(source)] };
};

/** A file without content, be it that it has comments, is begun as a new one would be. */
const openOrBegin = (text: string, { file, opened }: EditContext): OpenSidecar => {
  const source = opened?.text === text ? opened : openSidecar(text);
  if (source.file.kind !== 'nothing' || source.sidecar.problems.length > 0) return source;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return openSidecar((text && !text.endsWith('\n') ? text + eol : text) + beginSidecar({ file }).replaceAll('\n', eol));
};

/** A sidecar without annotations, as we begin one. */
export const beginSidecar = (document: Sidecar['document']): string =>
  block({ seedlens: format, document: documentFields(document), entities: {}, annotations: [], relations: [] }, 0, 2).map((line) => `${line}\n`).join('');

const unwritable = ({ sidecar }: OpenSidecar): Problem =>
  sidecar.problems.find(({ code }) => code === 'duplicate-id')
  ?? { code: 'syntax', ...messageOf(wording('This file cannot be changed without damage; simplify its YAML')), severity: 'error', start: 0, end: 0 };
