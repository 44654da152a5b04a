// The packaged extension installed in a running VS Code, with a browser to look at it.
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { ensureHost } from './install';
import { Server } from './server';
import { pictureSettings, type Settings } from './settings';
import { scratchWorkspace, temporaryFolder } from './workspace';

export interface WindowOptions {
  width?: number;
  height?: number;
  /** Device pixels for each CSS pixel. */
  scale?: number;
  /** Display language, for extensions: VS Code itself has no language pack and stays English. */
  language?: string;
  /** What to open instead of the scratch workspace: another folder, or none. */
  folder?: string | null;
}

export class Session {
  private constructor(private readonly server: Server, private readonly browser: Browser, private readonly folder: string, readonly workspace: string) {}

  /** Starts the newest VS Code with this package, on a scratch copy of the seeds. */
  static async open(vsix: string): Promise<Session> {
    const folder = temporaryFolder();
    const workspace = scratchWorkspace(folder);
    const host = await ensureHost('newest');
    const server = await Server.start({ host, folder, vsix, settings: pictureSettings, fewBuiltins: ['references-view'] });
    return new Session(server, await launchBrowser(), folder, workspace);
  }

  /** A new folder of these files, whose `.txt` are seed texts: reports that no other window should meet. */
  newFolder(name: string, files: Readonly<Record<string, string>>): string {
    const folder = path.join(this.folder, name, 'seeds');
    fs.mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, file), text);
    return folder;
  }

  /** A new window with an extension host of its own, under these settings besides the usual ones. */
  async window(settings: Settings = {}, { width = 1400, height = 850, scale = 1, language, folder = this.workspace }: WindowOptions = {}): Promise<Page> {
    this.server.configure({ ...pictureSettings, ...settings });
    const page = await this.browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, permissions: ['clipboard-read', 'clipboard-write'] });
    page.setDefaultTimeout(15_000);
    if (language) await page.addInitScript((value) => Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value }), language);
    await page.goto(this.server.url(folder));
    await page.locator(folder === null ? '.monaco-workbench .statusbar-item' : '.monaco-workbench .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return page;
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}
