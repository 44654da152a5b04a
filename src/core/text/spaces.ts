/** The words with a single space wherever there is white space in them. Nearly all have none but that, which their characters tell at a glance. */
export const spaced = (words: string): string => (isSpaced(words) ? words : words.replace(/\s+/g, ' '));

function isSpaced(words: string): boolean {
  for (let at = 0, before = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if ((unit < SPACE || unit === NO_BREAK_SPACE || unit >= OTHER_SPACES || unit === before) && /\s\s|[^\S ]/.test(words)) return false;
    before = unit === SPACE ? SPACE : 0;
  }
  return true;
}

/** Unicode has further spaces from the last on. */
const [SPACE, NO_BREAK_SPACE, OTHER_SPACES] = [0x20, 0xa0, 0x1680];

/** Words on one line, of which a terminal takes nothing for a command. */
export const printable = (words: string): string => words.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
