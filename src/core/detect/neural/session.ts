import type { ModelProblem } from './problem';

/** A tensor that goes into a model. */
export interface Input {
  readonly type: 'int64' | 'bool';
  readonly data: BigInt64Array | Uint8Array;
  readonly dims: readonly number[];
}

/** Scores that come out of a model, the last dimension running fastest. */
export interface Scores {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A model in memory, whatever runs it. */
export interface Session {
  /** Names of the tensors that it takes. */
  readonly inputs: readonly string[];
  /** Runs the model once and gives its `logits`, or its only output. May throw what the runtime throws. */
  run(inputs: Readonly<Record<string, Input>>): Promise<Scores>;
}

export const int64 = (values: ArrayLike<number>, ...dims: number[]): Input =>
  ({ type: 'int64', data: BigInt64Array.from(Array.from(values, BigInt)), dims });

export const bool = (values: ArrayLike<number>, ...dims: number[]): Input => ({ type: 'bool', data: Uint8Array.from(values), dims });

/** A problem when the model asks for tensors that we do not have, or does not take one that it must. */
export function checkInputs({ inputs }: Session, required: readonly string[], optional: readonly string[] = []): ModelProblem | undefined {
  const missing = required.filter((name) => !inputs.includes(name));
  const unknown = inputs.filter((name) => !required.includes(name) && !optional.includes(name));
  return missing.length + unknown.length === 0 ? undefined : { problem: 'tensors', detail: inputs.join(', ') };
}
