import { nameConnectors, nameParticles, notNames, titleHeads, titleModifiers } from '../../src/core/detect/lexicon';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer';
import { trimToName } from '../../src/core/text/trim';
import { tokenize } from '../../src/core/text/tokens';
import { datesOf } from './calendar';
import { halfAutomatic, type Document, type Span } from './corpora';
import { hyphenated, unmix } from './unmix';

/**
 * The corpora's marks as we mark: names without articles and titles; demonyms are groups, international bodies
 * organizations; dates by the names of the calendar. The same for training and for measuring.
 */
export function harmonize(document: Document, gazetteer: Gazetteer): Document {
  const marks = document.spans.flatMap((span) => marksOf(span, document, gazetteer));
  const unclear = halfAutomatic.has(document.corpus) ? hyphenated(document.text, marks) : [];
  return { ...document, spans: [...marks.map((span) => retype(span, document.text, gazetteer)), ...unclear] };
}

function marksOf(span: Span, { corpus, text }: Document, gazetteer: Gazetteer): Span[] {
  if (span.type === 'date') return datesOf(span, text);
  if (corpus === 're3d') return [nameOf(span, text)];
  const name = trim(span, text);
  return halfAutomatic.has(corpus) ? unmix(name, text, gazetteer) : [name];
}

function trim(span: Span, text: string): Span {
  const { start, end } = trimToName(text.slice(span.start, span.end));
  return end > start ? { ...span, start: span.start + start, end: span.start + end } : span;
}

function retype(span: Span, text: string, gazetteer: Gazetteer): Span {
  if (span.type !== 'place' && span.type !== 'organization') return span;
  const types = new Set(gazetteer.matches(text.slice(span.start, span.end)).map(({ type }) => type));
  if (types.size !== 1) return span;
  if (types.has('group')) return { ...span, type: 'group' };
  return types.has('organization') ? { ...span, type: 'organization' } : span;
}

/** The name in a phrase of a corpus that marks whole phrases; without a type where the phrase is more than a name. */
function nameOf(phrase: Span, text: string): Span {
  const span = trim(phrase, text);
  const tokens = tokenize(text.slice(span.start, span.end));
  const isTitle = (word: string): boolean => titleHeads.has(word) || titleModifiers.has(word);
  let first = 0;
  if (span.type === 'person') while (first < tokens.length - 1 && isTitle(tokens[first]!.text.toLowerCase())) first++;
  const name = tokens.slice(first);
  const isName = name[0]?.capital === true && name.every(({ capital, text: word, join }, at) =>
    (at === 0 || join !== 'none') && (capital || /^\d/.test(word) || nameConnectors.has(word) || nameParticles.has(word)));
  const isPronoun = name.length === 1 && notNames.has(name[0]!.text.toLowerCase());
  return isName && !isPronoun ? { ...span, start: span.start + name[0]!.start } : { ...span, type: undefined };
}
