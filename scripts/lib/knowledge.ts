import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeFlags } from './flags';
import { copyModel } from './model';
import { inRepository } from './paths';
import { runScript } from './process';
import { withProgress } from './progress';

const OUTPUT = inRepository('dist/gazetteer.tsv');
const BUILDER = 'scripts/build-gazetteer.ts';
const INPUTS = [BUILDER, 'scripts/gazetteer', 'src/core/gazetteer', 'data', 'package-lock.json'];

/** Puts what the detector reads beside the bundles: the model, and the gazetteer where it is older than what it is made from. */
export async function buildKnowledge(): Promise<void> {
  copyModel();
  writeFlags();
  const inputs = Math.max(...INPUTS.map((input) => changed(inRepository(input))));
  if (changed(OUTPUT) < inputs && fs.existsSync(inRepository(BUILDER))) await withProgress('Building the gazetteer', () => runScript(BUILDER));
}

/** When the file, or the newest file of the folder, was changed, in milliseconds; 0 where there is none. */
function changed(file: string): number {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(0, ...fs.readdirSync(file).map((name) => changed(path.join(file, name))));
}
