import { isTypeId, type TypeId } from '../../types';

/** What a user's setting says of a model's labels: a type of ours for each, or `none`. */
export type LabelTypes = Readonly<Record<string, string>>;

/** What one of a model's labels says of a word. */
export interface Tag {
  /** B, I, E (L) or S (U) of a labelling scheme; `I` where the labels have none. */
  readonly place: 'B' | 'I' | 'E' | 'S';
  /** Undefined for what is no name, or none of a type that we have. */
  readonly type?: TypeId | undefined;
}

/** Labels of CoNLL, OntoNotes, ACE and the like, in capitals. */
const usual: Readonly<Record<string, TypeId>> = {
  PER: 'person', PERS: 'person', PERSON: 'person',
  ORG: 'organization', ORGANIZATION: 'organization', ORGANISATION: 'organization', COMPANY: 'organization', CORPORATION: 'organization',
  LOC: 'place', LOCATION: 'place', PLACE: 'place', GPE: 'place', CITY: 'place',
  COUNTRY: 'country',
  NORP: 'group', GROUP: 'group', NATIONALITY: 'group',
  FAC: 'facility', FACILITY: 'facility', BUILDING: 'facility',
  EVENT: 'event', EVE: 'event', DATE: 'date', TIME: 'date', MONEY: 'money', QUANTITY: 'quantity',
  WEAPON: 'weapon', WEA: 'weapon', VEHICLE: 'platform', VEH: 'platform', VEHI: 'platform',
};

const prefixed = /^([BIOLUESM])[-_](.+)$/i;
const places: Readonly<Record<string, Tag['place']>> = { B: 'B', I: 'I', M: 'I', E: 'E', L: 'E', S: 'S', U: 'S' };

/** The tag of a label of any common scheme: "B-PER", "L_ORG", "LOC". The setting comes before what is usual. */
export function tagOf(label: string, setting: LabelTypes = {}): Tag {
  const match = prefixed.exec(label);
  return { place: places[match?.[1]?.toUpperCase() ?? 'I'] ?? 'I', type: typeOf(match?.[2] ?? label, setting) };
}

function typeOf(name: string, setting: LabelTypes): TypeId | undefined {
  const given = Object.entries(setting).find(([label]) => label.toUpperCase() === name.toUpperCase())?.[1];
  if (given !== undefined) return typeSaid(given);
  return Object.hasOwn(usual, name.toUpperCase()) ? usual[name.toUpperCase()] : undefined;
}

/** A type of a workspace's own too: where it has no such type, nothing of it is suggested. */
const typeSaid = (said: unknown): TypeId | undefined => (said !== 'none' && isTypeId(said) ? said : undefined);

/** What a model is asked for in words, and the type of what it then finds. */
export interface Prompt {
  readonly words: string;
  readonly type: TypeId;
}

/** What patterns find better than a model, dates and numbers, is not asked for. */
const usualPrompts: readonly Prompt[] = [
  { words: 'person', type: 'person' },
  { words: 'organization', type: 'organization' },
  { words: 'nationality or religious group', type: 'group' },
  { words: 'country', type: 'country' },
  { words: 'location', type: 'place' },
  { words: 'facility', type: 'facility' },
  { words: 'event', type: 'event' },
  { words: 'weapon', type: 'weapon' },
  { words: 'military vehicle', type: 'platform' },
];

/** The prompts of a setting, such as `{"warship": "platform"}`; where it names none, the usual ones. */
export function promptsOf(setting: LabelTypes = {}): readonly Prompt[] {
  const given = Object.entries(setting).flatMap(([words, said]) => (typeSaid(said) && words.trim() ? [{ words, type: typeSaid(said)! }] : []));
  return given.length > 0 ? given : usualPrompts;
}
