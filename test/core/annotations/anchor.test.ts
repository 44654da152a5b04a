import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, AnchorText, describe as describeRanges } from '../../../src/core/annotations/anchor';
import { anchorAll } from '../../../src/core/annotations/anchorAll';
import type { Placement, Target } from '../../../src/core/annotations/model';
import { lfText } from '../../../src/core/text/offsets';
import type { Range } from '../../../src/core/text/range';

const rangeOf = (text: string, words: string, nth = 0): Range => {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  assert.notEqual(start, -1, `${words} stands in the text`);
  return { start, end: start + words.length };
};

const describeIn = (raw: string, ...ranges: Range[]): Target[] => describeRanges(new AnchorText(raw), ranges);

const anchorIn = (raw: string, targets: readonly Target[]): Placement => anchor(new AnchorText(raw), targets);

/** The words of `before` at `range`, looked for in `after`: the range found there, or what became of it. */
const after = (before: string, range: Range, after: string): string => {
  const placement = anchorIn(after, describeIn(before, range));
  return placement.kind === 'placed' ? `${placement.ranges[0]!.start} ${placement.how}` : placement.kind;
};

const news = [
  'TOKYO (Reuters) – Foreign Minister Yoshimasa Hayashi met his French counterpart on Thursday.',
  'Defense Minister Nobuo Kishi also took part. Kishi said the frigates would return in May.',
  'Kishi thanked the crews of both navies. Romania and Oman sent observers.',
].join('\n\n');

