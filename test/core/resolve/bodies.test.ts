import assert from 'node:assert/strict';
import { introductions } from '../../../src/core/detect/introductions';
import { DocumentMemory } from '../../../src/core/detect/memory';
import { bodyOf } from '../../../src/core/resolve/bodies';
import { tinyGazetteer } from '../support';

const gazetteer = tinyGazetteer();

/** What the acronym and the name before it mean in a text that begins with them: "Name (ACRONYM)". */
function meant(text: string): (string | undefined)[] {
  const [name = '', acronym = ''] = text.split(/ \(|\)/);
  const memory = new DocumentMemory();
  memory.add(introductions(text, [{ start: 0, end: name.length, type: 'organization', confidence: 1, by: 'test' }]));
  return [name, acronym].map((written) => bodyOf(written, gazetteer.lookup(written)[0], memory, gazetteer)?.id);
}

describe('bodies', () => {
  it('knows a body by the acronym behind its name, however the name is spelled', () => {
    assert.deepEqual(meant('World Health Organisation (WHO) said'), ['world-health-organization', 'world-health-organization']);
  });

  it('lets an acronym stand for what the text spells out, though another is better known by it', () => {
    assert.deepEqual(meant('Western Harbour Office (WHO) said'), [undefined, undefined]);
  });

  it('takes an acronym that the text does not spell out for the one that is known', () => {
    assert.equal(bodyOf('WHO', gazetteer.lookup('WHO')[0], new DocumentMemory(), gazetteer)?.id, 'world-health-organization');
  });
});
