import { isAcronym, normalizeName } from './names';

/** Names in other scripts than the Latin one, by what a text may hold of them. Rows are numbers of gazetteer lines. */
export class NativeNames {
  private readonly rows = new Map<string, number[]>();
  /** Words of the longest name by its first word; UTF-16 units of the longest by its first character where no spaces part words. */
  private readonly longest = new Map<string, number>();

  add(name: string, row: number): void {
    const key = keyOf(name);
    const rows = this.rows.get(key);
    if (rows) rows.push(row);
    else this.rows.set(key, [row]);
    const words = key.split(' ');
    if (isUnspaced(key)) this.note(key[0]!, key.length);
    else this.note(words[0]!, words.length);
  }

  /** Rows of what a name may mean as it is written: in a script that has capitals it needs one. */
  get(written: string): readonly number[] {
    if (/^\p{Ll}/u.test(written)) return [];
    return this.rows.get(keyOf(written)) ?? (isUnspaced(written) ? undefined : this.rows.get(normalizeName(written))) ?? [];
  }

  longestFrom(start: string): number {
    return this.longest.get(start) ?? 0;
  }

  private note(start: string, length: number): void {
    if (length > (this.longest.get(start) ?? 0)) this.longest.set(start, length);
  }
}

/** "США" is compared as it is written, as Latin acronyms are. */
const keyOf = (name: string): string => {
  if (isUnspaced(name)) return name;
  return isAcronym(name) && /^\p{Lu}/u.test(name) ? name.replace(/\./g, '') : normalizeName(name);
};

/** Begins beyond Latin, so that it is looked for among native names. */
export const isNative = (name: string): boolean => name.charCodeAt(0) >= 0x400;

/** Begins in Chinese characters or kana: no spaces part its words. */
function isUnspaced(name: string): boolean {
  const unit = name.charCodeAt(0);
  return unit >= 0x3041 && unit < 0xa000;
}
