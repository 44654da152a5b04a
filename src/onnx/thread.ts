// Threads of any host: Node's worker threads (desktop, command line) and web workers have the same use and other names.
// The only place that asks where it runs.

/** The other side of a conversation. */
export interface Port<Out> {
  post(message: Out, transfer?: ArrayBuffer[]): void;
}

/** A running thread. */
export interface Thread<Out> extends Port<Out> {
  end(): void;
}

/** What is told to whoever started a thread. */
export interface Listener<In> {
  readonly onMessage: (message: In) => void;
  /** The thread failed and is gone; not told when it was ended. */
  readonly onFailure: (why: string) => void;
}

interface NodePort { postMessage(message: unknown, transfer?: ArrayBuffer[]): void; on(event: string, listener: (value: never) => void): void }
interface NodeThread extends NodePort { terminate(): unknown }
interface NodeThreads { readonly Worker: new (source: string, options: object) => NodeThread; readonly parentPort: NodePort | null }
interface WebPort { postMessage(message: unknown, transfer?: ArrayBuffer[]): void; addEventListener(event: string, listener: (event: { data: never; message?: string }) => void): void }
interface WebThread extends WebPort { terminate(): void }

interface Host {
  readonly process?: { getBuiltinModule?(name: string): unknown };
  readonly Worker: new (url: string) => WebThread;
}

const host = globalThis as unknown as Host;
const nodeThreads = host.process?.getBuiltinModule?.('node:worker_threads') as NodeThreads | undefined;

/** Starts a script, given as its source, in a thread of its own. */
export function startThread<Out, In>(source: string, listener: Listener<In>): Thread<Out> {
  return nodeThreads ? nodeThread(new nodeThreads.Worker(source, { eval: true }), listener) : webThread(source, listener);
}

function nodeThread<Out, In>(worker: NodeThread, { onMessage, onFailure }: Listener<In>): Thread<Out> {
  let ended = false;
  worker.on('message', onMessage);
  worker.on('error', (error: unknown) => void (!ended && (ended = true) && onFailure(String(error))));
  worker.on('exit', (code: unknown) => void (!ended && onFailure(`exit ${String(code)}`)));
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    end: () => { ended = true; worker.terminate(); },
  };
}

/** A web worker may only be started from the page's own origin: an address made of the source is. */
function webThread<Out, In>(source: string, { onMessage, onFailure }: Listener<In>): Thread<Out> {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new host.Worker(url);
  worker.addEventListener('message', ({ data }) => onMessage(data));
  worker.addEventListener('error', ({ message }) => onFailure(message ?? ''));
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    end: () => { worker.terminate(); URL.revokeObjectURL(url); },
  };
}

/** Within a thread: the way back to who started it. */
export function answerPort<In, Out>(onMessage: (message: In) => void): Port<Out> {
  const node = nodeThreads?.parentPort;
  if (node) node.on('message', onMessage);
  else (globalThis as unknown as WebPort).addEventListener('message', ({ data }) => onMessage(data));
  const port = node ?? (globalThis as unknown as WebPort);
  return { post: (message, transfer) => port.postMessage(message, transfer) };
}
