import assert from 'node:assert/strict';
import { anchor, AnchorText, describe as selectorsOf } from '../../../src/core/annotations/anchor';
import { follow, trace } from '../../../src/core/annotations/follow';

const news = [
  'TOKYO — Foreign Minister Yoshimasa Hayashi met his French counterpart on Thursday for talks.',
  'Kishi thanked the crews of both navies. Kishi left Tokyo for Yokosuka on Friday morning.',
  'Observers from Romania and Oman watched three frigates enter the harbour at dawn.',
].join('\n\n');

/** Where the nth occurrence of words of `news` is followed to, as an offset in another text. */
function followed(words: string, now: string, nth = 0): number | string {
  let start = news.indexOf(words);
  for (let i = 0; i < nth; i++) start = news.indexOf(words, start + 1);
  const old = new AnchorText(news);
  const text = new AnchorText(now, old);
  const found = follow(text.alignment!, { start: old.folded.fromSource(start), end: old.folded.fromSource(start + words.length) });
  return found ? text.folded.toSource(found.start) : 'unsure';
}

/** The same, told by all that is known: also what stood around the words. */
function anchored(words: string, now: string, nth = 0): number | string {
  let start = news.indexOf(words);
  for (let i = 0; i < nth; i++) start = news.indexOf(words, start + 1);
  const placement = anchor(new AnchorText(now, new AnchorText(news)), selectorsOf(news, [{ start, end: start + words.length }]));
  return placement.kind === 'placed' ? placement.ranges[0]!.start : placement.kind;
}

describe('alignment', () => {
  it('follows words through edits around them', () => {
    const now = `UPDATED\n\n${news.replace('his French counterpart', 'a French colleague').replace('three frigates', 'frigates')}`;
    for (const words of ['Yoshimasa Hayashi', 'Oman', 'Yokosuka']) assert.equal(followed(words, now), now.indexOf(words));
  });

  it('follows sentences and paragraphs that have moved', () => {
    const now = news.split('\n\n').reverse().join('\n\n');
    assert.equal(followed('Hayashi', now), now.indexOf('Hayashi'));
    assert.equal(followed('Kishi', now, 1), now.indexOf('Kishi left'));
    const swapped = news.replace('Kishi thanked the crews of both navies. ', '').replace('Friday morning.', 'Friday morning. Kishi thanked the crews of both navies.');
    assert.equal(anchored('Kishi', swapped), swapped.indexOf('Kishi thanked'));
    assert.equal(anchored('Kishi', swapped, 1), swapped.indexOf('Kishi left'));
  });

  it('follows the right one of two when a sentence was deleted or inserted', () => {
    const deleted = news.replace('Kishi thanked the crews of both navies. ', '');
    assert.deepEqual([anchored('Kishi', deleted), anchored('Kishi', deleted, 1)], ['orphan', deleted.indexOf('Kishi')]);
    const inserted = news.replace('Kishi left', 'Kishi slept. Kishi left');
    assert.equal(anchored('Kishi', inserted, 1), inserted.indexOf('Kishi left'));
  });

  it('does not say which of two equal sentences was deleted', () => {
    const twice = 'Calm all day at the post. Guards saw nothing in Kyiv. Guards saw nothing in Kyiv. The night was calm too.';
    const old = new AnchorText(twice);
    const { alignment } = new AnchorText(twice.replace('Guards saw nothing in Kyiv. ', ''), old);
    for (const start of [twice.indexOf('Kyiv'), twice.lastIndexOf('Kyiv')]) assert.equal(follow(alignment!, { start, end: start + 4 }), undefined);
  });

  it('follows a long name with one slip in it, but not to a name that is much like it', () => {
    assert.equal(followed('Hayashi', news.replace('Hayashi', 'Hayahsi')), news.indexOf('Hayashi'));
    assert.equal(followed('Oman', news.replace('Oman', 'Omsk')), 'unsure');
    assert.equal(followed('Romania', news.replace('Romania', 'Romanians')), 'unsure');
  });

  it('follows words of other scripts, in other line ends and normal forms', () => {
    const before = 'وصل نوبو كيشي إلى طوكيو صباح اليوم. 岸防衛相は東京でオースティン長官と会談した。 Zürich and Łódź sent two envoys 👩🏽‍🚀 to the talks.';
    const old = new AnchorText(before);
    const now = `عاجل\r\n\r\n${before}`.normalize('NFD');
    const text = new AnchorText(now, old);
    for (const words of ['نوبو كيشي', '東京', 'Zürich', 'envoys 👩🏽‍🚀']) {
      const start = old.folded.text.indexOf(words);
      const found = follow(text.alignment!, { start, end: start + words.length })!;
      assert.equal(now.slice(text.folded.toSource(found.start), text.folded.toSource(found.end)).normalize('NFC'), words);
      assert.deepEqual(trace(text.alignment!, found), { start, end: start + words.length, changed: false });
    }
  });

  it('takes a time that grows no faster than the text, be it full of slips', () => {
    const sentence = (index: number): string => `Report ${index} of the ${(index * 7919) % 1009} crews says that frigate ${index % 97} reached harbour ${(index * 31) % 503} at dawn. `;
    const time = (count: number): number => {
      const before = Array.from({ length: count }, (_, index) => sentence(index)).join('');
      const started = process.cpuUsage();
      assert.ok(new AnchorText(before.replace(/r(?=e[a-z]* )/g, 'l').replaceAll('says', 'sais'), new AnchorText(before)).alignment);
      return process.cpuUsage(started).user;
    };
    time(500);
    const small = Math.min(time(2000), time(2000));
    assert.ok(Math.min(time(16_000), time(16_000)) < 24 * small);
  });
});
