import type { Passage } from '../detect/recognizer';
import { asMention, type Mention } from '../mention';
import { RegisterNames } from '../register/names';
import { contains, overlaps, sameRange, type Range } from '../text/range';
import { ownScheme, type Scheme } from '../scheme/scheme';
import { Lexicon, type LexiconHit, type Named } from './lexicon';
import { rights, type KnownName, type NameFinder, type Right } from './name';

/**
 * What a workspace knows beyond the gazetteer: its types, the names of its register, and what its annotations teach.
 * A value: when something new is known, another takes its place.
 */
export class Known {
  private readonly finders: readonly NameFinder[];

  /** Where it does not learn, a rejection holds only where it stands. */
  constructor(
    readonly register: RegisterNames = new RegisterNames(),
    private readonly lessons: Lexicon<KnownName> = new Lexicon(),
    readonly learns = true,
    readonly scheme: Scheme = ownScheme,
  ) {
    this.finders = [...scheme.finders, lessons, register.lexicon];
  }

  /** All names that are known, in no order. */
  *names(): Generator<Named<KnownName>> {
    yield* this.lessons.all();
    yield* this.register.lexicon.all();
  }

  /** Mentions of a passage, in order and free of overlaps, in the light of what is known. The register has the last word. */
  apply(mentions: readonly Mention[], passage: Passage): readonly Mention[] {
    const suggestable = mentions.every(({ type }) => this.scheme.suggests(type)) ? mentions : mentions.filter(({ type }) => this.scheme.suggests(type));
    return this.finders.reduce((found, finder) => finder.matches(passage).filter(({ value }) => this.scheme.suggests(value.type)).reduce(withHit, found), suggestable);
  }
}

export const knowsNothing = new Known();

function withHit(mentions: readonly Mention[], { value, ...range }: LexiconHit<KnownName>): readonly Mention[] {
  const there = mentions.filter((mention) => overlaps(mention, range));
  if (!takesEffect(value, range, there)) return mentions;
  const rest = mentions.filter((mention) => !there.includes(mention));
  return value.effect === 'silences' ? rest : [...rest, mentionOf(value, range, there)].sort((a, b) => a.start - b.start);
}

function takesEffect({ effect, type }: KnownName, range: Range, there: readonly Mention[]): boolean {
  const same = there.find((mention) => sameRange(mention, range));
  switch (effect) {
    case 'silences': return same !== undefined;
    case 'names': return !there.some((mention) => goesBeyond(mention, range));
    default: return same ? effect !== 'adds' && same.type !== type : effect !== 'retypes' && there.every((mention) => contains(range, mention));
  }
}

const goesBeyond = (mention: Mention, range: Range): boolean => contains(mention, range) && (!sameRange(mention, range) || mention.parts !== undefined);

const knowers: Readonly<Record<Right, string>> = {
  'in-register': 'register', 'in-word-list': 'scheme', 'by-pattern': 'scheme', 'accepted-before': 'lesson', 'corrected-before': 'lesson',
};

/** What else was found of the same words and type stays with it: which entries they may mean, the title. */
function mentionOf(known: KnownName, { start, end }: Range, there: readonly Mention[]): Mention {
  const { type, right } = known;
  const { candidates, title } = there.find((mention) => sameRange(mention, { start, end }) && mention.type === type) ?? {};
  return asMention({
    start, end, type, known, confidence: rights[right], by: knowers[right],
    ...(candidates ? { candidates } : {}), ...(title ? { title } : {}),
  });
}
