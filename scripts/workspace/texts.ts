// Reports of a workspace, made of the paragraphs of corpora: the same every time.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readCorpora } from '../train/corpora';
import { seededRandom } from '../train/random';

/** How long a report is, in UTF-16 units; it ends with the paragraph that takes it there. */
const length = 2500;
const seed = 20;
/** Files in a folder: editors and tools are slow with folders of thousands. */
const perFolder = 500;

/** Paragraphs of all corpora of a folder, each once. */
export function paragraphsOf(corpora: string): string[] {
  const texts = new Set(readCorpora(corpora).map(({ text }) => text));
  return [...new Set([...texts].flatMap((text) => text.split(/\n{2,}/)))].filter((paragraph) => paragraph.length > 40);
}

/** Writes so many reports below a folder, and gives their paths. */
export function writeReports(folder: string, paragraphs: readonly string[], count: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const file = path.join(folder, 'seeds', String(Math.floor(at / perFolder)), `report-${at}.txt`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, reportOf(paragraphs, random));
    return file;
  });
}

function reportOf(paragraphs: readonly string[], random: () => number): string {
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const part = paragraphs[Math.floor(random() * paragraphs.length)]!;
    parts.push(part);
    size += part.length;
  }
  return `${parts.join('\n\n')}\n`;
}
