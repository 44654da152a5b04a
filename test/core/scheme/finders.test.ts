import assert from 'node:assert/strict';
import { emptySidecar } from '../../../src/core/annotations/model';
import { cardOf } from '../../../src/core/card/card';
import { wordingOf } from '../../../src/core/detect/wording';
import { inEnglish } from '../../../src/core/wording';
import { AnnotatedDocument } from '../../../src/core/document';
import { Known } from '../../../src/core/known/known';
import { Lexicon } from '../../../src/core/known/lexicon';
import type { KnownName } from '../../../src/core/known/name';
import { lensLines } from '../../../src/core/lenses';
import { likelyTypes } from '../../../src/core/likelyTypes';
import { parseRegister } from '../../../src/core/register/codec';
import { RegisterNames } from '../../../src/core/register/names';
import { readScheme } from '../../../src/core/scheme/codec';
import type { TypeId } from '../../../src/core/types';
import { tinyDetector } from '../support';

const detector = tinyDetector();

const schemeOf = (...types: string[]): Known => {
  const { scheme, problems } = readScheme(['seedlens: 1', 'types:', ...types.map((type) => `  ${type}`)].join('\n'));
  assert.deepEqual(problems, []);
  return new Known(undefined, undefined, true, scheme);
};

function read(text: string, known: Known): AnnotatedDocument {
  const document = new AnnotatedDocument(text, detector);
  document.know(known);
  document.advance(() => false);
  return document;
}

const shown = (text: string, known: Known): string[] => read(text, known).marks().map(({ type, quote }) => `${type} ${quote}`);

