/** Words on one line, of which a terminal takes nothing for a command. */
export const printable = (words: string): string => words.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
