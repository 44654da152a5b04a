/** Letters of every script, digits and the underscore: what \w is in our patterns, and what word edges go by. */
const wordCharacters = '\\p{L}\\p{M}\\p{N}_';

/** What single characters a piece of a pattern stands for: a letter, an escape or a class. Answers are kept. */
export class CharTest {
  private readonly regex: RegExp;
  /** By code point; of ASCII in an array, which is asked at almost every character. */
  private readonly answers: (boolean | undefined)[] = new Array(128).fill(undefined);
  private readonly rare = new Map<number, boolean>();

  private constructor(atom: string, ignoreCase: boolean) {
    this.regex = new RegExp(`^${widened(atom)}$`, ignoreCase ? 'iu' : 'u');
  }

  /** Pieces that are written alike are one. */
  static of(atom: string, ignoreCase: boolean): CharTest {
    const key = `${ignoreCase ? 'i' : ''}${atom}`;
    const known = tests.get(key) ?? new CharTest(atom, ignoreCase);
    if (tests.size < mostKept) tests.set(key, known);
    return known;
  }

  fits(code: number): boolean {
    const known = code < 128 ? this.answers[code] : this.rare.get(code);
    return known ?? this.look(code);
  }

  private look(code: number): boolean {
    const answer = this.regex.test(String.fromCodePoint(code));
    if (code < 128) this.answers[code] = answer;
    else this.rare.set(code, answer);
    return answer;
  }
}

const tests = new Map<string, CharTest>();
const mostKept = 2000;

const widened = (atom: string): string => {
  if (atom === '\\W') return `[^${wordCharacters}]`;
  if (atom === '\\w') return `[${wordCharacters}]`;
  return atom.startsWith('[') ? atom.replace(/\\(.)/gsu, (escape, letter) => (letter === 'w' ? wordCharacters : escape)) : atom;
};

/** A letter, mark or digit of any script stands at that offset (UTF-16). */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  return code !== undefined && word.fits(code);
}

const word = CharTest.of('\\w', false);
