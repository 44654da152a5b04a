// One running VS Code server on the loopback interface, and the addresses of its pages.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onInterrupt, runOrThrow } from '../lib/process';
import type { Host } from './install';
import { quietSettings, type Settings } from './settings';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;

/** All that the tests need of VS Code's own extensions; the full set doubles the time to start. */
const FEW_BUILTINS = ['configuration-editing', 'json', 'markdown-basics', 'theme-defaults', 'theme-seti', 'yaml'];

export interface ServerOptions {
  host: Host;
  /** Holds the profile, the extensions and temporary files; short, for it also holds sockets. */
  folder: string;
  /** A free port where it is missing. */
  port?: number;
  /** Written before the first page loads; `undefined` leaves a profile as it is. */
  settings?: Settings;
  /** A packaged extension to install. */
  vsix?: string;
  /** Lets pages load an extension from its sources and run its tests. */
  development?: boolean;
  /** Only the few of VS Code's own extensions that tests need, and these. */
  fewBuiltins?: readonly string[];
}

/** What a page is told besides its folder, as VS Code's own `payload` parameter. */
export type Payload = [key: string, value: string][];

export class Server {
  private constructor(private readonly child: ChildProcess, private readonly folder: string, readonly port: number, private readonly log: () => string) {}

  /** Starts a server and waits until it answers. */
  static async start(options: ServerOptions): Promise<Server> {
    prepareProfile(options);
    if (options.vsix) await installVsix(options, options.vsix);
    const port = options.port ?? (await freePort());
    const child = spawnServer(options, port);
    let log = '';
    child.stdout?.on('data', (chunk) => (log += chunk));
    child.stderr?.on('data', (chunk) => (log += chunk));
    const server = new Server(child, options.folder, port, () => log);
    onInterrupt(() => server.stop());
    await server.ready();
    return server;
  }

  /** Replaces the user's settings; a window takes them up when it loads. */
  configure(settings: Settings): void {
    writeSettings(this.folder, settings);
  }

  /** The address of a window on `folder`, or on none, with whatever else it is told. */
  url(folder: string | null, payload: Payload = []): string {
    const extra = payload.length ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
    return `http://localhost:${this.port}/?${folder === null ? 'ew=true' : `folder=${encodeURI(folder)}`}${extra}`;
  }

  /** A file on this machine, as a page of this server names it. */
  remote(file: string): string {
    return `vscode-remote://localhost:${this.port}${file}`;
  }

  /** Waits until the server is gone. */
  async ended(): Promise<void> {
    if (!hasEnded(this.child)) await once(this.child, 'exit');
  }

  /** Ends the server and the processes that it started. */
  async stop(): Promise<void> {
    const gone = this.ended();
    signalGroup(this.child, 'SIGTERM');
    const late = await Promise.race([gone.then(() => false), delay(STOP_TIMEOUT_MS, true, { ref: false })]);
    if (late) signalGroup(this.child, 'SIGKILL');
    await gone;
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await answers(this.port))) {
      if (hasEnded(this.child) || Date.now() > deadline) {
        await this.stop();
        throw new Error(`The VS Code server did not start:\n${this.log().slice(-4000)}`);
      }
      await delay(100);
    }
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** A server leads a process group of its own, so that nothing it started outlives it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (hasEnded(child)) return;
  try {
    process.kill(-child.pid!, signal);
  } catch {
    // It ended between the question and the signal.
  }
}

/** A port of the loopback interface that nothing listens on. */
export async function freePort(wanted = 0): Promise<number> {
  const probe = net.createServer();
  probe.listen(wanted, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function spawnServer(options: ServerOptions, port: number): ChildProcess {
  const args = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', ...commonArguments(options)];
  if (options.development) args.push('--enable-smoke-test-driver');
  if (options.fewBuiltins) args.push('--builtin-extensions-dir', fewBuiltins(options, options.fewBuiltins));
  const child = spawn(options.host.node, [options.host.main, ...args], { env: environment(options), detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => signalGroup(child, 'SIGTERM'));
  return child;
}

const commonArguments = ({ folder }: ServerOptions): string[] => [
  '--accept-server-license-terms',
  '--telemetry-level', 'off',
  '--server-data-dir', path.join(folder, 'data'),
  '--extensions-dir', path.join(folder, 'extensions'),
];

/** An empty gallery keeps the server off the network; its sockets stay in its own folder. */
function environment({ folder }: ServerOptions): NodeJS.ProcessEnv {
  return { ...process.env, HOME: path.join(folder, 'home'), TMPDIR: path.join(folder, 'tmp'), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

function prepareProfile({ folder, settings }: ServerOptions): void {
  for (const part of ['home', 'tmp', 'extensions', 'data/data/User']) fs.mkdirSync(path.join(folder, part), { recursive: true });
  if (settings) writeSettings(folder, settings);
  else if (!fs.existsSync(settingsFile(folder))) writeSettings(folder, quietSettings);
}

const settingsFile = (folder: string): string => path.join(folder, 'data/data/User/settings.json');

function writeSettings(folder: string, settings: Settings): void {
  fs.writeFileSync(settingsFile(folder), JSON.stringify(settings, undefined, 2));
}

/** Must run before the server starts: a running one does not look again. */
async function installVsix(options: ServerOptions, vsix: string): Promise<void> {
  await runOrThrow(options.host.node, [options.host.main, ...commonArguments(options), '--install-extension', vsix], { env: environment(options) });
}

function fewBuiltins({ host, folder }: ServerOptions, more: readonly string[]): string {
  const target = path.join(folder, 'builtins');
  fs.mkdirSync(target, { recursive: true });
  for (const name of [...FEW_BUILTINS, ...more]) {
    const link = path.join(target, name);
    if (!fs.existsSync(link)) fs.symlinkSync(path.join(host.vscode, 'extensions', name), link);
  }
  return target;
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).ok;
  } catch {
    return false;
  }
}
