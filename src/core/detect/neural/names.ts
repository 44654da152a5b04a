import type { Mention } from '../../mention';
import { overlaps } from '../../text/range';
import type { TypeId } from '../../types';
import type { NeuralRecognizer } from './recognizer';

/** In UTF-16 units of text: more than open reports have together. What is dropped is read again when it is wanted. */
const mostKept = 50_000_000;

/**
 * What the user's model has found so far, by the text of paragraphs. The model takes its time; the detector asks here
 * and goes by its own tagger until the model's names have come. Empty where there is no model.
 */
export class ModelNames {
  private name: string | undefined;
  private types: ReadonlySet<TypeId> = new Set();
  private readonly found = new Map<string, readonly Mention[]>();
  private kept = 0;

  /** Forgets everything: there is no model any more, or another one. */
  reset(model?: Pick<NeuralRecognizer, 'name' | 'types'>): void {
    this.name = model?.name;
    this.types = new Set(model?.types);
    this.found.clear();
    this.kept = 0;
  }

  /** The model's name: what its mentions are found by. */
  get model(): string | undefined {
    return this.name;
  }

  get(text: string): readonly Mention[] | undefined {
    return this.found.get(text);
  }

  put(text: string, names: readonly Mention[]): void {
    if (!this.found.has(text)) this.kept += text.length;
    this.found.set(text, names);
    for (const [oldest] of this.found) {
      if (this.kept <= mostKept) return;
      this.found.delete(oldest);
      this.kept -= oldest.length;
    }
  }

  /** The model's names, and of the tagger's those that are of types which the model does not know and beside its names. */
  over(tagged: readonly Mention[], names: readonly Mention[]): Mention[] {
    const standing = tagged.filter((name) => !this.types.has(name.type) && !names.some((other) => overlaps(name, other)));
    return [...names, ...standing];
  }
}

/** There is something in a text for a model to read. */
export const isReadable = (text: string): boolean => /\p{L}/u.test(text);
