import { sidecarEnding } from '../fileNames';
import { lfText } from '../text/offsets';
import { contentOf } from './changes';
import { openSidecar, type OpenSidecar } from './codec';
import { beginSidecar, editSidecar } from './edit';
import { History, spliceOf, unspliced, type Act, type Direction, type Step } from './history';
import { emptySidecar, type Problem, type Sidecar, type SidecarChange } from './model';
import { deltaOf, takeBack } from './revert';

/** What the store needs of a host. URIs are the host's, as strings; undefined stands for no file. */
export interface SidecarFiles {
  /** The file's text with its own line ends. */
  read(uri: string): Promise<string | undefined>;
  /** Replaces the whole file at once, if it still says what it said before; false, and nothing has changed, if it does not. */
  replace(uri: string, before: string | undefined, after: string | undefined): Promise<boolean>;
}

/** What became of a change. */
export type StoreResult = Changed | Refused;

export interface Changed {
  readonly ok: true;
  readonly label: string;
  /** False when the file said it already. */
  readonly changed: boolean;
  readonly sidecar: Sidecar;
  /** Ids of what an undo or redo left as it is, because somebody else has changed it since. */
  readonly kept: readonly string[];
  /** What became of the other sidecars of an act that was undone or done again. */
  readonly others?: readonly OtherResult[];
}

/** What became of another sidecar, by its URI. */
export interface OtherResult {
  readonly uri: string;
  readonly result: StoreResult;
}

export type Refused =
  | { readonly ok: false; readonly code: 'broken'; readonly message: string; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly code: 'conflict'; readonly message: string; readonly ids: readonly string[] }
  | { readonly ok: false; readonly code: 'unreadable' | 'unwritable' | 'nothing'; readonly message: string };

/** What is to become of a sidecar: its new text, and what it says; no file without a text. */
interface Wanted {
  readonly ok: true;
  readonly label: string;
  readonly text: string | undefined;
  readonly opened: OpenSidecar;
  readonly kept?: readonly string[];
}

type Plan = (before: string | undefined) => Wanted | Refused;

/** How often a change is made anew because somebody else has written in the meantime. */
const maxAttempts = 5;
/** What is told of a file that somebody writes every time. */
export const busy = 'Somebody else is writing it all the time';
/** How many sidecars are kept as read: whoever works on several goes to and fro. */
const maxOpened = 4;

/**
 * The one door through which sidecars are written. Each change is made to the file as it is at that moment, by id, so
 * that another window, a hand edit or a checkout loses nothing. Calls for one sidecar wait for each other.
 */
export class AnnotationStore {
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly histories = new Map<string, History>();
  /** What was read or written last, by sidecar, the latest at the end: the next call is mostly about the same. */
  private readonly opened = new Map<string, OpenSidecar>();

  /** `locate` says where the sidecar of a text is that is written here. */
  constructor(private readonly files: SidecarFiles, private readonly locate: (textUri: string) => string = sidecarUri) {}

  /** A text's sidecar; an empty one when there is no file, or, with a problem, when it cannot be read. */
  load(textUri: string): Promise<Sidecar> {
    const uri = this.locate(textUri);
    return this.inTurn(uri, async () => {
      try {
        return this.open(uri, await this.files.read(uri)).sidecar;
      } catch (error) {
        return unreadable(messageOf(error));
      }
    });
  }

  /** Makes changes. With a label, which says what was done, they can be undone; as part of an act together with the rest of it, even if they are none. */
  apply(textUri: string, changes: readonly SidecarChange[], label?: string, act?: Act): Promise<StoreResult> {
    const uri = this.locate(textUri);
    return this.inTurn(uri, () => this.write(uri, (before) => this.edited(uri, fileName(textUri), before, changes, label ?? ''), (before, wanted, history) => {
      if (label === undefined) history.follow(wanted.text);
      else if (act !== undefined || wanted.text !== before) history.done(this.stepOf(before, wanted, { uri, label, act, file: fileName(textUri) }), before, wanted.text);
    }));
  }

  canUndo(textUri: string): boolean {
    return this.historyOf(this.locate(textUri)).next('undo') !== undefined;
  }

  /** When the change that an undo takes back was made, in milliseconds of `Date.now`. */
  lastDone(textUri: string): number | undefined {
    return this.historyOf(this.locate(textUri)).next('undo')?.at;
  }

  /** Takes back the last change made in this window, and nothing that anybody else has done. */
  undo(textUri: string): Promise<StoreResult> {
    return this.step(textUri, 'undo');
  }

  /** Does again what was undone last. */
  redo(textUri: string): Promise<StoreResult> {
    return this.step(textUri, 'redo');
  }

  /** A sidecar was moved with its text, which has this file name now: it says so, and what can be undone stays so. */
  moved(from: string, to: string, file: string): Promise<StoreResult> {
    this.relocated(from, to);
    return this.inTurn(to, () => this.write(to, (before) => {
      const opened = this.open(to, before);
      const { document } = opened.sidecar;
      if (document?.file === undefined) return { ok: true, label: '', text: before, opened };
      return this.edited(to, file, before, [{ ...document, kind: 'document', file, sha256: document.sha256 }], '');
    }, (_, wanted, its) => its.follow(wanted.text)));
  }

