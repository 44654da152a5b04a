import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptySidecar, type Annotation, type Sidecar } from '../../../src/core/annotations/model';
import { Lessons, type Reading } from '../../../src/core/known/lessons';
import { contextReading } from '../../../src/core/known/reading';
import { tinyDetector } from '../support';

/** "accepted organization Kraj". */
const annotation = (said: string, at: number, over: Partial<Annotation> = {}): Annotation => {
  const [, status, type, exact] = /^(\S+) (\S+) ([^]+)$/.exec(said)! as unknown as [string, Annotation['status'], Annotation['type'], string];
  return { id: `m${at}`, type, status, target: [{ start: 0, end: exact.length, exact }], ...over };
};

const sidecar = (...said: string[]): Sidecar => ({ ...emptySidecar, annotations: said.map((each, at) => annotation(each, at)) });

/** The detector of these tests takes these words for that, and finds no others. */
const reading: Reading = ({ exact }) => ({ Reading: 'place', Japan: 'country', Florence: 'place' } as const)[exact as 'Reading'];

function lessons(texts: Readonly<Record<string, Sidecar>>): Lessons {
  const all = new Lessons(reading);
  for (const [name, each] of Object.entries(texts)) run(all.study(`${name}.annotations.yaml`, name, each));
  return all;
}

const run = (steps: Generator<void>): void => void [...steps];

const taught = (all: Lessons, words: string): string | undefined => {
  const name = all.get(words);
  return name && `${name.type}, ${name.effect}, ${name.right}, ${name.from!.join(' ')}`;
};

