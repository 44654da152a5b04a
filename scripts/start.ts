// npm start: VS Code on seeds/ with the extension loaded, in a desktop window or else in the browser.
import { spawn } from 'node:child_process';
import { canShowWindows, downloadedDesktop, installedDesktop, profile, wantsDesktop } from './host/desktop';
import { ensureHost } from './host/install';
import { freePort, Server } from './host/server';
import { bundleCommandLine, bundleExtension } from './lib/bundle';
import { buildKnowledge } from './lib/knowledge';
import { inRepository, root } from './lib/paths';
import { run, runMain } from './lib/process';

const PORT = 3000;
const SEEDS = inRepository('seeds');
const PROFILE = inRepository('.vscode-host');

async function main(): Promise<void> {
  await buildKnowledge();
  await Promise.all([bundleExtension(), bundleCommandLine()]);
  if (!(wantsDesktop() && (await openDesktop()))) await serve();
}

/** Opens the desktop VS Code where there is one. */
async function openDesktop(): Promise<boolean> {
  const installed = installedDesktop();
  const program = installed ?? (await downloadedDesktop('stable'));
  if (!program) return false;
  console.log(`Opening ${program}`);
  const own = installed ? ['--new-window'] : profile(PROFILE);
  const { code } = await run(program, [`--extensionDevelopmentPath=${root}`, ...own, SEEDS]);
  return code === 0;
}

/** Serves VS Code to the browser until Ctrl+C. */
async function serve(): Promise<void> {
  const host = await ensureHost('newest');
  const port = await freePort(PORT).catch(() => freePort());
  const server = await Server.start({ host, folder: PROFILE, port, development: true });
  const url = server.url(SEEDS, [['extensionDevelopmentPath', server.remote(root)]]);
  console.log(`\nVS Code ${host.version} with Seedlens, for this machine alone:\n\n  ${url}\n\nCtrl+C ends it.`);
  openInBrowser(url);
  await server.ended();
}

/** The address is printed in any case, so that a failure here is nobody's concern. */
function openInBrowser(url: string): void {
  if (!canShowWindows()) return;
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}

runMain(main);
