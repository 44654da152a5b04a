import type { Mention } from '../mention';
import type { TypeId } from '../types';
import { confidences, type Rule } from './confidence';
import type { Passage, Recognizer } from './recognizer';

interface Pattern {
  readonly type: TypeId;
  readonly regex: RegExp;
  readonly rule: Rule;
  /** What every match holds. Most paragraphs lack it, and a search for one character costs next to nothing. */
  readonly needs?: RegExp;
}

const digit = /\d/;
const at = /@/;
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const year = '(?:1[89]|20)\\d{2}';
const number = '\\d{1,3}(?:[,\u00a0\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const scale = '(?:thousand|million|billion|trillion|bn|mn|tn|m|k)';
const counted = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|dozens|scores|a dozen|a hundred|a thousand)';
const period = '(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|evening|morning|afternoon)';
const currencyWord = '(?:dollars?|euros?|yen|yuan|renminbi|pounds?(?: sterling)?|rubles?|roubles?|rupees?|hryvnias?|lir[ae]|rials?|riyals?|dirhams?|shekels?|won|francs?|pesos?|rand|reais|naira|cedis?|shillings?|kron(?:a|or|e|er)|zloty|forints?)';
const currencyCode = '(?:USD|EUR|GBP|JPY|CNY|RMB|RUB|INR|UAH|TRY|CHF|AUD|CAD|KRW|BRL|ZAR|NGN|SAR|AED|ILS|PLN|SEK|NOK|DKK|HUF)';
const unit = '(?:percent|per cent|percentage points?|basis points?|bps|pp|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|nautical miles?|feet|foot|inches|hectares?|acres?|square (?:kilomet(?:er|re)s|miles|met(?:er|re)s)|cubic met(?:er|re)s(?: per second)?|tonnes?|tons?|kilograms?|kilos?|grams?|lit(?:er|re)s?|barrels?(?: (?:a|per) day)?|bpd|gallons?|megawatts?|gigawatts?|kilowatts?|degrees?|knots|kph|mph|km/h|km|kg|mm|cm|nm|NM|MW|GW|kW|GWh|MWh|TEU|ha|troops|soldiers|personnel|people|persons|residents|families|households|civilians|fighters|militants|members|sailors|crew|passengers|workers|refugees|migrants|vehicles|tanks|ships|vessels|boats|aircraft|helicopters|sorties|drones|missiles|rockets|rounds|shells|containers|trucks|houses|homes|schools|villages|casualties|deaths|votes)';
const sentenceOpens = '(?<=^|[\\s(\\["“‘\'/–—-])';

