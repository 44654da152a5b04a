import type { AnnotatedDocument } from '../document';
import type { EntityMarks } from '../entities';
import type { GazetteerEntry } from '../gazetteer/entry';
import { normalizeName } from '../gazetteer/gazetteer';
import type { Role } from '../register/model';
import { companionsOf, type Companion } from './context';
import type { DateRow } from './date';
import { codeOf, countryOf, isWide, placeOf, roleOf, type Facts, type Subject } from './subject';

/** A state by its code (ISO 3166-1 alpha-2), or anybody by name. */
export type Party = { readonly country: string } | { readonly name: string };

/** `country` is an ISO 3166-1 alpha-2 code, coordinates are WGS 84 degrees. */
export type CardRow =
  | DateRow
  | { readonly kind: 'capital' | 'notes'; readonly text: string }
  | { readonly kind: 'country' | 'standsFor'; readonly country: string }
  | { readonly kind: 'population'; readonly count: number; readonly year?: number }
  | { readonly kind: 'coordinates'; readonly lat: number; readonly lon: number }
  | { readonly kind: 'claimedBy' | 'members' | 'activeIn'; readonly parties: readonly Party[] }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  | { readonly kind: 'aliases' | 'links'; readonly names: readonly string[] }
  | { readonly kind: 'with'; readonly companions: readonly Companion[] }
  | { readonly kind: 'mentions'; readonly count: number; readonly undecided: number; readonly related: readonly RelatedCount[]; readonly elsewhere?: Elsewhere };

/** How many of the mentions name a thing through another: 4 as Japanese. */
export interface RelatedCount {
  readonly name: string;
  readonly count: number;
}

/** Mentions in other documents of the workspace. */
export interface Elsewhere {
  readonly mentions: number;
  readonly documents: number;
}

/** What is known of a thing, the most telling first; how often it is mentioned comes last. */
export function rowsOf(document: AnnotatedDocument, subject: Subject, gazetteer: Facts, elsewhere?: Elsewhere): CardRow[] {
  return [
    ...standingRows(subject, gazetteer),
    ...registerRows(subject),
    ...politicalRows(document, subject, gazetteer),
    ...populationRow(subject, gazetteer),
    ...coordinatesRow(document, subject, gazetteer),
    ...companionsRow(document, subject),
    ...aliasRow(subject),
    ...linksRow(subject),
    ...(subject.here ? [mentionsRow(subject.here, elsewhere)] : []),
  ];
}

/** Whose place it is. */
function standingRows(subject: Subject, gazetteer: Facts): CardRow[] {
  const government = governmentOf(subject, gazetteer);
  const claimants = subject.entry?.claimedBy ?? [];
  return [
    ...(government ? [{ kind: 'standsFor', country: government } as const] : []),
    ...(claimants.length > 0 ? [{ kind: 'claimedBy', parties: claimants.map((name) => partyOf(name, gazetteer)) } as const] : []),
  ];
}

/** What only the team knows. A single role without dates stands in the line that says what it is. */
function registerRows({ registered }: Subject): CardRow[] {
  const { roles = [], notes } = registered ?? {};
  const isDated = roles.length > 1 || roles.some(({ from, to }) => from !== undefined || to !== undefined);
  return [...(isDated ? [{ kind: 'roles', roles } as const] : []), ...(notes ? [{ kind: 'notes', text: notes } as const] : [])];
}

function politicalRows(document: AnnotatedDocument, subject: Subject, gazetteer: Facts): CardRow[] {
  const { entry } = subject;
  const country = isEvident(subject) ? undefined : countryOf(subject, gazetteer);
  const members = membersOf(document, subject, gazetteer);
  const active = entry?.feature === 'armed-group' ? entry.activeIn ?? [entry.country ?? []].flat() : [];
  return [
    ...(entry?.capital ? [{ kind: 'capital', text: entry.capital } as const] : []),
    ...(country ? [{ kind: 'country', country } as const] : []),
    ...(members.length > 0 ? [{ kind: 'members', parties: members } as const] : []),
    ...(active.length > 0 ? [{ kind: 'activeIn', parties: active.map((code) => ({ country: code })) } as const] : []),
  ];
}

