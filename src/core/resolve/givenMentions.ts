import { introductions } from '../detect/introductions';
import { DocumentMemory } from '../detect/memory';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Mention } from '../mention';
import type { RegisterNames } from '../register/names';
import type { Range } from '../text/range';
import { isPlace, type TypeId } from '../types';
import { asRead } from './documentPlaces';
import type { PlaceReading } from './places';
import { Resolver, type Reference } from './resolver';

/** A mention that someone else found, with the places that it may mean, likeliest first. Offsets are UTF-16. */
export interface GivenName extends Range {
  readonly type: TypeId;
  readonly readings: readonly PlaceReading[];
}

/** What the mentions of a text refer to, in the light of each other. */
export function resolveGiven(text: string, given: readonly GivenName[], gazetteer: Gazetteer, register: RegisterNames): (Reference | undefined)[] {
  const mentions = given.map((name) => asMention(name, text, gazetteer, register));
  const memory = new DocumentMemory();
  memory.add(introductions(text, mentions));
  const resolver = new Resolver(gazetteer, register);
  return mentions.map((mention) => resolver.resolve(mention, text.slice(mention.start, mention.end), memory));
}

function asMention({ start, end, type, readings }: GivenName, text: string, gazetteer: Gazetteer, register: RegisterNames): Mention {
  const quote = text.slice(start, end);
  const known = register.lexicon.get(quote).find((name) => name.type === type);
  const candidates = gazetteer.lookup(quote).filter((entry) => entry.type === type).map(({ id }) => id);
  const mention = { start, end, type, confidence: 1, by: 'given', ...(known ? { known } : {}), ...(candidates.length > 0 ? { candidates } : {}) };
  return isPlace(type) ? asRead(mention, quote, readings) : mention;
}
