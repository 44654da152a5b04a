import { normalizeName } from '../gazetteer/names';
import type { TypeId } from '../types';
import type { Digest, DigestEntity } from './digest';
import type { EntityKey } from './key';
import { Numbers } from './numbers';
import { PackedDigest, type CorpusMention } from './packed';
import { occurrencesIn, Posting, writePosting, type Occurrence, type Place } from './posting';
import { fit, letterMask, queryOf, type Query } from './search';
import { Strings } from './strings';
import { Term } from './term';

export type { Digest, DigestEntity, DigestMention } from './digest';
export type { EntityKey } from './key';
export type { CorpusMention, LinePosition } from './packed';
export type { Place } from './posting';

/** A document in the index. */
export interface IndexedDocument {
  readonly uri: string;
  readonly stamp: string;
  readonly digest: PackedDigest;
}

/** How often something is mentioned. */
export interface MentionCount {
  readonly mentions: number;
  readonly documents: number;
}

/** An entity over all documents. */
export interface CorpusEntity extends MentionCount {
  readonly key: EntityKey;
  readonly type: TypeId;
  /** What most sidecars call it, else most documents. */
  readonly name: string;
  /** All its other names, in alphabetical order. */
  readonly aliases: readonly string[];
}

/** Where a document mentions something, in document order. */
export interface DocumentMentions {
  readonly uri: string;
  readonly mentions: readonly Place[];
}

/** How one document has an entity, with how many mentions it has there. */
export interface EntityInDocument extends Pick<DigestEntity, 'id' | 'kept'> {
  readonly uri: string;
  readonly mentions: number;
}

interface NumberedDocument extends IndexedDocument {
  readonly number: number;
  /** What it mentions, once that was asked for. */
  occurrences?: ReadonlyMap<number, Occurrence>;
}

/** An entity that a query has found, by this one of its names. */
export interface SymbolHit extends MentionCount {
  readonly key: EntityKey;
  readonly type: TypeId;
  readonly name: string;
  readonly match: string;
}

/** How much of a document, or of all, is decided. */
export interface Progress {
  /** Mentions that are accepted or rejected. */
  readonly decided: number;
  readonly all: number;
}

/**
 * What is known over many documents, by their URIs: who and what is mentioned where, under which names, and what of it is
 * decided. A value of its documents' digests alone: it is the same whatever was put, replaced and removed before. To put,
 * replace or remove a document takes the time of that document; a query that of its answer, searching names that of the
 * names. Entities of different documents are one by the rule of `entityKey`.
 *
 * - `references`, `count`, `first`: where an entity is mentioned, undecided suggestions included, rejected ones not; with it
 *   what stands for it: Japanese, and Tokyo where it acts for Japan.
 * - `entity`, `entities`, `inDocuments`, `named`: what entities are called, over all and in each document; for renaming and
 *   merging over all sidecars, and for finding two entities of one name.
 * - `symbols`: entities by any part of any name.
 * - `mentionsIn`, `entitiesIn`, `progress`: one document as it was put, and how much is decided.
 */
export class Corpus {
  /** Changes with every change. */
  version = 0;
  private readonly documents = new Map<string, NumberedDocument>();
  /** URIs by the numbers of documents. What is put again gets another number, so that its old postings say no more. */
  private readonly numbered: (string | undefined)[] = [];
  private readonly posting = new Numbers();
  private readonly terms = new Map<number, Term>();
  /** How strings are searched, by their numbers. */
  private readonly folded: (string | undefined)[] = [];
  private readonly masks: number[] = [];
  private decided = 0;
  private all = 0;

  constructor(readonly strings = new Strings()) {}

  /** How many documents there are. */
  get size(): number {
    return this.documents.size;
  }

  get uris(): Iterable<string> {
    return this.documents.keys();
  }

  has(uri: string): boolean {
    return this.documents.has(uri);
  }

  /** What a document's digest was made from, as it was put; undefined when it is not there. */
  stamp(uri: string): string | undefined {
    return this.documents.get(uri)?.stamp;
  }

  /** Adds a document, in place of what was known of it. The stamp is the caller's, to tell what the digest was made from. */
  put(uri: string, digest: Digest, stamp = ''): void {
    this.putPacked(uri, PackedDigest.of(digest, this.strings), stamp);
  }

