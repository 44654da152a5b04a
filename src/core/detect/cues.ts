/** Kinds of words that patterns start with, a bit each. */
export const Cue = {
  digit: 1, month: 1 << 1, weekday: 1 << 2, last: 1 << 3, the: 1 << 4, a: 1 << 5, counted: 1 << 6, currency: 1 << 7, register: 1 << 8, today: 1 << 9,
  ordinal: 1 << 10, recent: 1 << 11, season: 1 << 12, card: 1 << 13,
  /** Of numbers, besides `digit`: those of one or two digits, of four and of six. */
  twoDigits: 1 << 14, fourDigits: 1 << 15, sixDigits: 1 << 16,
  feast: 1 << 17,
} as const;

/** Lower case: each pattern minds the case for itself. */
const words: Readonly<Partial<Record<keyof typeof Cue, string>>> = {
  month: 'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  weekday: 'monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays',
  last: 'this last next earlier later early late',
  the: 'the',
  a: 'a an several',
  counted: `one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
    hundreds thousands dozens scores a`,
  currency: 'usd eur gbp jpy cny rmb rub inr uah try chf aud cad krw brl zar ngn sar aed ils pln sek nok dkk huf',
  register: 'imo mmsi isin bic swift ogrn inn lei',
  recent: 'recent coming',
  card: 'passport id card license licence registration case document file',
  season: 'spring summer autumn fall winter',
  feast: 'christmas easter good thanksgiving boxing halloween ramadan passover yom hanukkah nowruz eid new may',
  today: 'today yesterday tomorrow tonight',
  ordinal: 'first second third fourth seventeenth eighteenth nineteenth twentieth twenty q h',
};

const cuesByWord: ReadonlyMap<string, number> = (() => {
  const cues = new Map<string, number>();
  for (const [kind, list] of Object.entries(words)) for (const word of list.split(/\s+/)) cues.set(word, (cues.get(word) ?? 0) | Cue[kind as keyof typeof Cue]);
  return cues;
})();

/** Where in a word, or a text, a pattern may start (UTF-16), and with which kinds of {@link Cue}. */
export interface Start {
  readonly at: number;
  readonly cues: number;
}

/** What `\b` takes for the start of a word: "2024" in "2024年", "March" in "l’March". */
const start = /(?<![A-Za-z0-9])(?:[A-Za-z]+|\d+)/g;

/** The starts in a word. Most words have none. */
export function startsIn(word: string): readonly Start[] {
  if (!plain.test(word)) return allStarts(word);
  const cues = cuesByWord.get(word.toLowerCase());
  return cues === undefined ? none : [{ at: 0, cues }];
}

const plain = /^[A-Za-z]+$/;
const none: readonly Start[] = [];

const allStarts = (word: string): readonly Start[] =>
  Array.from(word.matchAll(start), (match) => ({ at: match.index, cues: cuesOf(match[0]) })).filter(({ cues }) => cues !== 0);

const cuesOf = (part: string): number => (/\d/.test(part) ? Cue.digit | digitCue(part.length) : cuesByWord.get(part.toLowerCase()) ?? 0);

function digitCue(digits: number): number {
  if (digits < 3) return Cue.twoDigits;
  return digits === 4 ? Cue.fourDigits : digits === 6 ? Cue.sixDigits : 0;
}
