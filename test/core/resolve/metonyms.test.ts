import assert from 'node:assert/strict';
import { actorOf } from '../../../src/core/resolve/metonyms';
import { builtGazetteer } from '../gazetteer/built';

function actor(text: string, name: string): string | undefined {
  const gazetteer = builtGazetteer();
  const start = text.indexOf(name);
  return actorOf(text, { start, end: start + name.length }, gazetteer.lookup(name)[0], gazetteer)?.name;
}

describe('metonyms', () => {
  it('stand for a government where only a government acts', () => {
    assert.equal(actor('islands that Beijing claims', 'Beijing'), 'China');
    assert.equal(actor('Tokyo has repeatedly denied it.', 'Tokyo'), 'Japan');
    assert.equal(actor('It is Moscow’s position that', 'Moscow'), 'Russia');
    assert.equal(actor('a guest of the Kremlin', 'Kremlin'), 'Russia');
  });

  it('are places otherwise', () => {
    for (const text of ['Officials in Beijing said no.', 'Beijing airport closed.', 'He left Beijing.', 'Snow fell on Beijing']) assert.equal(actor(text, 'Beijing'), undefined, text);
    assert.equal(actor('Osaka said no.', 'Osaka'), undefined);
  });
});
