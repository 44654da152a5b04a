import type { Passage } from '../detect/recognizer';
import type { Mention } from '../mention';
import { RegisterNames } from '../register/names';
import { contains, overlaps, sameRange, type Range } from '../text/range';
import { Lexicon, type LexiconHit } from './lexicon';
import { rights, type KnownName } from './name';

/**
 * What a workspace knows by name beyond the gazetteer: the names of its register, and what its annotations teach.
 * A value: when something new is known, another takes its place.
 */
export class Known {
  /** Where it does not learn, a rejection holds only where it stands. */
  constructor(
    readonly register: RegisterNames = new RegisterNames(),
    private readonly lessons: Lexicon<KnownName> = new Lexicon(),
    readonly learns = true,
  ) {}

  /** Mentions of a passage, in order and free of overlaps, in the light of what is known. The register has the last word. */
  apply(mentions: readonly Mention[], passage: Passage): readonly Mention[] {
    return [this.lessons, this.register.lexicon].reduce((found, lexicon) => lexicon.matches(passage).reduce(withHit, found), mentions);
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

const goesBeyond = (mention: Range, range: Range): boolean => contains(mention, range) && !sameRange(mention, range);

/** What else was found of the same words and type stays with it: which entries they may mean, the title. */
function mentionOf(known: KnownName, { start, end }: Range, there: readonly Mention[]): Mention {
  const { type, right } = known;
  const { candidates, title } = there.find((mention) => sameRange(mention, { start, end }) && mention.type === type) ?? {};
  return {
    start, end, type, known, confidence: rights[right], by: right === 'in-register' ? 'register' : 'lesson',
    ...(candidates ? { candidates } : {}), ...(title ? { title } : {}),
  };
}
