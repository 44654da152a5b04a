// What esbuild makes of the sources: the extension for both hosts, the command line, and the tests of the features.
import { build, context, type BuildOptions } from 'esbuild';
import * as fs from 'node:fs';
import { inRepository, root } from './paths';

const common: BuildOptions = { absWorkingDir: root, bundle: true, target: 'es2022', logLevel: 'warning', mainFields: ['module', 'main'] };

const extension: BuildOptions[] = [
  { entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node', format: 'cjs', external: ['vscode'] },
  { entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', platform: 'browser', format: 'cjs', external: ['vscode'] },
];

const commandLine: BuildOptions = { entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'cjs', banner: { js: '#!/usr/bin/env node' } };

/** Bundles the extension for the Node host and for the browser. */
export async function bundleExtension(): Promise<void> {
  await Promise.all(extension.map((product) => build({ ...common, minify: true, ...product })));
}

/** Bundles the `seedlens` command. */
export async function bundleCommandLine(): Promise<void> {
  await build({ ...common, minify: true, ...commandLine });
}

/** Keeps all bundles up to date with the sources, for ever. */
export async function watchProducts(): Promise<never> {
  for (const product of [...extension, commandLine]) await (await context({ ...common, sourcemap: true, ...product })).watch();
  return new Promise(() => undefined);
}

/** Where {@link bundleFeatureTests} puts its bundle. */
export const featureTests = inRepository('out/features.js');

/** Bundles test/features for every extension host alike; `grep` keeps only the tests whose title matches. */
export async function bundleFeatureTests(grep: string): Promise<void> {
  const files = fs.readdirSync(inRepository('test/features')).filter((name) => name.endsWith('.test.ts')).sort();
  const lines = ["export { run } from './index';", ...files.map((name) => `import './${name}';`)];
  await build({
    ...common,
    stdin: { contents: lines.join('\n'), resolveDir: inRepository('test/features'), sourcefile: 'all.ts' },
    outfile: featureTests,
    platform: 'browser',
    // Mocha's browser build takes `module.exports` for itself, so that the bundle must have the last word.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    external: ['vscode'],
    sourcemap: 'inline',
    define: { global: 'globalThis', TEST_GREP: JSON.stringify(grep) },
  });
}
