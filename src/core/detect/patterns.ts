import { mentionOf, type Mention } from '../mention';
import type { TypeId } from '../types';
import { confidences, type Rule } from './confidence';
import { Cue, type Start } from './cues';
import type { Passage, Recognizer } from './recognizer';

interface Pattern {
  readonly type: TypeId;
  readonly regex: RegExp;
  readonly rule: Rule;
  /** What every match holds: a text without it is not searched. */
  readonly needs?: RegExp | string;
  /** Kinds of {@link Cue} of which a text that is searched has one. */
  readonly beside?: number;
  /** Kinds of {@link Cue} that every match starts with: it is looked for there only, which costs a tenth of a search. */
  readonly starts?: number;
}

const fullMonth = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const shortMonth = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
/** With the dot of a short one. */
const month = `(?:(?:${fullMonth}|${fullMonth.slice(3, -1).toUpperCase()})\\b|(?:${shortMonth}|${shortMonth.slice(3, -1).toUpperCase()})\\b\\.?)`;
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:1[89]|20)\\d{2}';
/** Beside a month or a day. */
const anyYear = '(?:1\\d|20)\\d{2}';
const number = '\\d{1,3}(?:[,\u00a0\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const scale = '(?:thousand|million|billion|trillion|bn|mn|tn|m|k)';
const counted = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|dozens|scores|a dozen|a hundred|a thousand)';
const period = '(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|evening|morning|afternoon)';
const currencyWord = '(?:dollars?|euros?|yen|yuan|renminbi|pounds?(?: sterling)?|rubles?|roubles?|rupees?|hryvnias?|lir[ae]|rials?|riyals?|dirhams?|shekels?|won|francs?|pesos?|rand|reais|naira|cedis?|shillings?|kron(?:a|or|e|er)|zloty|forints?)';
const currencyCode = '(?:USD|EUR|GBP|JPY|CNY|RMB|RUB|INR|UAH|TRY|CHF|AUD|CAD|KRW|BRL|ZAR|NGN|SAR|AED|ILS|PLN|SEK|NOK|DKK|HUF)';
const unit = '(?:percent|per cent|percentage points?|basis points?|bps|pp|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|nautical miles?|feet|foot|inches|hectares?|acres?|square (?:kilomet(?:er|re)s|miles|met(?:er|re)s)|cubic met(?:er|re)s(?: per second)?|tonnes?|tons?|kilograms?|kilos?|grams?|lit(?:er|re)s?|barrels?(?: (?:a|per) day)?|bpd|gallons?|megawatts?|gigawatts?|kilowatts?|degrees?|knots|kph|mph|km/h|km|kg|mm|cm|nm|NM|MW|GW|kW|GWh|MWh|TEU|ha|troops|soldiers|personnel|people|persons|residents|families|households|civilians|fighters|militants|members|sailors|crew|passengers|workers|refugees|migrants|vehicles|tanks|ships|vessels|boats|aircraft|helicopters|sorties|drones|missiles|rockets|rounds|shells|containers|trucks|houses|homes|schools|villages|casualties|deaths|votes)';
const sentenceOpens = '(?<=^|[\\s(\\["“‘\'/–—-])';

/** The alternatives of a list with a capital, as at the start of a sentence, or without. */
const opening = (list: string): string => list.replace(/(?<=[:|])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);

