import { partsOf } from '../calendar';
import { because, type DateContext } from '../context';
import { fullYear } from '../words';
import { counting, rule, taken, type DateRule, type Groups, type Result } from './rule';
import { third } from './thirds';
import { months, stepOf, which, years } from './units';

const reasons = {
  'United States': 'the fiscal year of the United States, from October on',
  Japan: 'the fiscal year of Japan, from April on',
  India: 'the fiscal year of India, from April on',
  'United Kingdom': 'the fiscal year of the United Kingdom, from April on',
  Australia: 'the fiscal year of Australia, from July on',
  Pakistan: 'the fiscal year of Pakistan, from July on',
} as const;

/** How a state counts its fiscal years. */
interface FiscalYear {
  /** Words of a sentence that is about that state. */
  readonly told: RegExp;
  /** From 1. */
  readonly month: number;
  /** A year is named by the calendar year in which it begins, not by that in which it ends. */
  readonly byStart: boolean;
  readonly state: keyof typeof reasons;
}

const states: readonly FiscalYear[] = [
  { told: /\b(?:U\.S\.|USA?\b|United States|Americans?\b|Pentagon|Congress\b|White House)/, month: 10, byStart: false, state: 'United States' },
  { told: /\b(?:Japan|Japanese|Tokyo)\b/, month: 4, byStart: true, state: 'Japan' },
  { told: /\b(?:Indian?|New Delhi)\b/, month: 4, byStart: false, state: 'India' },
  { told: /\b(?:British|Britain|UK|United Kingdom)\b/, month: 4, byStart: false, state: 'United Kingdom' },
  { told: /\b(?:Australian?|Canberra)\b/, month: 7, byStart: false, state: 'Australia' },
  { told: /\b(?:Pakistani?|Islamabad)\b/, month: 7, byStart: false, state: 'Pakistan' },
];

/** The one state that the sentence is about. */
function stateOf({ sentence }: DateContext): FiscalYear | undefined {
  const all = states.filter(({ told }) => told.test(sentence));
  return all.length === 1 ? all[0] : undefined;
}

const unknownStart = 'a fiscal year, which begins on a day of its own: the calendar year stands for it';

/** "fiscal 2027", "FY 2011-12". */
function fiscal({ year, last }: Groups, context: DateContext): Result {
  const [first, end] = [fullYear(year!), fullYear(last ?? year!)];
  const state = stateOf(context);
  if (state) return because(months(last === undefined && !state.byStart ? first - 1 : first, state.month, 12, 'year'), reasons[state.state]);
  const found = years(first, last === undefined ? 1 : Math.max(1, (end % 100) - (first % 100) + 1), 'year');
  return because(found && { ...found, approximate: true }, unknownStart);
}

/** "Q4 FY2012". */
const partOf = ({ part, ...groups }: Groups, context: DateContext): Result =>
  taken(fiscal(groups, context), (whole) => {
    const { approximate } = whole;
    const found = third(whole, Number(/\d/.exec(part!)![0]) - 1, part!.includes('q') ? 4 : 2);
    return { ...found, precision: part!.includes('q') ? 'quarter' : 'half', ...(approximate ? { approximate } : {}) };
  });

/** "last fiscal year". */
const nextTo = ({ which: word }: Groups, context: DateContext): Result => counting(context, (report) => {
  const { year, month } = partsOf(report);
  const state = stateOf(context);
  const now = !state ? year : state.byStart ? year - Number(month < state.month) : year + Number(month >= state.month);
  return fiscal({ year: String(now + stepOf(word!)) }, context);
});

const name = '(?:fiscal(?: year)?|financial year|tax year|budget year|marketing year|school year|academic year|fy)';
const numbered = "'?(?<year>\\d{4}|\\d{2})";
const part = '(?<part>q[1-4]|h[12]|[1-4]q|[12]h)';

/** Fiscal years and their quarters and halves. */
export const fiscalYears: readonly DateRule[] = [
  rule(`${part}(?: of|,)? ${name} ?${numbered}`, partOf),
  rule(`${name} ?${numbered},? ${part}`, partOf),
  rule(`${name} ?${numbered}(?:[-/](?<last>\\d{4}|\\d{2}))?`, fiscal),
  rule(`(?<year>\\d{4})(?:[-/](?<last>\\d{4}|\\d{2}))? ${name}`, fiscal),
  rule(`${which} ${name}`, nextTo),
];
