import type { Range } from './range';

/** A part of a report under a heading. Offsets are UTF-16; the range ends after the section's last word. */
export interface Section extends Range {
  readonly title: string;
  /** The heading's line, without the spaces around it. */
  readonly heading: Range;
  /** Sections of a lower rank inside of it. */
  readonly sections: readonly Section[];
}

interface Line extends Range {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

interface Heading {
  readonly title: string;
  readonly style: string;
}

interface Open extends Heading {
  readonly heading: Range;
  readonly sections: Section[];
}

/** In UTF-16 units. A heading is short; what stands after a label, as in "BRAZIL: …", is not. */
const [longestHeading, shortestLabelled] = [90, 100];
/** Stamps on a page are no headings. */
const marking = /^(?:\(?(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|OFFICIAL|UNCLASSIFIED|EXERCISE|TLP)\b)/;
const markdown = /^(#{1,6})\s+(\S.*?)\s*#*$/;
const numbered = /^((?:\d{1,2}\.)*\d{1,2}|[IVX]{1,5}|[A-Z])[.)]\s+(\S.*)$/;
const label = /^([\p{Lu}\d][\p{Lu}\d ,&/’'().-]{3,40}):\s+\S/u;
/** Labelled paragraphs stand beside numbered ones: "SUMMARY: …", "1. EVENTS". */
const labelStyle = 'capitals 1';
/** Fields at the head of a message. */
const field = /^(?:FROM|FM|TO|INFO|CC|DTG|DATE|SUBJ(?:ECT)?|REF|CLASS(?:IFICATION)?):/;
const setext = /^(?:={3,}|-{3,})$/;
const ends = /[.,;:!?…”"]$/u;
const byline = /^By \p{Lu}/u;
const dated = /\b\d{4}\b/;

/**
 * The sections of a plain-text report. Headings are told by their form: Markdown, a line underlined or in capitals, a
 * short numbered line, a label in capitals before a paragraph, a short line between blank ones. Of two styles, the one
 * that first appears under the other is the lower.
 */
export function sectionsOf(text: string): Section[] {
  const root: Open = { title: '', style: '', heading: { start: 0, end: 0 }, sections: [] };
  const open = [root];
  for (const line of linesOf(text)) {
    const heading = headingOf(line);
    if (!heading) continue;
    const known = open.findIndex(({ style }) => style === heading.style);
    close(open, known < 0 ? open.length : known, text, line.start);
    open.push({ ...heading, heading: bare(line), sections: [] });
  }
  close(open, 1, text, text.length);
  return root.sections;
}

/** Ends the sections from a depth on where the text before `end` has its last word. */
function close(open: Open[], depth: number, text: string, end: number): void {
  while (open.length > depth) {
    const { title, heading, sections } = open.pop()!;
    open.at(-1)!.sections.push({ title, heading, sections, start: heading.start, end: heading.start + text.slice(heading.start, end).trimEnd().length });
  }
}

/** The innermost sections around an offset (UTF-16), the widest first. */
export function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const around = sections.find(({ start, end }) => start <= offset && offset <= end);
  return around ? [around, ...sectionsAt(around.sections, offset)] : [];
}

function* linesOf(text: string): Generator<Line> {
  const breaks = /\r\n|\r|\n|$/g;
  let [before, line] = ['', ''];
  let start = 0;
  for (let next = 0; next <= text.length; next = breaks.lastIndex) {
    breaks.lastIndex = next;
    const { index, 0: lineBreak } = breaks.exec(text)!;
    const after = text.slice(next, index);
    if (next > 0) yield { start, end: start + line.length, text: line, before, after };
    [before, line, start] = [line, after, next];
    if (lineBreak === '') break;
    breaks.lastIndex = index + lineBreak.length;
  }
  yield { start, end: start + line.length, text: line, before, after: '' };
}

const bare = ({ start, text }: Line): Range => {
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end: start + text.trimEnd().length };
};

function headingOf(line: Line): Heading | undefined {
  const words = line.text.trim();
  if (words === '' || marking.test(words)) return undefined;
  if (words.length > longestHeading) return labelled(words);
  return marked(words) ?? underlined(words, line) ?? capitals(words, line) ?? alone(words, line);
}

function labelled(words: string): Heading | undefined {
  const title = words.length >= shortestLabelled ? label.exec(words)?.[1] : undefined;
  return title && /\p{Lu}{3}/u.test(title) ? { title, style: labelStyle } : undefined;
}

function marked(words: string): Heading | undefined {
  const [, hashes, title] = markdown.exec(words) ?? [];
  return hashes && title ? { title, style: hashes } : undefined;
}

const underlined = (words: string, { after }: Line): Heading | undefined =>
  setext.test(after.trim()) && !setext.test(words) ? { title: words, style: after.trim()[0]! } : undefined;

/** "SITUATION", "2. OWN FORCES", "SUMMARY: …" at the start of a paragraph. */
function capitals(words: string, { start, before }: Line): Heading | undefined {
  const isFirst = before.trim() === '';
  const title = isFirst ? label.exec(words)?.[1] : undefined;
  if (field.test(words)) return undefined;
  if (title && !dated.test(words)) return start === 0 ? { title: words, style: 'capitals ' } : { title, style: labelStyle };
  const [, number, rest = words] = numbered.exec(words) ?? [];
  if (!isFirst || ends.test(words) || /\p{Ll}/u.test(rest) || !/\p{Lu}{2}/u.test(rest)) return undefined;
  return { title: words, style: `capitals ${rankOf(number)}` };
}

/** A short line between blank ones: "Introduction", "3. Outlook". */
function alone(words: string, { before, after }: Line): Heading | undefined {
  const [, number, rest = words] = numbered.exec(words) ?? [];
  const isAlone = before.trim() === '' && after.trim() === '';
  if (!isAlone || ends.test(words) || byline.test(words) || dated.test(words) || !/^\p{Lu}\p{L}/u.test(rest)) return undefined;
  return { title: words, style: `line ${rankOf(number)}` };
}

/** "2.1" is below "2", and letters are below numbers by appearing under them. */
function rankOf(number: string | undefined): string {
  if (number === undefined) return '';
  return /^\d/.test(number) ? String(number.split('.').length) : /^[IVX]+$/.test(number) ? 'I' : 'A';
}
