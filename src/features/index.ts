import type { Feature } from '../host/services';

/** All that Seedlens shows and does in VS Code: a file and a test of the same name each, and a line here. */
export const features: readonly Feature[] = [
];
