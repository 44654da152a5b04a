import { mentionOf, type Mention } from '../mention';
import type { TypeId } from '../types';
import { confidences, type Rule } from './confidence';
import { isIn, Lists, type Token } from './forms';
import { nameConnectors } from './lexicon';
import type { Passage, Recognizer } from './recognizer';

/**
 * Names that say what they are by their first or last word: "Ministry of Fisheries", "Lake Chad", "Hodeidah Port",
 * "Northern Shipyards Ltd", "Operation Amber Shield".
 */
export const headwordRecognizer: Recognizer = {
  name: 'headwords',
  language: 'en',
  recognize: (passage) => (passage.shouting ? [] : runs(passage).flatMap((run) => typed(passage, run))),
};

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Capitalised words with connectors between them; an opening word of the sentence that is no name is left out. */
function runs({ tokens }: Passage): Run[] {
  const found: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isPart(tokens[from]!)) continue;
    let to = from + 1;
    for (let step = nextPart(tokens, to); step > to; step = nextPart(tokens, to)) to = step;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

const isPart = ({ capital, text, form }: Token): boolean => {
  if (!capital || (form.lists & Lists.calendar) !== 0 || text.includes('.')) return false;
  return (form.lists & Lists.notName) === 0 || /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|New|First|National)/.test(text);
};

/** Index after the next part of the name, or `at` where the name ends. At most three connectors stand between parts. */
function nextPart(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.join === 'hyphen') return at + 1;
  for (let next = at; next < at + 3 && next < tokens.length && tokens[next]!.join !== 'none'; next++) {
    if (isPart(tokens[next]!)) return next + 1;
    if (!nameConnectors.has(tokens[next]!.text)) return at;
  }
  return at;
}

function typed(passage: Passage, run: Run): Mention[] {
  if (!hasStartOrHead(passage.tokens, run)) return [];
  for (let from = run.from; from < run.to; from++) {
    const started = byStart(passage, { from, to: run.to });
    if (started) return [...typed(passage, { from: run.from, to: from }), started.type === 'organization' ? withAttributes(passage, run, from, started) : started];
  }
  return pieces(passage.tokens, run).flatMap((piece) => byHead(passage, piece) ?? []);
}

const starts = Lists.organizationStart | Lists.eventStart | Lists.placeStart;
const heads = Lists.facilityHead | Lists.organizationHead | Lists.placeHead | Lists.eventHead;

/** Without one of these words a run is no name of our kinds. */
function hasStartOrHead(tokens: readonly Token[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (isIn(tokens[at], starts | heads)) return true;
  return false;
}

/** Capitalised words directly before a head that comes first belong to the name: "Estonian Ministry of Defence". */
function withAttributes({ tokens }: Passage, run: Run, head: number, mention: Mention): Mention {
  let from = head;
  while (from > run.from && head - from < 2 && isPart(tokens[from - 1]!)) from--;
  return { ...mention, start: tokens[from]!.start };
}

/** A run parted at its connectors, for names that end with their head: "Japan and the Asian Development Bank". */
function pieces(tokens: readonly Token[], run: Run): Run[] {
  const parts: Run[] = [];
  let from = run.from;
  for (let at = run.from; at <= run.to; at++) {
    if (at < run.to && (isPart(tokens[at]!) || tokens[at]!.join === 'hyphen')) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts;
}

function byStart(passage: Passage, run: Run): Mention | undefined {
  const { tokens } = passage;
  const first = tokens[run.from]!;
  const second = tokens[run.from + 1];
  if (!second || run.to - run.from < 2 || !isIn(first, starts)) return undefined;
  if (isIn(first, Lists.organizationStart) && /^(?:of|for|on)$/.test(second.text)) return mention(passage, { from: run.from, to: properEnd(tokens, run) }, 'organization', 'organization-start');
  const to = firstConnector(tokens, run);
  if (to - run.from < 2) return undefined;
  if (isIn(first, Lists.eventStart)) return mention(passage, { from: run.from, to }, 'event', 'event-start');
  if (!isIn(first, Lists.placeStart)) return undefined;
  if (isIn(tokens[to - 1]!, Lists.organizationHead)) return mention(passage, { from: run.from, to }, 'organization', 'organization-head');
  return mention(passage, { from: run.from, to }, 'place', 'place-start');
}

function firstConnector(tokens: readonly Token[], run: Run): number {
  let to = run.from;
  while (to < run.to && (isPart(tokens[to]!) || tokens[to]!.join === 'hyphen')) to++;
  return to;
}

/** "Ministry of Defence and Japan" ends at "and" unless one name goes on there ("Ministry of Trade and Industry"). */
function properEnd(tokens: readonly Token[], run: Run): number {
  for (let at = run.from + 2; at < run.to; at++) {
    if (/^(?:the|in)$/.test(tokens[at]!.text) && /^(?:and|in|on)$/.test(tokens[at - 1]!.text)) return at - 1;
    if (tokens[at]!.text === 'in' || tokens[at]!.text === 'on') return at;
  }
  return run.to;
}

function byHead(passage: Passage, run: Run): Mention | undefined {
  const { tokens } = passage;
  if (run.to - run.from < 2) return undefined;
  for (let to = run.to; to > run.from + 1; to--) {
    const type = headType(tokens[to - 1]!);
    if (type) return mention(passage, { from: isOrdinal(tokens, run.from) ? run.from - 1 : run.from, to }, type, `${type}-head`);
  }
  return undefined;
}

/** "5th Engineer Battalion" */
const isOrdinal = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]!.join === 'space' && /^\d+(?:st|nd|rd|th)$/.test(tokens[from - 1]?.text ?? '');

function headType(word: Token): 'facility' | 'organization' | 'place' | 'event' | undefined {
  if (isIn(word, Lists.facilityHead)) return 'facility';
  if (isIn(word, Lists.organizationHead)) return 'organization';
  if (isIn(word, Lists.placeHead)) return 'place';
  return isIn(word, Lists.eventHead) ? 'event' : undefined;
}

const mention = ({ tokens }: Passage, run: Run, type: TypeId, rule: Rule): Mention =>
  mentionOf(tokens[run.from]!.start, tokens[run.to - 1]!.end, type, confidences[rule], 'headwords', rule);
