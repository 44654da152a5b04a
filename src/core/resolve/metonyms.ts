import type { GazetteerEntry } from '../gazetteer/entry';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Range } from '../text/range';

const helpers = String.raw`(?:\s+(?:has|had|have|will|would|may|might|could|can|did|does|is|was|also|again|now|later|long|repeatedly|reportedly|then|still|not|only))*`;
const verbs = [
  'accus', 'acknowledg', 'agree', 'announc', 'appeal', 'argu', 'ask', 'assert', 'back', 'blam', 'block', 'call', 'claim', 'condemn', 'confirm', 'consider',
  'counter', 'declar', 'declin', 'demand', 'den', 'deploy', 'disput', 'expel', 'hop', 'impos', 'insist', 'lodg', 'maintain', 'object', 'oppos', 'offer',
  'pledg', 'press', 'promis', 'protest', 'refus', 'regard', 'reject', 'respond', 'retaliat', 'sanction', 'sign', 'summon', 'support',
  'suspend', 'threaten', 'urg', 'view', 'vow', 'want', 'warn', 'welcom',
];
const irregular = 'said|says|saying|saw|sees|sent|sends|sought|seeks|told|tells|took|takes|made|makes|gave|gives|withdrew';
const acting = new RegExp(String.raw`^${helpers}\s+(?:(?:${verbs.join('|')})(?:s|es|ed|d|ing|ies|ied|y|led|e)?|${irregular})\b`, 'i');
const owning = /^['’]s\s+(?:\p{Ll}+\s+)?(?:claims?|government|position|policy|policies|leaders(?:hip)?|foreign|military|army|ambassadors?|envoys?|demands?|response|stance|intentions?|decision)\b/u;
/** "officials in Beijing said": a place after all. */
const located = /\b(?:in|from|to|near|at|of|around|outside|into|towards?|for|via|and|or|,)\s+(?:the\s+)?$/i;
/** How far to look, in UTF-16 units. */
const around = 60;

/**
 * The country whose government a place stands for where it stands: "the Kremlin" always, a capital where it acts as only
 * a government does ("Beijing claims").
 */
export function actorOf(text: string, range: Range, entry: GazetteerEntry | undefined, gazetteer: Gazetteer): GazetteerEntry | undefined {
  if (!entry?.country || !(entry.feature === 'government' || (entry.feature === 'capital' && acts(text, range)))) return undefined;
  return gazetteer.country(entry.country);
}

function acts(text: string, { start, end }: Range): boolean {
  const behind = text.slice(end, end + around);
  return (acting.test(behind) || owning.test(behind)) && !located.test(text.slice(Math.max(0, start - around), start));
}
