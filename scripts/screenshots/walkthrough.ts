// The pictures of the walkthrough: one for each step, small, in a light and a dark theme.
import * as fs from 'node:fs';
import { Workbench } from '../../test/e2e/workbench';
import type { Session } from '../host/session';
import { inRepository } from '../lib/paths';
import { themes } from './themes';

const report = 'tokyo-paris-two-plus-two.txt';
const size = { width: 720, height: 440, scale: 1 };
/** As JPEG, for they are in what everybody installs. */
const format = { type: 'jpeg', quality: 60 } as const;
/** What a small window does without. */
const settings = { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'editor.lineNumbers': 'off', 'workbench.activityBar.location': 'hidden' };

const steps: Readonly<Record<string, (vscode: Workbench) => Promise<void>>> = {
  open: (vscode) => vscode.goTo('— Four ministers'),
  card: async (vscode) => {
    await vscode.goTo('Senkaku');
    await vscode.hover('Senkaku').then((card) => card.locator('img').first().waitFor());
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

/** Takes all pictures into `media/walkthrough`. */
export async function takeWalkthrough(session: Session): Promise<void> {
  fs.mkdirSync(inRepository('media', 'walkthrough'), { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, step] of Object.entries(steps)) {
      const page = await session.window({ ...settings, 'workbench.colorTheme': themes[theme] }, size);
      const vscode = new Workbench(page, session.workspace);
      await vscode.command('View: Close Primary Side Bar');
      await vscode.openFile(report);
      await vscode.highlighted('Yoshimasa Hayashi');
      await step(vscode);
      await page.waitForTimeout(800); // Cards and colours fade in; nothing tells when they have.
      const file = inRepository('media', 'walkthrough', `${name}-${theme}.jpg`);
      fs.writeFileSync(file, await page.screenshot(format));
      console.log(`${file} ${(fs.statSync(file).size / 1000).toFixed(0)} kB`);
      await page.close();
    }
  }
}
