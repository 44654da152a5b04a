import type { Sidecar } from '../annotations/model';
import type { Reason } from '../detect/explain';
import type { AnnotatedDocument, Mark, MarkStatus } from '../document';
import { wordsOf } from '../mark';
import type { Feature, GazetteerEntry } from '../gazetteer/entry';
import type { Right } from '../known/name';
import type { MapOf } from '../geo/map';
import type { SchemeType } from '../scheme/scheme';
import type { TypeId } from '../types';
import { mapOf, quotationsOf, type Quotation } from './context';
import { dateRows } from './date';
import { partyOf, rowsOf, type CardRow, type Elsewhere, type Party } from './rows';
import { countryOf, roleOf, subjectOf, type Facts, type Subject } from './subject';

/** What a hover card says of a mark, as values: the host puts them into words and escapes them. */
export interface Card {
  readonly name: string;
  /** The place's name in its own language, where that is another. */
  readonly localName?: string;
  readonly type: TypeId;
  /** The type, where the workspace defines or changes it. */
  readonly defined?: SchemeType;
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
  /** What else is known, for who asks. */
  readonly more: readonly CardRow[];
  readonly note?: string;
  /** Of an actor that is mentioned more than once: where it is named first and last. */
  readonly quotations: readonly Quotation[];
  /** Of a suggestion. */
  readonly found?: Finding;
  /** Of the report's source. */
  readonly grade?: Grade;
  readonly sources: readonly CardSource[];
}

/** The main reason why something is suggested, beside what sources say, and how surely, 0 to 1. */
export interface Finding {
  readonly why: Reason | undefined;
  readonly confidence: number;
}

/** An Admiralty grade: A to F for the source, 1 to 6 for what it says. */
export interface Grade {
  readonly reliability?: string;
  readonly credibility?: string;
}

/** The one line that says what a thing is: the words of a report or an analyst, those of the gazetteer, or whom it belongs to. */
export type About =
  | { readonly kind: 'role' | 'description'; readonly text: string }
  | { readonly kind: 'of'; readonly party: Party }
  | { readonly kind: 'feature'; readonly feature: Feature; readonly region?: string; readonly country?: string };

/** A model is one of the user's own; its id is its name. What annotations taught comes with the file names of their texts. */
export type CardSource =
  | { readonly kind: 'geonames' | 'wikidata' | 'model'; readonly id: string }
  | { readonly kind: 'register' }
  | { readonly kind: 'accepted' | 'corrected'; readonly from: readonly string[] };

/** What a card says beyond what the document and the gazetteer know. */
export interface CardContext {
  readonly elsewhere?: Elsewhere | undefined;
}

const mostRows = 5;

/** The card of a mark. Things of no lasting identity, such as dates, get a short one. */
export function cardOf(document: AnnotatedDocument, mark: Mark, gazetteer: Facts, { elsewhere }: CardContext = {}): Card {
  const subject = subjectOf(document, mark, gazetteer);
  const { here, entry } = subject;
  const { note, by, created } = mark.annotation ?? {};
  const name = here?.entity.name ?? mark.reference?.name ?? wordsOf(mark);
  return {
    name,
    type: mark.type,
    status: mark.status,
    ...fitting([...dateRows(document, mark), ...rowsOf(document, subject, gazetteer, elsewhere)]),
    quotations: here ? quotationsOf(document, here) : [],
    sources: [...knownSource(mark), ...(entry ? sourcesOf(entry) : []), ...modelSource(mark)],
    ...given({
      defined: document.scheme.definition(mark.type), localName: localNameOf(name, entry), about: aboutOf(subject, gazetteer), flag: flagOf(subject, gazetteer), map: mapOf(document, subject, gazetteer),
      note, by, created, found: findingOf(document, mark), grade: gradeOf(document.sidecar),
    }),
  };
}

/** The counts always find room; facts take what is left. */
function fitting(rows: readonly CardRow[]): Pick<Card, 'rows' | 'more'> {
  const counts = rows.filter(({ kind }) => kind === 'mentions');
  const facts = rows.filter(({ kind }) => kind !== 'mentions');
  const room = mostRows - counts.length;
  return { rows: [...facts.slice(0, room), ...counts], more: facts.slice(room) };
}

function aboutOf(subject: Subject, gazetteer: Facts): About | undefined {
  const { mark: { reference }, entry } = subject;
  const role = roleOf(subject);
  if (role) return { kind: 'role', text: role };
  if (entry?.description) return { kind: 'description', text: entry.description };
  const relation = entry?.relatesTo ?? reference?.relatesTo;
  const related = relation === undefined ? undefined : gazetteer.get(relation);
  if (related) return { kind: 'of', party: partyOf(related.name, gazetteer) };
  return entry && { kind: 'feature', feature: entry.feature, ...given({ region: entry.region, country: entry.country }) };
}

const localNameOf = (name: string, entry: GazetteerEntry | undefined): string | undefined =>
  (entry?.local === name ? undefined : entry?.local);

/** Whom an armed group stands for, a card must not say. */
const flagOf = (subject: Subject, gazetteer: Facts): string | undefined =>
  (subject.entry?.feature === 'armed-group' ? subject.registered?.country : countryOf(subject, gazetteer));

/** What of a sidecar's grades is one. */
function gradeOf({ source }: Sidecar): Grade | undefined {
  const reliability = /^[A-F]$/i.exec(String(source?.reliability ?? ''))?.[0]?.toUpperCase();
  const credibility = /^[1-6]$/.exec(String(source?.credibility ?? ''))?.[0];
  return reliability || credibility ? given({ reliability, credibility }) : undefined;
}

const findingOf = (document: AnnotatedDocument, mark: Mark): Finding | undefined =>
  (mark.status === 'suggested' ? { why: document.explain(mark).find((reason) => (reason.kind === 'known' ? isOfScheme(reason.right) : reason.kind !== 'model')), confidence: mark.confidence } : undefined);

/** Found by a word or pattern of the workspace's types. */
const isOfScheme = (right: Right): boolean => right === 'in-word-list' || right === 'by-pattern';

function sourcesOf({ geonames, wikidata }: GazetteerEntry): CardSource[] {
  return [
    ...(geonames === undefined ? [] : [{ kind: 'geonames', id: String(geonames) } as const]),
    ...(wikidata === undefined ? [] : [{ kind: 'wikidata', id: wikidata } as const]),
  ];
}

/** The register, or the annotations that taught a suggestion. */
function knownSource({ reference, known }: Mark): CardSource[] {
  if (reference?.register !== undefined) return [{ kind: 'register' }];
  return known && !isOfScheme(known.right) ? [{ kind: known.right === 'corrected-before' ? 'corrected' : 'accepted', from: known.from ?? [] }] : [];
}

const modelSource = ({ model }: Mark): CardSource[] => (model === undefined ? [] : [{ kind: 'model', id: model }]);

/** Without the fields that have no value. */
const given = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
