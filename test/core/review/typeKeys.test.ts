import assert from 'node:assert/strict';
import { typeKeys } from '../../../src/core/review/typeKeys';
import { entityTypes, type TypeId } from '../../../src/core/types';

describe('keys of types', () => {
  it('gives each type a key of its own', () => {
    const keys = typeKeys(entityTypes.map(({ id }) => id));
    assert.deepEqual([...keys].map(([type, key]) => `${key} ${type}`), [
      'p person', 'o organization', 'c country', 'l place', 'f facility', 'g group', 'e event', 'd date', 'w weapon', 'a platform', 'q quantity', 'm money', 'i identifier',
    ]);
  });

  it('finds keys for types of one’s own, whatever is taken', () => {
    const keys = typeKeys([...entityTypes.map(({ id }) => id), 'pact' as TypeId, 'cod' as TypeId]);
    assert.deepEqual([keys.get('pact' as TypeId), keys.get('cod' as TypeId)], ['b', 'h']);
  });

  it('has no more keys than there are', () => {
    const types = Array.from({ length: 50 }, (_, at) => `x${at}` as TypeId);
    assert.equal(typeKeys(types).size, 35);
  });
});
