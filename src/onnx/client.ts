import type { ModelProblem } from '../core/detect/neural/problem';
import type { NeuralRecognizer } from '../core/detect/neural/recognizer';
import type { Mention } from '../core/mention';
import type { TypeId } from '../core/types';
import type { Answer, ModelFiles, Order } from './protocol';
import { startThread, type Thread } from './thread';

/** A model that has been opened in a thread of its own. */
export interface RunningModel extends NeuralRecognizer {
  /** Rejects when the text cannot be read, or when the thread ends before. */
  recognize(text: string): Promise<Mention[]>;
  /** Ends the thread; what is being read is given up. */
  end(): void;
  /** Told once, when the thread fails after it was opened. */
  onFailure: ((why: string) => void) | undefined;
}

/**
 * Opens a model in a thread that runs `source`, the bundle of worker.ts. The thread takes the bytes of the files over.
 * When the signal is given the thread ends, whatever it is at, and the promise rejects with the signal's reason.
 */
export function startModel(source: string, files: ModelFiles, signal?: AbortSignal): Promise<RunningModel | ModelProblem> {
  return new Promise((resolve, reject) => {
    const client = new Client(source, resolve);
    signal?.addEventListener('abort', () => { client.end(); reject(signal.reason as Error); });
    if (signal?.aborted) { client.end(); return reject(signal.reason as Error); }
    client.open(files);
  });
}

interface Waiting {
  readonly resolve: (mentions: Mention[]) => void;
  readonly reject: (why: Error) => void;
}

class Client implements RunningModel {
  name = '';
  types: readonly TypeId[] = [];
  onFailure: ((why: string) => void) | undefined;
  private readonly thread: Thread<Order>;
  private readonly waiting = new Map<number, Waiting>();
  private reads = 0;
  private gone = false;

  constructor(source: string, private readonly opened: (result: RunningModel | ModelProblem) => void) {
    this.thread = startThread<Order, Answer>(source, { onMessage: (answer) => this.take(answer), onFailure: (why) => this.fail(why) });
  }

  open(files: ModelFiles): void {
    this.thread.post({ kind: 'open', files }, [...new Set([files.model, files.runtime].map(({ buffer }) => buffer as ArrayBuffer))]);
  }

  recognize(text: string): Promise<Mention[]> {
    return new Promise((resolve, reject) => {
      if (this.gone) return reject(new Error('the model has ended'));
      const id = ++this.reads;
      this.waiting.set(id, { resolve, reject });
      this.thread.post({ kind: 'read', id, text });
    });
  }

  end(): void {
    this.thread.end();
    this.giveUp('the model has ended');
  }

  private take(answer: Answer): void {
    switch (answer.kind) {
      case 'opened': Object.assign(this, { name: answer.name, types: answer.types }); return this.opened(this);
      case 'failed': this.end(); return this.opened(answer.problem);
      case 'read': return this.settle(answer.id, ({ resolve }) => resolve([...answer.mentions]));
      case 'unread': return this.settle(answer.id, ({ reject }) => reject(new Error(answer.why)));
    }
  }

  private settle(id: number, settle: (waiting: Waiting) => void): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (waiting) settle(waiting);
  }

  private fail(why: string): void {
    this.opened({ problem: 'crashed', detail: why });
    this.giveUp(why);
    this.onFailure?.(why);
  }

  private giveUp(why: string): void {
    this.gone = true;
    for (const { reject } of this.waiting.values()) reject(new Error(why));
    this.waiting.clear();
  }
}
