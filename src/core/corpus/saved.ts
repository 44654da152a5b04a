import { Corpus } from './corpus';
import { PackedDigest } from './packed';
import { Strings } from './strings';

/** Written first: what it is, in which format, and by the order of its bytes on what kind of machine. */
const magic = 0x534c_4958;
const format = 2;

interface Head {
  /** What the caller keeps with the index. */
  readonly note: string;
  readonly strings: readonly (string | null)[];
  /** URI, stamp, and how many words its digest has. */
  readonly documents: readonly (readonly [string, string, number])[];
}

/** A saved index as it was opened. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly note: string;
}

/** An index as bytes, in steps of a document: what `openCorpus` reads, and a note of the caller's. */
export function* saveCorpus(corpus: Corpus, note: string): Generator<void, Uint8Array<ArrayBuffer>> {
  const used = new Set<number>();
  const documents = [...corpus.packed];
  for (const { digest } of documents) {
    for (const number of digest.strings()) used.add(number);
    yield;
  }
  const head: Head = { note, strings: corpus.strings.used((number) => used.has(number)), documents: documents.map(({ uri, stamp, digest }) => [uri, stamp, digest.words.length]) };
  return bytesOf(new TextEncoder().encode(JSON.stringify(head)), documents.map(({ digest }) => digest.words));
}

function bytesOf(head: Uint8Array, digests: readonly Uint32Array[]): Uint8Array<ArrayBuffer> {
  const first = 3 + Math.ceil(head.length / 4);
  const words = new Uint32Array(first + digests.reduce((sum, { length }) => sum + length, 0));
  const bytes = new Uint8Array(words.buffer);
  words.set([magic, format, head.length]);
  bytes.set(head, 12);
  let at = first;
  for (const digest of digests) {
    words.set(digest, at);
    at += digest.length;
  }
  return bytes;
}

/** Opens what was saved, in steps of a document; undefined when it is something else, or damaged. */
export function* openCorpus(bytes: Uint8Array): Generator<void, OpenedCorpus | undefined> {
  const words = wordsOf(bytes);
  const [kind, version, length = 0] = words;
  const head = kind === magic && version === format ? headOf(bytes.subarray(12, 12 + length)) : undefined;
  if (!head) return undefined;
  const corpus = new Corpus(new Strings([...head.strings]));
  let at = 3 + Math.ceil(length / 4);
  for (const [uri, stamp, size] of head.documents) {
    const digest = words.slice(at, (at += size));
    if (digest.length !== size || !PackedDigest.isSound(digest, head.strings.length)) return undefined;
    corpus.putPacked(uri, new PackedDigest(digest), stamp);
    yield;
  }
  return at === words.length ? { corpus, note: head.note } : undefined;
}

/** A copy: bytes from elsewhere may be a part of something larger, at any place in it. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length >> 2);
  new Uint8Array(words.buffer).set(bytes.subarray(0, words.byteLength));
  return words;
}

function headOf(bytes: Uint8Array): Head | undefined {
  try {
    const head = JSON.parse(new TextDecoder().decode(bytes)) as Head;
    const isSound = head.strings.every((value) => value === null || typeof value === 'string')
      && head.documents.every(([uri, stamp, size]) => typeof uri === 'string' && typeof stamp === 'string' && Number.isSafeInteger(size) && size > 0);
    return typeof head.note === 'string' && isSound ? head : undefined;
  } catch {
    return undefined;
  }
}
