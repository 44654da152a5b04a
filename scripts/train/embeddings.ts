import { openSync, readSync, closeSync, fstatSync } from 'node:fs';

/** Word vectors of unit length, row by row, the commonest word first. */
export interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Float32Array;
}

/** The commonest words of the package's file. It is a JSON object too large for a string: its vectors are read one by one. */
export function readEmbeddings(file: string, count: number): Embeddings {
  const bytes = readAll(file);
  const listStart = bytes.indexOf('"words":[') + '"words":'.length;
  const listEnd = bytes.lastIndexOf(']', bytes.indexOf('"vectors":{')) + 1;
  const words = (JSON.parse(bytes.subarray(listStart, listEnd).toString('utf8')) as string[]).slice(0, count);
  const rows = new Map(words.map((word, row) => [word, row]));
  const dimensions = 100;
  const vectors = new Float32Array(words.length * dimensions);
  let left = rows.size;
  for (let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length; left > 0;) {
    const open = bytes.indexOf('":[', at);
    const close = bytes.indexOf(']', open);
    if (open < 0 || close < 0) break;
    const row = rows.get(JSON.parse(`${bytes.subarray(at, open).toString('utf8')}"`) as string);
    if (row !== undefined) {
      vectors.set(unitVector(JSON.parse(bytes.subarray(open + 2, close + 1).toString('latin1')) as number[], dimensions), row * dimensions);
      left--;
    }
    at = bytes.indexOf('"', close);
  }
  return { words, dimensions, vectors };
}

function readAll(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  const bytes = Buffer.allocUnsafe(fstatSync(descriptor).size);
  for (let at = 0; at < bytes.length;) at += readSync(descriptor, bytes, at, Math.min(1 << 26, bytes.length - at), at);
  closeSync(descriptor);
  return bytes;
}

function unitVector(values: readonly number[], dimensions: number): number[] {
  const vector = values.slice(0, dimensions);
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
