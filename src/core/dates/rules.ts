import { type DateContext } from './context';
import { absolute } from './rules/absolute';
import { amountForm } from './rules/amount';
import { anaphora } from './rules/anaphora';
import { anchored } from './rules/anchored';
import { eras } from './rules/eras';
import { fiscalYears } from './rules/fiscal';
import { holidays } from './rules/holidays';
import { none } from './rules/none';
import { edges, parts } from './rules/parts';
import { periods, quarters } from './rules/periods';
import { ranges } from './rules/ranges';
import { relatives } from './rules/relative';
import { rule, taken, type DateRule, type Result } from './rules/rule';
import { groups, times } from './rules/times';
import { weekdays } from './rules/weekdays';
import { readPeriod, within } from './rules/within';

/** What words mean as a date; undefined where they are none. */
export function readDate(words: string, context: DateContext): Result {
  if (context.effort.left-- <= 0) return undefined;
  const marked = special(words);
  return (marked === undefined ? undefined : readPhrase(marked, context)) ?? readPhrase(plain(words), context);
}

/** Reads a phrase as {@link plain} makes it. The first rule that understands it counts. */
function readPhrase(phrase: string, context: DateContext): Result {
  if (phrase.length > longest) return undefined;
  for (const { pattern, read } of rules) {
    const match = pattern.exec(phrase);
    const result = match ? read(match.groups ?? {}, context, readPart) : undefined;
    if (result) return result;
  }
  return undefined;
}

/** In UTF-16 units: no date is told in more words. */
const longest = 120;

const readPart = (phrase: string, context: DateContext): Result => (phrase.trim() === '' ? undefined : readDate(phrase, context));

const lead = /^(?:(?:in|on|at|over|during|since|by|of|for|until|till|through|throughout|within|before|after|as of|as from|as early as|as late as|from(?!.* (?:to|until|till|through|and) |.*\d-| now)|starting|effective|no later than|not later than|prior to|towards?|up to|shortly before|shortly after|just before|just after|well before|long before|soon after|not until|only|back|again|sometime|some time|exactly|precisely) )*(?:the )?/;

/** A phrase in small letters, with plain signs and single spaces, without what stands before it only for grammar. */
export const plain = (words: string): string => words.toLowerCase().replace(/[’‘]/gu, "'").replace(/[–—−]/gu, '-').replace(/\s+/g, ' ').trim()
  .replace(lead, '').replace(/(?:(?<!\d0)'s|[,;:]|(?<!\bp\.m|\ba\.m|a\.d|c\.e)\.)$/, '');

/** With what tells relative phrases apart before their first words are dropped; undefined where nothing does. */
function special(words: string): string | undefined {
  if (articled.test(words)) return `article ${plain(words)}`;
  if (ahead.test(words)) return `ahead ${plain(words)}`;
  return /^within /iu.test(words) ? `within ${plain(words)}` : undefined;
}

const articled = new RegExp(`^(?:(?:in|over|during|within|for|on|by|at|of|throughout|since|until) )*the (?:(?:next|previous|following|last|past|preceding|prior|coming|upcoming|subsequent) .+|${amountForm} (?:before|after|from|following|preceding|prior to|since) .+|week|fortnight|month|quarter|year|decade|century)$`, 'iu');
const ahead = new RegExp(`^in ${amountForm}(?:['’]s? time)?$`, 'iu');

const rough = rule('(?:about|around|circa|c\\.|ca\\.|roughly|approximately|probably|perhaps|maybe|possibly|nearly|almost)(?: in| on| the)? ?(?<phrase>.+)', ({ phrase }, context, read) =>
  taken(read(phrase!, context), (whole) => ({ ...whole, approximate: true })));

/** "all of 2012", "at some point in March". */
const wholly = rule("(?:all|whole|entire|entirety|course|duration|length)(?: of| through| during|) (?:the )?(?<phrase>.+)|(?:much|most|part|parts|well|some point|some time|one day|one night|a day|a point|any time|various times|various points)(?: of| in| into| during| on) (?<some>.+)", ({ phrase, some }, context, read) =>
  (phrase === undefined ? taken(readPeriod(some!, context, read), (whole) => ({ ...whole, approximate: true })) : readPeriod(phrase, context, read)));

/** "from the 1970s onwards", "3 p.m. (1500 GMT)": what stands behind adds no date. */
const trailed = rule('(?<phrase>.+?)(?: (?:onwards?|on|forward|or so|or earlier|or later|at the (?:very )?(?:latest|earliest)|at (?:the )?most|alone|itself|inclusive)| ?\\(.+\\))', ({ phrase }, context, read) => read(phrase!, context));

const rules: readonly DateRule[] = [
  ...groups, ...absolute, ...eras, ...fiscalYears, ...holidays, rough, ...none, ...quarters, ...edges, ...anchored, ...ranges, ...within, ...weekdays, ...parts, ...anaphora, ...relatives, ...periods, ...times, wholly, trailed,
];