describe('anchor', () => {
  it('describes a range by position, quote and context cut between words', () => {
    assert.deepEqual(describeIn(`📰\r\n${news}`, rangeOf(`📰\r\n${news}`, 'Yoshimasa Hayashi')), [{
      start: 37, end: 54, exact: 'Yoshimasa Hayashi',
      prefix: ' (Reuters) – Foreign Minister ', suffix: ' met his French counterpart on ',
    }]);
  });

  it('stores more context where the same words stand in much the same', () => {
    const first = 'Coalition planes which struck targets in Iraq flew home to the first of two bases. ';
    const before = `It was noon. ${first}Coalition planes which struck targets in Syria flew on to the other. All returned.`;
    const [target] = describeIn(before, rangeOf(before, 'Coalition'));
    assert.ok(target!.suffix!.startsWith(' planes which struck targets in Iraq flew home'));
    assert.deepEqual(anchorIn(before.replace(first, ''), [target!]), { kind: 'orphan' });
  });

  it('trusts the position when the quote and its context stand there', () => {
    assert.equal(after(news, rangeOf(news, 'Kishi', 1), news), `${rangeOf(news, 'Kishi', 1).start} position`);
  });

  it('finds the same words again when text was inserted before', () => {
    const edited = `CORRECTED: date\n\n${news}`;
    assert.equal(after(news, rangeOf(news, 'Kishi', 2), edited), `${rangeOf(edited, 'Kishi', 2).start} context`);
    assert.equal(after(news, rangeOf(news, 'Oman'), edited), `${rangeOf(edited, 'Oman').start} quote`);
  });

  it('finds them when the words around were corrected', () => {
    const edited = news.replace('the frigates would return', 'the frigates will return').replace('also took', 'took');
    assert.equal(after(news, rangeOf(news, 'Kishi', 1), edited), `${rangeOf(edited, 'Kishi', 1).start} context`);
  });

  it('finds them when their sentence or paragraph has moved', () => {
    const [first, second, third] = news.split('\n\n');
    const edited = [third, second, first].join('\n\n');
    assert.equal(after(news, rangeOf(news, 'Kishi', 2), edited), `${rangeOf(edited, 'Kishi').start} context`);
    assert.equal(after(news, rangeOf(news, 'Hayashi'), edited), `${rangeOf(edited, 'Hayashi').start} quote`);
  });

  it('finds them in a text reflowed, with other quotes and line ends', () => {
    const before = 'The "Quad" leaders, Japan’s Kishi and\nLloyd Austin, met in\nthe East China Sea area – again.';
    const edited = 'The “Quad” leaders, Japan\'s Kishi\r\nand Lloyd\r\nAustin, met in the East\r\nChina Sea area - again.';
    for (const [words, now] of [['Lloyd Austin', 'Lloyd\r\nAustin'], ['East China Sea', 'East\r\nChina Sea'], ['Kishi', 'Kishi']] as const) {
      const placement = anchorIn(edited, describeIn(before, rangeOf(before, words)));
      assert.deepEqual(placement.kind === 'placed' && placement.ranges, [rangeOf(edited, now)]);
    }
  });

  it('leaves an orphan when the words are gone, though the same name stands elsewhere', () => {
    const gone = news.replace('Kishi said the frigates would return in May.', 'He spoke of frigates.');
    assert.equal(after(news, rangeOf(news, 'Kishi', 1), gone), 'orphan');
    const once = news.replace(/Kishi (also|said)/g, 'He $1');
    assert.equal(after(news, rangeOf(news, 'Kishi', 1), once), 'orphan');
  });

  it('leaves an orphan when a sentence was deleted and the next begins with the same name', () => {
    const before = 'It was over. Prime Minister Shmyhal asked for shells. Prime Minister Shmyhal flew home by noon on a plane.';
    const edited = before.replace('Prime Minister Shmyhal asked for shells. ', '');
    assert.equal(after(before, rangeOf(before, 'Shmyhal'), edited), 'orphan');
    assert.equal(after(before, rangeOf(before, 'Shmyhal', 1), edited), `${rangeOf(edited, 'Shmyhal').start} quote`);
  });

  it('leaves an orphan when the text is another one', () => {
    assert.equal(after(news, rangeOf(news, 'Kishi'), 'A quiet day. Kishi was not seen.'), 'orphan');
    assert.equal(after(news, rangeOf(news, 'Kishi'), ''), 'orphan');
  });

  it('calls it ambiguous when two places look the same', () => {
    const block = 'Location: Kyiv\nStatus: calm\n\n';
    const before = `Report 1\n\n${block}`;
    assert.deepEqual(anchorIn(`Daily\n\n${block}${block}`, describeIn(before, rangeOf(before, 'Kyiv'))), { kind: 'ambiguous', count: 2 });
  });

  it('respects the borders of words', () => {
    const bare: Target = { start: 0, end: 4, exact: 'Oman' };
    assert.deepEqual(anchorIn('Romania', [bare]), { kind: 'orphan' });
    assert.deepEqual(anchorIn('oman, Roman, Oman.', [bare]), { kind: 'placed', ranges: [{ start: 13, end: 17 }], how: 'quote' });
    assert.deepEqual(anchorIn('Jose\u0301', [{ start: 0, end: 4, exact: 'Jose' }]), { kind: 'orphan' });
    assert.deepEqual(anchorIn('岸防衛相は東京で', [{ start: 0, end: 2, exact: '東京' }]), { kind: 'placed', ranges: [{ start: 5, end: 7 }], how: 'quote' });
  });

  it('places words by hand, without context, only where they stand once', () => {
    const bare: Target = { start: 3, end: 8, exact: 'Kishi' };
    assert.deepEqual(anchorIn(news, [bare]), { kind: 'ambiguous', count: 3 });
    assert.deepEqual(anchorIn('To Kishi, from Kishi', [bare]), { kind: 'placed', ranges: [{ start: 3, end: 8 }], how: 'position' });
    assert.deepEqual(anchorIn('Dear Kishi', [bare]), { kind: 'placed', ranges: [{ start: 5, end: 10 }], how: 'quote' });
  });

  it('takes no time over contexts of any length by hand', () => {
    const started = performance.now();
    const endless = 'so it was '.repeat(100_000);
    assert.equal(anchorIn(`${'Kishi was, so it '.repeat(1000)}`, [{ start: 1, end: 6, exact: 'Kishi', prefix: endless, suffix: endless }]).kind, 'orphan');
    assert.ok(performance.now() - started < 1000);
  });

  it('takes no time over a text that says one sentence again and again', () => {
    const started = performance.now();
    const sentence = 'Foreign Minister Yoshimasa Hayashi met his French counterpart in Tokyo on Thursday, officials said. ';
    const ranges = Array.from({ length: 2000 }, (_, index) => ({ start: index * sentence.length + 27, end: index * sentence.length + 34 }));
    const targets = describeIn(sentence.repeat(4000), ...ranges);
    const text = new AnchorText(`UPDATE ${sentence.repeat(4000)}`);
    assert.ok(targets.every((target) => anchor(text, [target]).kind === 'ambiguous'));
    assert.ok(performance.now() - started < 5000);
  });

  it('places a split mention as a whole or not at all', () => {
    const before = 'Shelling in the Donetsk and Luhansk regions went on.';
    const ranges = [rangeOf(before, 'Donetsk'), rangeOf(before, 'regions')];
    const targets = describeIn(before, ...ranges);
    assert.deepEqual(anchorIn(before, targets), { kind: 'placed', ranges, how: 'position' });
    assert.deepEqual(anchorIn(before.replace('Donetsk', 'Kherson'), targets), { kind: 'orphan' });
    assert.deepEqual(anchorIn(before, []), { kind: 'orphan' });
  });

  it('finds words in another normal form, and set with other spaces', () => {
    const before = 'The mayor of São Paulo met envoys  from Zürich.';
    const edited = 'The mayor of São\nPaulo met envoys from Zürich.'.normalize('NFD');
    const placement = anchorIn(edited, describeIn(before, rangeOf(before, 'São Paulo')));
    assert.deepEqual(placement.kind === 'placed' && placement.ranges, [rangeOf(edited, 'São\nPaulo'.normalize('NFD'))]);
  });

  it('finds a long quote with a few words changed, but no short one', () => {
    const quote = 'three destroyers will leave the harbour of Yokosuka in early autumn';
    const before = `${news} Officials said ${quote}, weather permitting.`;
    const edited = before.replace('will leave', 'would leave').replace('TOKYO', 'UPDATE, TOKYO');
    assert.equal(after(before, rangeOf(before, quote), edited), `${edited.indexOf('three destroyers')} similar`);
    assert.equal(after(before, rangeOf(before, 'Oman'), before.replace('Oman', 'Omani')), 'orphan');
  });

  it('tells which of two equal sentences was deleted by nothing but the previous text, and not even then', () => {
    const twins = 'Report 1\n\nLocation: Kyiv\nStatus: calm\n\nLocation: Kyiv\nStatus: calm\n\nEnd of report.';
    const targets = describeIn(twins, rangeOf(twins, 'Kyiv', 1));
    const edited = twins.replace('Location: Kyiv\nStatus: calm\n\n', '');
    assert.notEqual(anchor(new AnchorText(edited, new AnchorText(twins)), targets).kind, 'placed');
  });

  it('leaves an orphan when the words were mistyped and the same stand in much the same nearby', () => {
    const before = 'It was a crew sent to the race by the Eastern Fishing Association of Port Said, a sub - association of the Port Said Fishing Association, the and Delta National Fishing Association of Alexandria.';
    const mistyped = before.replace('Port Said, a sub', 'Port Sa,  sub');
    assert.equal(after(before, rangeOf(before, 'Port Said'), mistyped), 'orphan');
  });

  it('leaves an orphan when a caption was deleted below one that says much the same', () => {
    const caption = (what: string): string => `A view of ${what}. Image: Ada Novak.\n\n`;
    const before = `${caption('the northern pier')}${caption('the grain terminal')}Dockers were back at work by noon.`;
    assert.equal(after(before, rangeOf(before, 'Ada Novak', 1), before.replace(caption('the grain terminal'), '')), 'orphan');
  });

  it('leaves an orphan when its sentence was deleted before one that begins in much the same way', () => {
    const before = 'He sings on the album of a band from the coast. Farouk provided a drum solo for the harbour orchestra on its first record. '
      + 'Farouk also provides a drum solo for a song on the second.';
    assert.equal(after(before, rangeOf(before, 'Farouk'), before.replace(/ Farouk provided.*?record\./, '')), 'orphan');
  });

  it('stores as much context as it takes to have words that are not the quote’s own', () => {
    const voted = (where: string): string => `${where} voted in the March 2018 Kherson council election, the May 2018 Kherson council election and the June 2018 Kherson council election.\n\n`;
    const quote = 'the May 2018 Kherson council election and the June';
    const before = `${voted('East Kherson')}The ferry was late.\n\n${voted('West Kherson')}A bridge was opened.`;
    const mistyped = before.replace(/(West.*)the May/, '$1teh May');
    assert.equal(after(before, rangeOf(before, quote, 1), mistyped), `${mistyped.indexOf('teh May')} similar`);
  });

  it('takes no long quote for one that is like it but for what follows', () => {
    const before = 'One kind protects them from two swamp A fevers and a swamp B fever — that is, the red and the white. '
      + 'The other protects them from two swamp A fevers and two swamp B fevers.\n\nRowing was cancelled in all the northern ports.';
    const quote = 'A fevers and two swamp B fevers';
    assert.equal(after(before, rangeOf(before, quote), before.replace(quote, 'e fever and two wsamp B fevers')), 'orphan');
  });

  it('finds words whose number beside them was mistyped, but not those beside another number', () => {
    const before = 'The boats were built by Vedda, 1986 in the southern harbour. A second row was never sold.\n\nIt rained all week.';
    const mistyped = before.replace('1986', '1896');
    assert.equal(after(before, rangeOf(before, 'Vedda'), mistyped), `${rangeOf(before, 'Vedda').start} position`);
    const others = ['The boats were built by Vedda, 1987 in the southern harbour.', 'The boats were built by Vedda, 2004 in the southern harbour.'];
    assert.deepEqual(others.map((other) => after(before, rangeOf(before, 'Vedda'), before.replace(/^.*?harbour\./, other))), ['orphan', 'orphan']);
  });

  it('leaves an orphan where a post has come under the head of another', () => {
    const [first, second] = ['@ferry_watch · 6:42 AM · Mar 9, 2026', '@ferry_watch · 7:05 AM · Mar 9, 2026'];
    const before = `${first}\nmorning all, a thread on the queue of boats\n\n${second}\nthey wait since noon and nobody says why\n`;
    const edited = `${first}\nthey wait since noon and nobody says why\n\n${second}\nmorning all, a thread on the queue of boats\n`;
    assert.equal(after(before, rangeOf(before, 'Mar'), edited), 'orphan');
  });

  it('survives right-to-left text and emoji', () => {
    const before = '📰 التقى وزير الدفاع 👩🏽‍🚀 الياباني نوبو كيشي بنظيره الفرنسي في طوكيو';
    const edited = `عاجل\r\n${before}`;
    assert.equal(after(before, rangeOf(before, 'نوبو كيشي'), edited), `${rangeOf(edited, 'نوبو كيشي').start} quote`);
  });
});

