import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeFlags } from './flags';
import { copyModel } from './model';
import { inRepository } from './paths';
import { runScript } from './process';
import { withProgress } from './progress';

const OUTPUTS = [inRepository('dist/gazetteer.tsv'), inRepository('dist/shapes.json')];
const BUILDER = 'scripts/build-gazetteer.ts';
const INPUTS = [BUILDER, 'scripts/gazetteer', 'src/core/gazetteer', 'data', 'package-lock.json'];

/** Puts what the detector reads beside the bundles: the model, and gazetteer and shapes where they are older than what they are made from. */
export async function buildKnowledge(): Promise<void> {
  copyModel();
  writeFlags();
  const inputs = Math.max(...INPUTS.map((input) => changed(inRepository(input))));
  const oldest = Math.min(...OUTPUTS.map((output) => changed(output)));
  if (oldest < inputs && fs.existsSync(inRepository(BUILDER))) await withProgress('Building the gazetteer', () => runScript(BUILDER));
}

/** When the file, or the newest file of the folder, was changed, in milliseconds; 0 where there is none. */
function changed(file: string): number {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(0, ...fs.readdirSync(file).map((name) => changed(path.join(file, name))));
}
