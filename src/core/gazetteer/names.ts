/** Letters that Unicode does not decompose, as English texts write them. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', ə: 'a',
};

/** Letters of Arabic script that its languages, or their writers, do not keep apart. */
const arabicLetters: Readonly<Record<string, string>> = {
  ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۃ: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا',
};

/** Marks that writers leave out, and what is not seen; in India and beyond, and on kana, marks are as good as letters. */
const accents = /(?![\u0900-\u109f\u1780-\u17ff]|\u3099|\u309a)(?:\p{M}|\p{Cf}|\u0640)/gu;

const alreadyPlain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/**
 * How names are compared: "Côte d’Ivoire" → "cote divoire", "U.S." → "us", "Asia‑Pacific" → "asia pacific".
 * Case and accents are folded; periods, commas, apostrophes and invisible characters go; hyphens, dashes,
 * underscores and line breaks part words as spaces do; "&" is "and". The words of a name are what single
 * spaces part in the result. Articles and possessives are not handled: cut them before.
 */
export function normalizeName(name: string): string {
  if (alreadyPlain.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[ىیکةۃہھەأإآٱ]/g, (letter) => arabicLetters[letter]!)
    .replace(/[øłđðħıßæœþŋə]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[.,'’‘`´ʼʻʿʾ′]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();
}

/** Most names, told from acronyms at once. */
const ordinaryWord = /[a-z]{3}| /;

/**
 * A word of two capitals or more that outnumber its small letters: "US", "U.N.", "G7", "OPEC+", "LeT". It is compared
 * as it is written, so that "us", "who" or "Let" is never taken for it.
 */
export function isAcronym(name: string): boolean {
  if (ordinaryWord.test(name) || !/^[\p{L}\d.&+-]{2,}$/u.test(name)) return false;
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return capitals > letters - capitals && (capitals > 1 || /\d/.test(name));
}

/** How acronyms are compared: case stays, periods and hyphens go ("U.S." → "US"). */
export const normalizeAcronym = (name: string): string => name.replace(/[.-]/g, '');

/** The part of an entry id that a name gives: "Côte d’Ivoire" → "cote-divoire". */
export const slug = (name: string): string => {
  const folded = normalizeName(name);
  if (alreadyPlain.test(folded)) return folded.replaceAll(' ', '-');
  return folded.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
};

/** One of 32 bits for a word as `normalizeName` gives it: words with different bits differ. What is no word, or more than one, has them all. */
export function wordBit(name: string): number {
  if (name === '' || name.includes(' ')) return -1;
  let hash = name.length;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x9e3779b1);
  return 1 << (hash >>> 27);
}
