import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TaggedType } from '../../src/core/detect/tagger/labels';
import { isOwnType, type TypeId } from '../../src/core/types';

/** A name that a corpus marks; offsets are UTF-16, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Undefined: something is named here, but not as we would mark it. */
  readonly type: TypeId | undefined;
}

export interface Document {
  /** As the corpus has it; missing where the document is none of it. */
  readonly id?: string;
  readonly corpus: string;
  readonly licence: string;
  readonly split: 'train' | 'dev';
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Types that each corpus marks wherever they occur. What it does not mark is unknown there, not absent. */
export const markedTypes: Readonly<Record<string, readonly TaggedType[]>> = {
  gmb: ['person', 'organization', 'place', 'group'],
  redocred: ['person', 'organization', 'place', 'group'],
  gum: ['person', 'organization', 'place', 'group'],
  'uner-ewt': ['person', 'organization', 'place'],
  wikigold: ['person', 'organization', 'place'],
  wnut17: ['person', 'organization', 'place'],
  'crossner-politics': ['person', 'organization', 'place'],
  re3d: ['person', 'organization', 'place', 'group'],
  geovirus: ['place'],
  /** See `madeDocuments`. */
  made: ['person', 'organization', 'place', 'group'],
};

/** Corpora whose marks are partly made by programs. */
export const halfAutomatic: ReadonlySet<string> = new Set(['gmb']);

/** Corpora that leave many names unmarked: what is found there and not marked may be right all the same. */
export const partlyMarked: ReadonlySet<string> = new Set(['gum', 're3d']);

interface Line {
  readonly id: string;
  readonly license?: string;
  readonly split: 'train' | 'dev';
  readonly text: string;
  readonly sentences?: boolean;
  /** Start and end in code points, type, original type. */
  readonly spans: readonly (readonly [number, number, string, string])[];
}

/** The documents of a folder of gzipped JSON lines. A bag of sentences gives a document each, unless they are wanted `whole`. */
export function readCorpora(folder: string, whole = false): Document[] {
  return readdirSync(folder).filter((file) => file.endsWith('.jsonl.gz')).sort().flatMap((file) => readCorpus(folder, file, whole));
}

function readCorpus(folder: string, file: string, whole: boolean): Document[] {
  const corpus = file.replace('.jsonl.gz', '');
  const lines = gunzipSync(readFileSync(join(folder, file))).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line).flatMap((line) => {
    const document = { id: line.id, corpus, licence: line.license ?? '', split: line.split, text: line.text, spans: spansOf(line) };
    return line.sentences && !whole ? sentencesOf(document) : [document];
  });
}

function spansOf({ text, spans }: Line): Span[] {
  const units = codePointStarts(text);
  return spans.map(([start, end, type]) => ({ start: units[start]!, end: units[end]!, type: isOwnType(type) ? type : undefined }));
}

/** UTF-16 offset of each code point, and the text's length at the end. */
function codePointStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const point of text) {
    starts.push(at);
    at += point.length;
  }
  return [...starts, at];
}

function sentencesOf(document: Document): Document[] {
  let start = 0;
  return document.text.split('\n').map((text) => {
    const from = start;
    start += text.length + 1;
    const spans = document.spans.filter((span) => span.start >= from && span.end <= from + text.length);
    return { ...document, text, spans: spans.map((span) => ({ ...span, start: span.start - from, end: span.end - from })) };
  });
}
