import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOf } from '../../../src/core/text/language';
import { languageProfiles } from '../../../src/core/text/languageProfiles';

const sentences: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The patrol found two empty boats near the mouth of the river.',
    'Nobody at the ministry would say who had signed the order.',
    'i saw it with my own eyes and they still dont believe me',
    'Prices rose again after the port was closed by the storm.',
  ],
  fr: [
    'Le ministre a rencontré les pêcheurs du village dans la matinée.',
    'Deux camions ont été arrêtés à la frontière sans papiers.',
    'Nous ne savons pas encore qui est derrière cette attaque.',
  ],
  de: [
    'Die Brücke wurde nach dem Hochwasser für den Verkehr gesperrt.',
    'Der Sprecher sagte, dass niemand verletzt worden sei.',
    'Wir haben seit gestern keinen Strom und kein Wasser im Dorf.',
  ],
  es: [
    'El barco llegó al puerto con más de cien personas a bordo.',
    'Los vecinos dicen que no hay agua desde el lunes.',
    'La policía detuvo a dos hombres cerca de la estación.',
  ],
  pt: [
    'O navio não foi autorizado a entrar no porto pela manhã.',
    'As autoridades disseram que a ponte será reaberta em dois dias.',
    'Muitas famílias ainda estão sem luz depois da tempestade.',
  ],
  it: [
    'Il peschereccio è stato fermato al largo della costa.',
    'Gli operai hanno bloccato la strada per tutta la notte.',
    'Non si sa ancora chi sia il proprietario della nave.',
  ],
  nl: [
    'De minister heeft het rapport nog niet gelezen.',
    'Er zijn twee schepen tegen elkaar gevaren bij de sluis.',
    'Het leger wordt ingezet om de dijken te bewaken.',
  ],
  pl: [
    'Most został zamknięty dla ciężarówek po powodzi.',
    'Nie wiadomo jeszcze, kto jest właścicielem tego statku.',
    'Mieszkańcy wsi czekają na wodę i prąd od trzech dni.',
  ],
  tr: [
    'Bakan bu sabah köydeki çiftçilerle bir araya geldi.',
    'Gemi fırtına nedeniyle limana giremedi ve geri döndü.',
    'Yetkililer yolun iki gün sonra açılacağını söyledi.',
  ],
  id: [
    'Kapal itu ditahan karena tidak memiliki dokumen yang lengkap.',
    'Warga desa masih menunggu bantuan dari pemerintah.',
    'Jembatan akan dibuka kembali setelah dua hari.',
  ],
  sw: [
    'Meli hiyo ilizuiwa bandarini kwa sababu ya nyaraka bandia.',
    'Watu wengi bado wanasubiri maji safi katika kijiji hicho.',
    'Waziri alisema kuwa barabara itafunguliwa baada ya siku mbili.',
  ],
  ru: [
    'Мост закрыли для грузовиков после наводнения.',
    'Жители села третий день ждут воду и электричество.',
    'Кто владеет этим судном, пока не известно.',
  ],
  uk: [
    'Міст закрили для вантажівок після повені.',
    'Мешканці села третій день чекають на воду та світло.',
    'Хто є власником цього судна, поки що не відомо.',
  ],
  ar: [
    'وصل الوزير إلى القرية في الصباح مع عدد من المهندسين.',
    'لا يزال السكان ينتظرون الماء منذ ثلاثة أيام.',
    'أغلقت السلطات الجسر بعد العاصفة التي ضربت الساحل.',
  ],
  fa: [
    'وزیر امروز صبح به روستا رفت و با کشاورزان گفتگو کرد.',
    'مردم هنوز برای آب و برق منتظر هستند.',
    'این کشتی پس از طوفان به بندر بازگشت.',
  ],
  ur: [
    'وزیر نے آج صبح گاؤں میں کسانوں سے ملاقات کی۔',
    'لوگ تین دن سے پانی کا انتظار کر رہے ہیں۔',
    'یہ جہاز طوفان کے بعد بندرگاہ پر واپس آ گیا۔',
  ],
  he: ['השר ביקר בכפר בשעות הבוקר.', 'התושבים מחכים למים כבר שלושה ימים.', 'הגשר נסגר אחרי הסערה.'],
  hi: ['मंत्री ने आज सुबह गाँव का दौरा किया।', 'लोग तीन दिन से पानी का इंतज़ार कर रहे हैं।', 'तूफ़ान के बाद पुल बंद कर दिया गया।'],
  zh: ['部长今天上午在村里会见了农民。', '居民已经等了三天的水。', '風暴過後,這座橋對卡車關閉。'],
  ja: ['大臣は今朝、村で農家と会談した。', '住民は三日間も水を待っている。', '嵐のあと、橋は閉鎖された。'],
  ko: ['장관은 오늘 아침 마을을 방문했다.', '주민들은 사흘째 물을 기다리고 있다.', '폭풍 이후 다리가 폐쇄되었다.'],
};

