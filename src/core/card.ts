import type { Reason } from './detect/explain';
import type { AnnotatedDocument, Mark, MarkStatus } from './document';
import type { EntityMarks } from './entities';
import type { Feature, GazetteerEntry } from './gazetteer/entry';
import { normalizeName, type Gazetteer } from './gazetteer/gazetteer';
import { companionsOf, isPointLike, mapOf, sentenceOf, type Companion } from './cardContext';
import type { MapOf } from './geo/map';
import type { Entity } from './mention';
import { entityType, type TypeId } from './types';

/** What a hover card says of a mark, as values: the host puts them into words and escapes them. */
export interface Card {
  readonly name: string;
  readonly type: TypeId;
  readonly about?: About;
  /** ISO 3166-1 alpha-2 of the country whose flag says where it belongs. */
  readonly flag?: string;
  readonly map?: MapOf;
  readonly status: MarkStatus;
  /** Who decided; `created` as the sidecar has it. */
  readonly by?: string;
  readonly created?: string;
  /** At most five, the most telling ones. */
  readonly rows: readonly CardRow[];
  readonly note?: string;
  /** Of an actor: the sentences of the first and, if it is another, the latest mention. */
  readonly sentences: readonly string[];
  /** Of a suggestion. */
  readonly found?: Finding;
  readonly sources: readonly CardSource[];
}

/** The main reason why something is suggested, beside what sources say, and how surely, 0 to 1. */
export interface Finding {
  readonly why: Reason | undefined;
  readonly confidence: number;
}

/** The one line that says what a thing is. */
export type About =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'of'; readonly name: string }
  | { readonly kind: 'feature'; readonly feature: Feature; readonly region?: string; readonly country?: string };

/** `country` is an ISO 3166-1 alpha-2 code, coordinates are WGS 84 degrees. */
export type CardRow =
  | { readonly kind: 'capital'; readonly text: string }
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'population'; readonly count: number }
  | { readonly kind: 'coordinates'; readonly lat: number; readonly lon: number }
  | { readonly kind: 'aliases' | 'claimedBy'; readonly names: readonly string[] }
  | { readonly kind: 'with'; readonly companions: readonly Companion[] }
  | { readonly kind: 'mentions'; readonly count: number; readonly undecided: number; readonly related: readonly RelatedCount[] };

/** How many of the mentions name a thing through another: 4 as Japanese. */
export interface RelatedCount {
  readonly name: string;
  readonly count: number;
}

/** A model is one of the user's own; its id is its name. What annotations taught comes with the file names of their texts. */
export type CardSource =
  | { readonly kind: 'geonames' | 'wikidata' | 'model'; readonly id: string }
  | { readonly kind: 'register' }
  | { readonly kind: 'accepted' | 'corrected'; readonly from: readonly string[] };

type Facts = Pick<Gazetteer, 'get'>;

const mostRows = 5;
const mostNames = 4;

/** The card of a mark. Things of no lasting identity, such as dates, get a short one. */
export function cardOf(document: AnnotatedDocument, mark: Mark, gazetteer: Facts): Card {
  const known = mark.reference && document.entity(mark.reference.id);
  const entry = mark.reference?.gazetteer === undefined ? undefined : gazetteer.get(mark.reference.gazetteer);
  const about = mark.reference && aboutOf(known?.entity ?? mark.reference, entry, gazetteer);
  const { note, by, created } = mark.annotation ?? {};
  return {
    name: known?.entity.name ?? mark.reference?.name ?? mark.quote,
    type: mark.type,
    status: mark.status,
    rows: rowsOf(document, known, entry),
    sentences: known ? sentencesOf(document, known) : [],
    sources: [...knownSource(mark), ...(entry ? sourcesOf(entry) : []), ...modelSource(mark)],
    ...given({ about, flag: flagOf(entry), map: entry && mapOf(document, entry, gazetteer), note, by, created, found: findingOf(document, mark) }),
  };
}

function aboutOf({ role, relatesTo }: Pick<Entity, 'role' | 'relatesTo'>, entry: GazetteerEntry | undefined, gazetteer: Facts): About | undefined {
  const text = role ?? entry?.description;
  if (text) return { kind: 'text', text };
  const relation = entry?.relatesTo ?? relatesTo;
  const related = relation === undefined ? undefined : gazetteer.get(relation);
  if (related) return { kind: 'of', name: related.name };
  return entry && { kind: 'feature', feature: entry.feature, ...given({ region: entry.region, country: entry.country }) };
}

