// What a model's thread is told, and what it answers. One `open` comes first; reads are answered in their order.
import type { LabelTypes } from '../core/detect/neural/labels';
import type { ModelProblem } from '../core/detect/neural/problem';
import type { Mention } from '../core/mention';
import type { TypeId } from '../core/types';

/** A model's files as they lie in its folder. */
export interface ModelFiles {
  /** The folder's name: the model's. */
  readonly folder: string;
  /** Bytes of JSON files; the configuration of one of both kinds of model is there. */
  readonly tokenizer: Uint8Array;
  readonly tokenizerConfig?: Uint8Array;
  readonly config?: Uint8Array;
  readonly glinerConfig?: Uint8Array;
  readonly model: Uint8Array;
  readonly runtime: Uint8Array;
  readonly labels?: LabelTypes;
}

export type Order =
  | { readonly kind: 'open'; readonly files: ModelFiles }
  | { readonly kind: 'read'; readonly id: number; readonly text: string };

export type Answer =
  | { readonly kind: 'opened'; readonly name: string; readonly types: readonly TypeId[] }
  | { readonly kind: 'failed'; readonly problem: ModelProblem }
  | { readonly kind: 'read'; readonly id: number; readonly mentions: readonly Mention[] }
  /** This text cannot be read; others may. */
  | { readonly kind: 'unread'; readonly id: number; readonly why: string };
