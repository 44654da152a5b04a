import type { Sidecar, SidecarChange } from './model';

/** So many former texts are named at most. */
const mostFormer = 4;

/** The text that a sidecar is written for. */
export interface StampedText {
  readonly file: string;
  readonly sha256: string;
  /** Some annotations were not found in it. */
  readonly hasLost: boolean;
}

/**
 * What a sidecar says of its text from now on. As long as annotations are lost, it also names the texts that they were
 * written for: with such a text their words can be followed into the new one.
 */
export const stamp = (before: Sidecar['document'], { file, sha256, hasLost }: StampedText): SidecarChange => {
  const former = hasLost ? formerTexts(before).filter((hash) => hash !== sha256).slice(0, mostFormer) : [];
  return { kind: 'document', file, sha256, former };
};

/** The SHA-256 of every text that a sidecar names, the latest first. */
export const formerTexts = (document: Sidecar['document']): string[] =>
  [...new Set([...(document?.sha256 === undefined ? [] : [document.sha256]), ...(document?.former ?? [])])];