/** The register names members by their ids, or by name. */
function membersOf(document: AnnotatedDocument, { entry, registered }: Subject, gazetteer: Facts): Party[] {
  if (!registered?.members) return (entry?.members ?? []).map((code) => ({ country: code }));
  return registered.members.map((member) => partyOf(document.registered(member)?.name ?? gazetteer.get(member)?.name ?? member, gazetteer));
}

/** The country whose government a place stands for where it stands. */
const governmentOf = ({ mark, entry }: Subject, gazetteer: Facts): string | undefined =>
  (entry?.feature === 'government' ? entry.country : mark.actor === undefined ? undefined : gazetteer.get(mark.actor)?.country);

/** The card says the country already: in the line that says what it is, or by what it is. */
function isEvident(subject: Subject): boolean {
  const { entry, mark: { type, actor }, registered } = subject;
  if (type === 'country' || type === 'group' || actor !== undefined || (entry && speaking.has(entry.feature))) return true;
  return entry ? entry.description === undefined && roleOf(subject) === undefined : !registered?.country;
}

const speaking: ReadonlySet<GazetteerEntry['feature']> = new Set<GazetteerEntry['feature']>(['armed-group', 'territory', 'government']);

/** Who bears a name: a state, where it is the name of one. */
export function partyOf(name: string, gazetteer: Facts): Party {
  const country = codeOf(name, gazetteer);
  return country ? { country } : { name };
}

function populationRow({ entry }: Subject, { version }: Facts): CardRow[] {
  const year = Number(/^\d{4}/.exec(version)?.[0]);
  return entry?.population ? [{ kind: 'population', count: entry.population, ...(year ? { year } : {}) }] : [];
}

function coordinatesRow(document: AnnotatedDocument, { mark, entry }: Subject, gazetteer: Facts): CardRow[] {
  const at = mark.reference && !isWide(entry) ? placeOf(document, mark.reference, gazetteer) : undefined;
  return at ? [{ kind: 'coordinates', ...at }] : [];
}

function aliasRow({ here, entry, registered }: Subject): CardRow[] {
  const taken = new Set([normalizeName(here?.entity.name ?? entry?.name ?? '')]);
  const names: string[] = [];
  for (const name of [...(registered?.aliases ?? []), ...(here?.entity.aliases ?? []), ...(entry && isCurated(entry) ? entry.aliases : [])]) {
    if (!taken.has(normalizeName(name))) names.push(name);
    taken.add(normalizeName(name));
  }
  return names.length > 0 ? [{ kind: 'aliases', names }] : [];
}

/** Cities and regions bear spellings of the whole world, demonyms their inflections. */
const isCurated = ({ feature }: GazetteerEntry): boolean => !['city', 'capital', 'region', 'county', 'demonym'].includes(feature);

/** Only what leads to the web may become a link. */
function linksRow({ registered }: Subject): CardRow[] {
  const names = (registered?.links ?? []).filter((link) => /^https?:\/\/[^\s/]/i.test(link));
  return names.length > 0 ? [{ kind: 'links', names }] : [];
}

/** Who and where an actor goes with; a place has its map. */
function companionsRow(document: AnnotatedDocument, { here }: Subject): CardRow[] {
  const companions = here && document.scheme.isActor(here.entity.type) ? companionsOf(document, here) : [];
  return companions.length > 0 ? [{ kind: 'with', companions }] : [];
}

function mentionsRow({ entity, references }: EntityMarks, elsewhere: Elsewhere | undefined): CardRow {
  const undecided = references.filter(({ status }) => status === 'suggested').length;
  const related = new Map<string, RelatedCount>();
  for (const { reference } of references) {
    if (!reference || reference.id === entity.id) continue;
    related.set(reference.id, { name: reference.name, count: (related.get(reference.id)?.count ?? 0) + 1 });
  }
  return { kind: 'mentions', count: references.length, undecided, related: [...related.values()], ...(elsewhere ? { elsewhere } : {}) };
}
