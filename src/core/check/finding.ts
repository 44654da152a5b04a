import type { Fix } from './fix';
import type { Range } from '../text/range';


/** How much a finding matters. */
export type Severity = 'error' | 'warning' | 'information';

/** A rule's severity as an analyst sets it. */
export type Level = Severity | 'off';

export const levels: readonly Level[] = ['error', 'warning', 'information', 'off'];

export const isLevel = (value: unknown): value is Level => levels.includes(value as Level);

/** A phrase with `{0}`, `{1}` … for its arguments, to be translated as a whole. */
export interface Message {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

export const say = (template: string, ...args: (string | number)[]): Message => ({ template, args });

/** A message in English. */
export const plain = ({ template, args }: Message): string => template.replace(/\{(\d+)\}/g, (_, at: string) => String(args[Number(at)] ?? ''));

/** What a rule finds. The range is UTF-16 in the raw text of its file. */
export interface Found extends Range {
  readonly file: 'report' | 'sidecar' | 'register';
  readonly message: Message;
  /** Where, in the same file, stands what it does not go with. */
  readonly related?: Range & { readonly message: Message };
  /** What can be done about it, the likeliest first. */
  readonly fixes: readonly Fix[];
}

/** What is wrong, by which rule, and how much it matters. */
export interface Finding extends Found {
  readonly rule: string;
  readonly severity: Severity;
}
