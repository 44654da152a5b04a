// npm run train -- CORPORA_FOLDER: learns the tagger's model from the corpora's train splits and writes data/model/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodeModel } from '../src/core/detect/tagger/model';
import { modelFile } from './lib/model';
import { runMain } from './lib/process';
import { installEmbeddings } from './train/embeddings';
import { train } from './train/train';

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('Say where the corpora are: npm run train -- FOLDER');
  await installEmbeddings();
  const { model, card } = train(folder, new Date().toISOString().slice(0, 10), (step) => console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${step}`));
  const bytes = encodeModel(model);
  mkdirSync(dirname(modelFile), { recursive: true });
  writeFileSync(modelFile, bytes);
  writeFileSync(join(dirname(modelFile), 'README.md'), card);
  console.log(`${model.features.length} features, ${model.words.hashes.length} words, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}

runMain(main);
