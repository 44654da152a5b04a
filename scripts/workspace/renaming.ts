import * as fs from 'node:fs';
import { codePointLength } from '../../src/core/text/offsets';
import type { Corpus, CorpusEntity } from '../../src/core/corpus/corpus';
import type { Becoming } from '../../src/core/rename/becoming';
import type { Core } from './core';
import { askOnce, type Asked } from './measure';

/** Gives every report that mentions an entity a sidecar in which all its mentions are accepted. */
export function writeSidecars(corpus: Corpus, entities: readonly CorpusEntity[]): void {
  for (const uri of new Set(entities.flatMap(({ key }) => corpus.inDocuments(key).map((document) => document.uri)))) {
    fs.writeFileSync(sidecarOf(uri), sidecarText(corpus, uri, fs.readFileSync(uri, 'utf8')));
  }
}

/**
 * The CPU time that the preview of a change of each entity takes to make, in all sidecars that have it: those are found, read,
 * changed and compared, and no others. Its results are files.
 */
export const previews = (core: Core, corpus: Corpus, entities: readonly CorpusEntity[], to: (entity: CorpusEntity) => Becoming): Asked[] =>
  entities.map((entity) => askOnce(() => {
    const documents = corpus.inDocuments(entity.key);
    const changed = documents.filter(({ uri, id }) => changesIn(core, sidecarOf(uri), id, to(entity)) > 0);
    if (changed.length < documents.length) throw new Error(`Only ${changed.length} of ${documents.length} were changed: ${entity.name}`);
    return changed.length;
  }));

function changesIn(core: Core, sidecar: string, id: string, to: Becoming): number {
  const before = fs.readFileSync(sidecar, 'utf8');
  const result = core.rewriteSidecarEntities(before, { ids: new Set([id]), to });
  return 'text' in result ? core.hunksOf(before, result.text).length : 0;
}

const sidecarOf = (uri: string): string => `${uri}.annotations.yaml`;

function sidecarText(corpus: Corpus, uri: string, text: string): string {
  const entities = corpus.entitiesIn(uri);
  const ids = new Map(entities.map(({ key, id }) => [key, id]));
  const mentions = corpus.mentionsIn(uri).map(({ start, end, type, entity }, at) => {
    const [from, to] = [start, end].map((offset) => codePointLength(text.slice(0, offset)));
    const named = entity === undefined ? '' : `    entity: ${ids.get(entity)}\n`;
    return `  - id: m${at}\n    type: ${type}\n    status: accepted\n${named}    target:\n      start: ${from}\n      end: ${to}\n      exact: ${JSON.stringify(text.slice(start, end))}\n`;
  });
  return `seedlens: 1\nentities:\n${entities.map(({ id, type, name }) => `  ${id}: { type: ${type}, name: ${JSON.stringify(name)} }\n`).join('')}annotations:\n${mentions.join('')}`;
}
