import type { TypeId } from '../types';
import type { NumberReader, Numbers } from './numbers';
import type { PackedEntity } from './packed';
import { Postings } from './postings';
import type { Strings } from './strings';

/** What is counted of a term besides its mentions; the last bits of a count's number. */
const alias = 0;
const name = 1;
const keptName = 2;
const type = 3;

/** What the index knows of an entity over all documents: counts, so that a document's part can be taken back. */
export class Term {
  /** Mentions of it and of what stands for it, rejected ones aside. */
  mentions = 0;
  /** The documents that have them. */
  documents = 0;
  private postings = new Postings();
  /** Postings of documents that are there: some have it in their sidecar alone. */
  private present = 0;
  /** Postings of documents that are gone, and passed over. */
  private gone = 0;
  /** How many documents call it so, or of what type; by the number of the string and what it is. */
  private readonly facts = new Map<number, number>();

  constructor(readonly key: number) {}

  get isEmpty(): boolean {
    return this.present === 0 && this.facts.size === 0;
  }

  /** What a document with a number higher than all before has of it. */
  addDocument(document: number, mentions: number, posting: Numbers): void {
    this.mentions += mentions;
    this.documents += Math.sign(mentions);
    this.present++;
    this.postings.add(document, posting.read());
  }

  /** A document is gone. Its posting is taken out with as many others as there are left: so none costs more than itself. */
  removeDocument(mentions: number, isThere: (document: number) => boolean): void {
    this.mentions -= mentions;
    this.documents -= Math.sign(mentions);
    this.present--;
    if (++this.gone <= this.present) return;
    this.postings = this.postings.filter(isThere);
    this.gone = 0;
  }

  /** The postings of all documents, of some that are gone too. */
  eachDocument(visit: (document: number, posting: NumberReader) => void): void {
    this.postings.each(visit);
  }

  /** Counts what a document says of it, or with -1 says no more. */
  count(entity: PackedEntity, by: 1 | -1): void {
    this.add(entity.type, type, by);
    for (let at = 0; at < entity.size; at++) this.add(entity.name(at), at > 0 ? alias : entity.kept ? keptName : name, by);
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
