import type { Annotation } from '../annotations/model';
import { isTitleAlone } from '../detect/titlesAlone';
import { isNaming, type TypeId } from '../types';

/**
 * The names that a document's annotations reject, as names of a type: they are suggested nowhere in the document. Words
 * that are accepted as that type somewhere in it mean one thing here and another there: for these a rejection holds only
 * where it stands; so it does for titles alone, which are no names.
 */
export class Rejections {
  private readonly names = new Set<string>();

  constructor(annotations: readonly Annotation[]) {
    const naming = annotations.filter(({ type, target }) => isNaming(type) && target.length === 1 && !isTitleAlone(type, target[0]!.exact));
    const of = (status: Annotation['status']): string[] =>
      naming.filter((annotation) => annotation.status === status).map((annotation) => key(annotation.type, annotation.target[0]!.exact));
    of('rejected').forEach((name) => this.names.add(name));
    of('accepted').forEach((name) => this.names.delete(name));
  }

  hides({ type, quote }: { readonly type: TypeId; readonly quote: string }): boolean {
    return this.names.size > 0 && this.names.has(key(type, quote));
  }
}

const key = (type: TypeId, words: string): string => `${type} ${words.replace(/\s+/g, ' ')}`;
