/** Names of zones that mean one thing wherever they are written; CST, IST and BST do not. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z', utc: 'Z', gmt: 'Z', zulu: 'Z', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00', trt: '+03:00', est: '-05:00', edt: '-04:00',
  pst: '-08:00', pdt: '-07:00', jst: '+09:00', kst: '+09:00', sgt: '+08:00', hkt: '+08:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00',
};

/** Source of a regular expression for names in small letters. */
export const zoneWord = `(?:${Object.keys(zones).sort((a, b) => b.length - a.length).join('|')}|[+-]\\d\\d:?\\d\\d)`;

/** `Z` or `+13:00` for the name of a zone or a military letter in capitals; undefined for local time. */
export function zoneOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (/^[+-]\d\d:?\d\d$/.test(name)) return name.replace(/^(...):?/, '$1:');
  return /^[A-Z]$/.test(name) ? military(name) : zones[name.toLowerCase()];
}

/** A to M without J go east, N to Y west, Z is UTC; J is the reader's own clock. */
function military(letter: string): string | undefined {
  if (letter === 'Z') return 'Z';
  const east = 'ABCDEFGHIKLM'.indexOf(letter) + 1;
  const west = 'NOPQRSTUVWXY'.indexOf(letter) + 1;
  const hours = String(east || west).padStart(2, '0');
  return east || west ? `${east ? '+' : '-'}${hours}:00` : undefined;
}