/** Longest first where two could start together; each is linear: no nested repetition over the same characters. */
const patterns: readonly Pattern[] = [
  // Identifiers
  { type: 'identifier', rule: 'link', needs: /:\/\//, regex: /\bhttps?:\/\/[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/g },
  { type: 'identifier', rule: 'web-address', needs: /www\./, regex: /\bwww\.[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?])?/gu },
  { type: 'identifier', rule: 'e-mail', needs: at, regex: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g },
  { type: 'identifier', rule: 'handle', needs: at, regex: /(?<![\w@./])@\w{2,30}\b/g },
  { type: 'identifier', rule: 'decimal-coordinates', needs: /\d\.\d{3}/, regex: /(?<![\d.-])[-+]?\d{1,2}\.\d{3,8}°?\s?[NS]?,\s?[-+]?\d{1,3}\.\d{3,8}°?\s?[EW]?(?![\d.])/g },
  { type: 'identifier', rule: 'coordinates', needs: /°/, regex: /\b\d{1,2}(?:\.\d+)?°\s?(?:\d{1,2}(?:\.\d+)?['′’]\s?)?(?:\d{1,2}(?:\.\d+)?["″”]\s?)?[NS],?\s{0,2}\d{1,3}(?:\.\d+)?°\s?(?:\d{1,2}(?:\.\d+)?['′’]\s?)?(?:\d{1,2}(?:\.\d+)?["″”]\s?)?[EW]/g },
  { type: 'identifier', rule: 'grid-reference', needs: /\d ?[C-X]/, regex: /\b(?:[1-9]|[1-5]\d|60)[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?(?:\d{5}\s?\d{5}|\d{4}\s?\d{4}|\d{3}\s?\d{3}|\d{2}\s?\d{2})\b/g },
  { type: 'identifier', rule: 'document-number', needs: /[A-Z]\//, regex: /(?<![\w/])[A-Z]{1,5}(?:\/[A-Z]{1,6}){1,4}\/\d{1,4}(?:\/\d{1,4})*(?:[ /]\(?\d{4}\)?)?/g },
  { type: 'identifier', rule: 'register-number', needs: /\d{4}/, regex: /\b(?:IMO|MMSI|ISIN|BIC|SWIFT|OGRN|INN|LEI)(?: number| no\.?|:)? ?[A-Z]{0,6}\d[\dA-Z]{3,19}\b/g },
  { type: 'identifier', rule: 'card-number', needs: /assport|ID|card|icen[cs]e|egistration|[Cc]ase|ocument|[Ff]ile/, regex: /(?<=\b(?:[Pp]assport|ID|[Ii]dentity card|[Ll]icen[cs]e|[Rr]egistration|[Cc]ase|[Dd]ocument|[Ff]ile)(?: (?:card|number|no\.?|nr\.?))?:? )[A-Z]{0,4}[-/]?\d[\dA-Z/-]{3,19}\b/g },
  { type: 'identifier', rule: 'ip-address', needs: /\d\.\d+\.\d/, regex: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g },
  // Dates and times
  { type: 'date', rule: 'date-time-group', needs: /\d{6}/, regex: new RegExp(`\\b\\d{6}[A-Z]? ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) ?(?:\\d{4}|\\d{2})\\b`, 'g') },
  { type: 'date', rule: 'iso-date', needs: /\d-\d/, regex: /\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?\b/g },
  { type: 'date', rule: 'numeric-date', needs: /\d[./]\d/, regex: /\b(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:19|20)\d{2}\b/g },
  { type: 'date', rule: 'day-month', needs: digit, regex: new RegExp(`\\b(?:${weekday},? )?${day}(?:st|nd|rd|th)?(?:[-–]${day})? (?:of )?${month}\\b\\.?(?:,? ${year}\\b)?`, 'g') },
  { type: 'date', rule: 'month-day', needs: digit, regex: new RegExp(`\\b(?:${weekday},? )?${month}\\.? ${day}(?:st|nd|rd|th)?(?:[-–]${day})?(?:,? ${year})?(?![\\d,]\\d)\\b`, 'g') },
  { type: 'date', rule: 'month-year', needs: digit, regex: new RegExp(`\\b(?:(?:early|late|mid)[- ])?${month}\\.?,? ${year}\\b`, 'g') },
  { type: 'date', rule: 'month', regex: /\b(?:(?:early|late|mid)[- ])?(?:January|February|April|June|July|August|September|October|November|December)\b/g },
  { type: 'date', rule: 'march-or-may', needs: /March|May/, regex: /(?:\b(?:early|late|mid)[- ]|(?<=\b(?:in|since|by|until|last|next|this|of|from|through|during|before|after) ))(?:March|May)\b(?! \p{Lu})/gu },
  { type: 'date', rule: 'weekday', needs: /day/, regex: new RegExp(`\\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate) )?${weekday}s?(?: (?:morning|afternoon|evening|night))?\\b`, 'g') },
  { type: 'date', rule: 'relative-date', regex: new RegExp(`\\b(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]he past|[Tt]he previous|[Tt]he coming) (?:(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|few|several) )?${period}s?\\b`, 'g') },
  { type: 'date', rule: 'recent-time', needs: /ecent|oming/, regex: /\b(?:[Rr]ecent|[Cc]oming) (?:days|weeks|months|years|decades)\b/g },
  { type: 'date', rule: 'today', needs: /[Tt]o(?:day|morrow|night)|[Yy]esterday/, regex: /\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b/g },
  { type: 'date', rule: 'time-ago', needs: /ago|earlier|later/i, regex: new RegExp(`\\b(?:\\d+|${counted}|a|an|several|a few) ${period}s? (?:ago|earlier|later)\\b`, 'gi') },
  { type: 'date', rule: 'quarter', needs: /quarter|half|[QH][1-4]/, regex: /\b(?:the )?(?:(?:first|second|third|fourth) (?:quarter|half)(?: of (?:19|20)\d{2})?|[QH][1-4](?:[ /-]?(?:(?:19|20)\d{2}))?)\b/g },
  { type: 'date', rule: 'decade', needs: /0s/, regex: /\b(?:(?:early|late|mid)[- ])?(?:1[5-9]|20)\d0s\b/g },
  { type: 'date', rule: 'year', needs: digit, regex: new RegExp(`(?<![\\d$€£¥.,/-])\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?${year}(?:[-–/](?:${year}|\\d{2}))?\\b(?![.,]\\d|[-/]\\d|°|%| ?(?:${unit.slice(3, -1)})\\b)`, 'g') },
  { type: 'date', rule: 'clock', needs: /\d[:.]\d/, regex: /\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?: ?(?:a\.m\.|p\.m\.|am\b|pm\b|hrs\b|hours\b|UTC\b|GMT\b|CET\b|EST\b|local time\b)|Z\b)/g },
  { type: 'date', rule: 'clock-of-day', needs: /\d:\d/, regex: /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?\b(?![:.]\d)/g },
  { type: 'date', rule: 'clock-hour', needs: digit, regex: /\b(?:1[0-2]|[1-9]) ?(?:a\.m\.|p\.m\.|am\b|pm\b)/g },
  { type: 'date', rule: 'military-time', needs: /\d{4}/, regex: /\b(?:[01]\d|2[0-3])[0-5]\d(?:Z\b|L\b| ?hrs\b| hours\b(?: local)?| UTC\b| GMT\b)/g },
  // Money
  { type: 'money', rule: 'money-sign', needs: /[$€£¥₹₽₩₴₪₺₦]/, regex: new RegExp(`(?:(?<!\\w)(?:US|A|C|NZ|HK|S)?\\$|(?<!\\w)[€£¥₹₽₩₴₪₺₦])\\s?(?:${number})(?:[ -]?${scale}\\b)?`, 'g') },
  { type: 'money', rule: 'money-code', needs: digit, regex: new RegExp(`\\b${currencyCode} ?(?:${number})(?: ?${scale}\\b)?`, 'g') },
  { type: 'money', rule: 'money-word', regex: new RegExp(`\\b(?:(?:${number})(?: ?${scale})?|${counted}(?: (?:hundred|thousand|million|billion))?)[ -](?:(?:U\\.?S\\.?|Australian|Canadian|Hong Kong|Swiss|Turkish|Russian|Indian) )?(?:${currencyWord}|${currencyCode})\\b`, 'g') },
  // Quantities
  { type: 'quantity', rule: 'percentage', needs: /[%°]/, regex: new RegExp(`\\b(?:${number})\\s?(?:%|°[CF]?\\b)`, 'g') },
  { type: 'quantity', rule: 'measure', needs: digit, regex: new RegExp(`\\b(?:${number})(?: (?:to|and) (?:${number}))?(?:[- ](?:thousand|million|billion))?[ -]?(?:${unit})\\b`, 'g') },
  { type: 'quantity', rule: 'counted', regex: new RegExp(`${sentenceOpens}${counted}(?: (?:hundred|thousand|million|billion|of))?[ -](?:\\p{Ll}{3,12} )?${unit}\\b`, 'giu') },
];

/** What needs no knowledge but its form: dates, times, money, quantities, identifiers. */
export const patternRecognizer: Recognizer = {
  name: 'patterns',
  recognize: ({ text }: Passage): Mention[] =>
    patterns.flatMap((pattern) => (pattern.needs === undefined || pattern.needs.test(text) ? matches(pattern, text) : [])),
};

function matches({ type, regex, rule }: Pattern, text: string): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(regex)) {
    const article = /^the /i.exec(match[0])?.[0].length ?? 0;
    const end = match.index + match[0].trimEnd().length;
    found.push({ start: match.index + article, end, type, confidence: confidences[rule], by: 'patterns', rule });
  }
  return found;
}
