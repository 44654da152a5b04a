import type { Progress } from '../corpus/corpus';
import type { Mark } from '../document';

/** How many of some marks are accepted or rejected. */
export const progressOf = (marks: readonly Mark[]): Progress =>
  ({ decided: marks.filter(({ status }) => status !== 'suggested').length, all: marks.length });

/** In two characters at most: a share in percent, full only when all is decided, empty when nothing is. */
export function badgeOf({ decided, all }: Progress): string {
  if (decided === 0) return '';
  return decided === all ? '✓' : String(Math.min(99, Math.max(1, Math.round((100 * decided) / all))));
}
