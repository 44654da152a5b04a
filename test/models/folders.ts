// Tiny models as folders, for tests in Node.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Folder } from '../../src/onnx/folder';
import { runtime } from '../../src/onnx/runtime';
import type { ModelFolder } from './tiny';

/** ONNX Runtime's WebAssembly, as npm installed it. */
export const runtimeFile = join(__dirname, '../../node_modules/onnxruntime-web/dist', runtime.file);

export const runtimeBytes = (): Uint8Array => new Uint8Array(readFileSync(runtimeFile));

/** A folder in memory. */
export const folderOf = (name: string, files: ModelFolder): Folder => ({
  name,
  size: async (path) => files[path]?.length,
  read: async (path) => files[path]!.slice(),
});

/** Writes a model into a folder, with ONNX Runtime beside it. */
export function writeModel(folder: string, files: ModelFolder): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  symlinkSync(runtimeFile, join(folder, runtime.file));
}
