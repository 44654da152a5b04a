import { build } from 'esbuild';
import { join } from 'node:path';

/** The source of a model's thread, as the build makes it. */
export async function threadSource(): Promise<string> {
  const entry = join(__dirname, '../../../src/onnx/worker.ts');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, target: 'es2022', platform: 'browser', format: 'iife', mainFields: ['module', 'main'], logLevel: 'error' });
  return outputFiles[0]!.text;
}
