/** What a mention's type says of the thing named: who can act, where things are, or neither. */
export type TypeClass = 'actor' | 'place' | 'actor-place' | 'other';

/** One row of the type scheme. */
export interface EntityType {
  readonly id: string;
  /** As shown to the analyst. */
  readonly label: string;
  readonly class: TypeClass;
  /** Examples and guidance, shown when a type is picked. */
  readonly description: string;
  /** Codicon name. */
  readonly icon: string;
}

/** The default scheme, in the order in which a picker offers it. A row here needs its colour `seedlens.<id>` in package.json. */
export const entityTypes = [
  { id: 'person', label: 'Person', class: 'actor', icon: 'person', description: 'A named human being, without title' },
  { id: 'organization', label: 'Organization', class: 'actor', icon: 'organization', description: 'Company, agency, party, alliance, armed group' },
  { id: 'country', label: 'Country', class: 'actor-place', icon: 'globe', description: 'A state or what acts as one' },
  { id: 'place', label: 'Place', class: 'place', icon: 'location', description: 'City, region, sea, island, strait' },
  { id: 'facility', label: 'Facility', class: 'place', icon: 'home', description: 'Base, port, airport, plant, building' },
  { id: 'group', label: 'Group', class: 'actor', icon: 'account', description: 'Nationality, ethnic, religious or political group' },
  { id: 'event', label: 'Event', class: 'other', icon: 'flame', description: 'War, operation, summit, exercise with a name' },
  { id: 'date', label: 'Date', class: 'other', icon: 'calendar', description: 'Date, time, period, date-time group' },
  { id: 'weapon', label: 'Weapon', class: 'other', icon: 'target', description: 'Missile, rifle, bomb, ammunition' },
  { id: 'platform', label: 'Platform', class: 'other', icon: 'rocket', description: 'Ship, aircraft, vehicle, drone' },
  { id: 'quantity', label: 'Quantity', class: 'other', icon: 'symbol-numeric', description: 'Number with its unit' },
  { id: 'money', label: 'Money', class: 'other', icon: 'credit-card', description: 'Sum with its currency' },
  { id: 'identifier', label: 'Identifier', class: 'other', icon: 'tag', description: 'URL, e-mail, coordinate, document number' },
] as const satisfies readonly EntityType[];

export type OwnTypeId = (typeof entityTypes)[number]['id'];

declare const defined: unique symbol;

/** A type that a workspace has of its own, defined in its `seedlens.yaml`. */
export type DefinedTypeId = string & { readonly [defined]: true };

export type TypeId = OwnTypeId | DefinedTypeId;

const byId: ReadonlyMap<string, EntityType & { readonly id: TypeId }> = new Map(entityTypes.map((type) => [type.id, type]));

/** A type of the default scheme. */
export const isOwnType = (id: unknown): id is OwnTypeId => typeof id === 'string' && byId.has(id);

/** Written as a type's id is; whether a workspace has such a type, its scheme says. */
export const isTypeId = (id: unknown): id is TypeId => typeof id === 'string' && id.length <= longestId && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id);

const longestId = 40;

/** What is known of a type without a workspace's scheme: of one that is not Seedlens' own, no more than its id says. */
export const entityType = (id: TypeId): EntityType & { readonly id: TypeId } =>
  byId.get(id) ?? { id, label: id[0]!.toUpperCase() + id.slice(1).replaceAll('-', ' '), class: 'other', icon: 'symbol-misc', description: '' };

/** Countries are both actors and places. */
export const isActor = (id: TypeId): boolean => actors.has(id);

export const isPlace = (id: TypeId): boolean => places.has(id);

const ofClass = (test: (name: TypeClass) => boolean): ReadonlySet<TypeId> => new Set(entityTypes.filter((type) => test(type.class)).map(({ id }) => id));
const actors = ofClass((name) => name.startsWith('actor'));
const places = ofClass((name) => name.endsWith('place'));

/** Its mentions name one thing that lasts, unlike dates, sums, quantities and identifiers. */
export const isNaming = (id: TypeId): boolean => !nameless.has(id);

const nameless: ReadonlySet<TypeId> = new Set<TypeId>(['date', 'quantity', 'money', 'identifier']);
