/** Whether what is told of a date lies before or after the report, by the verb nearest to it. */
export type Tense = 'past' | 'future';

/** "ordered him to", "threatened to": what is to be done. */
const bidden = '(?:order|ask|urg|tell|told|agree|threaten|vow|pledg|promis|decid|intend|expect|prepar|invit|instruct|warn|refus|appeal|aim|offer|swear|swore|summon)\\p{L}* (?:\\p{L}+ ){0,2}to(?= \\p{Ll})';
const putOff = '(?:postponed|adjourned|put off|delayed|deferred|rescheduled|brought forward|moved|extended|suspended)(?: \\p{L}+){0,2} (?:to|until|till|for)';
const modal = "(?:will|shall|would|won't|must|should|can|cannot|could(?! not)|might)(?: (?:not|also|then|now|only|again|be|\\p{L}+ly))*(?: \\p{L}+)?";
/** With what follows it: "to be held" is no past. */
const toBe = '(?:(?: (?:not|also|then|to|be|\\p{L}+ly))* (?:be|to) \\p{L}+)?';
const future = `${modal}|(?:(?:is|are|was|were|be|been)(?: \\p{L}+ly)? (?:due|set|expected|scheduled|planned|slated|likely|to)|(?:plans?|planning|planned|hopes?|hoping|intends?|wants?|due|scheduled|slated) (?:to|for)|expects?|forecast|upcoming|ahead of|run-up to|(?:is|are) \\p{L}+ing|announced for|tomorrow|(?:meet|open|start|begin|resume|travel|arrive|visit|host|convene|vote|return|leave|sail|go)(?:s|es)?|fl(?:y|ies)|holds?|takes? (?:place|effect)|(?:comes?|goes|go|enters?) into (?:force|effect)|expires?|ends|falls? due|going to|set for|due(?: on| by| in| at| back)?\\s*$|(?:is|are)(?: on| in| by| at| for| until)?\\s*$|need(?:s)? to|${bidden}|${putOff})${toBe}`;
const past = "was|were|had|has|have|been|did|said|told|held|met|went|took|came|left|began|fell|rose|grew|won|lost|shot|sent|saw|found|made|gave|ran|struck|hit|broke|brought|bought|sold|paid|killed|spoke|wrote|died|fled|led|drove|flew|sank|set|shut|cut|put|became|withdrew|overthrew|threw|drew|blew|knew|chose|froze|stole|swore|tore|wore|bore|hung|sprang|sang|rang|drank|stood|understood|withstood|sought|thought|taught|caught|fought|felt|kept|slept|swept|dealt|meant|lent|spent|built|heard|lay|laid|hid|bound|wound|stuck|shook|undertook|overtook|overran|spread|burst|cast|quit|split|upheld|arose|forgave|forgot|got|sat|bled|fed|dug|flung|swam|shrank|misled|beat|burnt|ago|\\p{L}{2,}ed";
const cue = new RegExp(`(?<![\\p{L}’'])(?:(?<future>${future})|(?<past>${past}))(?![\\p{L}])`, 'giu');

const cues = (text: string): Tense[] => Array.from(text.matchAll(cue), ({ groups }) => (groups!.future ? 'future' : 'past'));

/** Of the words of a sentence before and after a date: those before decide, if any. */
export const tenseAround = (before: string, after: string): Tense | undefined => cues(before).at(-1) ?? cues(after)[0];
