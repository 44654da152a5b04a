import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { problemOf, type ModelProblem } from '../core/detect/neural/problem';
import type { Input, Scores, Session } from '../core/detect/neural/session';
import { runtime } from './runtime';

/** Opens a model with ONNX Runtime, whose WebAssembly is given and must be the known one. */
export async function openSession(model: Uint8Array, wasm: Uint8Array): Promise<Session | ModelProblem> {
  if (await sha256(wasm) !== runtime.sha256) return { problem: 'runtime-unknown', detail: runtime.file };
  // One thread: more would need scripts loaded by address. The binary at hand keeps it from looking for one.
  Object.assign(env.wasm, { numThreads: 1, proxy: false, wasmBinary: wasm });
  env.logLevel = 'fatal';
  try {
    return new OnnxSession(await InferenceSession.create(model, { executionProviders: ['wasm'] }));
  } catch (error) {
    return problemOf('model', String(error).replace(/^.*ERROR_MESSAGE: /, ''));
  }
}

class OnnxSession implements Session {
  constructor(private readonly session: InferenceSession) {}

  get inputs(): readonly string[] {
    return this.session.inputNames;
  }

  async run(inputs: Readonly<Record<string, Input>>): Promise<Scores> {
    const feeds = Object.fromEntries(Object.entries(inputs).map(([name, { type, data, dims }]) => [name, new Tensor(type, data, dims)]));
    const { outputNames } = this.session;
    const output = outputNames.includes('logits') ? 'logits' : outputNames[0]!;
    const { data, dims, type } = (await this.session.run(feeds, [output]))[output]!;
    if (!(data instanceof Float32Array)) throw new Error(`${output}: ${type}`);
    return { data, dims };
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
