import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { inRepository, root } from './paths';

/**
 * Modules of the core as they ship, in one bundle under `out`: module by module, as scripts run them, hot loops are slower.
 * `entry` is a module's text that exports what is wanted.
 */
export async function shippedCore<Core>(name: string, entry: string): Promise<Core> {
  const outfile = inRepository('out', `${name}.js`);
  await build({
    stdin: { contents: entry, resolveDir: root, sourcefile: `${name}.ts` }, absWorkingDir: root, outfile,
    bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'error',
  });
  return createRequire(outfile)(outfile) as Core;
}
