import assert from 'node:assert/strict';
import { readScheme } from '../../../src/core/scheme/codec';
import type { Scheme } from '../../../src/core/scheme/scheme';
import { entityTypes, type TypeId } from '../../../src/core/types';

/** Problems as "line code: words". */
const problems = (text: string): string[] =>
  readScheme(text).problems.map(({ code, start, end }) => `${text.slice(0, start).split('\n').length} ${code}: ${text.slice(start, end)}`);

/** What may stand instead of what is wrong. */
const instead = (text: string): (string | undefined)[] => readScheme(text).problems.map((problem) => problem.instead?.[0]);

const scheme = (text: string): Scheme => {
  const read = readScheme(text);
  assert.ok(read.scheme, JSON.stringify(read.problems));
  return read.scheme;
};

const head = 'seedlens: 1\ntypes:\n';
const ship = 'ship' as TypeId;

describe('codec of seedlens.yaml', () => {
  it('reads types with all that they say', () => {
    const text = `${head}  ship:
    label: Ship
    class: actor-place
    colour: { light: "#123456", dark: "#ABCDEF" }
    icon: rocket
    guideline: >-
      A vessel
      by name.
    words: [Aurora, Ilmen Star]
    patterns: ['HMS \\p{Lu}\\p{Ll}+']
mine: [1]
`;
    assert.deepEqual(problems(text), []);
    const { words, patterns, ...type } = scheme(text).type(ship) as never as Record<string, unknown> & { words: string[]; patterns: { source: string }[] };
    assert.deepEqual(type, {
      id: 'ship', label: 'Ship', class: 'actor-place', icon: 'rocket', description: '', guideline: 'A vessel by name.',
      colour: { light: '#123456', dark: '#abcdef' }, ignoreCase: false,
    });
    assert.deepEqual([words, patterns.map(({ source }) => source)], [['Aurora', 'Ilmen Star'], ['HMS \\p{Lu}\\p{Ll}+']]);
    assert.ok(scheme(text).isActor(ship) && scheme(text).isPlace(ship));
  });

  it('needs no more than a class, and reads single words for lists', () => {
    const { types } = scheme(`${head}  legal-case: { class: other, words: Aurora }\n`);
    assert.deepEqual(types.map(({ id }) => id), [...entityTypes.map(({ id }) => id), 'legal-case']);
    assert.equal(types.at(-1)!.label, 'Legal case');
    assert.deepEqual(scheme('').types, entityTypes);
    assert.deepEqual(scheme('seedlens: 1\ntypes:\nrelations:\n').types, entityTypes);
  });

  it('changes and hides types of Seedlens, whose class stays', () => {
    const text = `${head}  weapon: { hidden: true }\n  person: { label: Human, colour: "#aa0000", guideline: Living people only. }\n  place: { class: actor }\n`;
    assert.deepEqual(problems(text), ['5 bad-value: actor']);
    assert.deepEqual(instead(text), ['place']);
    const read = scheme(text);
    assert.ok(!read.offered.some(({ id }) => id === 'weapon') && read.has('weapon'));
    assert.deepEqual([read.type('person').label, read.type('person').class, read.type('place').class], ['Human', 'actor', 'place']);
  });

  it('says what is wrong at its words, offers what may stand there, and takes the rest', () => {
    const text = `${head}  ship: { label: Ship }
  raft: { class: actr }
  boat:
  Boat 1: { class: actor }
  tug: { class: actor, colour: red, icon: $(shield), hidden: flase, words: [x, {}, Tug One], patterns: ['(', '(?=a)b', 'Tug \\d'] }
`;
    assert.deepEqual(problems(text), [
      '3 missing-field: ', '4 bad-value: actr', '5 wrong-type: boat', '6 bad-value: Boat 1', '7 bad-value: red', '7 bad-value: $(shield)', '7 bad-value: flase',
      '7 bad-value: x', '7 wrong-type: {}', "7 bad-pattern: '('", "7 bad-pattern: '(?=a)b'",
    ]);
    assert.deepEqual(instead(text).filter(Boolean), ['actor', 'shield', 'false']);
    assert.deepEqual(scheme(text).defined.map(({ id }) => id), ['tug']);
  });

  it('takes only six digits for a colour, and offers to quote or complete it', () => {
    const text = `${head}  ship:\n    class: actor\n    colour: #005f87\n  raft: { class: actor, color: "#0af" }\n  boat: { class: actor, colour: { light: 005f87, dark: "#ffffff" } }\n`;
    assert.deepEqual(problems(text), ['5 bad-value: #005f87', '6 bad-value: "#0af"', '7 bad-value: 005f87']);
    assert.deepEqual(instead(text), ['"#005f87"', '"#00aaff"', '"#005f87"']);
    for (const evil of ['red; background: url(//example.org)', '#005f87; content: x', 'var(--x)', '#005f87\\n}', 'url(x)']) {
      assert.equal(scheme(`${head}  ship: { class: actor, colour: "${evil}" }\n`).type(ship).colour, undefined, evil);
    }
  });

  it('takes nothing for an icon or label that could be more', () => {
    for (const evil of ['shield) $(x', '../x', 'a b', 'A', '"><b>', 'shield~spin', '-a']) {
      assert.equal(scheme(`${head}  ship: { class: actor, icon: '${evil}' }\n`).type(ship).icon, 'account', evil);
    }
    assert.equal(scheme(`${head}  ship: { class: actor, label: "A\\u202eb\\nc\\0" }\n`).type(ship).label, 'Ab c');
    assert.deepEqual(problems(`${head}  ship: { class: actor, label: ${'x'.repeat(41)}, guideline: "" }\n`), [`3 too-many: ${'x'.repeat(41)}`]);
  });

  it('takes names of the prototype for names', () => {
    const read = scheme(`${head}  constructor: { class: actor, words: [constructor, __proto__] }\n  __proto__: { class: actor }\n`);
    assert.deepEqual(read.defined.map(({ id }) => id), ['constructor']);
    assert.equal(readScheme('seedlens: 1\n__proto__: { x: 1 }\n').problems.length, 0);
    assert.equal(scheme('seedlens: 1\n').has('constructor'), false);
  });

  it('reads relations between types that there are', () => {
    const text = `${head}  ship: { class: actor }\nrelations:\n  sails-to: { from: [ship, shp], to: place, symmetric: maybe }\n  meets: { symmetric: true, label: Meets, guideline: In person. }\n`;
    assert.deepEqual(problems(text), ['5 unknown-type: shp', '5 bad-value: maybe']);
    assert.deepEqual(instead(text), ['ship', 'false']);
    assert.deepEqual(scheme(text).relations, [
      { id: 'sails-to', label: 'Sails to', symmetric: false, from: ['ship'], to: ['place'] },
      { id: 'meets', label: 'Meets', symmetric: true, guideline: 'In person.' },
    ]);
  });

  it('says where a file is no such file, or no YAML: then it says nothing', () => {
    const broken: [string, string][] = [
      ['types: {}\n', '1 not-a-scheme: '], ['seedlens: 2\n', '1 newer-format: 2'], ['seedlens: x\n', '1 not-a-scheme: x'], ['- a\n', '1 not-a-scheme: '],
      [`seedlens: 1\n#${' '.repeat(2_000_000)}`, '1 too-large: '],
    ];
    for (const [text, problem] of broken) {
      assert.deepEqual(problems(text), [problem]);
      assert.equal(readScheme(text).scheme, undefined);
    }
    assert.equal(readScheme('seedlens: 1\ntypes: [\n').scheme, undefined);
    assert.ok(problems('seedlens: 1\ntypes: [\n').some((problem) => problem.includes('syntax')));
    assert.deepEqual(problems(`${head}  ship: { class: actor }\n  ship: { class: place }\n`).filter((one) => !one.includes('duplicate-key')), []);
    assert.deepEqual(problems('seedlens: 1\ntypes: [a]\n'), ['2 wrong-type: [a]']);
  });

  it('refuses what is too much, once', () => {
    const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');
    assert.deepEqual(problems(`${head}${many(102, (index) => `  t${index}: { class: other }\n`)}`), ['103 too-many: t100']);
    assert.deepEqual(problems(`${head}  a: { class: other, patterns: [${many(102, () => 'ab,')}] }\n`), ['3 too-many: ab']);
    assert.deepEqual(problems(`${head}  a:\n    class: other\n    words:\n${many(50_002, (index) => `      - word ${index}\n`)}`), ['50006 too-many: word 50000']);
    assert.deepEqual(problems(`${head}  a: { class: other, words: [${'x'.repeat(201)}] }\n`).length, 1);
  });

  it('reads ten thousand words at once', () => {
    const text = `${head}  a:\n    class: other\n    words:\n${Array.from({ length: 10_000 }, (_, index) => `      - Word ${index}\n`).join('')}`;
    const before = process.cpuUsage();
    assert.equal(scheme(text).finders.length, 1);
    assert.ok(process.cpuUsage(before).user < 1_000_000);
  });
});
