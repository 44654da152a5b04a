// npm run screenshots [-- NAME …]: the pictures of the README, taken in real VS Code, into media/; with --cards FOLDER, cards to
// judge; with --walkthrough [NAME …], the pictures of the walkthrough.
import * as fs from 'node:fs';
import { Session } from './host/session';
import { inRepository } from './lib/paths';
import { runMain } from './lib/process';
import { packageVsix } from './lib/vsix';
import { takeCards } from './screenshots/cards';
import type { Album, Shot } from './screenshots/album';
import { sample } from './screenshots/sample';
import { themes, type Theme } from './screenshots/themes';
import { hints, workspace } from './screenshots/workspace';
import { takeWalkthrough } from './screenshots/walkthrough';
import { Workbench } from '../test/e2e/workbench';

async function main(): Promise<void> {
  const session = await Session.open(await packageVsix());
  try {
    const [option, folder] = process.argv.slice(2);
    if (option === '--cards' && folder) await takeCards(session, folder);
    else if (option === '--walkthrough') await takeWalkthrough(session, process.argv.slice(3));
    else await takeShots(session, process.argv.slice(2));
  } finally {
    await session.close();
  }
}

/** The pictures of these names, or all. */
async function takeShots(session: Session, wanted: readonly string[]): Promise<void> {
  for (const album of [sample, workspace, hints]) {
    for (const theme of Object.keys(themes) as Theme[]) {
      const here = album.shots.filter((shot) => shot.themes.includes(theme) && (wanted.length === 0 || wanted.includes(shot.name)));
      if (here.length > 0) await takeAll(session, theme, album, here);
    }
  }
}

/** One window for each album and theme, for VS Code reads its settings only when it loads. */
async function takeAll(session: Session, theme: Theme, { files, settings, size }: Album, shots: readonly Shot[]): Promise<void> {
  const folder = files && session.newFolder(`${Object.keys(files).length}-${theme}`, files);
  const page = await session.window({ ...settings, 'workbench.colorTheme': themes[theme], 'editor.minimap.enabled': false }, { ...size, scale: 2, folder });
  const vscode = new Workbench(page, folder ?? session.workspace);
  await closeSideBar(vscode);
  for (const { name, steps } of shots) {
    await page.setViewportSize(size);
    await steps(vscode);
    // Cards and colours fade in; nothing tells when they have.
    await page.waitForTimeout(600);
    const file = inRepository('media', `${name}-${theme}.png`);
    fs.writeFileSync(file, await page.screenshot());
    console.log(`${file} ${(fs.statSync(file).size / 1000).toFixed(0)} kB`);
    await vscode.closeEditors();
    await closeSideBar(vscode);
  }
  await page.close();
}

/** Its command is there only while it is open. */
async function closeSideBar(vscode: Workbench): Promise<void> {
  if (await vscode.page.locator('.part.sidebar').isVisible()) await vscode.command('View: Close Primary Side Bar');
}

runMain(main);