/** Longest first where two could start together; each is linear: no nested repetition over the same characters. */
const patterns: readonly Pattern[] = [
  // Identifiers
  { type: 'identifier', rule: 'link', needs: '://', regex: /\bhttps?:\/\/[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/g },
  { type: 'identifier', rule: 'web-address', needs: 'www.', regex: /\bwww\.[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?])?/gu },
  { type: 'identifier', rule: 'e-mail', needs: '@', regex: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g },
  { type: 'identifier', rule: 'handle', needs: '@', regex: /(?<![\w@./])@\w{2,30}\b/g },
  { type: 'identifier', rule: 'decimal-coordinates', beside: Cue.digit, needs: /\d\.\d{3}/, regex: /(?<![\d.-])[-+]?\d{1,2}\.\d{3,8}°?\s?[NS]?,\s?[-+]?\d{1,3}\.\d{3,8}°?\s?[EW]?(?![\d.])/g },
  { type: 'identifier', rule: 'coordinates', needs: '°', regex: /\b\d{1,2}(?:\.\d+)?°\s?(?:\d{1,2}(?:\.\d+)?['′’]\s?)?(?:\d{1,2}(?:\.\d+)?["″”]\s?)?[NS],?\s{0,2}\d{1,3}(?:\.\d+)?°\s?(?:\d{1,2}(?:\.\d+)?['′’]\s?)?(?:\d{1,2}(?:\.\d+)?["″”]\s?)?[EW]/g },
  { type: 'identifier', rule: 'grid-reference', starts: Cue.twoDigits, regex: /\b(?:[1-9]|[1-5]\d|60)[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{5}\s?\d{5}|\d{4}\s?\d{4}|\d{3}\s?\d{3}|\d{2}\s?\d{2})\b/y },
  { type: 'identifier', rule: 'document-number', needs: '/', regex: /(?<![\w/])[A-Z]{1,5}(?:\/[A-Z]{1,6}){1,4}\/\d{1,4}(?:\/\d{1,4})*(?:[ /]\(?\d{4}\)?)?/g },
  { type: 'identifier', rule: 'register-number', starts: Cue.register, regex: /\b(?:IMO|MMSI|ISIN|BIC|SWIFT|OGRN|INN|LEI)(?: number| no\.?|:)? ?[A-Z]{0,6}\d[\dA-Z]{3,19}\b/y },
  { type: 'identifier', rule: 'card-number', beside: Cue.card, regex: /(?<=\b(?:[Pp]assport|ID|[Ii]dentity card|[Ll]icen[cs]e|[Rr]egistration|[Cc]ase|[Dd]ocument|[Ff]ile)(?: (?:card|number|no\.?|nr\.?))?:? )[A-Z]{0,4}[-/]?\d[\dA-Z/-]{3,19}\b/g },
  { type: 'identifier', rule: 'ip-address', beside: Cue.digit, needs: /\d\.\d+\.\d/, regex: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g },
  // Dates and times
  { type: 'date', rule: 'date-time-group', starts: Cue.sixDigits, regex: new RegExp(`\\b(?:\\d{6}[A-Z]? ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) ?(?:\\d{4}|\\d{2})|(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\dZ)\\b`, 'y') },
  { type: 'date', rule: 'iso-date', starts: Cue.fourDigits, regex: /\b\d{4}-(?:\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?|W\d{2}(?:-[1-7])?)\b/y },
  { type: 'date', rule: 'numeric-date', starts: Cue.twoDigits, regex: /\b(?:(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:19|20)\d{2}|(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/(?:(?:19|20)\d{2}|\d{2}))\b(?!\/)/y },
  { type: 'date', rule: 'day-month', starts: Cue.weekday | Cue.twoDigits, regex: new RegExp(`\\b(?:${weekday},? )?${day}(?:st|nd|rd|th)?(?:(?:[-–]| to )${day})? (?:of )?${month}(?:,? ${anyYear}\\b)?`, 'y') },
  { type: 'date', rule: 'month-day', starts: Cue.weekday | Cue.month, regex: new RegExp(`\\b(?:${weekday},? )?${month} ${day}(?:st|nd|rd|th)?(?:[-–]${day})?(?:,? ${anyYear})?(?![\\d,]\\d)\\b`, 'y') },
  { type: 'date', rule: 'month-year', starts: Cue.month, regex: new RegExp(`\\b${month},? ${anyYear}\\b`, 'y') },
  { type: 'date', rule: 'month', starts: Cue.month, regex: /\b(?:January|February|April|June|July|August|September|October|November|December)\b/y },
  { type: 'date', rule: 'march-or-may', starts: Cue.month, regex: /(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|of|[Ff]rom|through|[Dd]uring|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id)[- ])(?:March|May)\b(?! \p{Lu})/yu },
  { type: 'date', rule: 'season-year', starts: Cue.season, regex: new RegExp(`\\b(?:spring|summer|autumn|fall|winter)(?: of)? ${year}\\b(?![-/]\\d)`, 'y') },
  { type: 'date', rule: 'feast', starts: Cue.feast, regex: new RegExp(`\\b(?<!\\b(?:Mrs?|Ms|Dr)\\.? )(?:Christmas(?: Day| Eve)?|Easter(?: Sunday| Monday)?|Good Friday|Thanksgiving(?: Day)?|Boxing Day|Halloween|Ramadan|Passover|Yom Kippur|Hanukkah|Nowruz|Eid al-(?:Fitr|Adha)|New Year['’]s (?:Day|Eve)|May Day)(?: ${year})?\\b(?! \\p{Lu}|-|['’]s \\p{Lu})`, 'yu') },
  { type: 'date', rule: 'weekday', starts: Cue.weekday, regex: new RegExp(`\\b${weekday}s?(?: (?:morning|afternoon|evening|night))?\\b(?! (?:Times|Telegraph|Express|Mirror|Mail|Herald|Tribune)\\b)`, 'y') },
  { type: 'date', rule: 'relative-date', starts: Cue.last | Cue.the, regex: new RegExp(`\\b(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]he past|[Tt]he previous|[Tt]he coming) (?:(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|few|several) )?${period}s?\\b`, 'y') },
  { type: 'date', rule: 'recent-time', starts: Cue.recent, regex: /\b(?:[Rr]ecent|[Cc]oming) (?:days|weeks|months|years|decades)\b/y },
  { type: 'date', rule: 'today', starts: Cue.today | Cue.the, regex: /\b(?:[Tt]he day (?:before yesterday|after tomorrow)|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b/y },
  { type: 'date', rule: 'time-ago', starts: Cue.digit | Cue.counted | Cue.a, regex: new RegExp(`\\b(?:\\d+|${counted}|a|an|several|a few) ${period}s? (?:ago|earlier|later)\\b`, 'yi') },
  { type: 'date', rule: 'quarter', starts: Cue.the | Cue.ordinal, regex: /\b(?:the )?(?:(?:first|second|third|fourth) (?:quarter|half)(?: of (?:(?:19|20)\d{2}|(?:last|this|next) year))?|[QH][1-4](?:[ /-]?(?:(?:19|20)\d{2}))?)\b/y },
  { type: 'date', rule: 'decade', starts: Cue.fourDigits | Cue.twoDigits, regex: /\b(?:1[5-9]|20)\d0s\b|(?<=(?<![\p{L}\d])['’‘])[1-9]0s\b/yu },
  { type: 'date', rule: 'century', starts: Cue.twoDigits | Cue.ordinal, regex: /\b(?:\d{1,2}(?:st|nd|rd|th)(?: (?:and|to) \d{1,2}(?:st|nd|rd|th))?|(?:seven|eigh|nine)teenth|twentieth|twenty-first)[- ]centur(?:y|ies)\b/y },
  { type: 'date', rule: 'year', starts: Cue.fourDigits, regex: new RegExp(`(?<![\\d$€£¥.,/]|(?<!\\b[Mm]id)-|\\b(?:Resolution|Route|Flight|Highway|Directive|Decree|Law)s? )\\b${year}(?:[-–/](?:${year}|\\d{2})| [-–] (?:${year}|\\d{2}(?=[,.;)])))?\\b(?![.,]\\d|[-/]\\d|°|%| ?(?:${unit.slice(3, -1)})\\b)`, 'y') },
  { type: 'date', rule: 'early-year', starts: Cue.fourDigits, regex: /(?<=\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]etween|[Bb]efore|[Aa]fter|[Aa]round|[Cc]irca|to|of|and) )1[0-7]\d{2}\b(?![,.:-]?\d|[-/°%]| (?!was |is |as )\p{L}+s\b)/yu },
  { type: 'date', rule: 'clock', starts: Cue.twoDigits, regex: /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?: ?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|hrs\b|hours\b|UTC\b|GMT\b|CET\b|EST\b|local time\b)|Z\b)/y },
  { type: 'date', rule: 'clock-of-day', beside: Cue.twoDigits, needs: ':', regex: /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\b(?![:.]\d)/g },
  { type: 'date', rule: 'clock-hour', starts: Cue.twoDigits, regex: /\b(?:1[0-2]|[1-9]) ?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)/y },
  { type: 'date', rule: 'military-time', starts: Cue.fourDigits, regex: /\b(?:[01]\d|2[0-3])[0-5]\d(?:Z\b|L\b| ?hrs\b| hours\b(?: local)?| local time\b| UTC\b| GMT\b)/y },
  // Money
  { type: 'money', rule: 'money-sign', needs: /[$€£¥₹₽₩₴₪₺₦]/, regex: new RegExp(`(?:(?<!\\w)(?:US|A|C|NZ|HK|S)?\\$|(?<!\\w)[€£¥₹₽₩₴₪₺₦])\\s?(?:${number})(?:[ -]?${scale}\\b)?`, 'g') },
  { type: 'money', rule: 'money-code', starts: Cue.currency, regex: new RegExp(`\\b${currencyCode} ?(?:${number})(?: ?${scale}\\b)?`, 'y') },
  { type: 'money', rule: 'money-word', starts: Cue.digit | Cue.counted, regex: new RegExp(`\\b(?:(?:${number})(?: ?${scale})?|${counted}(?: (?:hundred|thousand|million|billion))?)[ -](?:(?:U\\.?S\\.?|United States|Australian|Canadian|Hong Kong|Swiss|Turkish|Russian|Indian) )?(?:${currencyWord}|${currencyCode})\\b`, 'y') },
  // Quantities
  { type: 'quantity', rule: 'percentage', starts: Cue.digit, regex: new RegExp(`\\b(?:${number})\\s?(?:%|°[CF]?\\b)`, 'y') },
  { type: 'quantity', rule: 'measure', starts: Cue.digit, regex: new RegExp(`\\b(?:${number})(?: (?:to|and) (?:${number}))?(?:[- ](?:thousand|million|billion))?[ -]?(?:${unit})\\b`, 'y') },
  { type: 'quantity', rule: 'counted', starts: Cue.counted, regex: new RegExp(`${sentenceOpens}${opening(counted)}(?: (?:hundred|thousand|million|billion|of))?[ -](?:\\p{Ll}{3,12} )?${unit}\\b`, 'yu') },
];

/** What needs no knowledge but its form: dates, times, money, quantities, identifiers. */
export const patternRecognizer: Recognizer = {
  name: 'patterns',
  recognize: (passage) => {
    const starts = startsOf(passage);
    const cues = starts.reduce((all, start) => all | start.cues, 0);
    const found: Mention[] = [];
    for (const pattern of patterns) {
      if (pattern.starts === undefined) search(pattern, passage.text, cues, found);
      else if ((cues & pattern.starts) !== 0) tryAt(starts, pattern, passage.text, found);
    }
    return found;
  },
};

function startsOf({ tokens }: Passage): Start[] {
  const found: Start[] = [];
  for (const { start, form } of tokens) for (const { at, cues } of form.starts) found.push({ at: start + at, cues });
  return found;
}

function search(pattern: Pattern, text: string, cues: number, found: Mention[]): void {
  if (!mayMatch(pattern, text, cues)) return;
  for (const match of text.matchAll(pattern.regex)) found.push(mention(pattern, match));
}

function mayMatch({ needs, beside }: Pattern, text: string, cues: number): boolean {
  if (beside !== undefined && (cues & beside) === 0) return false;
  return needs === undefined || (typeof needs === 'string' ? text.includes(needs) : needs.test(text));
}

function tryAt(starts: readonly Start[], pattern: Pattern, text: string, found: Mention[]): void {
  let end = 0;
  for (const { at, cues } of starts) {
    if ((cues & pattern.starts!) === 0 || at < end) continue;
    pattern.regex.lastIndex = at;
    const match = pattern.regex.exec(text);
    if (!match) continue;
    found.push(mention(pattern, match));
    end = at + match[0].length;
  }
}

function mention({ type, rule }: Pattern, { index, 0: words }: RegExpExecArray): Mention {
  const article = /^the /i.exec(words)?.[0].length ?? 0;
  return mentionOf(index + article, index + words.trimEnd().length, type, confidences[rule], 'patterns', rule);
}
