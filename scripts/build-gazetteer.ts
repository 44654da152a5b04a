import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseGazetteer } from '../src/core/gazetteer/gazetteer';
import { buildGazetteer } from './gazetteer/build';
import { buildShapes } from './gazetteer/shapes';

/** Writes dist/gazetteer.tsv and dist/shapes.json, and says what they hold and what they cost. */
function main(): void {
  const text = buildGazetteer();
  const shapes = buildShapes();
  const dist = join(__dirname, '../dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'gazetteer.tsv'), text);
  writeFileSync(join(dist, 'shapes.json'), shapes);
  const start = process.cpuUsage();
  const { size, version } = parseGazetteer(text);
  const milliseconds = Math.round(process.cpuUsage(start).user / 1000);
  console.log(`gazetteer ${version}: ${size} entries, ${sizeOf(text)}, read in ${milliseconds} ms of CPU time`);
  console.log(`shapes: ${sizeOf(shapes)}`);
}

function sizeOf(text: string): string {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  return `${kilobytes(Buffer.byteLength(text))}, ${kilobytes(gzipSync(text).length)} gzipped`;
}

main();
