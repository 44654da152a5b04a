import type { TypeId } from '../types';
import type { PackedDigest } from './packed';
import type { Strings } from './strings';

/** A document in the index. */
export interface IndexedDocument {
  readonly uri: string;
  readonly stamp: string;
  readonly digest: PackedDigest;
}

/** What is counted of a term besides its mentions; the last bits of a count's number. */
const alias = 0;
const name = 1;
const keptName = 2;
const type = 3;

/** What the index knows of an entity over all documents: counts, so that a document's part can be taken back. */
export class Term {
  /** Mentions of it and of what stands for it, rejected ones aside. */
  mentions = 0;
  /** The documents that have them, with how many each. */
  readonly documents = new Map<IndexedDocument, number>();
  /** How many documents call it so, or of what type; by the number of the string and what it is. */
  private readonly facts = new Map<number, number>();

  constructor(readonly key: number) {}

  get isEmpty(): boolean {
    return this.documents.size === 0 && this.facts.size === 0;
  }

  addMention(document: IndexedDocument): void {
    this.mentions++;
    this.documents.set(document, (this.documents.get(document) ?? 0) + 1);
  }

  removeDocument(document: IndexedDocument): void {
    this.mentions -= this.documents.get(document) ?? 0;
    this.documents.delete(document);
  }

  /** Counts what a document says of it, or with -1 says no more. */
  count(typeNumber: number, isKept: boolean, names: Uint32Array, by: 1 | -1): void {
    this.add(typeNumber, type, by);
    names.forEach((number, at) => this.add(number, at > 0 ? alias : isKept ? keptName : name, by));
  }

  /** The numbers of all its names. */
  *names(): Generator<number> {
    for (const fact of this.facts.keys()) if (fact % 4 !== type) yield Math.floor(fact / 4);
  }

  /** What most sidecars that keep it call it, else what it is called most. */
  nameIn(strings: Strings): string {
    return this.most(keptName, strings) ?? this.most(name, strings) ?? '';
  }

  typeIn(strings: Strings): TypeId | undefined {
    return this.most(type, strings) as TypeId | undefined;
  }

  private most(kind: number, strings: Strings): string | undefined {
    let best: { readonly text: string; readonly count: number } | undefined;
    for (const [fact, count] of this.facts) {
      if (fact % 4 !== kind || count < (best?.count ?? 0)) continue;
      const text = strings.at(Math.floor(fact / 4));
      if (!best || count > best.count || text < best.text) best = { text, count };
    }
    return best?.text;
  }

  private add(number: number, kind: number, by: 1 | -1): void {
    const fact = number * 4 + kind;
    const count = (this.facts.get(fact) ?? 0) + by;
    if (count > 0) this.facts.set(fact, count);
    else this.facts.delete(fact);
  }
}
