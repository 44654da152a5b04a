import type { SidecarFiles } from './store';

/** Files whose writing may be cut short: a file is emptied, then filled. URIs are the host's, as strings. */
export interface PlainFiles {
  /** Undefined when there is no such file. */
  read(uri: string): Promise<string | undefined>;
  write(uri: string, text: string): Promise<void>;
  delete(uri: string): Promise<void>;
  /** Waits, in milliseconds. */
  pause(time: number): Promise<void>;
}

/** Last line of a complete journal, and the name of who wrote it. */
const journalEnd = /\n# complete(?: \w+)?$/;
/** How long another writer's journal is waited for, and how often it is looked at, in milliseconds. A dead one's stays. */
const patience = 1000;
const interval = 20;
/** How long after writing his journal a writer looks whether another began in the same moment, in milliseconds. */
const settling = 25;

/**
 * Whole files out of plain ones. The new text is first written to a journal beside the file. Whoever finds a file that is
 * only the beginning of what its complete journal says, in that moment or after a crash, reads the journal: at any time
 * the file says what it said before, or all of what is new.
 *
 * The journal is also what two writers meet at. One waits while there is another's; and who finds, after writing his own,
 * that it or the file is not what he thinks, has changed nothing and must begin again.
 */
export class JournaledFiles implements SidecarFiles {
  constructor(private readonly plain: PlainFiles, private readonly random: () => number = Math.random) {}

  async read(uri: string): Promise<string | undefined> {
    const text = await this.plain.read(uri);
    const journal = text === undefined ? undefined : await this.journal(uri);
    return journal !== undefined && journalEnd.test(journal) && journal.startsWith(text!) ? journal.replace(journalEnd, '') : text;
  }

  async replace(uri: string, before: string | undefined, after: string | undefined): Promise<boolean> {
    const left = await this.others(uri);
    if ((await this.read(uri)) !== before) return false;
    if (after === undefined) return this.remove(uri);
    if (before !== undefined && (await this.plain.read(uri)) !== before) await this.plain.write(uri, before);
    return (await this.journal(uri)) === left && this.write(uri, before, after);
  }

  private async write(uri: string, before: string | undefined, after: string): Promise<boolean> {
    const journal = `${after}\n# complete ${this.random().toString(36).slice(2)}`;
    await this.plain.write(journalOf(uri), journal).catch((error) => this.giveUp(uri, error));
    await this.plain.pause(settling);
    const isMine = (await this.journal(uri)) === journal;
    if (!isMine || (await this.plain.read(uri)) !== before) {
      if (isMine) await this.discard(uri);
      return false;
    }
    await this.plain.write(uri, after).catch((error) => this.fail(uri, before, error));
    await this.discard(uri);
    return true;
  }

  private async remove(uri: string): Promise<true> {
    await this.discard(uri);
    await this.plain.delete(uri);
    return true;
  }

  /** Waits for other writers; gives the journal that a dead one has left. */
  private async others(uri: string): Promise<string | undefined> {
    for (let waited = 0; ; waited += interval) {
      const journal = await this.journal(uri);
      if (journal === undefined || waited >= patience) return journal;
      await this.plain.pause(interval);
    }
  }

  private journal(uri: string): Promise<string | undefined> {
    return this.plain.read(journalOf(uri)).catch(() => undefined);
  }

  /** The file could not be written. As long as it is torn, its journal is what it says. */
  private async fail(uri: string, before: string | undefined, error: unknown): Promise<never> {
    const isWhole = await this.plain.read(uri).then((text) => text === before, () => false);
    return isWhole ? this.giveUp(uri, error) : Promise.reject(error);
  }

  private async giveUp(uri: string, error: unknown): Promise<never> {
    await this.discard(uri);
    throw error;
  }

  /** One that stays does no harm. */
  private discard(uri: string): Promise<void> {
    return this.plain.delete(journalOf(uri)).catch(() => undefined);
  }
}

/** A name that no watcher of sidecars listens to. */
const journalOf = (uri: string): string => uri.replace(/^([^?#]*)/, '$1.saving');
