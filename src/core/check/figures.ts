import type { Range } from '../text/range';

/** A number of something that is told, as "14 people were killed" tells it. Offsets are UTF-16 in the text that was given. */
export interface Figure extends Range {
  readonly value: number;
  /** What is counted: figures of the same can be compared. */
  readonly of: string;
  /** It says what became of people; else that there are so many things, which may be anybody's. */
  readonly isFate: boolean;
}

/** What happens to people, by the words that tell it. */
const fates: readonly (readonly [string, readonly string[]])[] = [
  ['killed', ['killed', 'killing', 'dead', 'died', 'deaths', 'fatalities', 'perished']],
  ['injured', ['injured', 'injuring', 'wounded', 'wounding', 'hurt', 'injuries']],
  ['missing', ['missing']],
  ['arrested', ['arrested', 'arresting', 'detained', 'detaining', 'arrests']],
  ['abducted', ['abducted', 'abducting', 'kidnapped', 'kidnapping', 'hostage', 'hostages', 'captive']],
  ['displaced', ['displaced', 'displacing']],
  ['rescued', ['rescued', 'rescuing']],
  ['aboard', ['aboard', 'on board']],
];

const fateOf: ReadonlyMap<string, string> = new Map(fates.flatMap(([fate, words]) => words.map((word) => [word, fate])));

/** Things that are counted one by one, by their singulars; a figure of them holds with all that is said of them. */
const things = 'vessel|ship|boat|frigate|destroyer|submarine|tanker|aircraft|plane|jet|bomber|helicopter|drone|missile|rocket|shell|tank|vehicle|truck|convoy|checkpoint|house|home|building|school|hospital|village';

/** Who is counted; plain people are told in many ways. */
const people = 'people|persons|person|civilians|soldiers|troops|children|women|men|militants|fighters|insurgents|rebels|protesters|demonstrators|policemen|officers|passengers|workers|journalists|migrants|refugees|prisoners|sailors|villagers|residents|students|aid workers|police officers';

const words: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};

/** A whole number that is no part of a date, sum, code or fraction. */
const number = `(?<![\\p{L}\\p{N}$€£¥#№.,:/+-])(?<count>\\d{1,3}(?:,\\d{3})+|\\d{1,6}|(?:${Object.keys(words).join('|')})(?!-))(?![\\p{N}%]|[.,:/-]\\p{N}|-\\p{L})`;

const told: readonly RegExp[] = [
  // "14 dead", "14 people were killed", "14 soldiers died".
  `${number}\\s+(?:(?<who>${people})\\s+)?(?:(?:were|have been|had been|was|are|confirmed|reported|left)\\s+){0,2}(?<fate>${[...fateOf.keys()].join('|')})\\b`,
  // "killed 14 people", "killing 14."
  `\\b(?<fate>killed|killing|injured|injuring|wounded|wounding|arrested|arresting|detained|detaining|abducted|kidnapped|displaced|displacing|rescued|rescuing)\\s+${number}(?:\\s+(?<who>${people})\\b|(?=[.,;)]|$))`,
].map((source) => new RegExp(source, 'dgiu'));

const counted = new RegExp(`${number}(?<kind>(?:\\s+(?!(?:${Object.keys(words).join('|')})\\s)[\\p{L}-]+){0,3}?)\\s+(?<thing>(?:${things})s?)\\b(?!['’-])`, 'dgiu');

/** What is about so many, a part of them, or comes on top, contradicts nothing. */
const hedge = /(?:(?<![\p{L}\p{N}])(?:about|around|some|nearly|almost|over|under|than|least|most|to|or|approximately|roughly|estimated|another|other|further|additional|extra|between|(?<=between\s+\S{1,12}\s+)and|(?<!(?:convoy|column|fleet|flotilla|group|crew|force|team) )of|many as|only|every|each|first|last|next|same|these|those|all|both|up)|[~<>≥≤])\s*(?:the |an? )?$/iu;

/** What stands between number and noun and makes them another count: "three of the vessels", "two other ships". */
const parting = /\b(?:of|other|more|further|additional|and|or|to|in|at|on|by|from|new|second|third|hundred|thousand|million|billion|dozen|years?|days?|hours?|weeks?|months?|miles?|kilomet(?:er|re)s?|feet|percent)\b/iu;

const numeral = new RegExp(`\\d|\\b(?:${Object.keys(words).join('|')})\\b`, 'iu');

/** Words without a number tell no figure. */
export const mayTellFigures = (text: string): boolean => numeral.test(text);

/** The figures of a sentence. English; what is only about so many, or told of a part, is left out. */
export function figuresIn(sentence: string): Figure[] {
  const fated = told.flatMap((pattern) => [...sentence.matchAll(pattern)].map(({ groups, indices }) => figure(groups!, indices!.groups!, fateOfPeople(groups!), true)));
  const things = [...sentence.matchAll(counted)].filter(({ groups }) => !parting.test(groups!.kind!)).map(({ groups, indices }) => figure(groups!, indices!.groups!, thing(groups!), false));
  return [...fated, ...things].filter(({ start, value }) => value > 1 && !hedge.test(sentence.slice(Math.max(0, start - 40), start))).sort((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Places = Readonly<Record<string, readonly [number, number] | undefined>>;

function figure({ count }: Groups, places: Places, of: string, isFate: boolean): Figure {
  const ends = Object.values(places).flatMap((place) => place ?? []);
  return { value: words[count!.toLowerCase()] ?? Number(count!.replaceAll(',', '')), of, isFate, start: places.count![0], end: Math.max(...ends) };
}

/** "14 people were killed" is told of the same as "14 dead". */
const fateOfPeople = ({ who = 'people', fate }: Groups): string => `${/^persons?$/iu.test(who) ? 'people' : who.toLowerCase()} ${fateOf.get(fate!.toLowerCase())}`;

const thing = ({ kind = '', thing: name }: Groups): string => [...kind.trim().toLowerCase().split(/\s+/), name!.toLowerCase().replace(/s$/, '')].filter(Boolean).join(' ');
