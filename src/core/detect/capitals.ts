import type { Gazetteer } from '../gazetteer/gazetteer';
import { mentionOf, type Mention } from '../mention';
import type { TypeId } from '../types';
import { confidences, type Rule } from './confidence';
import { findHits, type Hit } from './gazetteer';
import { firstNames, months, notNames, strongTitleHeads, weekdays, words } from './lexicon';
import type { Passage, Recognizer } from './recognizer';

/** Last words of bodies that headings of a form ("OWN FORCES", "COMMAND AND SIGNAL") do not end with after two others. */
const bodies = words(`
  force command authority agency ministry bureau commission council committee brigade battalion regiment division squadron fleet
  bank corporation university institute federation union parliament`);
/** Legal forms: one word before them is enough. */
const legalForms = words('ltd llc plc inc gmbh fze fzco dmcc jsc pjsc ooo oao llp sarl bv');

/** Words that open no sentence here but may open a body's name. */
const directions = words('north south east west northern southern eastern western central');

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Names in lines of capitals, where only words can tell a name: "POLISH RED CROSS", "GENERAL ANNA KOWALSKA", not "OWN FORCES". */
export function capitalsRecognizer(gazetteer: Gazetteer): Recognizer {
  return {
    name: 'capitals',
    language: 'en',
    recognize: (passage) => (passage.shouting ? recognize(passage, findHits(passage, gazetteer)) : []),
  };
}

function recognize(passage: Passage, hits: readonly Hit[]): Mention[] {
  return [
    ...hits.flatMap((hit, at) => [...national(passage, hit, hits[at + 1]), ...port(passage, hit)]),
    ...runs(passage).flatMap((run) => [...body(passage, run, hits), ...person(passage, run)]),
  ];
}

/** "POLISH RED CROSS": a people's organization. */
function national(passage: Passage, hit: Hit, next: Hit | undefined): Mention[] {
  const isOne = next?.from === hit.to && passage.tokens[next.from]!.join === 'space';
  const fits = hit.entries[0]!.feature === 'demonym' && next?.entries[0]!.type === 'organization';
  return isOne && fits ? [mention(passage, hit.from, next.to, 'organization', 'capitals-national')] : [];
}

/** "PORT KLANG" */
function port(passage: Passage, hit: Hit): Mention[] {
  const isPort = wordAt(passage, hit.from - 1) === 'port' && passage.tokens[hit.from]!.join === 'space';
  return isPort && hit.entries[0]!.type === 'place' ? [mention(passage, hit.from - 1, hit.to, 'place', 'capitals-port')] : [];
}

/** Capitals with nothing but spaces and hyphens between them, and no word that opens or joins names. */
function runs({ tokens }: Passage): Run[] {
  const found: Run[] = [];
  let from = 0;
  for (let to = 0; to <= tokens.length; to++) {
    const goesOn = to < tokens.length && isPart(tokens[to]!.text) && (to === from || tokens[to]!.join !== 'none');
    if (goesOn) continue;
    if (to > from) found.push({ from, to });
    from = to < tokens.length && isPart(tokens[to]!.text) ? to : to + 1;
  }
  return found;
}

const isPart = (text: string): boolean => {
  const word = text.toLowerCase();
  return /^\p{Lu}[\p{Lu}\p{M}.'’]*$/u.test(text) && (!notNames.has(word) || directions.has(word)) && !months.has(word) && !weekdays.has(word);
};

/** "COMBINED ENGINEER TASK FORCE", with the place that may stand behind it. */
function body(passage: Passage, { from, to }: Run, hits: readonly Hit[]): Mention[] {
  for (let end = to; end > from + 1; end--) {
    const word = wordAt(passage, end - 1);
    const place = hits.find((hit) => hit.from === end && hit.to === to && hit.entries[0]!.type === 'place');
    if (legalForms.has(word)) return [company(passage, from, end)];
    if (bodies.has(word) && end - from > 2 && (end === to || place)) return [mention(passage, from, place?.to ?? end, 'organization', 'capitals-body')];
  }
  return [];
}

/** "… GMBH & CO. KG" goes on behind its form. */
function company(passage: Passage, from: number, to: number): Mention {
  const found = mention(passage, from, to, 'organization', 'capitals-company');
  const more = /^ ?& ?CO(?:MPANY|\.)?(?: KGA?A?\b)?/.exec(passage.text.slice(found.end, found.end + 20));
  return { ...found, end: found.end + (more?.[0].length ?? 0) };
}

/** An office before a first name and one more word: "GENERAL ANNA KOWALSKA VISITS". */
function person(passage: Passage, { from, to }: Run): Mention[] {
  for (let at = from + 1; at < to - 1; at++) {
    const isName = strongTitleHeads.has(wordAt(passage, at - 1)) && firstNames.has(wordAt(passage, at));
    if (isName) return [mention(passage, at, at + 2, 'person', 'capitals-person')];
  }
  return [];
}

const wordAt = ({ tokens }: Passage, at: number): string => tokens[at]?.text.toLowerCase() ?? '';

const mention = ({ tokens }: Passage, from: number, to: number, type: TypeId, rule: Rule): Mention =>
  mentionOf(tokens[from]!.start, tokens[to - 1]!.end, type, confidences[rule], 'capitals', rule);
