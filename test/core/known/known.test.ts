import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptySidecar, type Annotation } from '../../../src/core/annotations/model';
import { AnnotatedDocument, type Mark } from '../../../src/core/document';
import { Known } from '../../../src/core/known/known';
import { Lexicon } from '../../../src/core/known/lexicon';
import type { KnownName } from '../../../src/core/known/name';
import { parseRegister } from '../../../src/core/register/codec';
import { RegisterNames } from '../../../src/core/register/names';
import { tinyDetector } from '../support';

const detector = tinyDetector();

const register = (...entities: string[]): Known =>
  new Known(new RegisterNames(parseRegister(['seedlens: 1', 'entities:', ...entities.map((entity) => `  ${entity}`)].join('\n')).entities));

const taught = (words: string, name: Pick<KnownName, 'type' | 'effect'>): Known =>
  new Known(undefined, new Lexicon([{ words, value: { right: 'accepted-before', from: ['a.txt'], ...name } }]));

function read(text: string, known: Known): AnnotatedDocument {
  const document = new AnnotatedDocument(text, detector);
  document.advance(() => false);
  document.know(known);
  return document;
}

/** "type words → entity" of each mark. */
const shown = (text: string, known: Known): string[] => read(text, known).marks().map(({ type, quote, reference }) => `${type} ${quote} → ${reference?.id}`);

describe('known names', () => {
  it('of the register win over what is found at their words', () => {
    const text = 'Workers in Tokyo met Kraj.';
    assert.deepEqual(shown(text, new Known()), ['place Tokyo → tokyo-jp']);
    assert.deepEqual(shown(text, register('tower: { type: organization, name: Tokyo Holding, aliases: [Tokyo] }', 'kraj: { type: group, name: Kraj }')), ['organization Tokyo → tower', 'group Kraj → kraj']);
  });

  it('of the register leave what goes on beyond them', () => {
    assert.deepEqual(shown('They saw the Senkaku Islands.', register('senkaku: { type: person, name: Senkaku }')), ['place Senkaku Islands → senkaku-islands']);
  });

  it('may be such as are never to be suggested', () => {
    assert.deepEqual(shown('Workers in Tokyo and Japan.', register('t: { type: place, name: Tokyo, suggest: false }')), ['country Japan → japan']);
  });

  it('of the register keep what the gazetteer has of the same thing', () => {
    const document = read('In Japan, a Japanese envoy met U.S. officials.', register('jp: { type: country, name: Japan, role: Host, country: JP }', 'usa: { type: country, name: United States }'));
    const references = document.marks().map(({ quote, reference }) => [quote, reference!.id, reference!.gazetteer, reference!.register, reference!.relatesTo]);
    assert.deepEqual(references, [['Japan', 'jp', 'japan', 'jp', undefined], ['Japanese', 'japanese', 'japanese', undefined, 'jp'], ['U.S.', 'usa', 'united-states', 'usa', undefined]]);
    assert.equal(document.entity('jp')!.entity.role, 'Host');
  });

  it('of the register take no entry of the gazetteer that lies elsewhere', () => {
    const of = (entity: string) => read('He lives in Athens.', register(entity)).marks()[0]!.reference;
    assert.equal(of('a: { type: place, name: Athens, country: US }')!.gazetteer, 'athens-georgia-us');
    assert.equal(of('a: { type: place, name: Athens, country: FR }')!.gazetteer, undefined);
    assert.equal(of('japan: { type: place, name: Athens, coordinates: [0, 0] }')!.gazetteer, undefined);
  });

  it('of the register are meant by short forms of a name too', () => {
    const known = register('kraj-a: { type: person, name: Ana Kraj, role: Mayor of Nova }');
    const document = read('Minister Ana Kraj spoke. Kraj left.', known);
    assert.deepEqual(document.marks().map(({ quote, reference }) => [quote, reference?.id]), [['Ana Kraj', 'kraj-a'], ['Kraj', 'kraj-a']]);
    assert.equal(document.entity('kraj-a')!.entity.role, 'Mayor of Nova');
  });

  it('of one letter are found nowhere', () => {
    assert.deepEqual(shown('Agent K left with K2.', register('k: { type: person, name: K, aliases: [K2] }')), ['person K2 → k']);
  });

  it('are found after any edits as in a fresh text', () => {
    const known = register('k: { type: group, name: Kraj }', 'nova: { type: organization, name: Nova Kraj, aliases: [Tokyo] }');
    const piece = fc.constantFrom('Kraj', 'Nova ', 'Nova Kraj', 'kraj', ' in Tokyo', '. ', '\n', '\n\n', ' and ', 'Ana Ruiz', '🛰️');
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(texts, fc.nat(), fc.nat(9), texts, (text, at, length, words) => {
      const document = read(text, known);
      document.marks();
      const start = at % (text.length + 1);
      document.edit([{ start, end: Math.min(text.length, start + length), text: words }]);
      const bare = (marks: readonly Mark[]) => marks.map(({ start: from, end, type, reference }) => [from, end, type, reference]);
      document.advance(() => false);
      assert.deepEqual(bare(document.marks()), bare(read(document.text, known).marks()));
    }), { numRuns: 200 });
  });

  it('that were accepted are found where nothing is, and only there', () => {
    const known = taught('Tokyo Kraj', { type: 'organization', effect: 'adds' });
    assert.deepEqual(shown('Later Tokyo Kraj sold ships.', known), ['organization Tokyo Kraj → tokyo-kraj']);
    assert.deepEqual(shown('in Tokyo', taught('Tokyo', { type: 'person', effect: 'adds' })), ['place Tokyo → tokyo-jp']);
  });

  it('that were corrected get their type where they are found, and are found nowhere else', () => {
    const known = taught('Reading', { type: 'organization', effect: 'retypes' });
    assert.deepEqual(shown('They met in Reading. Reading is fun.', known), ['organization Reading → reading']);
    assert.deepEqual(shown('Reading is fun.', taught('Reading', { type: 'organization', effect: 'adds or retypes' })), ['organization Reading → reading']);
  });

  it('come and go without a paragraph being read anew', () => {
    let analysed = 0;
    const counting = Object.assign(Object.create(detector) as typeof detector, {
      analyze: (...given: Parameters<typeof detector.analyze>) => { analysed++; return detector.analyze(...given); },
    });
    const document = new AnnotatedDocument('The Kraj left.\n'.repeat(20), counting);
    document.advance(() => false);
    for (const [known, count] of [[register('k: { type: group, name: Kraj }'), 20], [new Known(), 0]] as const) {
      const { version } = document;
      document.know(known);
      assert.ok(document.version > version);
      assert.equal(document.marks().length, count);
    }
    assert.equal(analysed, 20);
  });
});

