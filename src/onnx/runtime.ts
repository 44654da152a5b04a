/**
 * The WebAssembly that runs models: too large to ship, and the only thing of a model's folder that is ever executed.
 * It goes with the version of onnxruntime-web in package.json, and is known by its hash.
 */
export const runtime = {
  version: '1.30.0',
  file: 'ort-wasm-simd-threaded.wasm',
  sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
} as const;
