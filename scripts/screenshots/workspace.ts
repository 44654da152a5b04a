// The README's pictures of what goes over several reports, on a dossier.
import type { Locator, Page } from 'playwright-core';
import { eventually, type Workbench } from '../../test/e2e/workbench';
import type { Album } from './album';
import { dossier, report, shortNames } from './dossier';

const size = { width: 860, height: 430 };
const settings = { 'seedlens.codeLens': 'summary' };
const themes = ['light', 'dark'] as const;

export const workspace: Album = {
  files: dossier,
  settings,
  size,
  shots: [
    { name: 'symbols', themes, steps: openSymbols },
    { name: 'references', themes, steps: openReferences },
    { name: 'same', themes, steps: openSame },
    { name: 'date', themes, steps: openDate },
    { name: 'completion', themes, steps: openCompletion },
    { name: 'progress', themes, steps: openProgress },
    { name: 'rename', themes, steps: openRename },
  ],
};

export const hints: Album = { files: dossier, size, settings: { ...settings, 'seedlens.inlayHints': true }, shots: [{ name: 'hints', themes, steps: openReport }] };

async function openReport(vscode: Workbench): Promise<void> {
  await vscode.openFile(report);
  await vscode.highlighted('Ingrid Solheim');
  await vscode.goTo('INQUIRY INTO');
}

/** Waits until the index has all reports. */
const indexed = (vscode: Workbench): Promise<true> => eventually(async () => {
  await vscode.press('Escape', 'Control+T');
  await vscode.page.keyboard.type('ingrid solheim');
  return row(vscode, 'mentions in 3 reports').waitFor({ timeout: 1000 }).then(() => true, () => false);
}, 'the index');

const row = (vscode: Workbench, text: string): Locator => vscode.page.locator('.monaco-list-row', { hasText: text }).first();

async function openReferences(vscode: Workbench): Promise<void> {
  await openReport(vscode);
  await indexed(vscode);
  await vscode.press('Escape');
  await vscode.goTo('Arriaga said');
  await vscode.press('Shift+Alt+F12');
  for (const file of ['harbour-talks.txt', 'hearing.txt']) await row(vscode, file).locator('.monaco-tl-twistie').click();
  await row(vscode, 'Commissioner Arriaga was').waitFor();
  await vscode.restMouse();
}

async function openSymbols(vscode: Workbench): Promise<void> {
  await openReport(vscode);
  await indexed(vscode);
  await vscode.press('Escape', 'Control+T');
  await vscode.page.keyboard.type('tomas');
  await row(vscode, 'Tomás Arriaga').waitFor();
}

async function openRename(vscode: Workbench): Promise<void> {
  await vscode.page.setViewportSize({ ...size, height: 620 });
  await openReport(vscode);
  await indexed(vscode);
  await vscode.press('Escape');
  await vscode.goTo('Ingrid Solheim');
  await vscode.press('F2');
  const box = vscode.page.locator('.rename-box input');
  await eventually(async () => (await box.inputValue()) === 'Ingrid Solheim', 'the name in the box');
  await box.fill('Ingrid Solheim Aas');
  await vscode.press('Control+Enter');
  await row(vscode, 'ferry-inquiry.txt.annotations.yaml').waitFor();
  await raisePanel(vscode.page, 110);
  await row(vscode, 'hearing.txt').waitFor();
  await vscode.restMouse();

}

/** Drags the upper edge of the panel, by so many pixels. */
async function raisePanel(page: Page, by: number): Promise<void> {
  const { x, y } = (await page.locator('.part.panel').boundingBox())!;
  await page.mouse.move(x + 200, y - 3);
  await page.mouse.down();
  await page.mouse.move(x + 200, y - by, { steps: 5 });
  await page.mouse.up();
}

async function openSame(vscode: Workbench): Promise<void> {
  await vscode.openFile(shortNames);
  await vscode.highlighted('Solheim');
  await indexed(vscode);
  await vscode.press('Escape');
  await vscode.goTo('Solheim thanked');
  await vscode.press('Control+.');
  await row(vscode, 'is the same as').waitFor();
}

async function openDate(vscode: Workbench): Promise<void> {
  await openReport(vscode);
  await vscode.hover('Thursday');
}

async function openCompletion(vscode: Workbench): Promise<void> {
  await openReport(vscode);
  await indexed(vscode);
  await vscode.press('Escape');
  await vscode.openFile(`${report}.annotations.yaml`);
  await vscode.goTo('by: a.novak', 1);
  await vscode.press('End', 'Enter');
  await vscode.page.keyboard.type('note: Confirmed by Tom');
  await eventually(async () => {
    await vscode.press('Control+Space');
    return row(vscode, 'Tomás Arriaga').waitFor({ timeout: 1000 }).then(() => true, () => false);
  }, 'the suggestion');
}

async function openProgress(vscode: Workbench): Promise<void> {
  await vscode.page.setViewportSize({ ...size, width: 1120 });
  await openReport(vscode);
  await indexed(vscode);
  await vscode.press('Escape');
  await vscode.command('View: Show Explorer');
  await vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'hearing.txt' }).click();
  await vscode.command('Seedlens: Show Review Progress');
  await row(vscode, 'port-visit').waitFor();
  await vscode.page.mouse.move(700, 380);
}
