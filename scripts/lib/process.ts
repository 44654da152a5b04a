import { spawn, type SpawnOptions } from 'node:child_process';
import { root } from './paths';

export interface Finished { code: number; output: string }

/** The exit code of a process that was interrupted, by convention of shells. */
const INTERRUPTED = 130;

export interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env' | 'timeout'> {
  /** Called with each chunk as it arrives; without it the output is only collected. */
  onOutput?: (chunk: string) => void;
}

/** Runs a command to its end and collects both of its output streams. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  const { onOutput, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    // npm and npx are .cmd files on Windows, which only a shell can start.
    const child = spawn(command, args, { ...spawnOptions, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      onOutput?.(chunk.toString());
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const end = (): boolean => child.kill();
    process.once('exit', end);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** As {@link run}, but a non-zero exit is an error, which carries the end of the output where it was not shown. */
export async function runOrThrow(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  throw new Error(`${command} ${args.join(' ')} ended with ${code}${options.onOutput ? '' : `:\n${output.slice(-4000)}`}`);
}

const cleanups: (() => Promise<void>)[] = [];

/** Has this done before an interrupt (Ctrl+C and the like) ends the process. */
export function onInterrupt(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

/** Runs `main` as a script's whole work: an error is printed and becomes exit code 1; an interrupt still cleans up. */
export function runMain(main: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void interrupt());
  endWithParent();
  main().then(
    () => process.exit(process.exitCode ?? 0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}

/** npm does not pass on every signal: where it was killed, this process finds itself adopted by another. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void interrupt(), 500).unref();
}

/** The terminal and npm may each pass on the same Ctrl+C; the first one counts. */
async function interrupt(): Promise<void> {
  const pending = cleanups.splice(0).map((cleanup) => cleanup());
  if (process.exitCode === INTERRUPTED) return;
  process.exitCode = INTERRUPTED;
  await Promise.allSettled(pending);
  process.exit();
}

/** Runs another TypeScript file of this repository, its output shown. */
export async function runScript(file: string, ...args: string[]): Promise<void> {
  await runOrThrow(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root, onOutput: (chunk) => process.stdout.write(chunk) });
}
