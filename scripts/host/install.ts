// VS Code as a server, installed from npm into tools/host-* the first time something needs it.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { inRepository } from '../lib/paths';
import { runOrThrow } from '../lib/process';
import { withProgress } from '../lib/progress';

/** The two ends of what `engines.vscode` promises. */
export type HostName = 'newest' | 'oldest';

/** An installed VS Code server. */
export interface Host {
  name: HostName;
  /** VS Code's version, such as 1.100.3. */
  version: string;
  /** The Node that this server needs, brought along with it. */
  node: string;
  /** The server's entry point. */
  main: string;
  /** The folder of VS Code itself. */
  vscode: string;
}

/** Installs the host where its lock file has changed or it is missing, and describes it. */
export async function ensureHost(name: HostName): Promise<Host> {
  if (process.platform === 'win32') throw new Error('VS Code from npm does not run on Windows: install the desktop VS Code, or use WSL.');
  const folder = inRepository('tools', `host-${name}`);
  const stamp = path.join(folder, 'node_modules', '.installed');
  const lock = createHash('sha256').update(fs.readFileSync(path.join(folder, 'package-lock.json'))).digest('hex');
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== lock) {
    await withProgress(`Installing the ${name} VS Code from npm (once, some hundred MB)`, () => install(folder));
    fs.writeFileSync(stamp, lock);
  }
  return describe(name, folder);
}

async function install(folder: string): Promise<void> {
  const vscode = vscodeFolder(folder);
  await runOrThrow('npm', ['ci'], { cwd: folder });
  // VS Code's own shrinkwrap is out of step with its package.json, so that `npm ci` refuses it.
  await runOrThrow('npm', ['install', '--omit=dev', '--ignore-scripts'], { cwd: vscode });
  await runOrThrow('npm', ['install', '--omit=dev', '--ignore-scripts'], { cwd: path.join(vscode, 'extensions') });
  prune(vscode);
  linkRipgrep(folder);
}

/** Large packages of the chat features, which are off here. */
function prune(vscode: string): void {
  for (const unused of ['@github', '@microsoft/mxc-sdk']) {
    fs.rmSync(path.join(vscode, 'node_modules', unused), { recursive: true, force: true });
  }
}

/** The old host's ripgrep package downloads its program in a script; give it the one from npm. */
function linkRipgrep(folder: string): void {
  const expected = path.join(vscodeFolder(folder), 'node_modules/@vscode/ripgrep');
  const shipped = path.join(folder, 'node_modules/@vscode/ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg');
  if (!fs.existsSync(expected) || !fs.existsSync(shipped)) return;
  fs.mkdirSync(path.join(expected, 'bin'), { recursive: true });
  fs.symlinkSync(shipped, path.join(expected, 'bin/rg'));
}

function describe(name: HostName, folder: string): Host {
  const vscode = vscodeFolder(folder);
  const { version } = readJson<{ version: string }>(path.join(vscode, 'package.json'));
  return { name, version, node: nodeFor(folder), main: path.join(vscode, 'out/server-main.js'), vscode };
}

const vscodeFolder = (folder: string): string => path.join(folder, 'node_modules/code-server/lib/vscode');

/** The Node from npm where there is one for this platform, else the one that runs this script. */
function nodeFor(folder: string): string {
  const shipped = path.join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  if (fs.existsSync(shipped)) return shipped;
  const { engines } = readJson<{ engines: { node: string } }>(path.join(folder, 'node_modules/code-server/package.json'));
  if (parseInt(process.versions.node) < parseInt(engines.node)) throw new Error(`VS Code from npm needs Node ${engines.node} on this platform; this is Node ${process.versions.node}.`);
  return process.execPath;
}

const readJson = <T>(file: string): T => JSON.parse(fs.readFileSync(file, 'utf8')) as T;
