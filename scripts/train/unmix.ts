import type { Gazetteer } from '../../src/core/gazetteer/gazetteer';
import { overlaps } from '../../src/core/text/range';
import type { Span } from './corpora';

/**
 * What programs have mixed up in half automatic marks: organizations and groups that are places ("Tehran denies"), two
 * places in one mark, persons with their title, and words that name nothing.
 */
export function unmix(span: Span, text: string, gazetteer: Gazetteer): Span[] {
  return unlist(span, text, gazetteer).map((one) => retype(one, text.slice(one.start, one.end), gazetteer));
}

/** "Eritrea and Ethiopia" */
function unlist(span: Span, text: string, gazetteer: Gazetteer): Span[] {
  const [one, other, more] = text.slice(span.start, span.end).split(' and ');
  if (one === undefined || other === undefined || more !== undefined || !isPlace(one, gazetteer) || !isPlace(other, gazetteer)) return [span];
  return [{ ...span, end: span.start + one.length, type: 'place' }, { ...span, start: span.end - other.length, type: 'place' }];
}

function retype(span: Span, words: string, gazetteer: Gazetteer): Span {
  if (span.type !== 'organization' && span.type !== 'group') return span;
  if (isPlace(words, gazetteer)) return { ...span, type: 'place' };
  if (span.type === 'group') return span;
  const person = titled.exec(words)?.[1];
  if (person !== undefined) return { ...span, start: span.end - person.length, type: 'person' };
  return /\p{Lu}/u.test(words) ? span : { ...span, type: undefined };
}

/** The gazetteer knows the name, without a cue, and as nothing but a place's. */
function isPlace(name: string, gazetteer: Gazetteer): boolean {
  const entries = gazetteer.matches(name);
  return entries.length > 0 && entries.every(({ tier, type }) => tier === 1 && (type === 'country' || type === 'place'));
}

/** The name behind a title: "Army General Ruta Tavender". */
const titled = /(?:^| )(?:General|Colonel|Captain|Commissioner|Judge|King|Queen|Prince|Sheikh|Senator|Governor|Admiral|President|Minister|Undersecretary) (\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|de|al|bin)){0,3})$/u;

/** Words with a hyphen, a capital and no mark. Such corpora mark whole words only: of "German-owned" nothing can be said. */
export function hyphenated(text: string, marks: readonly Span[]): Span[] {
  const found = Array.from(text.matchAll(/[\p{L}.]+(?:-[\p{L}.]+)+/gu), ({ index, 0: words }): Span => ({ start: index, end: index + words.length, type: undefined }));
  return found.filter((span) => /\p{Lu}/u.test(text.slice(span.start, span.end)) && !marks.some((mark) => overlaps(mark, span)));
}
