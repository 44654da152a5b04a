import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { buildGazetteer } from '../../../scripts/gazetteer/build';
import { decodeRow } from '../../../src/core/gazetteer/format';
import { parseGazetteer } from '../../../src/core/gazetteer/gazetteer';
import { builtGazetteer, builtText } from './built';

describe('gazetteer', () => {
  before(function () {
    this.timeout(60_000);
    builtGazetteer();
  });

  /** What a text may write, and the id of the entry that is likeliest meant. */
  const meant: Readonly<Record<string, string>> = {
    'Japan': 'japan', 'Georgia': 'georgia', 'Turkey': 'turkey', 'Türkiye': 'turkey', 'TURKEY': 'turkey', 'Congo': 'democratic-republic-of-the-congo',
    'DRC': 'democratic-republic-of-the-congo', 'U.S.': 'united-states', 'US': 'united-states', 'U.S.A.': 'united-states', 'America': 'united-states',
    'UK': 'united-kingdom', 'U.K.': 'united-kingdom', 'Britain': 'united-kingdom', 'Great Britain': 'united-kingdom', 'Burma': 'myanmar',
    'Holland': 'netherlands', 'Ivory Coast': 'ivory-coast', 'Côte d’Ivoire': 'ivory-coast', 'DPRK': 'north-korea', 'ROK': 'south-korea', 'PRC': 'china',
    'UAE': 'united-arab-emirates', 'Czech Republic': 'czechia', 'Taiwan': 'taiwan', 'Palestine': 'palestine', 'Kosovo': 'kosovo',
    'Paris': 'paris-fr', 'Washington': 'washington-us', 'Washington, D.C.': 'washington-us', 'London': 'london-gb', 'Tokyo': 'tokyo-jp',
    'Islamabad': 'islamabad-pk', 'Kiev': 'kyiv-ua', 'Bombay': 'mumbai-in', 'Khan Younis': 'khan-younis-ps', 'Rafah': 'rafah-ps', 'Donetsk Oblast': 'donetsk-ua-region',
    'Gaza': 'gaza-strip', 'Idlib': 'idlib-sy', 'Crimea': 'crimea', 'Donbass': 'donbas', 'Kashmir': 'kashmir', 'Nagorno-Karabakh': 'nagorno-karabakh',
    'Senkaku islands': 'senkaku-islands', 'Diaoyu': 'senkaku-islands', 'Indo-Pacific': 'indo-pacific', 'Indo Pacific': 'indo-pacific',
    'East China Sea': 'east-china-sea', 'Hormuz Strait': 'strait-of-hormuz', 'South Pacific': 'south-pacific', 'Indian Ocean': 'indian-ocean',
    'NATO': 'nato', 'Nato': 'nato', 'UN': 'united-nations', 'Security Council': 'un-security-council', 'WHO': 'world-health-organization',
    'Kyodo News': 'kyodo-news', 'AP': 'associated-press', 'ISIS': 'islamic-state', 'al-Qaida': 'al-qaeda', 'Al Qaeda': 'al-qaeda', 'LeT': 'lashkar-e-taiba',
    'Kremlin': 'kremlin', 'IRGC': 'islamic-revolutionary-guard-corps', 'Japanese': 'japanese', 'French': 'french', 'Frenchmen': 'french', 'Danes': 'danish',
    'Filipinos': 'philippine', 'Kurds': 'kurdish', "Shi'ite": 'shia', 'Houthi': 'houthis', 'Zaporizhzhia nuclear plant': 'zaporizhzhia-nuclear-power-plant',
  };
  for (const [written, id] of Object.entries(meant)) {
    it(`takes "${written}" for ${id}`, () => assert.equal(builtGazetteer().matches(written)[0]?.id, id));
  }

  it('never takes a small word for a name', () => {
    for (const word of ['us', 'Us', 'who', 'Who', 'it', 'turkey', 'polish', 'Let', 'ap', 'nato']) assert.deepEqual(builtGazetteer().matches(word), [], word);
  });

  it('finds names whatever their case when they are known to be names', () => {
    for (const [typed, id] of [['turkey', 'turkey'], ['us', 'united-states'], ['who', 'world-health-organization'], ['let', 'lashkar-e-taiba']] as const) {
      assert.ok(builtGazetteer().lookup(typed).some((entry) => entry.id === id), typed);
    }
  });

  it('orders namesakes: state, capital, then by size', () => {
    const ids = (name: string): string[] => builtGazetteer().matches(name).map(({ id }) => id);
    assert.deepEqual(ids('Georgia').slice(0, 2), ['georgia', 'georgia-us']);
    assert.deepEqual(ids('Congo').slice(0, 2), ['democratic-republic-of-the-congo', 'republic-of-the-congo']);
    assert.deepEqual(ids('Paris').slice(0, 2), ['paris-fr', 'paris-us']);
  });

  it('lets ambiguous names fire only after a cue', () => {
    for (const name of ['Florence', 'Reading', 'Nice', 'Mobile', 'Austin', 'Jackson', 'Victoria', 'Mary', 'Split', 'Democrats', 'Congress']) {
      assert.ok(builtGazetteer().matches(name).every((entry) => entry.tier === 2), name);
    }
    for (const name of ['Paris', 'Jordan', 'Aleppo', 'Bakhmut', 'Donetsk', 'Sydney']) assert.equal(builtGazetteer().matches(name)[0]!.tier, 1, name);
  });

  it('leaves out towns whose names are common words', () => {
    for (const word of ['March', 'University', 'Of', 'Most', 'Police']) assert.deepEqual(builtGazetteer().matches(word), [], word);
  });

  it('tells what a card shows', () => {
    const japan = builtGazetteer().get('japan')!;
    assert.equal(japan.type, 'country');
    assert.equal(japan.capital, 'Tokyo');
    assert.equal(japan.country, 'JP');
    assert.ok(japan.population! > 1.2e8 && Math.abs(japan.lat! - 36) < 2);
    const senkaku = builtGazetteer().get('senkaku-islands')!;
    assert.equal(senkaku.type, 'place');
    assert.deepEqual(senkaku.claimedBy, ['Japan', 'China', 'Taiwan']);
    assert.match(builtGazetteer().get('taiwan')!.description!, /claimed by China/);
    const bakhmut = builtGazetteer().get('bakhmut-ua')!;
    assert.equal(bakhmut.region, 'Donetsk');
    assert.ok(bakhmut.geonames);
  });

  it('knows the capital of every country as one', () => {
    const gazetteer = builtGazetteer();
    const states = builtText().split('\n').filter((line) => line.startsWith('country\t')).map(decodeRow).filter(({ capital }) => capital);
    const lost = states.filter(({ capital, country }) => !gazetteer.lookup(capital!).some((entry) => entry.feature === 'capital' && entry.country === country));
    assert.deepEqual(lost.map(({ capital }) => capital), []);
    assert.ok(states.length > 190);
  });

  it('relates each people to its country', () => {
    for (const [people, country] of [['Japanese', 'japan'], ['Britons', 'united-kingdom'], ['Emiratis', 'united-arab-emirates'], ['Kosovars', 'kosovo'], ['Swedes', 'sweden']] as const) {
      const entry = builtGazetteer().matches(people)[0]!;
      assert.equal(entry.type, 'group', people);
      assert.equal(entry.relatesTo, country);
    }
  });

  it('bounds a longest match', () => {
    const gazetteer = builtGazetteer();
    assert.ok(gazetteer.longestFrom('Senkaku') >= 2);
    assert.ok(gazetteer.longestFrom('indo') >= 2);
    assert.ok(gazetteer.longestFrom('US') >= 1);
    assert.equal(gazetteer.longestFrom('qwertyuiop'), 0);
  });

  it('keeps what hardly anybody knows for those who ask for it', () => {
    const gazetteer = builtGazetteer();
    assert.deepEqual(gazetteer.matches('Cook County'), []);
    const [county] = gazetteer.lookup('Cook County');
    assert.deepEqual([county?.type, county?.feature, county?.country, county?.region, county?.tier], ['place', 'county', 'US', 'Illinois', 3]);
    assert.ok(Math.abs(county!.lat! - 41.8) < 0.3);
    assert.ok(gazetteer.lookup('Hopkinton').some(({ feature, region }) => feature === 'city' && region === 'Massachusetts'));
    assert.equal(gazetteer.get(county!.id), county);
  });

  it('knows members, seats of government, and regions by their short names', () => {
    const gazetteer = builtGazetteer();
    assert.equal(gazetteer.get('nato')?.members?.length, 32);
    assert.ok(gazetteer.get('united-nations')?.members?.includes('JP'));
    assert.deepEqual(gazetteer.get('boko-haram')?.activeIn, ['NG', 'NE', 'TD', 'CM']);
    const kremlin = gazetteer.get('kremlin')!;
    assert.deepEqual([kremlin.type, kremlin.feature, kremlin.country], ['organization', 'government', 'RU']);
    assert.ok(kremlin.lat! > 55 && kremlin.lat! < 56);
    for (const [short, id] of [['Mass', 'massachusetts-us'], ['N.Y.', 'new-york-state-us'], ['Ont', 'ontario-ca']] as const) assert.equal(gazetteer.abbreviated(short)[0]?.id, id);
    assert.deepEqual(gazetteer.abbreviated('Xx'), []);
  });

  it('gives every entry an id of its own', () => {
    const { size } = builtGazetteer();
    const ids = builtText().split('\n').slice(1, -1).map((line) => decodeRow(line).id);
    assert.equal(new Set(ids).size, size);
    assert.deepEqual(ids.filter((id) => builtGazetteer().get(id)?.id !== id), []);
    assert.ok(size > 50_000);
    assert.equal(builtGazetteer().get('nowhere'), undefined);
  });

  it('is small, and the same whenever it is built', function () {
    this.timeout(60_000);
    assert.ok(gzipSync(builtText()).length < 1_400_000);
    assert.equal(buildGazetteer() === builtText(), true);
  });

  it('is empty when the text is of another format', () => {
    for (const text of ['', 'seedlens-gazetteer\t2\tx\ncountry\t1\tJapan', 'nonsense']) {
      const other = parseGazetteer(text);
      assert.equal(other.size, 0);
      assert.deepEqual(other.matches('Japan'), []);
      assert.equal(other.get('japan'), undefined);
    }
  });
});
