import type { Fix } from '../annotations/fixes';
import type { Problem } from '../annotations/model';
import { sameRange } from '../text/range';
import { readScheme } from './codec';

/** What can be done about a problem of `seedlens.yaml`, the likeliest first. */
export function schemeFixes(text: string, problem: Pick<Problem, 'code' | 'start' | 'end'>): Fix[] {
  const found = readScheme(text).problems.find((one) => one.code === problem.code && sameRange(one, problem));
  return (found?.instead ?? []).map((word) => ({ kind: 'change-to', word, text: word, start: problem.start, end: problem.end }));
}