  putPacked(uri: string, digest: PackedDigest, stamp: string): void {
    this.remove(uri);
    const number = this.numbered.push(uri) - 1;
    this.documents.set(uri, { uri, stamp, digest, number });
    for (const [key, occurrence] of occurrencesIn(digest)) {
      writePosting(this.posting, digest, occurrence);
      this.term(key).addDocument(number, occurrence.mentions.length, this.posting);
    }
    digest.eachEntity((entity) => this.term(entity.key).count(entity, 1));
    this.decided += digest.decided;
    this.all += digest.size;
    this.version++;
  }

  /** Says whether it was there. */
  remove(uri: string): boolean {
    const document = this.documents.get(uri);
    if (!document) return false;
    const { digest, number } = document;
    this.documents.delete(uri);
    this.numbered[number] = undefined;
    const isThere = (other: number): boolean => this.numbered[other] !== undefined;
    for (const [key, { mentions }] of occurrencesIn(digest)) this.change(key, (term) => term.removeDocument(mentions.length, isThere));
    digest.eachEntity((entity) => this.change(entity.key, (term) => term.count(entity, -1)));
    this.decided -= digest.decided;
    this.all -= digest.size;
    this.version++;
    return true;
  }

  /** How often an entity is mentioned, in all documents or in all but one. */
  count(key: EntityKey, except?: string): MentionCount {
    const term = this.find(key);
    const document = except === undefined ? undefined : this.documents.get(except);
    const own = term && document && (document.occurrences ??= occurrencesIn(document.digest)).get(term.key)?.mentions.length;
    const { mentions, documents } = countOf(term);
    return own ? { mentions: mentions - own, documents: documents - 1 } : { mentions, documents };
  }

  /** Where an entity is mentioned, the documents in no order. */
  references(key: EntityKey): DocumentMentions[] {
    const found: DocumentMentions[] = [];
    this.eachPosting(key, (uri, posting) => posting.mentions > 0 && found.push({ uri, mentions: posting.places() }));
    return found;
  }

  /** The first mention in the document that mentions an entity most; of several such, in the first by URI. */
  first(key: EntityKey): DocumentMentions | undefined {
    let best = undefined as { readonly uri: string; readonly posting: Posting } | undefined;
    this.eachPosting(key, (uri, posting) => {
      const order = posting.mentions - (best?.posting.mentions ?? 0);
      if (posting.mentions === 0) return;
      if (!best || order > 0 || (order === 0 && uri < best.uri)) best = { uri, posting };
    });
    return best && { uri: best.uri, mentions: best.posting.places(1) };
  }

  entity(key: EntityKey): CorpusEntity | undefined {
    const term = this.find(key);
    return term && this.entityOf(term);
  }

  /** All entities that documents name or keep, in no order. */
  *entities(): Generator<CorpusEntity> {
    for (const term of this.terms.values()) {
      const entity = this.entityOf(term);
      if (entity) yield entity;
    }
  }

  /** How each document that mentions an entity, or keeps it in its sidecar, has it; in no order. */
  inDocuments(key: EntityKey): EntityInDocument[] {
    const found: EntityInDocument[] = [];
    this.eachPosting(key, (uri, posting) => {
      for (const { id, kept } of posting.entries()) found.push({ uri, id: this.strings.at(id), kept, mentions: posting.mentions });
    });
    return found;
  }

  /** Entities of which a name is this one, accents and capitals aside; the most mentioned first. */
  named(name: string): CorpusEntity[] {
    return this.termsNamed([name]).flatMap((term) => this.entityOf(term) ?? []).sort((a, b) => b.mentions - a.mentions || compareTexts(a.key, b.key));
  }

  /** The documents that mention or keep an entity of which a name is one of these, accents and capitals aside, or have one under one of these ids. */
  documentsNaming(names: readonly string[], ids: ReadonlySet<string>): Set<string> {
    const uris = new Set<string>();
    for (const { key } of this.termsNamed(names)) this.eachPosting(this.strings.at(key), (uri) => uris.add(uri));
    const numbers = new Set([...ids].flatMap((id) => this.strings.find(id) ?? []));
    for (const { uri, digest } of numbers.size > 0 ? this.documents.values() : []) if (digest.hasId(numbers)) uris.add(uri);
    return uris;
  }

