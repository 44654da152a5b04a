import type { Moment } from './calendar';

/** Names of zones that mean one thing wherever they are written; CST, IST and BST do not. */
const zones: Readonly<Record<string, string>> = {
  z: 'Z', utc: 'Z', gmt: 'Z', zulu: 'Z', 'zulu time': 'Z', 'greenwich mean time': 'Z', 'universal time': 'Z', 'coordinated universal time': 'Z', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00', trt: '+03:00', est: '-05:00', edt: '-04:00',
  pst: '-08:00', pdt: '-07:00', cdt: '-05:00', mdt: '-06:00', jst: '+09:00', kst: '+09:00', sgt: '+08:00', hkt: '+08:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00',
};

/** Whose clock the day of the year sets: names of the tz database. */
const regions: Readonly<Record<string, string>> = {
  et: 'America/New_York', 'eastern time': 'America/New_York', 'new york time': 'America/New_York', 'washington time': 'America/New_York', ct: 'America/Chicago', 'central time': 'America/Chicago',
  mt: 'America/Denver', 'mountain time': 'America/Denver', pt: 'America/Los_Angeles', 'pacific time': 'America/Los_Angeles', 'moscow time': 'Europe/Moscow', 'kyiv time': 'Europe/Kiev', 'kiev time': 'Europe/Kiev',
  'london time': 'Europe/London', 'paris time': 'Europe/Paris', 'berlin time': 'Europe/Berlin', 'brussels time': 'Europe/Brussels', 'tehran time': 'Asia/Tehran', 'israel time': 'Asia/Jerusalem',
  'central european time': 'Europe/Paris', 'british time': 'Europe/London', 'british summer time': 'Europe/London', 'indian standard time': 'Asia/Kolkata', 'india standard time': 'Asia/Kolkata',
  'beijing time': 'Asia/Shanghai', 'tokyo time': 'Asia/Tokyo', 'japan time': 'Asia/Tokyo', 'seoul time': 'Asia/Seoul', 'singapore time': 'Asia/Singapore', 'sydney time': 'Australia/Sydney',
};

const longestFirst = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length).join('|');

/** Source of a regular expression for names in small letters. */
export const zoneWord = `(?:(?:utc|gmt) ?[+-]\\d{1,2}(?::?\\d\\d)?|(?:${longestFirst([...Object.keys(zones), ...Object.keys(regions)])}|(?:eastern|central|mountain|pacific) (?:standard|daylight) time)(?!\\p{L})|[+-]\\d\\d:?\\d\\d)`;

/** `Z` or `+13:00` for the name of a zone, as it is at a moment, or for a military letter in capitals; undefined for local time. */
export function zoneOf(name: string | undefined, at?: Moment): string | undefined {
  if (name === undefined) return undefined;
  const counted = /^(?:utc|gmt)? ?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(name.toLowerCase());
  if (counted) return `${counted[1]}${counted[2]!.padStart(2, '0')}:${counted[3] ?? '00'}`;
  const region = regions[name.toLowerCase().replace(/ (?:standard|daylight)(?= time)/, '')] ?? regions[name.toLowerCase()];
  if (region !== undefined) return at === undefined ? undefined : offsetIn(region, at);
  return /^[A-Z]$/.test(name) ? military(name) : zones[name.toLowerCase()];
}

function offsetIn(region: string, at: Moment): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: region, timeZoneName: 'longOffset' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value.slice('GMT'.length) || 'Z';
}

/** A to M without J go east, N to Y west, Z is UTC; J is the reader's own clock. */
function military(letter: string): string | undefined {
  if (letter === 'Z') return 'Z';
  const east = 'ABCDEFGHIKLM'.indexOf(letter) + 1;
  const west = 'NOPQRSTUVWXY'.indexOf(letter) + 1;
  const hours = String(east || west).padStart(2, '0');
  return east || west ? `${east ? '+' : '-'}${hours}:00` : undefined;
}
