// The extension as users install it.
import { createVSIX } from '@vscode/vsce';
import * as fs from 'node:fs';
import { bundleCommandLine, bundleExtension } from './bundle';
import { buildKnowledge } from './knowledge';
import { inRepository, root } from './paths';

/** What the detector knows takes most of it: at most 2.5 MB the tagger, 1.5 MB the gazetteer. */
const LIMIT_MB = 4.5;

/** Builds what ships and packs it; prints the list of files and the size, and refuses one over the limit. */
export async function packageVsix(): Promise<string> {
  const packagePath = inRepository('out/seedlens.vsix');
  fs.mkdirSync(inRepository('out'), { recursive: true });
  await buildKnowledge();
  await Promise.all([bundleExtension(), bundleCommandLine()]);
  await createVSIX({ cwd: root, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  checkSize(packagePath);
  return packagePath;
}

function checkSize(file: string): void {
  const megabytes = fs.statSync(file).size / 1e6;
  console.log(`${megabytes.toFixed(2)} MB of at most ${LIMIT_MB} MB`);
  if (megabytes > LIMIT_MB) throw new Error('The package has grown too large.');
}