/** The counts always find room; facts take what is left. */
function rowsOf(document: AnnotatedDocument, known: EntityMarks | undefined, entry: GazetteerEntry | undefined): CardRow[] {
  const counts = known ? [...companionsRow(document, known), mentionsRow(known)] : [];
  const facts = [...(entry ? factRows(entry) : []), ...aliasRow(known?.entity, entry)];
  return [...facts.slice(0, mostRows - counts.length), ...counts];
}

function factRows(entry: GazetteerEntry): CardRow[] {
  const { capital, claimedBy, country, population, lat, lon, description } = entry;
  const rows: CardRow[] = [];
  if (claimedBy?.length) rows.push({ kind: 'claimedBy', names: claimedBy.slice(0, mostNames) });
  if (capital) rows.push({ kind: 'capital', text: capital });
  if (country && description && isPointLike(entry) && !claimedBy) rows.push({ kind: 'country', country });
  if (population) rows.push({ kind: 'population', count: population });
  if (lat !== undefined && lon !== undefined && isPointLike(entry)) rows.push({ kind: 'coordinates', lat, lon });
  return rows;
}

function aliasRow(entity: Entity | undefined, entry: GazetteerEntry | undefined): CardRow[] {
  const taken = new Set([normalizeName(entity?.name ?? entry?.name ?? '')]);
  const names: string[] = [];
  for (const name of [...(entity?.aliases ?? []), ...(entry && isCurated(entry) ? entry.aliases : [])]) {
    if (!taken.has(normalizeName(name))) names.push(name);
    taken.add(normalizeName(name));
  }
  return names.length > 0 ? [{ kind: 'aliases', names: names.slice(0, mostNames) }] : [];
}

/** Cities and regions bear spellings of the whole world, demonyms their inflections. */
const isCurated = ({ feature }: GazetteerEntry): boolean => !['city', 'capital', 'region', 'demonym'].includes(feature);

function mentionsRow({ entity, references }: EntityMarks): CardRow {
  const undecided = references.filter(({ status }) => status === 'suggested').length;
  const related = new Map<string, RelatedCount>();
  for (const { reference } of references) {
    if (!reference || reference.id === entity.id) continue;
    related.set(reference.id, { name: reference.name, count: (related.get(reference.id)?.count ?? 0) + 1 });
  }
  return { kind: 'mentions', count: references.length, undecided, related: [...related.values()] };
}

/** Who and where an actor goes with; a place has its map. */
function companionsRow(document: AnnotatedDocument, known: EntityMarks): CardRow[] {
  const companions = entityType(known.entity.type).class === 'actor' ? companionsOf(document, known) : [];
  return companions.length > 0 ? [{ kind: 'with', companions }] : [];
}

function sentencesOf(document: AnnotatedDocument, { entity, marks }: EntityMarks): string[] {
  if (entityType(entity.type).class !== 'actor') return [];
  const first = marks[0];
  const latest = marks.at(-1);
  const sentences = [...(first ? [sentenceOf(document, first)] : []), ...(latest && latest !== first ? [sentenceOf(document, latest)] : [])];
  return [...new Set(sentences)];
}

/** None for what is disputed: whose it is, a card must not say. */
const flagOf = (entry: GazetteerEntry | undefined): string | undefined => (entry?.claimedBy ? undefined : entry?.country);

const findingOf = (document: AnnotatedDocument, mark: Mark): Finding | undefined =>
  (mark.status === 'suggested' ? { why: document.explain(mark).find(({ kind }) => kind !== 'known' && kind !== 'model'), confidence: mark.confidence } : undefined);

function sourcesOf({ geonames, wikidata }: GazetteerEntry): CardSource[] {
  return [
    ...(geonames === undefined ? [] : [{ kind: 'geonames', id: String(geonames) } as const]),
    ...(wikidata === undefined ? [] : [{ kind: 'wikidata', id: wikidata } as const]),
  ];
}

/** The register, or the annotations that taught a suggestion. */
function knownSource({ reference, known }: Mark): CardSource[] {
  if (reference?.register !== undefined) return [{ kind: 'register' }];
  return known ? [{ kind: known.right === 'corrected-before' ? 'corrected' : 'accepted', from: known.from ?? [] }] : [];
}

const modelSource = ({ model }: Mark): CardSource[] => (model === undefined ? [] : [{ kind: 'model', id: model }]);

/** Without the fields that have no value. */
const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
