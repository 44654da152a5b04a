import { labelCount, taggedTypes } from './labels';
import { mostFeatures } from './weights';
import type { WordTable } from './words';

/** What training found out. Weights are bytes; a weight of 1 is `unit` in natural logarithms. */
export interface TaggerModel {
  readonly unit: number;
  /** Score of label `b` after `a` at `a * labelCount + b`. */
  readonly transitions: Int8Array;
  /** Hashes of the features, ascending, and `labelCount` weights for each. */
  readonly features: Int32Array;
  readonly weights: Int8Array;
  readonly words: WordTable;
  /** A name's probability p is trusted as 1 / (1 + exp(-(slope * logit(p) + offset))). */
  readonly calibration: { readonly slope: number; readonly offset: number };
}

/** Why a file is no model for this program, in words for the developer. */
export interface ModelError {
  readonly error: string;
}

/*
 * The file: the magic, the format's version and the length of a JSON header, each four bytes (little-endian), the
 * header in UTF-8, and then the tables that the header gives the sizes of. Ascending numbers stand as differences in
 * bytes of seven bits, the lowest first, the eighth bit saying that more follow. Tables are laid out column by column,
 * which packs better in the archive that is shipped.
 */
const MAGIC = 0x4c544c53;
export const MODEL_VERSION = 2;
/** Bit of `WordTable.proper` in the byte of the clusters' upper bits, which leave it free. */
const PROPER_BIT = 7;

interface Header {
  readonly types: readonly string[];
  readonly unit: number;
  readonly slope: number;
  readonly offset: number;
  readonly words: number;
  readonly wordBytes: number;
  readonly features: number;
  readonly featureBytes: number;
}

export function encodeModel(model: TaggerModel): Uint8Array {
  const { words, features, weights, transitions, unit, calibration } = model;
  const wordHashes = packAscending(words.hashes);
  const featureHashes = packAscending(features);
  const header: Header = {
    types: taggedTypes, unit, ...calibration, words: words.hashes.length, wordBytes: wordHashes.length, features: features.length, featureBytes: featureHashes.length,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const low = Uint8Array.from(words.clusters, (cluster) => cluster & 255);
  const high = Uint8Array.from(words.clusters, (cluster, word) => (cluster >> 8) | (words.proper[word]! << PROPER_BIT));
  const others = [Uint8Array.from(words.otherClusters, (cluster) => cluster & 255), Uint8Array.from(words.otherClusters, (cluster) => cluster >> 8)];
  const preface = new Uint8Array(new Uint32Array([MAGIC, MODEL_VERSION, text.length]).buffer);
  return join([preface, text, bytesOf(transitions), wordHashes, low, high, ...others, words.inside, words.before, words.behind, featureHashes, bytesOf(transpose(weights, features.length))]);
}

const bytesOf = (values: Int8Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Rows of `labelCount` weights as `labelCount` columns. */
function transpose(rows: Int8Array, count: number): Int8Array {
  const columns = new Int8Array(rows.length);
  for (let row = 0; row < count; row++) for (let label = 0; label < labelCount; label++) columns[label * count + row] = rows[row * labelCount + label]!;
  return columns;
}

function untranspose(columns: Int8Array, count: number): Int8Array {
  const rows = new Int8Array(columns.length);
  for (let label = 0, at = 0; label < labelCount; label++) for (let row = 0; row < count; row++) rows[row * labelCount + label] = columns[at++]!;
  return rows;
}

function packAscending(values: Int32Array): Uint8Array {
  const packed: number[] = [];
  let last = 0;
  for (const value of values) {
    let step = value - last;
    for (; step > 127; step >>>= 7) packed.push((step & 127) | 128);
    packed.push(step);
    last = value;
  }
  return Uint8Array.from(packed);
}

function unpackAscending(packed: Uint8Array, count: number): Int32Array {
  const values = new Int32Array(count);
  for (let index = 0, at = 0, last = 0; index < count; index++) {
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = packed[at++] ?? 0;
      last += (byte & 127) << shift;
      more = byte > 127;
    }
    values[index] = last;
  }
  return values;
}

/** The model of a file's bytes. A file that is none, is broken or of another version gives an error, never an exception. */
export function decodeModel(bytes: Uint8Array): TaggerModel | ModelError {
  const file = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || view.getUint32(0, true) !== MAGIC) return { error: 'This is not a tagger model.' };
  if (view.getUint32(4, true) !== MODEL_VERSION) return { error: `The tagger model has format ${view.getUint32(4, true)}; this program reads ${MODEL_VERSION}.` };
  const start = 12 + view.getUint32(8, true);
  const header = parseHeader(file.subarray(12, start));
  if (!header) return { error: 'The tagger model has a damaged header.' };
  if (header.features > mostFeatures) return { error: 'The tagger model has more features than this program can hold.' };
  if (header.types.join() !== taggedTypes.join()) return { error: 'The tagger model knows other types than this program.' };
  return file.length === start + tableBytes(header) ? readTables(file.subarray(start), header) : { error: 'The tagger model is cut short or damaged.' };
}

const tableBytes = ({ words, wordBytes, features, featureBytes }: Header): number =>
  labelCount * labelCount + wordBytes + 7 * words + featureBytes + features * labelCount;

function parseHeader(text: Uint8Array): Header | undefined {
  try {
    const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as Header;
    const numbers = [header.unit, header.slope, header.offset, header.words, header.wordBytes, header.features, header.featureBytes];
    return Array.isArray(header.types) && numbers.every(Number.isFinite) ? header : undefined;
  } catch {
    return undefined;
  }
}

function readTables(file: Uint8Array, header: Header): TaggerModel {
  let at = 0;
  const take = (length: number): Uint8Array => file.slice(at, (at += length));
  const signed = (length: number): Int8Array => new Int8Array(take(length).buffer);
  const transitions = signed(labelCount * labelCount);
  const hashes = unpackAscending(take(header.wordBytes), header.words);
  const [low, high, otherLow, otherHigh] = [take(header.words), take(header.words), take(header.words), take(header.words)];
  const clusters = Uint16Array.from(low, (byte, word) => byte | ((high[word]! & ~(1 << PROPER_BIT)) << 8));
  const otherClusters = Uint16Array.from(otherLow, (byte, word) => byte | (otherHigh[word]! << 8));
  const proper = high.map((byte) => byte >> PROPER_BIT);
  const words = { hashes, clusters, otherClusters, proper, inside: take(header.words), before: take(header.words), behind: take(header.words) };
  const features = unpackAscending(take(header.featureBytes), header.features);
  const weights = untranspose(signed(header.features * labelCount), header.features);
  return { unit: header.unit, transitions, features, weights, words, calibration: { slope: header.slope, offset: header.offset } };
}
