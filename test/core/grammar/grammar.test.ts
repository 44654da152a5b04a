import assert from 'node:assert/strict';
import { seedNames, seedText } from '../gold/load';
import { createTokenizer, type Token, type Tokenizer } from './tokenize';

/** A line, and the stretches of it that have the scope: none means that the scope must not appear. */
type Case = readonly [line: string, ...expected: string[]];

const cases: Record<string, readonly Case[]> = {
  'markup.bold.dateline': [
    ['TOKYO, Jan. 20 (Meridian News Service) — Four ministers', 'TOKYO'],
    ['BRUSSELS (Agence Corail) - The ministers', 'BRUSSELS'],
    ['LONDON/PARIS — Both capitals', 'LONDON/PARIS'],
    ['SAINT-DENIS, Réunion, 3 March – Rain', 'SAINT-DENIS'],
    ['ZUGDIDI, Georgia, 4 June 2026. The road', 'ZUGDIDI'],
    ['N’DJAMENA, Chad (Agency) -- Water', 'N’DJAMENA'],
    ['Tallinn, 12 March 2026', 'Tallinn'],
    ['Wellington, Tuesday, 17 February 2026', 'Wellington'],
    ['Tokyo is far from Paris — and yet near'],
    ['He came to TOKYO, Jan. 20 (by air) — and left'],
    ['NATO said on Thursday that it would not comment.'],
    ['Summary: nothing to report'],
  ],
  'comment.block.agency': [['TOKYO, Jan. 20 (Meridian News Service) — Four', '(Meridian News Service)'], ['Four ministers (of two states) — met']],
  'comment.line.byline': [
    ['By Hélène Marchetti and Daichi Morikawa', 'By Hélène Marchetti and Daichi Morikawa'],
    ['By Wednesday the road was open.'],
    ['By the light of their headlamps'],
  ],
  'comment.line.sign-off': [['AP', 'AP'], ['MNS/hm/dm', 'MNS/hm/dm'], ['###', '###'], ['-30-', '-30-'], ['ENDS', 'ENDS'], ['AP reported'], ['and/or']],
  'comment.block.sign-off': [
    ['(Reporting by A. Novak in Oslo; editing by M. Okafor)', '(Reporting by A. Novak in Oslo; editing by M. Okafor)'],
    ['(The briefing ended at 11:52 a.m.)'],
  ],
  'markup.heading': [
    ['1. SITUATION', '1. SITUATION'],
    ['6. COMMANDER’S ASSESSMENT', '6. COMMANDER’S ASSESSMENT'],
    ['JOINT COMMUNIQUÉ', 'JOINT COMMUNIQUÉ'],
    ['1. We met in Tallinn.'],
    ['34U CE 55865 23411'],
    ['NATO'.repeat(30)],
  ],
  'markup.bold.label': [
    ['SUMMARY: Soy paid for the quarter.', 'SUMMARY'],
    ['Q: How many?', 'Q'],
    ['MS HARTLEY: Good morning.', 'MS HARTLEY'],
    ['   a. Fuel: 31,000 l used', 'Fuel'],
    ['a.k.a.: (1) MARCHENKO, Paul', 'a.k.a.'],
    ['Title: Captain. DOB: 14/07/1969. POB: Odesa. Group ID: 90417.', 'Title', 'DOB', 'POB', 'Group ID'],
    ['He said: “No.”'],
    ['What they want is this: more ships.'],
    ['at 10:30 in the morning'],
  ],
  'punctuation.definition.list.begin': [['(a) to set aside', '(a)'], ['10. We accepted', '10.'], ['   b. Weather. Wind', 'b.'], ['(U) Petty theft'], ['I said so. b. c.']],
  'emphasis.quotation': [
    ['“That bargain is old,” he said.', '“That bargain is old,”'],
    ['the "free" and the "open" sea', '"free"', '"open"'],
    ['a ‘second rope’, as Kishi’s office calls it', '‘second rope’'],
    ['‘It’s theirs’ it read', '‘It’s theirs’'],
    ['la «corde» et das „Seil“', '«corde»', '„Seil“'],
    ['Kishi’s and the ministers’ talks'],
    ['53°28\'41"N is where the 6" gun stood'],
  ],
  'support.function.attribution': [
    ['“No,” Kishi said.', 'said'],
    ['according to officials who told reporters', 'according to', 'told reporters'],
    ['Kyodo News reported that', 'reported'],
    ['he was quoted as saying in a statement', 'was quoted as saying', 'in a statement'],
    ['nine thefts were reported in October'],
    ['the convoy leaves port said at nine'],
    ['unsaid, aforesaid'],
  ],
  'constant.numeric.date': [
    ['from 4 to 22 May 2026', '4 to 22 May 2026'],
    ['on Jan. 20, 2022, a Thursday', 'Jan. 20, 2022', 'Thursday'],
    ['It is due on 3 November.', '3 November'],
    ['the 12th of March', '12th of March'],
    ['2026-11-23T16:40:00Z or 23/11/2026', '2026-11-23T16:40:00Z', '23/11/2026'],
    ['in Q3 2026, the third quarter of 2026, since the 1990s', 'Q3 2026', 'third quarter of 2026', '1990s'],
    ['first since 2019.', '2019'],
    ['ships may march in august company'],
    ['2000.5 tonnes, $2019, 12,2019 and 20190'],
    ['room 4/12'],
  ],
  'constant.numeric.time': [
    ['at 11:30 a.m. and 7 p.m.', '11:30 a.m.', '7 p.m.'],
    ['05:50, 6:42 AM, 23:59:59 UTC', '05:50', '6:42 AM', '23:59:59 UTC'],
    ['left at 0600 with; 0315 local', '0600', '0315 local'],
    ['by 1900 soldiers, 2:1 and 25:99'],
  ],
  'constant.numeric.date-time-group': [
    ['241630Z NOV 26', '241630Z NOV 26'],
    ['from 180600Z to 021915ZOCT2026', '180600Z', '021915ZOCT2026'],
    ['051200B AUG 26', '051200B AUG 26'],
    ['999999Z is none, nor is 241630X'],
  ],
  'constant.numeric.money': [
    ['$2bn, US$1.9 million, €145 million and R$5.31', '$2bn', 'US$1.9 million', '€145 million', 'R$5.31'],
    ['ZAR 1,940 a tonne', 'ZAR 1,940'],
    ['212 million United States dollars', '212 million United States dollars'],
    ['6.4 million lari', '6.4 million lari'],
    ['12 million people won 3 wonders'],
  ],
  'constant.numeric.quantity': [
    ['gusts of 205 km/h, 1.4 m/s', '205 km/h', '1.4 m/s'],
    ['31.6 million tonnes, up 4.2% or 12 basis points', '31.6 million tonnes', '4.2%', '12 basis points'],
    ['110 square kilometres', '110 square kilometres'],
    ['a 20-metre boat', '20-metre'],
    ['312 people, 2+2, M3, 5 may'],
  ],
  'keyword.other.unit': [['8 km off', 'km'], ['60%', '%']],
  'constant.numeric.coordinate': [
    ['at 34U CE 55865 23411, 34UCE5015427819', '34U CE 55865 23411', '34UCE5015427819'],
    ['grid 34U CE 4768 2533', '34U CE 4768 2533'],
    ['53°28\'41"N 018°44\'31"E', '53°28\'41"N 018°44\'31"E'],
    ['20°41’N 17°58’W', '20°41’N 17°58’W'],
    ['01°06.2\'N 103°33.9\'E', '01°06.2\'N 103°33.9\'E'],
    ['position 30.5852, 32.3390, speed', '30.5852, 32.3390'],
    ['53.4780 N, 18.7420 E', '53.4780 N, 18.7420 E'],
    ['-34.6037, -58.3816', '-34.6037, -58.3816'],
    ['3554N 13945E', '3554N 13945E'],
    ['from 3.50 to 4.61, 1.25, 2.75'],
    ['34I CE 55865 23411 and 99U CE 55865 23411'],
  ],
  'markup.underline.link': [
    ['See https://a.example/b?c=d, or (www.a.example).', 'https://a.example/b?c=d', 'www.a.example'],
    ['write to press@communique.example.', 'press@communique.example'],
    ['@handle and a @ b'],
  ],
  'variable.other': [['@tugboat_tony #السويس', '@tugboat_tony', '#السويس'], ['No. #1 and a@b.example']],
  'constant.language.grade': [['rose in October. (B2) (F6)', '(B2)', '(F6)'], ['graded C3 by us', 'C3'], ['(G2), (B7), the B2 and A4 paper']],
  'keyword.other.banner': [
    ['SECRET//NOFORN', 'SECRET//NOFORN'],
    ['NATO RESTRICTED', 'NATO RESTRICTED'],
    ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
    ['EXERCISE EXERCISE EXERCISE', 'EXERCISE EXERCISE EXERCISE'],
    ['SECRET TALKS IN OSLO'],
  ],
  'comment.block.marking': [
    ['(U//FOUO) The ship', '(U//FOUO)'],
    ['(U) Petty theft', '(U)'],
    ['a copy marked SECRET//NOFORN, then TLP:RED', 'SECRET//NOFORN', 'TLP:RED'],
    ['It was no SECRET to them (UN)'],
  ],
};

