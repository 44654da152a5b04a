/** What a word may be once what its language attaches to it is taken off. */
export interface BaseForm {
  readonly text: string;
  /** UTF-16 units that stand before and after the name in the word and do not belong to it. */
  readonly before: number;
  readonly after: number;
}

/** Nominatives that a Russian or Ukrainian ending may stand for; the stem keeps at least so many letters. */
const cases: readonly (readonly [endings: readonly string[], nominatives: readonly string[], stem: number])[] = [
  [['ой', 'ою', 'ы', 'и', 'і', 'е', 'у'], ['а'], 3],
  [['ией', 'ии', 'ию', 'ие'], ['ия'], 2],
  [['ією', 'ії', 'ію'], ['ія'], 2],
  [['ей', 'ею', 'и', 'і', 'ї', 'е', 'ю', 'єю'], ['я'], 3],
  [['ом', 'ем', 'ові', 'еві', 'а', 'у', 'е', 'і'], [''], 4],
  [['єм', 'ем', 'я', 'ю', 'е', 'ї', 'єві'], ['й'], 3],
  [['ью', 'ем', 'и', 'я', 'ю', 'е', 'і'], ['ь'], 4],
  [['ов', 'ам', 'ами', 'ах', 'ів'], ['ы', 'и'], 4],
  [['ой', 'ою', 'ую', 'ої', 'ій', 'у'], ['ая', 'а'], 3],
  [['его', 'ему', 'им', 'ем', 'ого', 'ому'], ['ий', 'ый', 'ой', 'ее', 'ое'], 3],
  [['ом', 'ого', 'ому', 'ым', 'им'], ['е', 'ое', 'ый'], 3],
  [['ых', 'ыми', 'ым', 'их', 'ими'], ['ые', 'ие', 'і'], 3],
];

/** Arabic "and", "in", "to", one or two; with the article "to" swallows its first letter. */
const arabic = /^و?[بل]?(?=[\u0621-\u064a]{3})/;
const arabicToThe = /^و?لل(?=[\u0621-\u064a]{2})/;
/** Hebrew "and", "in", "to", "from", "the", "that". */
const hebrew = /^[וש]?[בלמה]?(?=[א-ת]{3})/;
/** Particles that Korean writes onto a noun. */
const korean = /(?:은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|만|부터|까지|에는|에서는|에도|에서도|과의|와의|측|측은|산|발|내|군)$/;

/** The forms of a word of another script, other than its own. Latin words have none. */
export function baseForms(word: string): readonly BaseForm[] {
  const unit = word.charCodeAt(0);
  if (unit >= 0x400 && unit < 0x530) return nominatives(word);
  if (unit >= 0x590 && unit < 0x600) return withoutPrefix(word, hebrew);
  if (unit >= 0x600 && unit < 0x700) return arabicToThe.test(word) ? toThe(word) : withoutPrefix(word, arabic);
  return unit >= 0xac00 && unit < 0xd7b0 ? withoutParticle(word) : [];
}

function nominatives(word: string): BaseForm[] {
  const forms = new Set<string>();
  for (const [endings, replacements, stem] of cases) {
    for (const ending of endings) {
      if (!word.endsWith(ending) || word.length - ending.length < stem) continue;
      for (const nominative of replacements) forms.add(softened(word.slice(0, -ending.length), nominative));
    }
  }
  return [...forms].map((text) => ({ text, before: 0, after: 0 }));
}

/** Ukrainian writes Київ, Харків, but у Києві, у Харкові. */
const softened = (stem: string, nominative: string): string =>
  nominative === '' && /[оє]в$/.test(stem) ? stem.replace(/о(?=в$)/, 'і').replace(/є(?=в$)/, 'ї') : stem + nominative;

/** Without each of its prefixes: the last of them may be the name's first letter. */
function withoutPrefix(word: string, prefixes: RegExp): BaseForm[] {
  const length = prefixes.exec(word)?.[0].length ?? 0;
  return Array.from({ length }, (_, index) => ({ text: word.slice(index + 1), before: index + 1, after: 0 }));
}

/** The article's letter is not there to be marked, so the word stands as a whole but for "and". */
function toThe(word: string): BaseForm[] {
  const before = word.startsWith('و') ? 1 : 0;
  return [{ text: `ال${word.slice(before + 2)}`, before, after: 0 }];
}

function withoutParticle(word: string): BaseForm[] {
  const after = korean.exec(word)?.[0].length ?? 0;
  return after === 0 || word.length - after < 2 ? [] : [{ text: word.slice(0, -after), before: 0, after }];
}
