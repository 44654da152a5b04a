// The pictures of the walkthrough: one for each step, small, in a light and a dark theme.
import * as fs from 'node:fs';
import type { Page } from 'playwright-core';
import { eventually, Workbench } from '../../test/e2e/workbench';
import type { Session } from '../host/session';
import { inRepository } from '../lib/paths';
import { themes } from './themes';

const report = 'tokyo-paris-two-plus-two.txt';
const size = { width: 620, height: 390, scale: 1 };
/** What a small window does without. */
const settings = { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'editor.lineNumbers': 'off', 'workbench.activityBar.location': 'hidden' };

const steps: Readonly<Record<string, (vscode: Workbench) => Promise<void>>> = {
  open: (vscode) => vscode.goTo('— Four ministers'),
  card: async (vscode) => {
    await vscode.goTo('Senkaku');
    // Room for the card below the words.
    for (let lines = 0; lines < 7; lines++) await vscode.press('Control+ArrowDown');
    // Anew where the text has moved below the mouse.
    await eventually(async () => (await (await vscode.hover('Senkaku')).innerText().catch(() => '')).includes('Uninhabited'), 'the card');
    await vscode.page.locator('.monaco-hover:visible img').first().waitFor();
  },
  decide: async (vscode) => {
    await vscode.goTo('Pyongyang');
    await vscode.press('Alt+Enter');
    await vscode.goTo('New Year');
  },
  mentions: async (vscode) => {
    await vscode.goTo('Kishi sat');
    await vscode.press('ArrowRight');
    await vscode.command('Peek References');
    await vscode.page.locator('.peekview-widget').waitFor();
  },
  yaml: async (vscode) => {
    await vscode.goTo('Yoshimasa Hayashi');
    await vscode.command('Seedlens: Open Sidecar');
    await vscode.page.getByText('status: accepted').first().waitFor();
  },
};

/** Takes the pictures of these steps, or of all, into `media/walkthrough`. */
export async function takeWalkthrough(session: Session, wanted: readonly string[] = []): Promise<void> {
  fs.mkdirSync(inRepository('media', 'walkthrough'), { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, step] of Object.entries(steps)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const page = await session.window({ ...settings, 'workbench.colorTheme': themes[theme] }, size);
      const vscode = new Workbench(page, session.workspace);
      await vscode.command('View: Close Primary Side Bar');
      await vscode.openFile(report);
      await vscode.highlighted('Yoshimasa Hayashi');
      await vscode.lenses.filter({ hasText: 'Hayashi' }).first().waitFor();
      await step(vscode);
      await page.waitForTimeout(800); // Cards and colours fade in; nothing tells when they have.
      const file = inRepository('media', 'walkthrough', `${name}-${theme}.webp`);
      fs.writeFileSync(file, await asWebp(page, await page.screenshot()));
      console.log(`${file} ${(fs.statSync(file).size / 1000).toFixed(0)} kB`);
      await page.close();
    }
  }
}

/** As small as letters stay sharp, for it is in what everybody installs. The browser draws and packs it. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().browser()!.newPage();
  const url = await blank.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.6);
  })()`);
  await blank.close();
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
