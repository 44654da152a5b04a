import { isReading } from '../../src/core/dates/context';
import { valueOf } from '../../src/core/dates/interval';
import { reportDate } from '../../src/core/dates/reportDate';
import { resolveDate } from '../../src/core/dates/resolve';
import { chronoAnswer } from './chrono';
import type { DateExample } from './gold';

/** A value as sidecars have it, or none. */
export type Answer = string | undefined;
export type System = (example: DateExample) => Answer;

export function seedlensAnswer({ text, start, end, report }: DateExample): Answer {
  const reading = resolveDate(text, { start, end }, reportDate(text, { given: report }));
  return isReading(reading) ? valueOf(reading) : undefined;
}

export const systems: readonly (readonly [name: string, system: System])[] = [['Seedlens', seedlensAnswer], ['chrono-node', chronoAnswer]];
