import { lfText } from '../text/offsets';
import { openSidecar, type OpenSidecar } from './codec';
import { editSidecar } from './edit';
import { emptySidecar, type Problem, type Sidecar, type SidecarChange } from './model';
import { revert } from './revert';

/** What the store needs of a host. URIs are the host's, as strings. */
export interface SidecarFiles {
  /** The file's text with its own line ends; undefined when there is none. */
  read(uri: string): Promise<string | undefined>;
  /** Replaces the whole file at once. */
  write(uri: string, text: string): Promise<void>;
}

/** What became of a change. `changed` is false when the file said it already. */
export type StoreResult =
  | { readonly ok: true; readonly label: string; readonly changed: boolean; readonly sidecar: Sidecar }
  | { readonly ok: false; readonly code: 'broken'; readonly message: string; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly code: 'conflict'; readonly message: string; readonly ids: readonly string[] }
  | { readonly ok: false; readonly code: 'unreadable' | 'unwritable' | 'nothing'; readonly message: string };

/** One change made in this window, and what it takes to take it back. */
interface Done {
  readonly label: string;
  /** The file's text before and after; undefined when there was none. */
  readonly before: string | undefined;
  readonly after: string;
}

type Read = { readonly ok: true; readonly text: string | undefined } | (StoreResult & { ok: false });

const maxUndo = 100;

/**
 * The one door through which sidecars are written. Each change is made to the file as it is at that moment, by id, so
 * that another window, a hand edit or a checkout loses nothing. Calls for one sidecar wait for each other.
 */
export class AnnotationStore {
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly history = new Map<string, Done[]>();
  /** What was read or written last: the next call is mostly about the same. */
  private opened: OpenSidecar | undefined;

  /** `locate` says where the sidecar of a text is that is written here. */
  constructor(private readonly files: SidecarFiles, private readonly locate: (textUri: string) => string = sidecarUri) {}

  /** A text's sidecar; an empty one when there is no file, or, with a problem, when it cannot be read. */
  load(textUri: string): Promise<Sidecar> {
    return this.inTurn(textUri, async () => {
      const read = await this.read(textUri);
      return read.ok ? this.open(read.text).sidecar : unreadable(read.message);
    });
  }

  /** Makes changes. With a label, which says what was done, they can be undone. */
  apply(textUri: string, changes: readonly SidecarChange[], label?: string): Promise<StoreResult> {
    return this.inTurn(textUri, async () => {
      const read = await this.read(textUri);
      return read.ok ? this.edit(textUri, read.text, changes, label) : read;
    });
  }

  canUndo(textUri: string): boolean {
    return (this.history.get(textUri)?.length ?? 0) > 0;
  }

  /** Takes back the last change made in this window, and nothing that anybody else has done. */
  undo(textUri: string): Promise<StoreResult> {
    return this.inTurn(textUri, async () => {
      const last = this.history.get(textUri)?.at(-1);
      if (!last) return { ok: false, code: 'nothing', message: 'There is nothing to undo' };
      const read = await this.read(textUri);
      if (!read.ok) return read;
      const result = await this.takeBack(textUri, last, read.text);
      // What cannot be taken back any more must not stand in the way of what was done before.
      if (result.ok || result.code === 'conflict') this.history.get(textUri)?.pop();
      return result;
    });
  }

  private async takeBack(textUri: string, { before, after, label }: Done, now: string | undefined): Promise<StoreResult> {
    if (now === after && before !== undefined) return this.write(textUri, this.open(before), label);
    const reversal = revert(this.open(before).sidecar, this.open(after).sidecar, this.open(now).sidecar);
    if ('conflicts' in reversal) return { ok: false, code: 'conflict', message: 'It was changed elsewhere since', ids: reversal.conflicts };
    const result = await this.edit(textUri, now, reversal.changes);
    return result.ok ? { ...result, label } : result;
  }

  private async edit(textUri: string, before: string | undefined, changes: readonly SidecarChange[], label?: string): Promise<StoreResult> {
    const edited = editSidecar(before, changes, { file: fileName(textUri), opened: this.opened });
    if ('problems' in edited) return { ok: false, code: 'broken', message: edited.problems[0]!.message, problems: edited.problems };
    if (edited.text === (before ?? '')) return { ok: true, label: label ?? '', changed: false, sidecar: edited.sidecar };
    const result = await this.write(textUri, edited, label ?? '');
    if (result.ok && label !== undefined) this.remember(textUri, { label, before, after: edited.text });
    return result;
  }

  private remember(textUri: string, done: Done): void {
    this.history.set(textUri, [...(this.history.get(textUri) ?? []), done].slice(-maxUndo));
  }

  private async read(textUri: string): Promise<Read> {
    try {
      return { ok: true, text: await this.files.read(this.locate(textUri)) };
    } catch (error) {
      return { ok: false, code: 'unreadable', message: messageOf(error) };
    }
  }

  private open(text = ''): OpenSidecar {
    if (this.opened?.text !== text) this.opened = openSidecar(text);
    return this.opened;
  }

  private async write(textUri: string, opened: OpenSidecar, label: string): Promise<StoreResult> {
    try {
      await this.files.write(this.locate(textUri), opened.text);
      this.opened = opened;
      return { ok: true, label, changed: true, sidecar: opened.sidecar };
    } catch (error) {
      return { ok: false, code: 'unwritable', message: messageOf(error) };
    }
  }

  private inTurn<T>(textUri: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(textUri) ?? Promise.resolve()).then(task, task);
    this.queues.set(textUri, turn);
    const done = (): void => { if (this.queues.get(textUri) === turn) this.queues.delete(textUri); };
    turn.then(done, done);
    return turn;
  }
}

const unreadable = (message: string): Sidecar => ({ ...emptySidecar, problems: [{ code: 'unreadable', message, severity: 'error', start: 0, end: 0 }] });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Where a text's sidecar is: beside it. A query or fragment stays at the end. */
export const sidecarUri = (textUri: string): string => textUri.replace(/^([^?#]*)/, '$1.annotations.yaml');

/** The name of the file that a URI leads to. */
export const fileName = (uri: string): string => {
  const encoded = uri.replace(/[?#].*$/, '').split('/').at(-1)!;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
};

/** Random bytes; replaceable for tests. */
export type Random = (length: number) => Uint8Array;

const secureRandom: Random = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** An annotation id that no other has: an m and six characters. */
export const newId = (existing: { has(id: string): boolean }, random: Random = secureRandom): string => {
  for (;;) {
    const id = `m${Array.from(random(6), (byte) => (byte % 32).toString(32)).join('')}`;
    if (!existing.has(id)) return id;
  }
};

/** SHA-256 of a text with LF line ends, in hexadecimal: what a sidecar's `sha256` says. */
export const textHash = async (text: string): Promise<string> => {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(lfText(text)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
