import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isInNote, nameBefore } from '../../../src/core/schema/notes';

const at = (text: string): boolean => isInNote(text.replace('|^|', ''), text.indexOf('|^|'));

describe('notes in YAML', () => {
  it('are values of prose, plain, quoted and in brackets', () => {
    assert.ok(at('annotations:\n  - id: a\n    note: In office|^|'));
    assert.ok(at('annotations:\n  - { id: a, note: "In office|^|" }'));
    assert.ok(at('entities:\n  a:\n    notes: In|^| office'));
  });

  it('are blocks of lines', () => {
    assert.ok(at('annotations:\n  - id: a\n    note: |\n      First.\n\n      Second|^|\n'));
    assert.ok(at('annotations:\n  - note: >-\n      First|^|\n'));
  });

  it('are nothing else', () => {
    for (const text of ['annotations:\n  - id: a|^|', 'annotations:\n  - id: a\n    no|^|', 'a: |\n  note|^|', '# note: In|^|', '|^|']) assert.ok(!at(text), text);
  });

  it('may be asked for at any offset of any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('note: ', '|', '\n', '  ', '- ', 'A', '{', '"', '#') }), fc.nat(40), (text, offset) => {
      assert.equal(typeof isInNote(text, Math.min(offset, text.length)), 'boolean');
    }));
  });
});

describe('the name before a cursor', () => {
  const word = (text: string): string | undefined => {
    const found = nameBefore(text, text.length);
    return found && text.slice(found.start, found.end);
  };

  it('is a word with a capital, or of a script without them', () => {
    assert.deepEqual(['by Élod', 'by O’Br', 'said 林', 'by élod', 'Tokyo ', ''].map(word), ['Élod', 'O’Br', '林', undefined, undefined, undefined]);
  });
});
