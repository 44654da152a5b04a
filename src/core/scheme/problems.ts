import type { Problem } from '../annotations/model';
import type { Scheme } from './scheme';

/**
 * Sidecars and registers are read without knowing their workspace, and Seedlens' own types alone. Their problems, without
 * those of types that the workspace has.
 */
export const inScheme = (problems: readonly Problem[], text: string, scheme: Scheme): Problem[] =>
  problems.filter(({ code, start, end }) => code !== 'unknown-type' || !scheme.has(text.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2')));
