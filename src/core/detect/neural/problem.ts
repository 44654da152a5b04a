/**
 * Why a model folder cannot be used. `missing`: a file is not there; `runtime-missing`, `runtime-unknown`: the
 * WebAssembly of ONNX Runtime is not there, or is not of the version that goes with this Seedlens; `config`,
 * `tokenizer`, `model`: a file cannot be read; `tensors`: the model takes or gives something else than expected;
 * `labels`: none of its labels has a type of ours; `large`: it does not fit into memory; `crashed`: its thread ended.
 */
export type ModelProblemCode =
  | 'missing' | 'runtime-missing' | 'runtime-unknown' | 'config' | 'tokenizer' | 'model' | 'tensors' | 'labels' | 'large' | 'crashed';

/** A model folder that cannot be used, as a value. */
export interface ModelProblem {
  readonly problem: ModelProblemCode;
  /** A file's name, tensors' or labels' names, or what a library said; for the user, in no language of ours. */
  readonly detail: string;
}

export const isProblem = (value: object): value is ModelProblem => 'problem' in value;

/** What a library threw, as a value. */
export const problemOf = (problem: ModelProblemCode, thrown: unknown): ModelProblem =>
  ({ problem, detail: (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0]! });
