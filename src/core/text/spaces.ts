/** The words with a single space wherever there is white space in them. Nearly all have none but that. */
export const spaced = (words: string): string => (/\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words);

/** Words on one line, of which a terminal takes nothing for a command. */
export const printable = (words: string): string => words.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
