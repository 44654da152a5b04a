import assert from 'node:assert/strict';
import { symbolLabel } from '../../../src/core/corpus/label';

describe('the label of a symbol', () => {
  it('holds what was typed', () => {
    assert.equal(symbolLabel({ name: 'Senkaku Islands', match: 'Senkaku Islands' }, 'snk isl'), 'Senkaku Islands');
    assert.equal(symbolLabel({ name: 'Senkaku Islands', match: 'Diaoyu' }, 'Diao'), 'Diaoyu → Senkaku Islands');
    assert.equal(symbolLabel({ name: 'Pavel Dragović', match: 'Pavel Dragović' }, 'dragovic'), 'pavel dragovic → Pavel Dragović');
    assert.equal(symbolLabel({ name: 'Japan', match: 'Japan' }, ''), 'Japan');
  });
});
