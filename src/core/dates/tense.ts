/** Whether what is told of a date lies before or after the report, by the verb nearest to it. */
export type Tense = 'past' | 'future';

const future = "will|shall|would|won't|(?:is|are|was|were|be|been)(?: \\p{L}+ly)? (?:due|set|expected|scheduled|planned|slated|likely|to)|(?:plans?|planning|planned|hopes?|hoping|intends?|wants?|due|scheduled|slated) (?:to|for)|expects?|forecast|upcoming|(?:is|are) \\p{L}+ing|announced for|should reach|tomorrow|(?:meet|open|start|begin|resume|travel|arrive|visit|host|convene|vote|return|leave|sail|go)(?:s|es)?|fl(?:y|ies)|holds?|takes? (?:place|effect)|(?:comes?|goes|go|enters?) into (?:force|effect)|expires?|ends|falls? due|going to|must|should|need(?:s)? to|can";
const past = "was|were|had|has|have|been|did|said|told|held|met|went|took|came|left|began|fell|rose|grew|won|lost|shot|sent|saw|found|made|gave|ran|struck|hit|broke|brought|bought|sold|paid|killed|spoke|wrote|died|fled|led|drove|flew|sank|set|shut|cut|put|became|ago|\\p{L}{2,}ed";
const cue = new RegExp(`(?<![\\p{L}’'])(?:(?<future>${future})|(?<past>${past}))(?![\\p{L}])`, 'giu');

const cues = (text: string): Tense[] => Array.from(text.matchAll(cue), ({ groups }) => (groups!.future ? 'future' : 'past'));

/** Of the words of a sentence before and after a date: those before decide, if any. */
export const tenseAround = (before: string, after: string): Tense | undefined => cues(before).at(-1) ?? cues(after)[0];