describe('types of one’s own', () => {
  it('find their words, whose capitals count, and their patterns', () => {
    const known = schemeOf('ship: { class: actor, words: [Aurora, tug boat], patterns: ["\\\\bM/?V (?:\\\\p{Lu}\\\\p{Ll}+ ?){1,2}"] }');
    assert.deepEqual(shown('The Aurora met a Tug Boat, an aurora and the MV Ilmen Star at Tokyo.', known), ['ship Aurora', 'ship Tug Boat', 'ship MV Ilmen Star', 'place Tokyo']);
  });

  it('find words and patterns whatever their capitals, where that is said', () => {
    const known = schemeOf('ship: { class: actor, words: [Aurora], patterns: ["hms \\\\p{Lu}+"], ignoreCase: true }');
    assert.deepEqual(shown('An aurora, an AURORA and HMS tern.', known), ['ship aurora', 'ship AURORA', 'ship HMS tern']);
  });

  it('win over what is found at their words, words over patterns, and the first of two types', () => {
    assert.deepEqual(shown('They left Tokyo.', schemeOf('ship: { class: actor, words: [Tokyo] }')), ['ship Tokyo']);
    const known = schemeOf('a: { class: other, patterns: [Nor., Ostr.] }', 'b: { class: other, words: [Nora], patterns: [Ostr.] }');
    assert.deepEqual(shown('Then nothing of Nora or Ostro.', known), ['b Nora', 'a Ostro']);
  });

  it('leave what goes on beyond them, and give way to the register', () => {
    assert.deepEqual(shown('They saw the Senkaku Islands.', schemeOf('ship: { class: actor, words: [Senkaku] }')), ['place Senkaku Islands']);
    const { scheme } = schemeOf('ship: { class: actor, words: [Aurora] }');
    const register = parseRegister('seedlens: 1\nentities:\n  aurora: { type: organization, name: Aurora }\n');
    assert.deepEqual(shown('They met Aurora.', new Known(new RegisterNames(register.entities), undefined, true, scheme)), ['organization Aurora']);
  });

  it('say why: by which word or pattern of the workspace', () => {
    const document = read('The Aurora and X-12.', schemeOf('ship: { class: actor, words: [Aurora], patterns: ["X-\\\\d+"] }'));
    assert.deepEqual(document.marks().map((mark) => inEnglish(wordingOf(document.explain(mark)[0]!))), ['your list of words (seedlens.yaml)', 'your pattern “X-\\d+” (seedlens.yaml)']);
  });

  it('are told on cards as the workspace has them', () => {
    const document = read('The Aurora.', schemeOf('ship: { class: actor, label: Ship of state, guideline: Named vessels., words: [Aurora] }'));
    const { defined, found, sources } = cardOf(document, document.marks()[0]!, { get: () => undefined, lookup: () => [], version: '' });
    assert.deepEqual([defined?.label, defined?.guideline, found?.why?.kind, found?.confidence, sources], ['Ship of state', 'Named vessels.', 'known', 0.95, []]);
  });

  it('make entities, which count as actors or places by their class', () => {
    const document = read('The Aurora left.\n\nAurora came back to Gate 7.', schemeOf('ship: { class: actor, words: [Aurora] }', 'gate: { class: actor-place, patterns: ["Gate \\\\d"] }'));
    assert.deepEqual(document.entities.actors.map(({ entity, marks }) => `${entity.id} ${marks.length}`), ['aurora 2', 'gate-7 1']);
    assert.deepEqual(document.entities.places.map(({ entity }) => entity.name), ['Gate 7']);
    assert.ok(lensLines(document).some(({ lenses }) => lenses.some((lens) => lens.kind === 'entity' && lens.name === 'Gate 7')));
  });

  it('are offered when a type is picked, those that are hidden not', () => {
    const document = read('A thing.', schemeOf('ship: { class: actor }', 'weapon: { hidden: true }'));
    const types = likelyTypes(document, { start: 2, end: 7 });
    assert.ok(types.includes('ship' as TypeId) && !types.includes('weapon'));
  });

  it('hide suggestions of a type, not what was decided', () => {
    const text = 'Hayashi flew to Tokyo.';
    const document = read(text, schemeOf('place: { hidden: true }'));
    assert.deepEqual(document.marks(), []);
    const start = text.indexOf('Tokyo');
    document.setSidecar({ ...emptySidecar, annotations: [{ id: 'm1', type: 'place', status: 'accepted', target: document.describe([{ start, end: start + 5 }]) }] });
    assert.deepEqual(document.marks().map(({ type }) => type), ['place']);
  });

  it('stay as annotated where the workspace has no such type any more', () => {
    const document = read('The Aurora.', new Known());
    document.setSidecar({ ...emptySidecar, annotations: [{ id: 'm1', type: 'ship' as TypeId, status: 'accepted', target: document.describe([{ start: 4, end: 10 }]) }] });
    assert.deepEqual(document.marks().map(({ type, quote }) => `${type} ${quote}`), ['ship Aurora']);
    assert.equal(document.scheme.type('ship' as TypeId).class, 'other');
  });

  it('are not suggested where the workspace has no such type, whoever has taught it', () => {
    const taught = new Lexicon<KnownName>([{ words: 'Aurora', value: { type: 'ship' as TypeId, right: 'accepted-before', effect: 'adds' } }]);
    assert.deepEqual(read('The Aurora.', new Known(undefined, taught)).marks(), []);
    assert.equal(read('The Aurora.', new Known(undefined, taught, true, schemeOf('ship: { class: actor }').scheme)).marks().length, 1);
    const register = parseRegister('seedlens: 1\nentities:\n  x: { type: wizard, name: Tokyo }\n');
    assert.deepEqual(shown('They met in Tokyo.', new Known(new RegisterNames(register.entities))), ['place Tokyo']);
  });

  it('take effect in an open document, and go again', () => {
    const document = read('The Aurora.', new Known());
    assert.deepEqual(document.marks(), []);
    assert.ok(document.know(schemeOf('ship: { class: actor, words: [Aurora] }')));
    assert.equal(document.marks().length, 1);
    document.know(new Known());
    assert.deepEqual(document.marks(), []);
  });

  it('cost with ten thousand words what they cost with one', () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `Ship${index} Star`);
    const known = schemeOf(`ship: { class: actor, words: [${words.join(', ')}] }`);
    const text = 'The envoys met in Tokyo and spoke of Ship77 Star, then flew home with the others.\n\n'.repeat(20);
    assert.equal(read(text, known).marks().filter(({ type }) => type === ('ship' as TypeId)).length, 20);
    const cost = (one: Known, rounds: number): number => {
      const before = process.cpuUsage();
      for (let round = 0; round < rounds; round++) read(text, one).marks();
      return process.cpuUsage(before).user;
    };
    const single = schemeOf('ship: { class: actor, words: [Ship77 Star] }');
    cost(known, 300); // Until the code is warm.
    cost(single, 300);
    const [many, one] = [cost(known, 200), cost(single, 200)];
    assert.ok(many < 3 * one, `${many} µs beside ${one} µs`);
  });
});
