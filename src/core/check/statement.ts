/** What a sentence that tells a figure says besides, to find out whether another one tells of the same. English. */
export interface Statement {
  /** Its words, without those that say who says it. */
  readonly words: ReadonlySet<string>;
  /** What it says is done, by {@link deeds}. */
  readonly deeds: ReadonlySet<number>;
}

export const statementOf = (sentence: string): Statement => ({
  words: new Set((sentence.match(/\p{L}{4,}|\p{Lu}\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => !telling.test(word))),
  deeds: new Set(deeds.flatMap((deed, index) => (deed.test(sentence) ? [index] : []))),
});

/** Who says it, and that they do, is nothing of what is said. */
const telling = /^(?:sa(?:id|ys|ying)|according|officials?|police|spokes\p{L}+|minist\p{L}+|governor|mayor|agenc(?:y|ies)|newspaper|hospital|doctors?|confirmed|reported(?:ly)?|reports?|announced|told|wrote|that|the|were|have|been|with|from|their|there|when|where|which|after)$/u;

/** What can be done to things, or by them: three vessels that enter are not the four that leave. */
const deeds: readonly RegExp[] = [
  /\b(?:destroy|raz|burn)(?:ed|ing|t)\b/i, /\bdamag(?:ed|ing)\b/i, /\b(?:hit|struck|hitting|striking)\b/i, /\b(?:shot|shoot|shooting) down\b|\b(?:down|intercept)(?:ed|ing)\b/i,
  /\b(?:launch|fir)(?:ed|ing)\b/i, /\b(?:seiz|captur|board)(?:ed|ing)\b/i, /\b(?:sank|sunk|sinking)\b/i, /\b(?:enter|approach|arriv|reach)(?:ed|ing)\b/i, /\b(?:left|leaving|depart(?:ed|ing)|withdrew|withdrawn)\b/i,
];

/** Neither says that something else is done. */
export const mayBeSameDeed = (a: Statement, b: Statement): boolean =>
  a.deeds.size === 0 || b.deeds.size === 0 || [...a.deeds].some((deed) => b.deeds.has(deed));

/** How much of the one with fewer words says the other, what is counted aside; 0 to 1. */
export function likeness(a: Statement, b: Statement, counted: string): number {
  const [fewer, more] = [a, b].map(({ words }) => [...words].filter((word) => !counted.includes(word.replace(/s$/, '')))).sort((x, y) => x.length - y.length);
  return fewer!.filter((word) => more!.includes(word)).length / Math.max(1, fewer!.length);
}
