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

/** Of some reports with undecided mentions, by URI, the one that follows a report, round the end. */
export function reportAfter(own: string, undecided: readonly string[]): string | undefined {
  const sorted = undecided.filter((uri) => uri !== own).sort(byName.compare);
  return sorted.find((uri) => byName.compare(uri, own) > 0) ?? sorted[0];
}

/** As the Explorer sorts: report 2 before report 10. */
const byName = new Intl.Collator(undefined, { numeric: true });
