import assert from 'node:assert/strict';
import { introductions } from '../../../src/core/detect/introductions';
import { DocumentMemory } from '../../../src/core/detect/memory';
import { fullName } from '../../../src/core/resolve/fullName';
import type { TypeId } from '../../../src/core/types';

/** A memory of names that stand in a text. */
function memoryOf(type: TypeId, text: string, ...names: readonly string[]): DocumentMemory {
  const memory = new DocumentMemory();
  memory.add(introductions(text, names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type, confidence: 1, by: 'test' };
  })));
  return memory;
}

describe('full names', () => {
  it('leads short names, initials and other spellings to one name', () => {
    const memory = memoryOf('person', 'Muammar Gaddafi met Moammar Kadafi; M. Gaddafi left.', 'Muammar Gaddafi', 'Moammar Kadafi', 'M. Gaddafi');
    for (const written of ['Gaddafi', 'Qaddafi', 'M. Gaddafi', 'Moammar Kadafi', 'Kadafi']) assert.equal(fullName(written, 'person', memory), 'Muammar Gaddafi');
  });

  it('does not take the capitals of a headline for the name', () => {
    const memory = memoryOf('place', 'PORT QUELL SHUT. Ships left Port Quell.', 'PORT QUELL', 'Port Quell');
    for (const written of ['PORT QUELL', 'Port Quell']) assert.equal(fullName(written, 'place', memory), 'Port Quell');
  });

  it('never takes one of two namesakes', () => {
    const memory = memoryOf('person', 'Bill Clinton and Hillary Clinton', 'Bill Clinton', 'Hillary Clinton');
    assert.deepEqual(['Clinton', 'Bill Clinton', 'Hillary Clinton'].map((name) => fullName(name, 'person', memory)), ['Clinton', 'Bill Clinton', 'Hillary Clinton']);
  });

  it('does not take a surname with a particle for a name of its own', () => {
    assert.equal(fullName('De Masi', 'person', memoryOf('person', 'Franco De Masi came. De Masi left.', 'Franco De Masi', 'De Masi')), 'Franco De Masi');
  });

  it('knows organizations by acronym, by their words in another order, and without the head', () => {
    const memory = memoryOf('organization', 'NRA (Northern River Authority), Secretariat of the Dry Lands, Altan Corporation', 'NRA', 'Secretariat of the Dry Lands', 'Altan Corporation');
    assert.deepEqual(['NRA', 'Dry Lands Secretariat', 'Altan'].map((name) => fullName(name, 'organization', memory)),
      ['Northern River Authority', 'Secretariat of the Dry Lands', 'Altan Corporation']);
  });

  it('follows what a text says a name is called, too', () => {
    assert.equal(fullName('Dry Ford', 'place', memoryOf('place', 'Kelmet, also known as Dry Ford, lies there.', 'Kelmet', 'Dry Ford')), 'Kelmet');
  });
});
