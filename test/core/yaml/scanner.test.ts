import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { openYaml, type YamlFile, type YamlSection } from '../../../src/core/yaml/file';
import { parseYaml } from '../../../src/core/yaml/library';
import { shiftNode, shiftPair, type YamlNode, type YamlPair } from '../../../src/core/yaml/node';
import { scanYaml } from '../../../src/core/yaml/scanner';

/** Texts that mean something to YAML, to be put together to anything. */
const piece = fc.constantFrom(
  'a', 'b: ', 'a: b', 'key:', '- ', '-', '- - ', ': ', ':', '? ', '?x', '#', ' # c', '# c', '"', '""', '"a b"', "'", "'it''s'", '"\\n\\u00e9"', '"\\x41"', '"\\\\"',
  '{', '}', '[', ']', ', ', ',', '{ a: b, "c":d }', '[1, 2, ]', '{a}', '{a: }', '[a: b]', '{}', '[]', '|', '|-', '|+', '>', '|2', '&x ', '*x', '*x ', '&x', '!t ', '!!str ', '%', '@', '`',
  '---', '...', '\t', '\u00a0', '\ufeff', '\u2028', 'é', '📰', '0x1F', '~', 'null', '-5', '-x', 'x#y', 'x:y', 'http://x', '<<', '=', ' ', '  ', '   ', '\n', '\n', '\n  ', '\n    ', '\n- ', '\n  - ', '\r\n', '\r',
);
const soup = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));

const scalar = fc.oneof(piece, fc.string(), fc.string({ unit: 'binary' }), fc.integer(), fc.constantFrom(null, true, 1.5, 'a\nb', 'a\n\n b\n', '\n', 'x '));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.oneof(fc.constantFrom('id', 'type', 'target', 'a b'), fc.string()), tie('value'), { maxKeys: 4 })),
}));
const options = fc.record({ indent: fc.integer({ min: 1, max: 4 }), indentSeq: fc.boolean(), collectionStyle: fc.constantFrom('any' as const, 'flow' as const), lineWidth: fc.constantFrom(0, 20, 80), blockQuote: fc.boolean(), singleQuote: fc.boolean() });
const written = fc.tuple(value, options).map(([any, how]) => stringify(any, { ...how, version: '1.2' }));

/** A text that somebody is in the middle of changing. */
const mutated = fc.tuple(written, fc.array(fc.tuple(fc.nat(400), fc.nat(3), piece), { maxLength: 3 }), fc.boolean()).map(([text, edits, crlf]) => {
  const edited = edits.reduce((now, [at, length, put]) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + length), text);
  return crlf ? edited.replace(/\r?\n/g, '\r\n') : edited;
});
const anyYaml = fc.oneof(soup, written, mutated, mutated.map((text) => text.replace(/^/gm, '  ')));

describe('scanner', () => {
  it('reads whatever it accepts as the library does', () => {
    fc.assert(fc.property(anyYaml, (text) => {
      const scanned = scanYaml(text);
      if (!scanned) return;
      const { node, errors, anchors } = parseYaml(text);
      assert.deepEqual({ node: scanned.node, errors: [], anchors: scanned.anchors }, { node, errors, anchors });
    }), { numRuns: 1000, examples: [...accepted, ...refused].map((text): [string] => [text]) });
  });

  it('accepts what people and programs usually write', () => {
    assert.deepEqual(accepted.filter((text) => !scanYaml(text)), []);
  });

  it('leaves the rest to the library', () => {
    assert.deepEqual(refused.filter((text) => scanYaml(text)), []);
  });

  it('knows the anchors of the blocks before', () => {
    const { node, anchors } = scanYaml('by: &me a.novak\n')!;
    const scanned = scanYaml('by: *me\n', new Map(anchors))!;
    assert.deepEqual(scanned.aliases, anchors);
    assert.equal(node?.kind === 'map' && node.pairs[0]!.value?.kind === 'scalar' && node.pairs[0]!.value.text, 'a.novak');
    assert.deepEqual(scanned.node, { kind: 'map', flow: false, start: 0, end: 7, pairs: [{ key: { kind: 'scalar', style: 'plain', start: 0, end: 2, text: 'by' }, colon: 3, value: { kind: 'scalar', style: 'plain', start: 4, end: 7, text: 'a.novak', alias: true } }] });
    assert.equal(scanYaml('by: *me\n'), undefined);
  });
});

