import assert from 'node:assert/strict';
import { promptsOf, tagOf } from '../../../../src/core/detect/neural/labels';

const read = (label: string, setting = {}): string => {
  const { place, type } = tagOf(label, setting);
  return `${place} ${type ?? '-'}`;
};

describe('labels of a model', () => {
  it('reads the usual schemes, with and without places', () => {
    assert.deepEqual(['O', 'B-PER', 'I-ORG', 'L_LOC', 'U-GPE', 'E-NORP', 'M-FAC', 'person', 'b-Per'].map((label) => read(label)),
      ['I -', 'B person', 'I organization', 'E place', 'S place', 'E group', 'I facility', 'I person', 'B person']);
  });

  it('takes no name of the language for a label', () => {
    assert.deepEqual(['B-constructor', 'toString', '__proto__', 'LABEL_1', ''].map((label) => read(label)), ['B -', 'I -', 'I -', 'I -', 'I -']);
  });

  it('puts the setting before what is usual', () => {
    const setting = { misc: 'group', PER: 'none', LABEL_1: 'weapon', LOC: 'no sense' };
    assert.deepEqual(['B-MISC', 'B-PER', 'LABEL_1', 'I-LOC'].map((label) => read(label, setting)), ['B group', 'B -', 'I weapon', 'I -']);
  });

  it('asks in the words of a setting, else in its own', () => {
    assert.deepEqual(promptsOf({ warship: 'platform', rubbish: 'none', ' ': 'person' }), [{ words: 'warship', type: 'platform' }]);
    assert.ok(promptsOf({}).some(({ words, type }) => words === 'location' && type === 'place'));
    assert.deepEqual(promptsOf({ rubbish: 'none' }), promptsOf());
    assert.deepEqual(promptsOf({ barge: 'vessel' }), [{ words: 'barge', type: 'vessel' }]);
  });
});
