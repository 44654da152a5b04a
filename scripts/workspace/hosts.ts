import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Corpus, CorpusEntity } from '../../src/core/corpus/corpus';
import { testInServer } from '../host/extension-host';
import { SCRATCH_MARK } from '../host/workspace';
import { bundleExtension, bundleForHost } from '../lib/bundle';
import { inRepository } from '../lib/paths';
import { TestOutput } from '../lib/test-output';
import type { Named } from './in-host';

/** How long each of two windows may take, in milliseconds. */
const timeout = 900_000;

/** Measures the index in real VS Code, and then, in another window, how it starts from what the first has saved. */
export async function measureInHost({ folder, corpus, entities }: { readonly folder: string; readonly corpus: Corpus; readonly entities: readonly CorpusEntity[] }): Promise<void> {
  console.log(`\n${corpus.size} reports, where the most mentioned ones have sidecars:`);
  fs.writeFileSync(path.join(folder, SCRATCH_MARK), 'Benchmarks may write here.\n');
  const names = [entities[0]!, entities[Math.floor(entities.length / 2 / 10) * 10]!].map((entity) => namedIn(corpus, entity, folder));
  await bundleExtension();
  const bundles = await Promise.all(['first', 'second'].map((window) => bundleWindow(window, names)));
  await testInServer('newest', 'node', new TestOutput(), { bundles, workspace: folder, timeout });
}

/** An entity, and where VS Code is to ask for it. */
function namedIn(corpus: Corpus, { key, name }: CorpusEntity, folder: string): Named {
  const { uri, mentions: [first] } = corpus.first(key)!;
  return { name, file: path.relative(folder, uri), ...first!.from };
}

async function bundleWindow(window: string, names: readonly Named[]): Promise<string> {
  const bundle = inRepository(`out/bench-workspace-${window}.js`);
  await bundleForHost(`export { ${window} as run } from './in-host';`, inRepository('scripts/workspace'), bundle, { NAMES: JSON.stringify(names) });
  return bundle;
}
