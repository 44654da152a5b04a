import * as fs from 'node:fs';
import { inRepository } from './paths';

/** The tagger's model, as training left it. */
export const modelFile = inRepository('data/model/tagger.bin');

/** Puts the tagger's model beside the bundles. */
export function copyModel(): void {
  fs.mkdirSync(inRepository('dist'), { recursive: true });
  fs.copyFileSync(modelFile, inRepository('dist/tagger.bin'));
}