  /** Entities by any part of any name, accents and capitals aside: the best fitting first, then the most mentioned. Without a query all. */
  symbols(text: string, limit: number): SymbolHit[] {
    const query = queryOf(text);
    const hits: Hit[] = [];
    for (const term of this.terms.values()) {
      const hit = term.documents > 0 ? this.hit(term, query) : undefined;
      if (hit) hits.push(hit);
    }
    return hits.sort((a, b) => this.compare(a, b)).slice(0, limit).flatMap(({ term, number }) => this.symbolOf(term, query.letters ? number : undefined) ?? []);
  }

  /** A document's mentions in document order, rejected ones too. */
  mentionsIn(uri: string): CorpusMention[] {
    const digest = this.documents.get(uri)?.digest;
    return digest ? Array.from({ length: digest.size }, (_, index) => digest.mention(index, this.strings)) : [];
  }

  /** The entities that a document names. */
  entitiesIn(uri: string): DigestEntity[] {
    return this.documents.get(uri)?.digest.entities(this.strings) ?? [];
  }

  /** How much is decided in a document, or in all. */
  progress(uri?: string): Progress {
    if (uri === undefined) return { decided: this.decided, all: this.all };
    const digest = this.documents.get(uri)?.digest;
    return { decided: digest?.decided ?? 0, all: digest?.size ?? 0 };
  }

  /** For saving: each document as it is kept. */
  get packed(): Iterable<IndexedDocument> {
    return this.documents.values();
  }

  private find(key: EntityKey): Term | undefined {
    const number = this.strings.find(key);
    return number === undefined ? undefined : this.terms.get(number);
  }

  private term(number: number): Term {
    let term = this.terms.get(number);
    if (!term) this.terms.set(number, (term = new Term(number)));
    return term;
  }

  private termsNamed(names: readonly string[]): Term[] {
    const folded = new Set(names.map(normalizeName));
    return [...this.terms.values()].filter((term) => [...term.names()].some((number) => folded.has(this.fold(number))));
  }

  /** Calls for each document that has an entity, with what it has of it. */
  private eachPosting(key: EntityKey, visit: (uri: string, posting: Posting) => unknown): void {
    this.find(key)?.eachDocument((number, numbers) => {
      const uri = this.numbered[number];
      if (uri !== undefined) visit(uri, new Posting(numbers));
    });
  }

  /** Changes a term, and forgets it when nothing is left of it. */
  private change(number: number, change: (term: Term) => void): void {
    const term = this.term(number);
    change(term);
    if (term.isEmpty) this.terms.delete(number);
  }

  /** Undefined for what documents only relate to, and never name. */
  private entityOf(term: Term): CorpusEntity | undefined {
    const type = term.typeIn(this.strings);
    if (!type) return undefined;
    const name = term.nameIn(this.strings);
    const names = new Set(Array.from(term.names(), (number) => this.strings.at(number)));
    names.delete(name);
    return { key: this.strings.at(term.key), type, name, aliases: [...names].sort(), ...countOf(term) };
  }

  private symbolOf(term: Term, number: number | undefined): SymbolHit | undefined {
    const type = term.typeIn(this.strings);
    const name = term.nameIn(this.strings);
    return type && { key: this.strings.at(term.key), type, name, match: number === undefined ? name : this.strings.at(number), ...countOf(term) };
  }

  /** By which of its names a term fits a query best. */
  private hit(term: Term, query: Query): Hit | undefined {
    let best: Hit | undefined;
    for (const number of term.names()) {
      const folded = this.fold(number);
      const value = (this.masks[number]! & query.mask) === query.mask ? fit(folded, query) : undefined;
      const hit = value === undefined ? undefined : { term, number, value, length: folded.length };
      if (hit && (!best || this.compare(hit, best) < 0)) best = hit;
    }
    return best;
  }

  private compare(a: Hit, b: Hit): number {
    const order = a.value - b.value || b.term.mentions - a.term.mentions || a.length - b.length;
    return order || compareTexts(this.strings.at(a.term.key), this.strings.at(b.term.key)) || compareTexts(this.strings.at(a.number), this.strings.at(b.number));
  }

  private fold(number: number): string {
    const known = this.folded[number];
    if (known !== undefined) return known;
    const folded = normalizeName(this.strings.at(number));
    this.masks[number] = letterMask(folded);
    return (this.folded[number] = folded);
  }
}

interface Hit {
  readonly term: Term;
  /** Of the name that fits. */
  readonly number: number;
  readonly value: number;
  /** Of that name, folded. */
  readonly length: number;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const countOf = (term: Term | undefined): MentionCount => ({ mentions: term?.mentions ?? 0, documents: term?.documents ?? 0 });
