import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packedGazetteer } from '../support';

/** Bundles the command line with the tests' gazetteer into a folder and gives its path. */
export async function buildCli(folder: string): Promise<string> {
  const outfile = join(folder, 'cli.js');
  await build({ entryPoints: [join(__dirname, '../../../src/cli/main.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  writeFileSync(join(folder, 'gazetteer.tsv'), packedGazetteer);
  return outfile;
}
