import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Detector } from '../core/detect/detector';
import { loadDetector } from '../core/detect/load';
import { complain } from './complain';

/** The detector of the files beside this one; without a model it goes by rules. */
export async function loadFiles(): Promise<Detector> {
  const model = await readFile(join(__dirname, 'tagger.bin')).catch(() => undefined);
  const { detector, problem } = loadDetector(await readFile(join(__dirname, 'gazetteer.tsv'), 'utf8'), model);
  if (problem) complain(problem);
  return detector;
}
