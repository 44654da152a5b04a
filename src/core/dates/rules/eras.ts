import { partsOf } from '../calendar';
import { because, type DateContext } from '../context';
import { ordinalOf, ordinalWord } from '../words';
import { written } from './absolute';
import { counting, rule, type DateRule, type Groups, type Result } from './rule';
import { centuryAt, decadeAt, years } from './units';

const decadeWords = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** Of two digits, the last such decade that has begun: "the '60s". */
function shortDecade({ digits }: Groups, { report }: DateContext): Result {
  const now = report === undefined ? 2029 : partsOf(report).year;
  const last = 2000 + Number(digits) > now ? 1900 : 2000;
  return because(decadeAt(last + Number(digits)), 'the last such decade before the report’s date');
}

/** "the 1800s" is a century, "the 1810s" and "the 2000s" are decades. */
function plural({ year }: Groups): Result {
  const isCentury = year!.endsWith('00') && Number(year) < 2000;
  return because(isCentury ? years(Number(year), 100, 'century') : decadeAt(Number(year)), written);
}

const turnOf = (year: number): Result => {
  const found = years(year - 5, 10, 'decade');
  return found && because({ ...found, approximate: true }, 'the years around {0}', String(year));
};

/** Decades, centuries and longer. */
export const eras: readonly DateRule[] = [
  rule("(?:decade of the )?'?(?<digits>\\d0)'?s", shortDecade),
  rule("(?:decade of the )?(?<year>(?:1\\d|20)\\d0)'?s", plural),
  rule(`(?:decade of the )?(?:(?<twentieth>nineteen|eighteen)[ -])?(?<word>${decadeWords.join('|')})`, ({ twentieth, word }) => {
    const found = decadeAt((twentieth === 'eighteen' ? 1820 : 1920) + 10 * decadeWords.indexOf(word!));
    return found && because({ ...found, ...(twentieth ? {} : { approximate: true as const }) }, twentieth ? written : 'the decade of the 20th century');
  }),
  rule('(?:roaring|swinging) (?<word>twenties|\'?20s|sixties|\'?60s)', ({ word }) => because(decadeAt(/20|twen/.test(word!) ? 1920 : 1960), written)),
  rule('(?<century>eighteen|nineteen|twenty)[ -]hundreds', ({ century }) => because(years(100 * (century === 'twenty' ? 20 : century === 'nineteen' ? 19 : 18), 100, 'century'), written)),
  rule(`(?<nth>${ordinalWord})(?: ?- ?| )centur(?:y|ies)(?: a\\.?d\\.?| ce)?`, ({ nth }) => because(centuryAt(ordinalOf(nth!)), written)),
  rule(`(?<nth>first|second|third|1st|2nd|3rd) millennium`, ({ nth }) => because(years(1000 * ordinalOf(nth!) - 999, 1000, 'century'), written)),
  rule(`turn of the (?<nth>${ordinalWord}) century`, ({ nth }) => turnOf(100 * (ordinalOf(nth!) - 1))),
  rule('turn of (?:the|this|last) (?:century|millennium)', (_, context) => counting(context, (report) => turnOf(100 * Math.round(partsOf(report).year / 100)))),
];
