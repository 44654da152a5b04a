// Finds a Chromium-like browser on this machine, or gets one.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { inRepository } from '../lib/paths';
import { run, runOrThrow } from '../lib/process';
import { withProgress } from '../lib/progress';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) => path.join(process.env[variable] ?? '', file))),
};

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const NO_BROWSER = `No browser was found, and none could be downloaded.
Install Chrome, Chromium or Edge (on Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to one.`;

/** Starts the first headless browser that starts: an installed one, else Playwright's, else the one from npm. */
export async function launchBrowser(): Promise<Browser> {
  let reason = '';
  for (const find of [...installedBrowsers().map((file) => () => file), playwrightBrowser, npmBrowser]) {
    try {
      const executablePath = await find();
      if (executablePath) return await chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, FONTCONFIG_FILE: inRepository('tools/fonts.conf') } });
    } catch (error) {
      reason += `\n${String(error)}`;
    }
  }
  throw new Error(NO_BROWSER + reason);
}

/** The browsers of `$CHROMIUM_PATH`, of `$PATH`, and of the platform's usual places. */
function installedBrowsers(): string[] {
  const onPath = COMMANDS.flatMap((command) => (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, command)));
  return [process.env.CHROMIUM_PATH ?? '', ...onPath, ...(PLACES[process.platform] ?? [])].filter(isFile);
}

async function playwrightBrowser(): Promise<string | undefined> {
  if (!isFile(chromium.executablePath())) {
    const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
    await withProgress('Downloading Chromium for Playwright (once)', () => run(process.execPath, [cli, 'install', 'chromium']));
  }
  return isFile(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function npmBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = inRepository('tools/browser');
  const module = path.join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  if (!isFile(module)) await withProgress('Installing headless Chromium from npm (once)', () => runOrThrow('npm', ['ci'], { cwd: folder }));
  const shipped = (await import(pathToFileURL(module).href)) as { default: { executablePath(): Promise<string> } };
  return shipped.default.executablePath();
}

const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