describe('rejections', () => {
  const text = 'In Tokyo. Then Tokyo\nand Japan.';
  const rejected = (known: Known, ...more: Partial<Annotation>[]): string[] => {
    const document = read(text, known);
    const target = document.describe([{ start: text.indexOf('Tokyo'), end: text.indexOf('Tokyo') + 5 }]);
    const annotations = [{}, ...more].map((over, at): Annotation => ({ id: `m${at}`, type: 'place', status: 'rejected', target, ...over }));
    document.setSidecar({ ...emptySidecar, annotations });
    return document.marks().map(({ status, quote }) => `${status} ${quote}`);
  };
  const second = read(text, new Known()).describe([{ start: text.lastIndexOf('Tokyo'), end: text.lastIndexOf('Tokyo') + 5 }]);

  it('hold for the same words all over the document', () => {
    assert.deepEqual(rejected(new Known()), ['rejected Tokyo', 'suggested Japan']);
  });

  it('hold only where they stand when the words are accepted elsewhere, are of another type, or nothing is to be learned', () => {
    assert.deepEqual(rejected(new Known(), { status: 'accepted', target: second }), ['rejected Tokyo', 'accepted Tokyo', 'suggested Japan']);
    assert.deepEqual(rejected(new Known(), { type: 'person', target: second }).filter((mark) => mark.startsWith('suggested')), ['suggested Japan']);
    assert.deepEqual(rejected(new Known(undefined, undefined, false)), ['rejected Tokyo', 'suggested Tokyo', 'suggested Japan']);
  });

  it('are counted for the analyst', () => {
    const document = read(text, new Known());
    const target = document.describe([{ start: 3, end: 8 }]);
    document.setSidecar({ ...emptySidecar, annotations: [{ id: 'm1', type: 'place', status: 'rejected', target }] });
    assert.equal(document.countRejected('place', 'Tokyo'), 1);
    assert.equal(document.countRejected('place', 'Japan'), 0);
  });
});
