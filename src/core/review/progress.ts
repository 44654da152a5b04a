import type { Progress } from '../corpus/corpus';
import { isFirst, type Mark } from '../mark';

/** How many mentions of some marks are accepted or rejected; a split one counts once. */
export function progressOf(marks: readonly Mark[]): Progress {
  const mentions = marks.filter(isFirst);
  return { decided: mentions.filter(({ status }) => status !== 'suggested').length, all: mentions.length };
}

/** In two characters at most: a share in percent, full only when all is decided, empty when nothing is. */
export function badgeOf({ decided, all }: Progress): string {
  if (decided === 0) return '';
  return decided === all ? '✓' : String(Math.min(99, Math.max(1, Math.round((100 * decided) / all))));
}
