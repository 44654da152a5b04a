import type { LabelTypes } from '../core/detect/neural/labels';
import type { ModelProblem } from '../core/detect/neural/problem';
import type { ModelFiles } from './protocol';
import { runtime } from './runtime';

/** A folder, whatever holds it. Paths are relative to it, parted by `/`, and may go up. */
export interface Folder {
  readonly name: string;
  /** Size of a file in bytes; undefined when there is none. */
  size(path: string): Promise<number | undefined>;
  read(path: string): Promise<Uint8Array>;
}

/** What is read, for who waits. */
export type OnRead = (path: string, bytes: number) => void;

/** In bytes: WebAssembly addresses 4 GB, and holds a model twice while it opens it. */
const largest = 1_800_000_000;

/** The smaller one of a model comes first: on a processor it is also the faster. */
const modelFiles = ['model_quantized.onnx', 'model_int8.onnx', 'model.onnx'].flatMap((name) => [name, `onnx/${name}`]);

/** In the model's folder, as npm puts it there, or beside the folder for several models. */
const runtimeFiles = ['', 'node_modules/onnxruntime-web/dist/', '../', '../node_modules/onnxruntime-web/dist/'].map((path) => path + runtime.file);

/** A file that is there. */
interface Found {
  readonly path: string;
  readonly size: number;
}

/** Reads what a model consists of. What is missing is told before anything large is read. */
export async function readModelFiles(folder: Folder, labels?: LabelTypes, onRead?: OnRead): Promise<ModelFiles | ModelProblem> {
  const [model, wasm, tokenizer, tokenizerConfig, config, glinerConfig] = await Promise.all(
    [modelFiles, runtimeFiles, ['tokenizer.json'], ['tokenizer_config.json'], ['config.json'], ['gliner_config.json']].map((paths) => find(folder, paths)),
  );
  if (!model) return { problem: 'missing', detail: 'model.onnx' };
  if (!tokenizer) return { problem: 'missing', detail: 'tokenizer.json' };
  if (!config && !glinerConfig) return { problem: 'missing', detail: 'config.json' };
  if (!wasm) return { problem: 'runtime-missing', detail: runtime.file };
  if (model.size > largest) return { problem: 'large', detail: model.path };
  const read = async ({ path, size }: Found): Promise<Uint8Array> => (onRead?.(path, size), folder.read(path));
  return {
    folder: folder.name,
    ...(labels ? { labels } : {}),
    tokenizer: await read(tokenizer),
    ...(tokenizerConfig ? { tokenizerConfig: await read(tokenizerConfig) } : {}),
    ...(config ? { config: await read(config) } : {}),
    ...(glinerConfig ? { glinerConfig: await read(glinerConfig) } : {}),
    model: owned(await read(model)),
    runtime: owned(await read(wasm)),
  };
}

/** The first of these files that is there. */
async function find(folder: Folder, paths: readonly string[]): Promise<Found | undefined> {
  for (const path of paths) {
    const size = await folder.size(path);
    if (size !== undefined) return { path, size };
  }
  return undefined;
}

/** Bytes in a buffer of their own, which can be handed over to a thread. */
const owned = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice());
