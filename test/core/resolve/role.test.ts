import assert from 'node:assert/strict';
import { roleOf } from '../../../src/core/resolve/role';
import { tinyGazetteer } from '../support';

describe('role', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Japanese Foreign Minister', 'Foreign Minister of Japan'],
    ['U.S. President', 'President of the United States'],
    ['Defence Minister', 'Defence Minister'],
    ['deputy mayor of Izmail', 'deputy mayor of Izmail'],
    ['Mr', undefined],
  ];
  for (const [title, role] of cases) it(title, () => assert.equal(roleOf(title, tinyGazetteer()), role));
});
