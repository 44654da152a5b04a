import { no, type DateContext } from './context';
import { absolute } from './rules/absolute';
import { parts } from './rules/parts';
import { ranges } from './rules/ranges';
import { recurrent } from './rules/recurring';
import { relatives } from './rules/relative';
import { rule, type DateRule, type Result } from './rules/rule';
import { groups, times } from './rules/times';

/** Reads a phrase as {@link plain} makes it. The first rule that understands it counts. */
export function readPhrase(phrase: string, context: DateContext): Result {
  for (const { pattern, read } of rules) {
    const match = pattern.exec(phrase);
    const result = match ? read(match.groups ?? {}, context, readPart) : undefined;
    if (result) return result;
  }
  return undefined;
}

const readPart = (phrase: string, context: DateContext): Result => readPhrase(plain(phrase), context);

/** A phrase in small letters, with plain signs and single spaces, without what stands before it only for grammar. */
export const plain = (words: string): string => words.toLowerCase().replace(/[’‘]/gu, "'").replace(/[–—]/gu, '-').replace(/\s+/g, ' ').trim()
  .replace(/^(?:(?:in|on|at|over|during|since|by|of|for|until|till|through|throughout|within) )?(?:the )?/, '').replace(/(?:'s|[,;:]|(?<!\bp\.m|\ba\.m)\.)$/, '');

const vague = rule("recently|(?:in )?(?:recent|coming|past|future) (?:days|weeks|months|years|decades|times)|(?:in )?(?:past|future)|now|currently|soon|once|(?:last|past|next|coming) (?:few|several|couple of) \\p{L}+|(?:a few|several|many|some) \\p{L}+ (?:ago|earlier|later)", () => no('vague'));

const rules: readonly DateRule[] = [vague, ...groups, ...absolute, ...ranges, ...parts, ...relatives, ...recurrent, ...times];
