import { normalizeName } from '../gazetteer/names';
import { Memo } from '../text/memo';

/*
 * Names that were brought into Latin letters in several ways: Gaddafi, Qadhafi, Kadafi; Zelensky, Zelenskyy.
 * After Freeman, Condon and Ackerman, "Cross Linguistic Name Matching in English and Arabic" (HLT-NAACL 2006): letters
 * that stand for one letter of the other script form a class. Consonants must agree one by one, and vowels between them
 * must be near each other, as Hassan is not Hussein.
 */

/** A word as it sounds. */
interface Sound {
  /** What is one sound is one letter. */
  readonly letters: string;
  readonly consonants: string;
  /** See {@link spellingKey}. */
  readonly key: string | undefined;
}

/** Letters with marks that are written as two without them. */
const marked: readonly (readonly [RegExp, string])[] = [[/[čć]/g, 'ch'], [/[šş]/g, 'sh'], [/ž/g, 'zh']];

/** What is left out of a name of several words. */
const articles = /^(?:a[lsdnrtz]|ash|el|es) | /g;
/** Consonants that are written as several letters, or as one that has a plainer one. */
const clusters = /shch|sch|sh|tch|ch|[zkgdtp]h|dj|ck(?!h)|c(?![eiy])|x|ts(?!c?h)|tz(?!h)|w/g;
const clusterSounds: Readonly<Record<string, string>> = {
  shch: 'S', sch: 'S', sh: 'S', tch: 'C', ch: 'C', zh: 'Z', kh: 'X', gh: 'G', dh: 'D', th: 'T', ph: 'f', dj: 'j', ck: 'k', c: 'k', x: 'ks', ts: 'c', tz: 'c', w: 'v',
};
/** The same of vowels, and letters written twice; in this order. */
const doubles: readonly (readonly [RegExp, string])[] = [
  [/ou|oo/g, 'u'], [/ee/g, 'i'], [/[ae][iy]/g, 'e'], [/i?y[iy]?|ii/g, 'i'], [/^ie/, 'e'], [/(.)\1+/g, '$1'],
];
const hasDouble = /[aeiouy]{2}|y|(.)\1/;

/** Consonants that stand for the same letter, though each may stand for others too. */
const sameLetter: ReadonlySet<string> = new Set(['qk', 'qg', 'Gg', 'Gq', 'Xk', 'Xh', 'Xq', 'Dd', 'DT', 'Tt', 'CS', 'Zj', 'cs']);
const nearVowels: ReadonlySet<string> = new Set(['ae', 'ei', 'ou']);

/** Consonants that {@link sameLetter} connects, as one. */
const classes: Readonly<Record<string, string>> = { q: 'k', g: 'k', G: 'k', X: 'k', D: 't', d: 't', T: 't', C: 'S', Z: 'j', c: 's', h: '' };
/** Shorter words are too often spelled alike. */
const fewestConsonants = 3;

const soundOf = (word: string): Sound => remembered.of(word);

const remembered = new Memo<Sound>((word) => {
  const lower = word.toLowerCase();
  const name = normalizeName(isAscii.test(lower) ? lower : replaced(lower, marked));
  const letters = soundsOf(name.includes(' ') ? name.replace(articles, '') : name);
  const consonants = letters.replace(/[aeiou]+/g, '');
  const isKeyed = consonants.length >= fewestConsonants && (isPlain.test(word) || isLatin.test(word));
  return { letters, consonants, key: isKeyed ? classesOf(consonants) : undefined };
}, 5000);

function soundsOf(name: string): string {
  const letters = name.replace(clusters, (cluster) => clusterSounds[cluster]!);
  return hasDouble.test(letters) ? replaced(letters, doubles) : letters;
}

const replaced = (text: string, all: readonly (readonly [RegExp, string])[]): string => all.reduce((rest, [pattern, sound]) => rest.replace(pattern, sound), text);

function classesOf(consonants: string): string {
  let key = '';
  for (const letter of consonants) key += classOf(letter);
  return key;
}

/** Runs of vowels: before the first consonant, between two, and behind the last, so there is one run more of them. */
const vowelsOf = ({ letters }: Sound): string[] => letters.split(/[^aeiou]/);

const isAscii = /^[\0-\x7f]*$/;
const isPlain = /^[A-Za-z]+$/;
const isLatin = /^[\p{Script=Latin}\p{M}'’ʼ -]+$/u;

/** What words that may be spelled alike share; undefined for words too short, or of another script. */
export const spellingKey = (word: string): string | undefined => soundOf(word).key;

/** How much two words may differ: by letters that stand for the same one, or by any of a class, where more than the word speaks for it. */
export type Likeness = 'close' | 'loose';

/** Are two words one name, brought into Latin letters in two ways? */
export function isSpelledAlike(one: string, other: string, likeness: Likeness = 'close'): boolean {
  if (normalizeName(one) === normalizeName(other)) return true;
  const [a, b] = [soundOf(one), soundOf(other)];
  if (a.consonants.length !== b.consonants.length || a.consonants.length < (likeness === 'close' ? 2 : fewestConsonants)) return false;
  const isSame = (letter: string, at: number): boolean => isNear(letter, b.consonants[at]!, sameLetter) || (likeness === 'loose' && classOf(letter) === classOf(b.consonants[at]!));
  if (![...a.consonants].every(isSame)) return false;
  const [own, others] = [vowelsOf(a), vowelsOf(b)];
  return own.every((vowels, at) => isAlike(vowels, others[at]!, at > 0 && at < own.length - 1));
}

const classOf = (letter: string): string => classes[letter] ?? letter;

const isNear = (a: string, b: string, near: ReadonlySet<string>): boolean => a === b || near.has(a + b) || near.has(b + a);

/** Within a word a short "e" may be left out: Alexander, Aleksandr. */
function isAlike(a: string, b: string, inside: boolean): boolean {
  if (a.length === b.length) return [...a].every((vowel, at) => isNear(vowel, b[at]!, nearVowels));
  return inside && a + b === 'e';
}
