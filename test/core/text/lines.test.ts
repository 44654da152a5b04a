import assert from 'node:assert/strict';
import { lineStarts, positionsIn } from '../../../src/core/text/lines';

describe('lines', () => {
  it('end as VS Code has it', () => {
    assert.deepEqual(lineStarts('a\nb\r\nc\rd'), [0, 2, 5, 7]);
    assert.deepEqual(lineStarts(''), [0]);
  });

  it('and columns are found for any offset', () => {
    const at = positionsIn('a\r\nbc\rd\n');
    assert.deepEqual([0, 3, 4, 6, 8].map((offset) => at(offset)), [[0, 0], [1, 0], [1, 1], [2, 0], [3, 0]].map(([line, column]) => ({ line, column })));
  });
});