const accepted = [
  '', '# nothing\n', 'a: >-\n\n  b\n  c\n\n\n  d\n\ne: >+\n  f\n\n', '- a # b\n- { c: d } # e\n', 'a: [b, # c\n  { d:\n     e },\n  ]\n', 'a: b', 'a:\n', 'a: b # c\n\n  # d\nc: "d"\n', "a: 'it''s'\n", 'a:\n- b\n- c: d\n  e: f\n', 'a:\n  -\n    b: c\n  - - d\n    - e\n', 'a: { b: [c, "d", *x ], e: { } }\n'.replace(', *x ', ''),
  'a: |-\n  x\n\n    y # z\n\n\nb: |+\n   x\n\nc: |\n  \n  x\n', 'a: &x b\nc: *x\nd: [*x, { e: *x }]\n', '"a b": c\na : b\n', 'a: b\r\nc:\r\n- |\r\n  d\r\n  e\r\n', 'url: http://x:1/#y\nneg: -1\n', 'a: "\\u00e9\\n\\\\u12"\n',
];
const refused = [
  'a: b\n  c\n', 'a: "b\n  c"\n', 'a: >\n  b\n   c\n', 'a: |2\n  b\n', '? a\n: b\n', 'a: !t b\n', 'a: *x\n', 'a: &x [b]\n', 'a: &x &x b\n', '---\na: b\n', '%YAML 1.2\n', 'a: b\n...\n', '\ta: b\n', 'a:\tb\n', 'a: "b"c\n', 'a: b: c\n', 'a: {b}\n', 'a: [b: c]\n',
  'a: b\rc: d\n', 'a: |\n', 'a: @b\n', 'a: "\\x41"\n', `${'['.repeat(60)}${']'.repeat(60)}`, `${'k'.repeat(1100)}: v\n`,
];

describe('openYaml', () => {
  it('says of a file in blocks what the library says of the whole', () => {
    const sidecarLike = fc.tuple(fc.array(fc.tuple(fc.constantFrom('a', 'b: c', 'list:', 'map: # c', '"q": x', '# c', '', '---'), mutated.map((text) => text.replace(/^(?=.)/gm, '  '))), { maxLength: 3 }))
      .map(([sections]) => sections.map(([head, body]) => `${head}\n${body}`).join(''));
    fc.assert(fc.property(fc.oneof(anyYaml, sidecarLike), (text) => {
      // The library lets a key stand a line above its colon, in some places; YAML does not.
      fc.pre(!/^ *:/m.test(text));
      const file = openYaml(text);
      const { node, errors } = parseYaml(text);
      assert.equal(file.errors.length > 0, errors.length > 0, JSON.stringify([file.errors, errors]));
      if (errors.length === 0 && file.inBlocks) assert.deepEqual(whole(file), node);
    }), { numRuns: 1000 });
  });
});

/** The nodes of a file, put together again. */
const whole = ({ root, sections }: YamlFile): YamlNode => {
  const pairs = sections.map(pairOf);
  const last = pairs.at(-1)!;
  return { kind: 'map', flow: false, start: root.start, end: last.value?.end ?? last.colon!, pairs };
};

const pairOf = (section: YamlSection): YamlPair => {
  const pair = shiftPair(section.pair, section.start);
  if (!section.split) return pair;
  const parts = section.entries.map(({ start, block }) => shiftNode(block.node!, start));
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  const value = section.kind === 'list'
    ? { kind: 'list' as const, flow: false, start, end, items: parts.flatMap((part) => (part.kind === 'list' ? part.items : [])) }
    : { kind: 'map' as const, flow: false, start, end, pairs: parts.flatMap((part) => (part.kind === 'map' ? part.pairs : [])) };
  return { ...pair, value };
};
