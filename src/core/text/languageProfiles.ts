/** Writing systems that are told apart. Japanese mixes `han` and `kana`. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'hebrew' | 'devanagari' | 'han' | 'kana' | 'hangul';

/** What gives a language away. */
export interface LanguageProfile {
  /** ISO 639-1. */
  readonly code: string;
  readonly script: Script;
  /** Commonest words of closed classes, lower case. For a language without spaces: such characters. */
  readonly words: readonly string[];
  /** Letters that related languages lack, tested on a lower-case word. */
  readonly letters?: RegExp;
}

const profile = (code: string, script: Script, words: string, letters?: RegExp): LanguageProfile =>
  ({ code, script, words: words.trim().split(/\s+/), ...(letters ? { letters } : {}) });

/** The languages that are recognised. English also has its words that are function words elsewhere. Lists of like length, so that none wins by its list. */
export const languageProfiles: readonly LanguageProfile[] = [
  profile('en', 'latin', `the of and to in a is that for it was on with as by are be this at from have has had were been which not but they
    their would will said who after its he she his her we you i my our there what when if or an about into than then than because could while
    no out up off over so me them how where your don all more two one near says before under do does did just here well let
    met over door die war hat also son sin come pour plus ten wake dove biz per pro`),
  profile('fr', 'latin', `le la les de des du un une et est en que qui dans pour pas sur au aux avec ce cette ces il elle sont ont été par plus
    ne se sa son ses nous vous je mais ou leur être après selon entre deux sans comme fait tout très avait était ils elles encore où depuis ni même`, /[èêœàùî]/),
  profile('de', 'latin', `der die das und ist in den von zu mit dem des ein eine einen einem einer nicht auf für sich auch es an als er sie wir ich ihr
    bei nach aus wie im am zum zur werden wird wurde wurden hat haben sind war dass über oder aber noch nur vor durch um bis gegen sein ihre seit`, /[ßäöü]/),
  profile('es', 'latin', `el la los las de del que y en un una es se no por con para su al lo como más pero sus le ha fue son este esta entre cuando muy
    sin sobre también hasta hay donde desde todo nos todos durante han era está están ni porque esto ya según dos tras`, /[ñáíóú]/),
  profile('pt', 'latin', `o a os as de do da dos das que e em um uma no na nos nas por para com não se ao aos é foi mais como mas sua seu são pelo pela
    está ou quando muito já também entre até sem sobre depois ser tem há isso ele ela foram dois ainda segundo`, /[ãõçêâ]/),
  profile('it', 'latin', `il lo la i gli le di del della dei delle dello degli che e è in un una per con non si da dal dalla al alla nel nella sul sulla
    sono come più ma ha hanno anche questo questa suo sua loro ai alle tra fra stato dopo prima se ci dove quando molto due ancora`, /[èòùì]/),
  profile('nl', 'latin', `de het een en van in is dat op te zijn voor met niet aan die er om ook als bij door maar naar uit worden wordt werd heeft
    hebben over dan deze dit nog was waren ze hij wij je ik hun haar of tot geen meer kan zal na tegen tussen twee omdat`, /ij/),
  profile('pl', 'latin', `w i na z do się nie że to jest o jak po za ze od dla są przez który która które oraz ale tym tego był była było były będzie przed
    przy także może co czy już tylko jego jej ich ten ta te pod nad bez między we dwa dwóch`, /[łęąśżźćń]/),
  profile('tr', 'latin', `ve bir bu da de için ile olarak çok daha en gibi kadar sonra ancak ama ne o olan oldu olduğu var yok değil her iki
    göre üzerinde ki biz ben siz onlar hiç ise veya şu önce karşı arasında tarafından yeni etti dedi edildi söyledi nedeniyle üzere biri bin`, /[ığş]|(?:lar|ler|dan|den|nin|nın)$/),
  profile('id', 'latin', `yang dan di ke dari untuk dengan ini itu pada adalah tidak dalam akan oleh sebagai juga karena telah sudah ada mereka kami kita
    saya dia atau tersebut bahwa bisa dapat lebih para setelah saat antara hingga belum dua masih tetapi kepada sejak`, /^(?:men|mem|ber|ter|peng|pem).{4,}|nya$/),
  profile('sw', 'latin', `na ya wa kwa ni katika za la kuwa hii huo huu hiyo ili yake wake lakini pia baada kama au hadi si bila sana kila kutoka watu
    cha vya zake wao yao yeye sisi mimi hapo huku wakati kabla bado tu ambao ambayo ambapo wa mwa kwamba wengi mbili moja`, /^(?:ali|ame|ana|wali|wame|wana|ime|ili|zime)\p{L}{3,}/u),
  profile('ru', 'cyrillic', `и в не на что с по как это но из у к от за для о же бы до его её или уже при так все они он она мы я вы был была были
    было также после между под во со которые который когда если чтобы этом после пока этой этим ещё еще лишь`, /[ыэёъ]|(?:ение|ство|ается|ются|ий)$/),
  profile('uk', 'cyrillic', `і в не на що з та як це але із у до від за для про ж б або вже при так усі вони він вона ми я ви був була були було також
    після між під щоб які який яка коли якщо його її цього є зі поки лише ще цієї`, /[іїєґ]|(?:ться|ння|ий)$/),
  profile('ar', 'arabic', `في من على إلى أن عن هذا هذه التي الذي ما لا مع قد كان كانت بعد قبل بين أو ثم لم لن كل هو هي ذلك حتى عند منذ خلال إن
    كما الى لكن أي وقد وفي ومن وقال قال وكان يوم`, /[ةىأإؤ]|^ال|^وال/),
  profile('fa', 'arabic', `که از به را این است با در برای آن و می های یک خود تا بر شد شده شود کرد کرده بود اند ها هم نیز پس بین اما اگر باید
    دو پیش روی همه است، ای کند دارد هستند`, /[پچژگ]/),
  profile('ur', 'arabic', `کے کی میں ہے سے نے اور کو پر کا یہ ہیں کہ اس بھی نہیں ہو تھا تھی تھے گیا گئی کر لیے وہ ایک ان جو تک بعد ہوا ہوئے دو
    رہے رہا رہی ساتھ`, /[ٹڈڑںےہھ]/),
  profile('he', 'hebrew', 'של את על לא הוא היא זה עם כי גם אל מן אחרי לפני בין יותר או אבל כל היה היו אנחנו הם שם'),
  profile('hi', 'devanagari', 'के की में है से ने और को पर का यह हैं कि इस भी नहीं हो था थी थे गया गई कर लिए वह एक उन जो तक बाद'),
  profile('zh', 'han', '的 了 是 在 和 与 與 这 這 他 们 們 不 也 为 為 对 對 说 說 从 從 将 將 已 被 把 向 于 於'),
  profile('ja', 'kana', 'は が を に の で と も た て'),
  profile('ko', 'hangul', '은 는 이 가 을 를 의 에 에서 다'),
];
