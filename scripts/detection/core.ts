import { build } from 'esbuild';
import { createRequire } from 'node:module';
import type { loadDetector } from '../../src/core/detect/load';
import type { AnnotatedDocument } from '../../src/core/document';
import { inRepository, root } from '../lib/paths';

/** What the bench measures of the core. */
export interface Core {
  readonly loadDetector: typeof loadDetector;
  readonly AnnotatedDocument: typeof AnnotatedDocument;
}

const entry = `
export { loadDetector } from './src/core/detect/load';
export { AnnotatedDocument } from './src/core/document';
`;

/** The core as it ships, in one bundle: module by module, as scripts run it, its hot loops are slower. */
export async function shippedCore(): Promise<Core> {
  const outfile = inRepository('out/core.js');
  await build({
    stdin: { contents: entry, resolveDir: root, sourcefile: 'core.ts' }, absWorkingDir: root, outfile,
    bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'error',
  });
  return createRequire(outfile)(outfile) as Core;
}