describe('anchorAll', () => {
  it('places words whose surroundings were rewritten where their neighbours say that they are', () => {
    const before = 'On Monday Romania met Oman and praised the excellent results. Later Kenya left.';
    const edited = 'UPDATED. On Monday Romania mte Oman adn priased thee excelent rsults. Later Kenya left.';
    const targets = ['Romania', 'Oman', 'Kenya'].map((words) => describeIn(before, rangeOf(before, words)));
    const kishi = [{ ...targets[1]![0]!, prefix: 'when ships had reached ', suffix: ' yesterday at the harbour' }];
    assert.equal(anchorIn(edited, kishi).kind, 'orphan');
    const [, oman] = anchorAll(new AnchorText(edited), [targets[0]!, kishi, targets[2]!]);
    assert.deepEqual(oman, { kind: 'placed', ranges: [rangeOf(edited, 'Oman')], how: 'neighbours' });
  });

  it('leaves an orphan where neighbours have moved apart', () => {
    const before = 'On Monday the envoys of Romania had arrived. They met Oman. Later Kenya left for home.';
    const edited = 'On Monday the envoys of Romania had arrived. It was then, they said, that Oman came. Later Kenya left for home.';
    const all = ['Romania', 'Oman', 'Kenya'].map((words) => describeIn(before, rangeOf(before, words)));
    assert.deepEqual(anchorAll(new AnchorText(edited), all).map(({ kind }) => kind), ['placed', 'orphan', 'placed']);
  });

  it('leaves an orphan where the same words have changed places between neighbours that stayed', () => {
    const lines = [
      'Envoys of Romania came on Monday to see the harbour. Strikes were flown on all targets in the north.', 'South',
      '- Near Port Bashiq, five crews met two Vedda boats and took a mortar.', '- Near Wad Hamid, three crews met two Vedda boats and took some rifles.',
      'By night all had gone home, it was said. In Kenya nobody spoke of it on Tuesday.',
    ];
    const before = lines.join('\n');
    const edited = [lines[0], lines[1], lines[3], lines[2], lines[4]].join('\n');
    const [romania, vedda, kenya] = ['Romania', 'Vedda', 'Kenya'].map((words) => describeIn(before, rangeOf(before, words)));
    const rewritten = [{ ...vedda![0]!, prefix: 'upon each of their targets.\nSouth\n- Near Port Bashiq, five crews met two ' }];
    assert.equal(anchorIn(edited, rewritten).kind, 'orphan');
    assert.deepEqual(anchorAll(new AnchorText(edited), [romania!, rewritten, kenya!]).map(({ kind }) => kind), ['placed', 'orphan', 'placed']);
  });
});