  /** A file or folder has another name now: so have the histories of what it is or holds. */
  relocated(from: string, to: string): void {
    for (const [uri, history] of this.histories) {
      if (uri !== from && !uri.startsWith(`${from}/`)) continue;
      this.histories.delete(uri);
      this.histories.set(to + uri.slice(from.length), history);
    }
  }

  /** The next step of a text, and with it the other steps of its act. */
  private async step(textUri: string, direction: Direction): Promise<StoreResult> {
    const uri = this.locate(textUri);
    const act = this.historyOf(uri).next(direction)?.act;
    const result = await this.stepIn(uri, direction, act);
    if (!result.ok || act === undefined) return result;
    const others = [...this.histories].flatMap(([other, history]) => (history.next(direction, act) ? [other] : []));
    return { ...result, others: await Promise.all(others.map(async (other) => ({ uri: other, result: await this.stepIn(other, direction, act) }))) };
  }

  private stepIn(uri: string, direction: Direction, act: Act | undefined): Promise<StoreResult> {
    return this.inTurn(uri, async () => {
      const history = this.historyOf(uri);
      if (!history.next(direction, act)) return { ok: false, code: 'nothing', message: `There is nothing to ${direction}` };
      let exactly = false;
      const result = await this.write(uri, (before) => {
        history.follow(before);
        const step = history.next(direction, act)!;
        exactly = step.splice !== undefined;
        return this.takenBack(uri, before, step);
      }, (_, wanted) => history.took(direction, wanted.text, exactly, act));
      if (!result.ok && result.code === 'conflict') history.drop(direction, act);
      return result;
    });
  }

  private takenBack(uri: string, now: string | undefined, { label, file, delta, splice, began }: Step): Wanted | Refused {
    if (splice) {
      const text = unspliced(now ?? '', splice);
      return { ok: true, label, text: began && text === '' ? undefined : text, opened: this.open(uri, text) };
    }
    const { changes, conflicts } = takeBack(delta, contentOf(this.open(uri, now).sidecar));
    const wanted = this.edited(uri, file, now, changes, label);
    if (!wanted.ok) return wanted;
    if (changes.length === 0 && conflicts.length > 0) return { ok: false, code: 'conflict', message: 'It was changed elsewhere since', ids: conflicts };
    const isEmpty = began && wanted.text === beginSidecar(wanted.opened.sidecar.document);
    return { ...wanted, kept: conflicts, text: isEmpty ? undefined : wanted.text };
  }

  private edited(uri: string, file: string, before: string | undefined, changes: readonly SidecarChange[], label: string): Wanted | Refused {
    const edited = editSidecar(before, changes, { file, opened: this.open(uri, before) });
    if ('problems' in edited) return { ok: false, code: 'broken', message: edited.problems[0]!.message, problems: edited.problems };
    return { ok: true, label, text: edited.text === '' ? before : edited.text, opened: edited };
  }

  private stepOf(before: string | undefined, { text, opened }: Wanted, { uri, ...step }: Pick<Step, 'label' | 'file' | 'act'> & { readonly uri: string }): Step {
    const delta = deltaOf(contentOf(this.open(uri, before).sidecar), contentOf(opened.sidecar));
    return { ...step, delta, splice: spliceOf(before ?? '', text ?? ''), began: before === undefined, at: Date.now() };
  }

  /** Reads, plans and writes, and begins anew when somebody else has written in the meantime. */
  private async write(uri: string, plan: Plan, written: (before: string | undefined, wanted: Wanted, history: History) => void): Promise<StoreResult> {
    let reading = true;
    try {
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        reading = true;
        const before = await this.files.read(uri);
        const wanted = plan(before);
        if (!wanted.ok) return wanted;
        reading = false;
        const { text, opened, label, kept = [] } = wanted;
        const changed = text !== before;
        if (changed && !(await this.files.replace(uri, before, text))) continue;
        written(before, wanted, this.historyOf(uri));
        this.remember(uri, opened);
        return { ok: true, label, changed, sidecar: opened.sidecar, kept };
      }
      return { ok: false, code: 'unwritable', message: busy };
    } catch (error) {
      return { ok: false, code: reading ? 'unreadable' : 'unwritable', message: messageOf(error) };
    }
  }

  private historyOf(uri: string): History {
    const history = this.histories.get(uri) ?? new History();
    this.histories.set(uri, history);
    return history;
  }

  private open(uri: string, text = ''): OpenSidecar {
    const before = this.opened.get(uri);
    const opened = before?.text === text ? before : openSidecar(text, before);
    this.remember(uri, opened);
    return opened;
  }

  private remember(uri: string, opened: OpenSidecar): void {
    this.opened.delete(uri);
    this.opened.set(uri, opened);
    if (this.opened.size > maxOpened) this.opened.delete(this.opened.keys().next().value!);
  }

  private inTurn<T>(uri: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(uri) ?? Promise.resolve()).then(task, task);
    this.queues.set(uri, turn);
    const done = (): void => { if (this.queues.get(uri) === turn) this.queues.delete(uri); };
    turn.then(done, done);
    return turn;
  }
}

const unreadable = (message: string): Sidecar => ({ ...emptySidecar, problems: [{ code: 'unreadable', message, severity: 'error', start: 0, end: 0 }] });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Where a text's sidecar is: beside it. A query or fragment stays at the end. */
export const sidecarUri = (textUri: string): string => textUri.replace(/^([^?#]*)/, `$1${sidecarEnding}`);

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
