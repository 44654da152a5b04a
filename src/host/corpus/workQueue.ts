import { wordFinder } from '../../core/corpus/knowledge';

/** More names than these are not looked for one by one: all is read anew. */
const mostWords = 200;

/** A text that is to be looked at again; `mayConcern` says of its words whether it has to be read. */
export interface Work {
  readonly uri: string;
  readonly mayConcern: (text: string) => boolean;
}

const always: Work['mayConcern'] = () => true;

/** The texts that an index has to look at again: those that have changed, then those that may name what has changed. */
export class WorkQueue {
  private readonly changed = new Set<string>();
  private readonly doubtful = new Set<string>();
  private words: readonly string[] = [];
  private finder = always;

  get size(): number {
    return this.changed.size + this.doubtful.size;
  }

  add(uri: string): void {
    this.changed.add(uri);
    this.doubtful.delete(uri);
  }

  /** All of these may hold one of the words. */
  doubt(uris: Iterable<string>, words: readonly string[]): void {
    this.words = [...new Set([...(this.doubtful.size > 0 ? this.words : []), ...words])];
    this.finder = this.words.length > mostWords ? always : wordFinder(this.words);
    for (const uri of uris) if (!this.changed.has(uri)) this.doubtful.add(uri);
  }

  remove(uri: string): void {
    this.changed.delete(uri);
    this.doubtful.delete(uri);
  }

  clear(): void {
    this.changed.clear();
    this.doubtful.clear();
  }

  /** Takes the next out. */
  next(): Work | undefined {
    for (const [uris, mayConcern] of [[this.changed, always], [this.doubtful, this.finder]] as const) {
      for (const uri of uris) {
        uris.delete(uri);
        return { uri, mayConcern };
      }
    }
    return undefined;
  }
}
