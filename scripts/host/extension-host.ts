// Runs the bundled tests inside the extension host of a VS Code server, with a browser as its window.
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { featureTests } from '../lib/bundle';
import { root } from '../lib/paths';
import type { TestOutput } from '../lib/test-output';
import { launchBrowser } from './browser';
import { ensureHost, type HostName } from './install';
import { Server } from './server';
import { quietSettings, type Settings } from './settings';
import { scratchWorkspace, temporaryFolder, withHistory } from './workspace';

const TIMEOUT_MS = 480_000;

/** Where the extension runs: `node` takes its `main` entry, `web` its `browser` entry in a worker. */
export type ExtensionHost = 'node' | 'web';

export interface HostRun {
  /** Each in a window of its own, one after the other, on the same profile; the tests unless told otherwise. */
  readonly bundles?: readonly string[];
  /** A copy of the seeds unless told otherwise. */
  readonly workspace?: string;
  /** How long each bundle may take, in milliseconds. */
  readonly timeout?: number;
}

/** Runs bundles in a VS Code from npm until they end or their time is up. */
export async function testInServer(hostName: HostName, extensionHost: ExtensionHost, output: TestOutput, { bundles = [featureTests], workspace, timeout = TIMEOUT_MS }: HostRun = {}): Promise<void> {
  const folder = temporaryFolder();
  const host = await ensureHost(hostName);
  console.log(`VS Code ${host.version} from npm, ${extensionHost} extension host`);
  const opened = workspace ?? withHistory(scratchWorkspace(folder));
  const server = await Server.start({ host, folder, settings: settingsFor(extensionHost), development: true, fewBuiltins: ['git', 'git-base'] });
  try {
    for (const bundle of bundles) await testInBrowser(server, opened, output, bundle, timeout);
  } finally {
    await server.stop();
  }
}

const settingsFor = (extensionHost: ExtensionHost): Settings =>
  extensionHost === 'web' ? { ...quietSettings, 'remote.extensionKind': { 'seedlens.seedlens': ['web'] } } : quietSettings;

async function testInBrowser(server: Server, workspace: string, output: TestOutput, bundle: string, timeout: number): Promise<void> {
  const browser = await launchBrowser();
  try {
    const url = server.url(workspace, [
      ['extensionDevelopmentPath', server.remote(root)],
      ['extensionTestsPath', server.remote(bundle)],
    ]);
    await testInPage(await browser.newPage(), url, output, timeout);
  } finally {
    await browser.close();
  }
}

/** VS Code calls these two functions of its page: with the host's console, and at the end. */
async function testInPage(page: Page, url: string, output: TestOutput, timeout: number): Promise<void> {
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => output.add(format(...args)));
  const ended = new Promise<void>((resolve) => void page.exposeFunction('codeAutomationExit', () => resolve()));
  page.on('pageerror', (error) => output.add(`page error: ${error.stack}`));
  await page.goto(url);
  const late = new Promise<void>((resolve) => setTimeout(resolve, timeout).unref());
  await Promise.race([ended, late]);
}
