import type { loadDetector } from '../../src/core/detect/load';
import type { AnnotatedDocument } from '../../src/core/document';
import { shippedCore as bundled } from '../lib/shippedCore';

/** What the bench measures of the core. */
export interface Core {
  readonly loadDetector: typeof loadDetector;
  readonly AnnotatedDocument: typeof AnnotatedDocument;
}

const entry = `
export { loadDetector } from './src/core/detect/load';
export { AnnotatedDocument } from './src/core/document';
`;

/** The core as it ships. */
export const shippedCore = (): Promise<Core> => bundled<Core>('core', entry);
