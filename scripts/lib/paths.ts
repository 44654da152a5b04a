import * as path from 'node:path';

/** The repository's root, absolute. */
export const root = path.resolve(__dirname, '../..');

/** An absolute path inside the repository. */
export const inRepository = (...parts: string[]): string => path.join(root, ...parts);
