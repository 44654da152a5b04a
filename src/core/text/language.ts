import type { Form } from './forms';
import { languageProfiles, type LanguageProfile, type Script } from './languageProfiles';
import { Memo } from './memo';
import type { Token } from './tokens';

/** What a text is written in, as an ISO 639-1 code, or `und` where it does not say. */
export interface Language {
  readonly code: string;
  /** 0 to 1; 0 for `und`. */
  readonly confidence: number;
}

const undetermined: Language = { code: 'und', confidence: 0 };

/** How much of a text is looked at, in UTF-16 units: enough to be sure. */
const sample = 600;
/** Letters of a script that one language has for itself, before they say something. */
const enoughLetters = 4;
/** So much text of Han alone would have kana if it were Japanese. */
const kanaByThen = 12;
/** Score that a language needs, in words that only it has, and for each word of the text. */
const least = { words: 1.5, share: 0.1 };
/** Names and a word or two of English may look like another language: a Latin one needs more. */
const leastInLatin = 2;
/** How far it must be ahead of the next. */
const lead = 1.5;

const word = /[\p{L}\p{M}]+/gu;
/** Links, addresses, handles and tags are in no language. */
const machineMade = /\S*(?:[/@]|#(?=\S))\S*/g;

/**
 * The language of a paragraph, by its script, function words and letters. Names say nothing: a dateline or a list of
 * names in a script of several languages is `und`, and so is a Latin, Cyrillic or Arabic text in none of those we know.
 */
export function languageOf(text: string): Language {
  const start = text.slice(0, sample);
  const words = (/[/@#]/.test(start) ? start.replace(machineMade, ' ') : start).match(word) ?? [];
  const letters = lettersByScript(words);
  const script = mainScript(letters);
  if (script === undefined) return undetermined;
  const size = letters.get(script)!;
  if (script === 'kana' || script === 'hangul' || script === 'hebrew' || script === 'devanagari') return alone(script, size);
  return script === 'han' ? chinese(words, size) : best(scores(script, words), words.length);
}

function lettersByScript(words: readonly string[]): Map<Script, number> {
  const letters = new Map<Script, number>();
  for (const text of words) {
    const script = hasKana(text) ? 'kana' : scriptOf(text.charCodeAt(0));
    if (script) letters.set(script, (letters.get(script) ?? 0) + text.length);
  }
  return letters;
}

/** The script of most letters. Han counts as kana where a fair part is, for so is Japanese written. */
function mainScript(letters: Map<Script, number>): Script | undefined {
  const kana = letters.get('kana') ?? 0;
  if (kana * 4 > (letters.get('han') ?? 0)) letters.delete('han');
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const hasKana = (text: string): boolean => text.charCodeAt(0) >= 0x2e80 && /[\u3041-\u30fa]/.test(text);

/** Ends of Unicode's blocks with the script before them; elsewhere there is none that we tell apart. */
const blocks: readonly (readonly [end: number, script?: Script])[] = [
  [0x250, 'latin'], [0x400], [0x530, 'cyrillic'], [0x590], [0x600, 'hebrew'], [0x780, 'arabic'], [0x900], [0x980, 'devanagari'], [0x1100],
  [0x1200, 'hangul'], [0x1e00], [0x1f00, 'latin'], [0x3040], [0x3100, 'kana'], [0x3400], [0xa000, 'han'], [0xac00], [0xd7b0, 'hangul'],
  [0xd840], [0xd8c0, 'han'], [0xf900], [0xfb00, 'han'], [0xfb1d], [0xfb50, 'hebrew'], [0xff00, 'arabic'],
];

/** The script of a UTF-16 unit. */
const scriptOf = (unit: number): Script | undefined => (unit < 0x250 ? 'latin' : blocks.find(([end]) => unit < end)?.[1]);

/** A script that we take for one language's. */
function alone(script: Script, letters: number): Language {
  const { code } = languageProfiles.find((profile) => profile.script === script)!;
  return letters < enoughLetters ? undetermined : { code, confidence: 0.95 };
}

function chinese(words: readonly string[], letters: number): Language {
  const functional = words.some((text) => [...text].some((character) => wordScores.get(character)?.[0]?.code === 'zh'));
  if (!functional && letters < kanaByThen) return undetermined;
  return { code: 'zh', confidence: functional ? 0.95 : 0.7 };
}

interface WordScore {
  readonly code: string;
  readonly script: Script;
  readonly score: number;
}

/** What a function word says for each language that has it: the fewer those are, the more. */
const wordScores: ReadonlyMap<string, readonly WordScore[]> = (() => {
  const owners = new Map<string, LanguageProfile[]>();
  for (const profile of languageProfiles) for (const text of new Set(profile.words)) owners.set(text, [...(owners.get(text) ?? []), profile]);
  return new Map([...owners].map(([text, profiles]) => [text, profiles.map(({ code, script }) => ({ code, script, score: 1 / profiles.length }))]));
})();

/** A letter that is rare elsewhere is worth this much of a word. */
const letterScore = 0.4;

function scores(script: Script, words: readonly string[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const text of words) {
    for (const found of told.of(text)) if (found.script === script) totals.set(found.code, (totals.get(found.code) ?? 0) + found.score);
  }
  return totals;
}

/** What words tell. */
const told = new Memo(scoresOf);

const plainLatin = /^[a-z]+$/;
const plainWord = /^[A-Za-z]+$/;
/** What Latin languages are known by, all at once: most words have none of it. */
const latinLetters = new RegExp(languageProfiles.flatMap(({ script, letters }) => (script === 'latin' && letters ? letters.source : [])).join('|'), 'u');

function scoresOf(written: string): readonly WordScore[] {
  const text = written.toLowerCase();
  const byWord = wordScores.get(text) ?? [];
  // A capital begins a name as likely as not, and names keep their letters abroad.
  if (written !== text) return byWord;
  if (plainLatin.test(text) && !latinLetters.test(text)) return byWord;
  const byLetters = languageProfiles.filter(({ letters }) => letters?.test(text)).map(({ code, script }) => ({ code, script, score: letterScore }));
  return [...byWord, ...byLetters];
}

const foreignLatin: ReadonlySet<string> =
  new Set(languageProfiles.filter(({ code, script }) => script === 'latin' && code !== 'en').map(({ code }) => code));

function best(totals: ReadonlyMap<string, number>, words: number): Language {
  const [first, second] = [...totals].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < (foreignLatin.has(first[0]) ? leastInLatin : least.words) || first[1] < words * least.share) return undetermined;
  const rival = second?.[1] ?? 0;
  return first[1] < rival * lead ? undetermined : { code: first[0], confidence: Math.min(0.99, (first[1] - rival) / (first[1] + 0.5)) };
}

/** What a word says for English, and for all other languages together: a function word of one language says `wholeWord`. */
export interface Tongue extends Form {
  readonly english: number;
  readonly foreign: number;
}

/** Divides by the numbers of languages that share a word, so that scores stay whole. */
const wholeWord = 60;

/** See {@link Tongue}. A word in another script than ours says enough against English. */
export function tongueOf(text: string): Omit<Tongue, 'text'> {
  let [english, foreign] = [0, scriptOf(text.charCodeAt(0)) === 'latin' ? 0 : 10 * wholeWord];
  for (const part of plainWord.test(text) ? [text] : text.match(word) ?? []) {
    for (const { code, score } of scoresOf(part)) {
      if (code === 'en') english += Math.round(score * wholeWord);
      else foreign += Math.round(score * wholeWord);
    }
  }
  return { english, foreign };
}

/** Is a text so plainly English that `languageOf` need not be asked? Its words tell sooner. */
export function isPlainlyEnglish(tokens: readonly Token<Tongue>[]): boolean {
  let [english, foreign, at] = [0, 0, 0];
  for (; at < tokens.length && tokens[at]!.end <= sample; at++) {
    const { form } = tokens[at]!;
    english += form.english;
    foreign += form.foreign;
  }
  return english >= 4 * wholeWord && english >= 2 * foreign && english >= 0.12 * wholeWord * at;
}
