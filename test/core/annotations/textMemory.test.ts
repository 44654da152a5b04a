import assert from 'node:assert/strict';
import { textHash } from '../../../src/core/annotations/store';
import { TextMemory } from '../../../src/core/annotations/textMemory';

describe('text memory', () => {
  it('finds a text by the hash of its lines, whatever ends them', async () => {
    const memory = new TextMemory();
    memory.remember('one\r\ntwo\r\n');
    assert.equal(await memory.find(await textHash('one\ntwo\n')), 'one\r\ntwo\r\n');
    assert.equal(await memory.find(await textHash('two\n')), undefined);
  });

  it('forgets the oldest of many texts, and does not keep what is too long', async () => {
    const memory = new TextMemory();
    for (let number = 0; number < 17; number++) memory.remember(`text ${number}`);
    memory.remember('x'.repeat(16_000_001));
    assert.equal(await memory.find(await textHash('text 0')), undefined);
    assert.equal(await memory.find(await textHash('text 1')), 'text 1');
  });

  it('keeps a text that is seen again', async () => {
    const memory = new TextMemory();
    for (let number = 0; number < 16; number++) memory.remember(`text ${number}`);
    memory.remember('text 0');
    memory.remember('new');
    assert.equal(await memory.find(await textHash('text 0')), 'text 0');
    assert.equal(await memory.find(await textHash('text 1')), undefined);
  });
});
