import fc from 'fast-check';
import type { Corpus, Digest, DigestEntity, DigestMention } from '../../../src/core/corpus/corpus';

const keys = ['@japan', '@japanese', 'person ada quill', 'person ada', 'organization acme'];
const names = ['Japan', 'Nippon', 'Japón', 'Ada Quill', 'Ada', 'ACME', ''];

const mention: fc.Arbitrary<DigestMention> = fc.record({
  start: fc.nat(500), end: fc.nat(600), type: fc.constantFrom('person', 'country', 'date'), status: fc.constantFrom('suggested', 'accepted', 'rejected'),
  confidence: fc.nat(100).map((percent) => percent / 100), entity: fc.constantFrom(...keys), head: fc.constantFrom(...keys),
}, { requiredKeys: ['start', 'end', 'type', 'status', 'confidence'], noNullPrototype: true });

const entity: fc.Arbitrary<DigestEntity> = fc.record({
  key: fc.constantFrom(...keys), id: fc.constantFrom('a', 'b'), type: fc.constantFrom('person', 'country'), name: fc.constantFrom(...names),
  aliases: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }), kept: fc.boolean(),
}, { noNullPrototype: true });

/** Digests of few different keys and names, so that documents share them. */
export const anyDigest: fc.Arbitrary<Digest> = fc.record({
  lines: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 5 }).map((starts) => [0, ...starts.sort((a, b) => a - b)]),
  mentions: fc.array(mention, { maxLength: 8 }),
  entities: fc.uniqueArray(entity, { maxLength: 4, selector: ({ key }) => key }),
});

/** All that an index answers. */
export const answers = (corpus: Corpus): unknown => ({
  documents: [...corpus.uris].sort().map((uri) => [uri, corpus.stamp(uri), corpus.mentionsIn(uri), corpus.entitiesIn(uri), corpus.progress(uri)]),
  keys: keys.map((key) => [corpus.count(key), byUri(corpus.references(key)), corpus.first(key), corpus.entity(key), byUri(corpus.inDocuments(key))]),
  entities: [...corpus.entities()].map(({ key }) => key).sort(),
  names: names.map((name) => [corpus.named(name), corpus.symbols(name.slice(0, 2), 10)]),
  progress: corpus.progress(),
});

/** What comes in no order, in one. */
export const byUri = <T extends { readonly uri: string }>(each: readonly T[]): T[] => [...each].sort((a, b) => (a.uri < b.uri ? -1 : 1));
