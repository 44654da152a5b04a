import assert from 'node:assert/strict';
import { AnchorText, describe as selectorsOf } from '../../../src/core/annotations/anchor';
import { candidates } from '../../../src/core/annotations/candidates';

const before = 'The minister left Kiev at dawn. Two envoys waited in Odessa for the ferry.\n\nThe talks will go on in Vienna, said Olena Kovalchuk.\n';

/** Where the words of `before` may be in another text. */
function found(words: string, after: string): string[] {
  const start = before.indexOf(words);
  const [target] = selectorsOf(before, [{ start, end: start + words.length }]);
  return candidates(new AnchorText(after), target!).map((range) => after.slice(range.start, range.end));
}

describe('candidates', () => {
  it('finds a name that is spelled in another way', () => {
    assert.equal(found('Kiev', before.replace('Kiev', 'Kyiv'))[0], 'Kyiv');
    assert.equal(found('Olena Kovalchuk', before.replace('Olena Kovalchuk', 'Elena Kovalchuk'))[0], 'Elena Kovalchuk');
  });

  it('finds a name that has won or lost a word', () => {
    assert.equal(found('Olena Kovalchuk', before.replace('Olena ', ''))[0], 'Kovalchuk');
    assert.equal(found('Olena Kovalchuk', before.replace('Olena', 'Olena V'))[0], 'Olena V Kovalchuk');
  });

  it('finds it far away, by a rare word or by the word before it', () => {
    const filler = 'Nothing else was to be heard that day. '.repeat(200);
    assert.equal(found('Olena Kovalchuk', filler + before.replace('Olena', 'Helena'))[0], 'Helena Kovalchuk');
    assert.equal(found('Vienna', filler + before.replace('Vienna', 'Wien'))[0], 'Wien');
  });

  it('lists twins, those in a like context first', () => {
    const twins = `${before}\nThey met in Vienna.\n`;
    assert.deepEqual(found('Vienna', twins), ['Vienna', 'Vienna']);
    const [target] = selectorsOf(before, [{ start: before.indexOf('Vienna'), end: before.indexOf('Vienna') + 6 }]);
    assert.equal(candidates(new AnchorText(twins), target!)[0]?.start, before.indexOf('Vienna'));
  });

  it('finds nothing in a text of other words', () => {
    assert.deepEqual(found('Olena Kovalchuk', 'A harvest report without any name in it.'), []);
    assert.deepEqual(found('Kiev', ''), []);
  });

  it('has scores from 1 downwards, and offsets of the raw text', () => {
    const after = `😀\r\n\r\n${before.replaceAll('\n', '\r\n').replace('Odessa', 'Odesa')}`;
    const [target] = selectorsOf(before, [{ start: before.indexOf('Odessa'), end: before.indexOf('Odessa') + 6 }]);
    const [best] = candidates(new AnchorText(after), target!);
    assert.equal(after.slice(best!.start, best!.end), 'Odesa');
    assert.ok(best!.score > 0.8 && best!.score < 1);
    const [same] = candidates(new AnchorText(before), target!);
    assert.equal(same?.score, 1);
  });
});