const hasScope = (token: Token, scope: string): boolean =>
  token.scopes.some((name) => name.startsWith(`${scope}.`));

/** Texts that bear the scope; tokens that touch are one. */
function stretches(line: string, tokens: readonly Token[], scope: string): string[] {
  const found: { text: string; end: number }[] = [];
  let from = 0;
  for (const token of tokens) {
    const start = line.indexOf(token.text, from);
    from = start + token.text.length;
    if (!hasScope(token, scope)) continue;
    const last = found.at(-1);
    if (last?.end === start) Object.assign(last, { text: last.text + token.text, end: from });
    else found.push({ text: token.text, end: from });
  }
  return found.map(({ text }) => text);
}

describe('grammar', () => {
  let tokenize: Tokenizer;
  before(async () => { tokenize = await createTokenizer(); });

  /** The lines of a text that have the scope, each with what has it. */
  const lines = (text: string, scope: string): string[][] =>
    tokenize(text).map((tokens, index) => stretches(text.split('\n')[index]!, tokens, scope)).filter((found) => found.length > 0);

  for (const [scope, rows] of Object.entries(cases)) {
    describe(scope, () => {
      for (const [line, ...expected] of rows) {
        it(`${expected.length ? 'names' : 'not in'} ${line.slice(0, 60)}`, () => {
          assert.deepEqual(lines(`\n${line}`, scope).flat(), expected);
        });
      }
    });
  }

  it('takes the first line for the headline, unless it opens the report or a thread', () => {
    assert.deepEqual(lines('Ministers meet in Paris\nIt rained', 'markup.heading'), [['Ministers meet in Paris']]);
    assert.deepEqual(lines('It rained.\nMinisters meet in Paris', 'markup.heading'), []);
    assert.deepEqual(lines('@tony · 6:51 AM\nmorning', 'markup.heading'), []);
    const opening = `Tokyo: The ministers ${'met and '.repeat(12)}left.`;
    assert.deepEqual(lines(opening, 'markup.bold.dateline'), [['Tokyo']]);
    assert.deepEqual(lines(opening, 'markup.heading'), []);
  });

  it('carries a quotation over wrapped lines', () => {
    assert.deepEqual(lines('“Two days,\nthree horses,” she said.', 'emphasis.quotation'), [['“Two days,'], ['three horses,”']]);
  });

  it('ends an unclosed quotation at a blank line, a new quotation or a paragraph on one line', () => {
    const long = 'The road was open. '.repeat(8).trim();
    for (const next of ['\nThe road', '“The” road', long]) {
      const open = lines(`“It never ended.\n${next}\nPlain.`, 'emphasis.quotation');
      assert.deepEqual(open, next.startsWith('“') ? [['“It never ended.'], ['“The”']] : [['“It never ended.']]);
    }
  });

  describe('on the seeds', () => {
    const openings: Record<string, Record<string, readonly string[]>> = {
      'amber-shield-communique': { 'markup.heading': ['JOINT COMMUNIQUÉ'], 'markup.bold.dateline': ['Tallinn'] },
      'briefing-cyclone-relief': { 'markup.heading': ['TRANSCRIPT: Daily press briefing'], 'markup.bold.dateline': [] },
      'bulletin-soy-copper-q3': { 'markup.heading': ['TRADE BULLETIN: SOUTH ATLANTIC'], 'markup.bold.dateline': [] },
      'intsum-straits-of-malacca': { 'keyword.other.banner': ['UNCLASSIFIED//EXERCISE', 'TLP:AMBER'] },
      'notice-unlicensed-fishing': { 'markup.heading': ['FINANCIAL SANCTIONS NOTICE'], 'markup.bold.dateline': [] },
      'resolution-lake-chad-water': { 'markup.heading': ['Seventy-ninth model session'] },
      'sitrep-river-crossing': { 'markup.heading': ['1. SITUATION', '2. OWN FORCES'], 'markup.bold.dateline': [] },
      'svaneti-road-reopens': { 'markup.bold.dateline': ['ZUGDIDI'], 'comment.line.byline': ['By Tamta Jorbenadze, Enguri Courier'] },
      'thread-suez-queue': { 'markup.heading': [], 'variable.other.handle': ['@canalwatch_nadia'] },
      'tokyo-paris-two-plus-two': { 'markup.bold.dateline': ['TOKYO'], 'comment.line.sign-off': ['MNS/hm/dm'] },
    };

    it('knows every seed', () => assert.deepEqual(Object.keys(openings), seedNames()));

    for (const [name, scopes] of Object.entries(openings)) {
      it(name, () => {
        for (const [scope, expected] of Object.entries(scopes)) {
          const found = lines(seedText(name), scope).flat();
          assert.deepEqual(expected.length ? found.slice(0, expected.length) : found, expected, scope);
        }
        const last = tokenize(`${seedText(name)}\n\nPlain words.`).at(-1)!;
        assert.deepEqual(last, [], 'nothing is left open at the end');
      });
    }
  });

  describe('takes a line of 200 kB within a second', function () {
    this.retries(2); // other work on the machine may slow down one run
    const patterns = [seedText('tokyo-paris-two-plus-two').replaceAll('\n', ' '),
      '1,', '“', '‘a’b', '"a ', 'a.b@c-', 'TOKYO, ', '1°1\'', '34U CE ', '1 to ', ' '];
    for (const pattern of patterns) {
      it(`of ${JSON.stringify(pattern.slice(0, 20))}`, () => {
        const line = pattern.repeat(Math.ceil(200_000 / pattern.length));
        const start = performance.now();
        tokenize(line);
        assert.ok(performance.now() - start < 1000, `${(performance.now() - start).toFixed()} ms`);
      });
    }
  });
});
