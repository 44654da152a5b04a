import { no } from '../context';
import { countWord, monthWord, ordinalWord, weekdayWord } from '../words';
import { amountForm } from './amount';
import { rule, type DateRule } from './rule';
import { unitWord } from './units';

const someUnits = `(?:${unitWord}s|ages|times|moments)`;
const some = '(?:a few|few|several|many|some|countless|numerous|the|a number of|hundreds of|thousands of|scores of|dozens of|tens of)';
const seasonWord = '(?:spring|summer|autumn|fall|winter)';
const cyclic = `(?:${unitWord}s?|${seasonWord}s?|${weekdayWord}s?|${monthWord}|morning|afternoon|evening|mornings|afternoons|evenings|weekday|christmas|easter|ramadan|noon|midnight|time|so often)`;

const vague = [
  "(?:very |most |just |until |only |quite )?(?:recently|lately)|(?:now|once|then|soon|sooner|currently|presently|nowadays|formerly|previously|shortly|immediately|eventually|afterwards?|thereafter|henceforth|hitherto|already|immediate|simultaneously|sometime|someday|meanwhile)",
  '(?:as (?:soon|quickly) as possible|long ago|(?:not )?(?:so |too )?long (?:ago|before|after)|a (?:short |long |little )?(?:while|time) ago|until (?:now|recently)|right now|just now|for now|from now on|by now|till now|in time|over time|at once|so far|to date|before long|at night|by night|by day)',
  '(?:very |more |most )?(?:recent|coming|past|future|former|last|next|early|earlier|later|difficult|these|those|olden|modern|present|near|distant|foreseeable|immediate|not-too-distant|days of|good old|medium|short|long)(?:[ -](?:recent|coming|past|distant|near))? (?:days|weeks|months|years|decades|centuries|times|past|future|term|moment|period|present)(?: (?:ahead|past|to come|gone by))?',
  `(?:recent|past|last|next|coming|following|previous|first|final) (?:few|several|couple of|many|some|number of) ${someUnits}`,
  `${some} ${someUnits} (?:ago|earlier|later|before|after|hence|back|from now|to come|ahead|past|prior|old|afterwards|on)`,
  `(?:many |some |long )?${someUnits} (?:ago|earlier|later|before|after|hence|on|to come|ahead|from now)`,
  '(?:past|future|present|present[ -]day|modern[ -]day|day|night|moment|time|meantime|interim|other (?:day|night|week|evening)|old days|same time|some (?:time|day|point)|one day|some point|one point|point|any (?:time|moment|day)|no time|this (?:time|point|stage|moment)|that (?:time|point|stage|moment|era|period)|time being|present time|outset|times|ages|era|modern (?:times|era)|antiquity|middle ages|(?:rainy|dry|wet|monsoon|growing|hurricane|fighting|harvest|holiday|planting|high|low|tourist)(?: season| time)|war|peacetime|wartime|end|beginning|start)',
].join('|');

const repeated = [
  `(?:almost |nearly |on )?(?:every|each|per|any|alternate|weekly)(?: (?:other|single|second|${ordinalWord}|${countWord}|few|couple of|working|given))? ${cyclic}(?: .*)?`,
  `(?:${weekdayWord.replace('(?!\\p{L})\\.?', '')}|weekday|weekend|weeknight|night|morning|evening|afternoon)s(?: (?:at|and|from|through|until|in|before|after) .+| (?:morning|afternoon|evening|night)s?)?`,
  `(?:${weekdayWord}) (?:mornings|afternoons|evenings|nights)`,
  `(?:once|twice|thrice|${countWord} times?|several times|many times)(?:(?: (?:a|an|per|each|every)| every (?:${countWord}|few))? (?:\\p{L}+)|-\\p{L}+)`,
  '(?:bi-?|semi-?|tri-?|fort|twice[ -])?(?:daily|nightly|hourly|weekly|monthly|quarterly|annually|annual|yearly|biennially|biannually)',
  `(?:most|some|many|all|certain|alternate|odd) (?:mornings|afternoons|evenings|(?:week)?days|nights|weekends|weeks|months|years|summers|winters|springs|autumns|${weekdayWord.replace('(?!\\p{L})\\.?', '')}s)(?: .*)?`,
  `.+ (?:of|in|on) (?:each|every|any) (?:given )?${cyclic}`,
  `(?:year|month|week|day|decade|night|hour) (?:after|in,? (?:and )?|by) (?:year|month|week|day|decade|night|hour)(?: out)?|day and night|year[ -]round|(?:round|around) the clock`,
].join('|');

const length = [
  `(?:a |an |whole |entire |full |total |total of |period of |maximum of |space of )*${amountForm}(?:'s?)?(?: (?:long|straight|running|in a row|in total|or (?:so|more|less|longer)|at a time))?`,
  `(?:all |whole |entire |full |much of |most of )+(?:the |a )?(?:day|night|morning|afternoon|evening|week|month|year|decade)(?: long)?`,
  `(?:a |the )?(?:few|several|many|some|number of|couple of|next|last|dozens of|hundreds of|thousands of|scores of|tens of|recent) (?:short |long |more )?${someUnits}`,
  `(?:${countWord})(?: or | to |-| and )(?:${countWord})[ -]${unitWord}s?|${someUnits}(?:-long)?|${amountForm}-long|(?:day|week|month|year|decade|hour)-?long`,
].join('|');

const age = `(?:an? |the )?(?:${countWord}|mid|late|early)[ -]${unitWord}s?[ -]olds?|(?:age(?:d|s)? (?:of |between |from |under |over )?|turn(?:s|ed|ing)? )${countWord}(?:(?: and | to |-)${countWord})?|\\d{1,3}(?:st|nd|rd|th) birthday|(?:his|her|their|my|our|your) (?:early |mid |late |mid-)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)|${countWord} years? of age`;

/** What is said of time but is no date: why it means no interval. */
export const none: readonly DateRule[] = [
  rule(age, () => no('age')), rule(repeated, () => no('repeated')), rule(vague, () => no('vague')), rule(length, () => no('length')),
];
