// What esbuild makes of the sources: the extension for both hosts, a model's thread for all, the command line, and the tests of the features.
import { build, context, type BuildOptions } from 'esbuild';
import * as fs from 'node:fs';
import { inRepository, root } from './paths';

const common: BuildOptions = { absWorkingDir: root, bundle: true, target: 'es2022', logLevel: 'warning', mainFields: ['module', 'main'] };

const extension: BuildOptions[] = [
  { entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node', format: 'cjs', external: ['vscode'] },
  { entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', platform: 'browser', format: 'cjs', external: ['vscode'] },
];

/** The thread of a user's model, in the same form for Node's threads and web workers. */
const modelThread: BuildOptions = { entryPoints: ['src/onnx/worker.ts'], outfile: 'dist/model-thread.js', platform: 'browser', format: 'iife' };

const commandLine: BuildOptions = { entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'cjs', banner: { js: '#!/usr/bin/env node' } };

/** Bundles the extension for the Node host and for the browser, and the thread that both start. */
export async function bundleExtension(): Promise<void> {
  await Promise.all([...extension, modelThread].map((product) => build({ ...common, minify: true, ...product })));
}

/** Bundles the `seedlens` command. */
export async function bundleCommandLine(): Promise<void> {
  await build({ ...common, minify: true, ...commandLine });
}

/** Keeps all bundles up to date with the sources, for ever. */
export async function watchProducts(): Promise<never> {
  for (const product of [...extension, modelThread, commandLine]) await (await context({ ...common, sourcemap: true, ...product })).watch();
  return new Promise(() => undefined);
}

/** Where {@link bundleFeatureTests} puts its bundle. */
export const featureTests = inRepository('out/features.js');

/** Bundles test/features; `grep` keeps only the tests whose title matches. */
export async function bundleFeatureTests(grep: string): Promise<void> {
  const folder = inRepository('test/features');
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.test.ts')).sort();
  const lines = ["export { run } from './index';", ...files.map((name) => `import './${name}';`)];
  await bundleForHost(lines.join('\n'), folder, featureTests, { TEST_GREP: JSON.stringify(grep) });
}

/** Bundles a module that exports `run` for every extension host alike, Node's and the browser's. */
export async function bundleForHost(contents: string, resolveDir: string, outfile: string, define: Record<string, string> = {}): Promise<void> {
  await build({
    ...common,
    stdin: { contents, resolveDir, sourcefile: 'entry.ts' },
    outfile,
    platform: 'browser',
    // Mocha's browser build takes `module.exports` for itself, so that the bundle must have the last word.
    format: 'iife',
    globalName: 'entry',
    footer: { js: 'module.exports = entry;' },
    external: ['vscode'],
    sourcemap: 'inline',
    define: { global: 'globalThis', ...define },
  });
}
