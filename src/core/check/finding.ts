import type { Fix } from './fix';
import type { Range } from '../text/range';
import type { Wording } from '../wording';

/** How much a finding matters. */
export type Severity = 'error' | 'warning' | 'information';

/** A rule's severity as an analyst sets it. */
export type Level = Severity | 'off';

export const levels: readonly Level[] = ['error', 'warning', 'information', 'off'];

export const isLevel = (value: unknown): value is Level => levels.includes(value as Level);

/** Where something is told: UTF-16 in the raw text of the file. */
export interface Place extends Range {
  readonly file: 'report' | 'sidecar' | 'register';
}

/** What a rule finds. */
export interface Found extends Place {
  readonly message: Wording;
  /** Where, in the same file, stands what it does not go with. */
  readonly related?: Range & { readonly message: Wording };
  /** What can be done about it, the likeliest first. */
  readonly fixes: readonly Fix[];
}

/** What is wrong, by which rule, and how much it matters. */
export interface Finding extends Found {
  readonly rule: string;
  readonly severity: Severity;
}