describe('anchor, for any text', () => {
  const anyText = fc
    .array(fc.constantFrom('a', 'b', ' ', '. ', 'Oman', 'e\u0301', '📰', '👩🏽‍🚀', 'كيشي', '東京', '’', '\n', '\r\n', '\r', '\ud83d'), { minLength: 1, maxLength: 40 });
  /** A range that starts and ends between the parts. */
  const textAndRange = fc.tuple(anyText, fc.nat(), fc.nat()).map(([parts, a, b]) => {
    const from = a % parts.length;
    const to = from + 1 + (b % (parts.length - from));
    const offset = (index: number): number => parts.slice(0, index).join('').length;
    return { raw: parts.join(''), range: { start: offset(from), end: offset(to) } };
  }).filter(({ raw, range }) => !cutsCrlf(raw, range.start) && !cutsCrlf(raw, range.end));
  const cutsCrlf = (raw: string, at: number): boolean => raw.slice(at - 1, at + 1) === '\r\n';

  it('is the inverse of describe', () => {
    fc.assert(fc.property(textAndRange, ({ raw, range }) =>
      assert.deepEqual(anchorIn(raw, describeIn(raw, range)), { kind: 'placed', ranges: [range], how: 'position' })), { numRuns: 500 });
  });

  it('finds the same words in the same text with other line ends', () => {
    fc.assert(fc.property(textAndRange, fc.constantFrom('\n', '\r\n'), ({ raw, range }, eol) => {
      const other = lfText(raw).replaceAll('\n', eol);
      const placement = anchorIn(other, describeIn(raw, range));
      assert.ok(placement.kind === 'placed' && placement.how === 'position');
      const [{ start, end }] = placement.ranges as [Range];
      assert.equal(lfText(other.slice(start, end)), lfText(raw.slice(range.start, range.end)));
      assert.equal(lfText(other.slice(0, start)), lfText(raw.slice(0, range.start)));
    }));
  });
});
