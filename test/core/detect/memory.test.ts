import assert from 'node:assert/strict';
import { introductions } from '../../../src/core/detect/introductions';
import { DocumentMemory } from '../../../src/core/detect/memory';
import { passage } from '../../../src/core/detect/recognizer';
import type { Mention } from '../../../src/core/mention';
import type { TypeId } from '../../../src/core/types';

const introduce = (text: string, type: TypeId, name: string) => {
  const start = text.indexOf(name);
  const mention: Mention = { start, end: start + name.length, type, confidence: 1, by: 'test' };
  return introductions(text, [mention]);
};

const recalled = (memory: DocumentMemory, text: string): string[] =>
  memory.recall(passage(text)).map(({ start, end }) => text.slice(start, end));

describe('memory', () => {
  it('finds a person by surname, particles included, and by the full name', () => {
    const memory = new DocumentMemory();
    memory.add(introduce('Jean-Yves Le Drian spoke', 'person', 'Jean-Yves Le Drian'));
    assert.deepEqual(recalled(memory, 'Le Drian left. Jean-Yves Le Drian, too. A drian is no name.'), ['Le Drian', 'Jean-Yves Le Drian']);
    assert.deepEqual(memory.names('Le Drian', 'person'), ['Jean-Yves Le Drian']);
  });

  it('knows a listed name in both orders', () => {
    const memory = new DocumentMemory();
    memory.add(introduce('MARCHENKO, Pavel', 'person', 'MARCHENKO, Pavel'));
    assert.deepEqual(recalled(memory, 'Pavel Marchenko owns it; Marchenko denies it.'), ['Pavel Marchenko', 'Marchenko']);
  });

  it('finds an organization by the acronym it was given in brackets', () => {
    const memory = new DocumentMemory();
    memory.add(introduce('Northern River Authority (NRA) opened', 'organization', 'Northern River Authority'));
    assert.deepEqual(recalled(memory, 'The NRA closed.'), ['NRA']);
  });

  it('finds an organization of three words or more by its initials, in capitals only', () => {
    const memory = new DocumentMemory();
    memory.add(introduce('the International Service of Archives', 'organization', 'International Service of Archives'));
    memory.add(introduce('river pilots authority', 'organization', 'river pilots authority'));
    memory.add(introduce('Red Cross', 'organization', 'Red Cross'));
    assert.deepEqual(recalled(memory, 'The ISA left. Isa stayed. The RPA and the RC are here.'), ['ISA', 'RPA']);
  });

  it('keeps the names that share a surname', () => {
    const memory = new DocumentMemory();
    memory.add(introduce('Ana Ruiz', 'person', 'Ana Ruiz'));
    memory.add(introduce('Tom Ruiz', 'person', 'Tom Ruiz'));
    assert.deepEqual(memory.names('Ruiz', 'person'), ['Ana Ruiz', 'Tom Ruiz']);
    assert.deepEqual(recalled(memory, 'Ruiz said'), ['Ruiz']);
  });

  it('forgets what is no longer introduced, and tells so by its version', () => {
    const memory = new DocumentMemory();
    const once = introduce('Ana Ruiz', 'person', 'Ana Ruiz');
    memory.add(once);
    memory.add(once);
    const version = memory.version;
    memory.remove(once);
    assert.equal(memory.version, version);
    memory.remove(once);
    assert.notEqual(memory.version, version);
    assert.deepEqual(recalled(memory, 'Ruiz'), []);
  });

  it('has the same version again when a paragraph comes back as it was', () => {
    const memory = new DocumentMemory();
    const [ana, tom] = [introduce('Ana Ruiz', 'person', 'Ana Ruiz'), introduce('Tom Ruiz', 'person', 'Tom Ruiz')];
    memory.add(ana);
    const { version, namesVersion } = memory;
    memory.remove(ana);
    memory.add(tom);
    assert.notEqual(memory.version, version);
    memory.add(ana);
    memory.remove(tom);
    assert.deepEqual([memory.version, memory.namesVersion], [version, namesVersion]);
  });
});