describe('lessons', () => {
  it('teach a name that the detector does not find, and none that it does', () => {
    const all = lessons({ 'a.txt': sidecar('accepted organization Kraj', 'accepted country Japan') });
    assert.equal(taught(all, 'Kraj'), 'organization, adds, accepted-before, a.txt');
    assert.equal(taught(all, 'Japan'), undefined);
    assert.deepEqual(all.lexicon.get('Kraj').map(({ type }) => type), ['organization']);
  });

  it('teach a type when two annotations correct it and none says otherwise', () => {
    assert.equal(taught(lessons({ 'a.txt': sidecar('accepted organization Reading') }), 'Reading'), undefined);
    const all = lessons({ 'a.txt': sidecar('accepted organization Reading'), 'b.txt': sidecar('accepted organization Reading') });
    assert.equal(taught(all, 'Reading'), 'organization, retypes, corrected-before, a.txt b.txt');
    for (const contrary of ['accepted person Reading', 'accepted place Reading', 'rejected organization Reading']) {
      run(all.study('c', 'c.txt', sidecar(contrary)));
      assert.equal(taught(all, 'Reading'), undefined, contrary);
    }
    run(all.study('c', 'c.txt', sidecar('rejected place Reading')));
    assert.ok(taught(all, 'Reading'));
  });

  it('unlearn when an annotation goes, or a sidecar', () => {
    const all = lessons({ 'a.txt': sidecar('accepted weapon Kraj'), 'b.txt': sidecar('accepted weapon Nova') });
    run(all.study('a.txt.annotations.yaml', 'a.txt', sidecar()));
    all.forget('b.txt.annotations.yaml');
    assert.deepEqual([taught(all, 'Kraj'), taught(all, 'Nova'), all.lexicon.isEmpty], [undefined, undefined, true]);
  });

  it('weigh rejections, and go with the type that is given most', () => {
    const all = lessons({
      'a.txt': sidecar('accepted person Kraj', 'rejected person Kraj'),
      'b.txt': sidecar('accepted person Nova', 'accepted place Nova', 'accepted place Nova'),
    });
    assert.deepEqual([taught(all, 'Kraj'), taught(all, 'Nova')], [undefined, 'place, adds, accepted-before, b.txt']);
  });

  it('take words that are hardly names only when they are annotated again, and some never', () => {
    for (const words of ['kraj', 'Local', 'March']) {
      assert.equal(taught(lessons({ 'a.txt': sidecar(`accepted group ${words}`) }), words), undefined, words);
      assert.ok(taught(lessons({ 'a.txt': sidecar(`accepted group ${words}`), 'b.txt': sidecar(`accepted group ${words}`) }), words), words);
    }
    const never = ['accepted group X', 'accepted quantity ten men', 'accepted group 12', `accepted event ${'very '.repeat(20)}long`];
    assert.ok(lessons({ 'a.txt': sidecar(...never, ...never) }).lexicon.isEmpty);
    const split = annotation('accepted group Kraj', 1, { target: [{ start: 0, end: 4, exact: 'Kraj' }, { start: 9, end: 13, exact: 'Nova' }] });
    assert.ok(lessons({ 'a.txt': { ...emptySidecar, annotations: [split] } }).lexicon.isEmpty);
  });

  it('say which entity was meant', () => {
    const entities = [{ id: 'kraj-group', type: 'organization', name: 'KG Shipping', role: 'Shipper' }] as const;
    const all = lessons({ 'a.txt': { ...emptySidecar, entities, annotations: [annotation('accepted organization Kraj', 1, { entity: 'kraj-group' })] } });
    assert.deepEqual(all.get('Kraj')?.entity, { id: 'kraj-group', name: 'KG Shipping', role: 'Shipper' });
  });

  it('teach no short form of a name', () => {
    const entities = [{ id: 'ana-kraj', type: 'person', name: 'Ana Kraj' }] as const;
    const all = lessons({ 'a.txt': { ...emptySidecar, entities, annotations: ['Kraj', 'Ana Kraj'].map((words, at) => annotation(`accepted person ${words}`, at, { entity: 'ana-kraj' })) } });
    assert.deepEqual([all.get('Kraj'), all.get('Ana Kraj')?.type], [undefined, 'person']);
  });

  it('read names over a line end as one', () => {
    const all = lessons({ 'a.txt': sidecar('accepted organization Nova\nLinea') });
    assert.ok(all.get('Nova Linea') && all.lexicon.get('Nova Linea').length > 0);
  });

  it('learn what all texts say of a name once, in steps', () => {
    const said = sidecar('accepted organization Kraj', 'accepted organization Nova Linea');
    const all = lessons({ 'a.txt': said, 'b.txt': said, 'c.txt': said });
    assert.equal([...all.catchUp()].length, 2);
    assert.equal([...all.catchUp()].length, 0);
    assert.deepEqual(all.get('Kraj')?.from, ['a.txt', 'b.txt', 'c.txt']);
  });

  it('give another lexicon when something else is taught, and the same one when not', () => {
    const all = lessons({ 'a.txt': sidecar('accepted organization Kraj') });
    const before = all.lexicon;
    run(all.study('b', 'b.txt', sidecar('accepted country Japan')));
    assert.equal(all.lexicon, before);
    run(all.study('b', 'b.txt', sidecar('accepted organization Kraj')));
    assert.notEqual(all.lexicon, before);
  });

  it('depend on what the annotations are, not on how they came to be', () => {
    const said = fc.tuple(fc.constantFrom('accepted', 'rejected'), fc.constantFrom('person', 'place'), fc.constantFrom('Kraj', 'Reading', 'Japan')).map((parts) => parts.join(' '));
    const states = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.array(said, { maxLength: 4 }))), { maxLength: 8 });
    fc.assert(fc.property(states, (steps) => {
      const all = new Lessons(reading);
      const last = new Map<string, Sidecar>();
      for (const [id, now] of steps) {
        last.delete(id);
        if (now) last.set(id, sidecar(...now));
        if (now) run(all.study(id, `${id}.txt`, last.get(id)!));
        else all.forget(id);
      }
      const fresh = new Lessons(reading);
      for (const [id, each] of last) run(fresh.study(id, `${id}.txt`, each));
      for (const words of ['Kraj', 'Reading', 'Japan']) assert.deepEqual(all.get(words), fresh.get(words));
    }), { numRuns: 500 });
  });

  it('ask the detector what it makes of words in the context that an annotation keeps', () => {
    const read = contextReading(tinyDetector());
    const target = (prefix: string, exact: string, suffix: string) => ({ start: 0, end: 0, exact, prefix, suffix });
    assert.equal(read(target('They met in ', 'Reading', ' on Monday.')), 'place');
    assert.equal(read(target('', 'Reading', ' books is fun.')), undefined);
    assert.equal(read({ start: 0, end: 5, exact: 'Japan' }), 'country');
  });
});
