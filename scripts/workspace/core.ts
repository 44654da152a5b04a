import type { Corpus } from '../../src/core/corpus/corpus';
import type { readDigest } from '../../src/core/corpus/reading';
import type { openCorpus, saveCorpus } from '../../src/core/corpus/saved';
import type { loadDetector } from '../../src/core/detect/load';
import type { knowsNothing } from '../../src/core/known/known';
import type { hunksOf } from '../../src/core/rename/hunks';
import type { rewriteSidecarEntities } from '../../src/core/rename/sidecar';
import { shippedCore as bundled } from '../lib/shippedCore';

/** What the bench measures of the core. */
export interface Core {
  readonly Corpus: typeof Corpus;
  readonly readDigest: typeof readDigest;
  readonly openCorpus: typeof openCorpus;
  readonly saveCorpus: typeof saveCorpus;
  readonly loadDetector: typeof loadDetector;
  readonly knowsNothing: typeof knowsNothing;
  readonly rewriteSidecarEntities: typeof rewriteSidecarEntities;
  readonly hunksOf: typeof hunksOf;
}

const entry = `
export { Corpus } from './src/core/corpus/corpus';
export { readDigest } from './src/core/corpus/reading';
export { openCorpus, saveCorpus } from './src/core/corpus/saved';
export { loadDetector } from './src/core/detect/load';
export { knowsNothing } from './src/core/known/known';
export { rewriteSidecarEntities } from './src/core/rename/sidecar';
export { hunksOf } from './src/core/rename/hunks';
`;

/** The core as it ships. */
export const shippedCore = (): Promise<Core> => bundled<Core>('workspace-core', entry);

/** Runs steps to their end, without a pause. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
