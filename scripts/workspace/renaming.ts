import * as fs from 'node:fs';
import type { Corpus, CorpusEntity } from '../../src/core/corpus/corpus';
import { median, percentile95 } from '../bench/texts';
import type { Core } from './core';
import type { Times } from './measure';

/**
 * How long the preview of a rename takes to make when every report that mentions an entity has a sidecar in which all its
 * mentions are accepted: those are found, read, changed and compared, and no others.
 */
export function renameTimes(core: Core, corpus: Corpus, entities: readonly CorpusEntity[]): Times {
  for (const uri of new Set(entities.flatMap(({ key }) => corpus.inDocuments(key).map((document) => document.uri)))) {
    fs.writeFileSync(sidecarOf(uri), sidecarText(corpus, uri));
  }
  const times = entities.map(({ key, name }) => {
    const started = performance.now();
    const changes = corpus.inDocuments(key).reduce((sum, { uri, id }) => sum + changesIn(core, sidecarOf(uri), id, `${name} II`), 0);
    if (changes === 0) throw new Error(`Nothing was renamed: ${name}`);
    return performance.now() - started;
  });
  return { p50: median(times), p95: percentile95(times) };
}

function changesIn(core: Core, sidecar: string, id: string, name: string): number {
  const before = fs.readFileSync(sidecar, 'utf8');
  const result = core.rewriteSidecarEntities(before, { ids: new Set([id]), to: { name } });
  return 'text' in result ? core.hunksOf(before, result.text).length : 0;
}

const sidecarOf = (uri: string): string => `${uri}.annotations.yaml`;

function sidecarText(corpus: Corpus, uri: string): string {
  const entities = corpus.entitiesIn(uri);
  const ids = new Map(entities.map(({ key, id }) => [key, id]));
  const mentions = corpus.mentionsIn(uri).map(({ start, end, type, entity }, at) =>
    `  - id: m${at}\n    type: ${type}\n    status: accepted\n${entity === undefined ? '' : `    entity: ${ids.get(entity)}\n`}    target:\n      start: ${start}\n      end: ${end}\n      exact: words\n`);
  return `seedlens: 1\nentities:\n${entities.map(({ id, type, name }) => `  ${id}: { type: ${type}, name: ${JSON.stringify(name)} }\n`).join('')}annotations:\n${mentions.join('')}`;
}
