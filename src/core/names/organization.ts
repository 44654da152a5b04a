import { nameConnectors, words } from '../detect/lexicon';
import { normalizeName } from '../gazetteer/names';
import { Memo } from '../text/memo';

/** Heads that may be left out once a name has been given. An army without its country's name is no army, a ministry without its matter is none. */
const droppedHeads = words(`
  university college school academy institute institution corporation corp company co inc ltd llc plc gmbh ag bv oy sa spa jsc pjsc ooo fze fzco
  group holdings industries enterprises airlines airways records entertainment pictures studios motors news foundation network
  high preparatory secondary primary middle elementary`);

/** Heads by which a body is called once it has been named: "the Assembly", "the Security Council". Ministries and courts are too many. */
const callingHeads = words(`
  agency assembly authority bank bureau commission committee council federation forum foundation fund group institute mission organization organisation
  secretariat society union university`);

const parted = (name: string): string[] => name.split(/[\s-]+/);

/** "Suez Canal Authority" → "SCA". */
export const initialsOf = (name: string): string => initials.of(name);

const initials = new Memo((name) => parted(name).filter((word) => !nameConnectors.has(word)).map((word) => [...word][0]!.toUpperCase()).join(''), 5000);

/** The short forms by which a text may go on to call an organization: "Altsys" of "Altsys Corporation", "Security Council" of "U.N. Security Council". */
export function shortNames(name: string): string[] {
  const named = name.split(' ');
  return [...withoutHeads(named), ...called(named)];
}

/** "Eastman School of Music" → "Eastman", "Butler University" → "Butler". */
function withoutHeads(named: readonly string[]): string[] {
  const of = named.findIndex((word, at) => at > 1 && /^(?:of|for)$/.test(word));
  let to = of < 0 ? named.length : of;
  while (to > 1 && isHead(named[to - 1]!)) to--;
  return to < (of < 0 ? named.length : of) && /^\p{Lu}.{2}/u.test(named[0]!) ? [named.slice(0, to).join(' ')] : [];
}

function called(named: readonly string[]): string[] {
  const head = named.at(-1)!.toLowerCase();
  if (!callingHeads.has(head) || named.some((word) => /^(?:of|for)$/.test(word))) return [];
  return named.slice(1).map((_, at) => named.slice(at + 1).join(' '));
}

const isHead = (word: string): boolean => droppedHeads.has(word.toLowerCase().replace(/\.$/, ''));

/** What names of the same words share, in whatever order: "Secretariat of the Lok Sabha", "Lok Sabha Secretariat". */
export const wordsKey = (name: string): string => keys.of(name);

const keys = new Memo((name) => `= ${normalizeName(name).split(' ').filter((word) => !nameConnectors.has(word)).sort().join(' ')}`, 5000);

/** Letters of a word that its endings leave alone. */
const stem = 5;

/** Are all words of one name in the other, but for endings: "Agricultural", "Agriculture"? */
export function isSameBody(one: string, other: string): boolean {
  const [few, many] = [stemsOf(one), stemsOf(other)].sort((a, b) => a.size - b.size);
  return few!.size > 1 && [...few!].every((word) => many!.has(word));
}

const stemsOf = (name: string): ReadonlySet<string> => new Set(wordsKey(name).split(' ').slice(1).map((word) => word.slice(0, stem)));

/** Under this a document keeps the acronym that it gives to a name. */
export const acronymKey = (name: string): string => `( ${name}`;
