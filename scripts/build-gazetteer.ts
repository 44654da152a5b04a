import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseGazetteer } from '../src/core/gazetteer/gazetteer';
import { buildGazetteer } from './gazetteer/build';

/** Writes dist/gazetteer.tsv and says what it holds and what it costs. */
function main(): void {
  const text = buildGazetteer();
  const dist = join(__dirname, '../dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'gazetteer.tsv'), text);
  const start = performance.now();
  const { size, version } = parseGazetteer(text);
  const milliseconds = Math.round(performance.now() - start);
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  console.log(`gazetteer ${version}: ${size} entries, ${kilobytes(Buffer.byteLength(text))}, ${kilobytes(gzipSync(text).length)} gzipped, read in ${milliseconds} ms`);
}

main();
