import type { Problem } from '../annotations/model';
import { spliceOf, unspliced, type Splice } from '../annotations/history';
import { busy, type SidecarFiles } from '../annotations/store';
import { finish } from '../yaml/file';
import { openRegister } from './codec';
import { editRegister } from './edit';
import type { Register, RegisterEntity } from './model';

/** What a register is to say of some entities, and what is then done, in the past tense; or why there is nothing to do. */
export type RegisterPlan = (register: Register) => { readonly entities: readonly RegisterEntity[]; readonly label: string } | string;

export type RegisterResult =
  | { readonly ok: true; readonly label: string; readonly changed: boolean }
  | { readonly ok: false; readonly code: 'nothing' | 'changed' | 'unreadable' | 'unwritable'; readonly message: string }
  | { readonly ok: false; readonly code: 'broken'; readonly message: string; readonly problems: readonly Problem[] };

interface Step {
  readonly uri: string;
  /** See `apply`. */
  readonly from: string;
  readonly label: string;
  readonly after: string;
  readonly splice: Splice;
  /** The file was made by it. */
  readonly began: boolean;
  readonly at: number;
}

type Work = <T>(steps: Generator<void, T>) => Promise<T>;

/** How often a change is made anew because somebody else has written in the meantime. */
const maxAttempts = 5;
const maxSteps = 100;

/**
 * The one door through which registers are written. A change is planned on the file as it is at that moment, so that a
 * hand edit, another window or a checkout loses nothing. Calls wait for each other.
 */
export class RegisterStore {
  private last: Promise<unknown> = Promise.resolve();
  private readonly steps: Step[] = [];

  /** `work` goes through the steps of reading, between which other things may be done. */
  constructor(private readonly files: SidecarFiles, private readonly work: Work = (steps) => Promise.resolve(finish(steps))) {}

  /** What a register says now; an empty one when there is no file. */
  read(uri: string): Promise<Register> {
    return this.inTurn(async () => (await this.work(openRegister((await this.files.read(uri)) ?? ''))).register);
  }

  /** `from` says where the analyst did it: there it is undone. */
  apply(uri: string, plan: RegisterPlan, from = uri): Promise<RegisterResult> {
    return this.inTurn(() => guarded(async () => {
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        const result = await this.attempt(uri, await readable(this.files.read(uri)), plan, from);
        if (result) return result;
      }
      return { ok: false, code: 'unwritable', message: busy };
    }));
  }

  /** When the change that an undo takes back was made, in milliseconds of `Date.now`. */
  lastDone(from: string): number | undefined {
    return this.steps.findLast((step) => step.from === from)?.at;
  }

  /** Takes back the last change made there in this window, unless its file has been changed since. */
  undo(from: string): Promise<RegisterResult> {
    return this.inTurn(() => guarded(async () => {
      const step = this.steps.findLast((each) => each.from === from);
      if (!step) return { ok: false, code: 'nothing', message: 'There is nothing to undo' };
      this.steps.splice(this.steps.indexOf(step), 1);
      const { uri, label, after, splice, began } = step;
      const isUndone = await this.files.replace(uri, after, began ? undefined : unspliced(after, splice));
      return isUndone ? { ok: true, label, changed: true } : { ok: false, code: 'changed', message: 'It was changed elsewhere since' };
    }));
  }

  /** Undefined when somebody else has written in the meantime. */
  private async attempt(uri: string, before: string | undefined, plan: RegisterPlan, from: string): Promise<RegisterResult | undefined> {
    const { file, register } = await this.work(openRegister(before ?? ''));
    const planned = plan(register);
    if (typeof planned === 'string') return { ok: false, code: 'nothing', message: planned };
    const edit = await this.work(editRegister(before, planned.entities, file));
    if ('problems' in edit) return { ok: false, code: 'broken', message: edit.problems[0]!.message, problems: edit.problems };
    const { label } = planned;
    if (edit.text === (before ?? '')) return { ok: true, label, changed: false };
    if (!(await this.files.replace(uri, before, edit.text))) return undefined;
    this.steps.push({ uri, from, label, after: edit.text, splice: spliceOf(before ?? '', edit.text), began: before === undefined, at: Date.now() });
    if (this.steps.length > maxSteps) this.steps.shift();
    return { ok: true, label, changed: true };
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

class Unreadable extends Error {}

const readable = <T>(reading: Promise<T>): Promise<T> => reading.catch((error: unknown) => Promise.reject(new Unreadable(messageOf(error))));

/** What a file system refuses is an answer too. */
const guarded = (act: () => Promise<RegisterResult>): Promise<RegisterResult> =>
  act().catch((error: unknown) => ({ ok: false, code: error instanceof Unreadable ? 'unreadable' : 'unwritable', message: messageOf(error) }));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