describe('language', () => {
  it('is tested for all that are recognised, three sentences each', () => {
    assert.deepEqual(Object.keys(sentences).sort(), languageProfiles.map(({ code }) => code).sort());
    for (const [code, own] of Object.entries(sentences)) assert.ok(own.length >= 3, code);
  });

  for (const [code, own] of Object.entries(sentences)) {
    it(`${code}: ${own.length} of ${own.length} short sentences`, () => {
      for (const sentence of own) assert.equal(languageOf(sentence).code, code, sentence);
    });
  }

  it('is surer of a paragraph than of a sentence', () => {
    const [first] = sentences['fr']!;
    assert.ok(languageOf(sentences['fr']!.join(' ')).confidence >= languageOf(first!).confidence);
  });

  const wordless = [
    '', '1234 — 56,7 %', '👍🏽', 'TOKYO (Kyodo) —', 'Warsaw, 12 March', 'Anna Kowalska, Piotr Nowak, Jan van der Berg', 'Павел Драгович-Марченко',
    'سمير توفيق', 'https://example.org/die/der/das', '日中首脳', 'ᠮᠣᠩᠭᠣᠯ',
  ];
  for (const text of wordless) it(`does not guess at ${JSON.stringify(text)}`, () => assert.deepEqual(languageOf(text), { code: 'und', confidence: 0 }));

  it('goes by the larger part, and not by the names in it', () => {
    assert.equal(languageOf('The canal (قناة السويس on local maps) is open, and ships from 上海 wait in the north.').code, 'en');
    assert.equal(languageOf('Министр прибыл в Berlin на встречу с Thyssen Krupp и не ответил на вопросы.').code, 'ru');
    assert.equal(languageOf('Troops of the Chełmno garrison crossed the Łęczna canal by the new bridge at Świecie.').code, 'en');
  });

  const english = [
    'In China, Foreign Minister Yoshimasa Hayashi met Florence Parly in Tokyo.', 'Old hat: the door is over die war sin.',
    'War hero dies, son met at the door', 'U.S. officials met Mr. de la Cruz in La Paz.', 'Come over, plus ten more',
  ];
  for (const text of english) it(`takes “${text}” for no other language`, () => assert.ok(['en', 'und'].includes(languageOf(text).code)));

  it('answers for any text, with a confidence between 0 and 1', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { code, confidence } = languageOf(text);
      assert.ok(confidence >= 0 && confidence <= 1);
      assert.equal(confidence === 0, code === 'und');
    }));
  });

  it('does not mind capitals, line ends or what is no word', () => {
    const codes = Object.entries(sentences).flatMap(([code, own]) => own.map((sentence) => [code, sentence] as const));
    fc.assert(fc.property(fc.constantFrom(...codes), fc.constantFrom('\r\n', '\n  ', ' 12 ', ' — '), ([code, sentence], gap) => {
      assert.equal(languageOf(sentence.replace(/ /g, gap)).code, code);
    }));
  });

  it('reads text of any length at once', () => {
    const started = performance.now();
    languageOf('the road '.repeat(500_000));
    assert.ok(performance.now() - started < 50);
  });
});
