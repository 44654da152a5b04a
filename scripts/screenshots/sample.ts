// The README's pictures of reading, deciding and annotating, on the sample reports.
import type { Album } from './album';
import type { Workbench } from '../../test/e2e/workbench';

const REPORT = 'tokyo-paris-two-plus-two.txt';

export const sample: Album = {
  size: { width: 1120, height: 680 },
  shots: [
    { name: 'highlights', themes: ['light', 'dark', 'high-contrast', 'high-contrast-light'], steps: openReport },
    { name: 'hover-actor', themes: ['light', 'dark'], steps: (vscode) => hoverOn(vscode, 'Yoshimasa Hayashi') },
    { name: 'hover-place', themes: ['light', 'dark'], steps: (vscode) => hoverOn(vscode, 'Senkaku') },
    { name: 'sidecar', themes: ['light', 'dark'], steps: openBoth },
    { name: 'structure', themes: ['light', 'dark'], steps: openStructure },
    { name: 'types', themes: ['light', 'dark'], steps: openTypes },
    { name: 'problems', themes: ['light', 'dark'], steps: openProblems },
    { name: 'review', themes: ['light', 'dark'], steps: openReview },
  ],
};

async function openReport(vscode: Workbench): Promise<void> {
  await vscode.openFile(REPORT);
  await vscode.highlighted('Indo-Pacific');
  await vscode.lenses.first().waitFor();
  // Off any word, so that nothing else is highlighted.
  await vscode.goTo('— Four ministers');
}

async function hoverOn(vscode: Workbench, phrase: string): Promise<void> {
  await openReport(vscode);
  await vscode.hover(phrase);
}

async function openBoth(vscode: Workbench): Promise<void> {
  await openReport(vscode);
  await vscode.goTo('Yoshimasa Hayashi');
  await vscode.command('Seedlens: Open Sidecar');
  await vscode.tab(`${REPORT}.annotations.yaml`).waitFor();
}

/** A copy of the report, for no other picture to change by it, in the middle of its review. */
async function openReview(vscode: Workbench): Promise<void> {
  const copy = 'two-plus-two.txt';
  vscode.writeFile(copy, vscode.readFile(REPORT));
  vscode.writeFile(`${copy}.annotations.yaml`, vscode.readFile(`${REPORT}.annotations.yaml`));
  await vscode.openFile(copy);
  await vscode.highlighted('Indo-Pacific');
  await vscode.press('Alt+D');
  const decided = Number(/\d+/.exec(await vscode.status(/Review: \d+ of/).innerText())?.[0]);
  for (let more = 0; more < 13; more++) {
    await vscode.status(`Review: ${decided + more} of`).waitFor();
    await vscode.press('a');
  }
  await vscode.status(/Accepted/).waitFor();
}

/** Sections and entities in the outline. */
async function openStructure(vscode: Workbench): Promise<void> {
  await vscode.openFile('intsum-straits-of-malacca.txt');
  await vscode.highlighted('Singapore Strait');
  await vscode.command('Explorer: Focus on Outline View');
  await vscode.page.locator('.pane-header', { hasText: 'seeds' }).click();
  await vscode.page.locator('.outline-pane .monaco-list-row', { hasText: 'OUTLOOK' }).waitFor();
  await vscode.goTo('Nine boardings');
}

/** Types of one's own, and what they find. */
async function openTypes(vscode: Workbench): Promise<void> {
  await vscode.openFile('seedlens.yaml');
  await vscode.openFile('notice-unlicensed-fishing.txt');
  await vscode.command('View: Move Editor into Next Group');
  await vscode.goTo('Additions: ships');
  await vscode.highlighted('SAINT ODILE');
  await vscode.lenses.filter({ hasText: 'Comoros' }).first().waitFor();
  await vscode.hover('Saint Odile', 1); // The first stands in the file of types.
}

/** A report whose decisions leave questions, and what the rules say of them. */
async function openProblems(vscode: Workbench): Promise<void> {
  const report = 'blast-at-quill-ridge.txt';
  vscode.writeFile(report, 'BLAST AT QUILL RIDGE\n\nA blast at the depot near Athens killed 14 people on Thursday, the ministry said.\nDeputy Minister Ada Quill flew to Quill Ridge, and Quill will report to Athens.\n\nThe blast at the depot near Athens on Thursday killed 12 people, the police said.\n');
  vscode.writeFile(`${report}.annotations.yaml`, `seedlens: 1
entities:
  quill-ridge: { type: place, name: Quill Ridge }
annotations:
  - { id: m1, type: date, status: accepted, target: { start: 75, exact: Thursday } }
  - { id: m2, type: place, status: accepted, entity: quill-ridge, target: { start: 138, exact: Quill Ridge } }
  - { id: m3, type: person, status: accepted, target: { start: 155, exact: Quill } }
`);
  await vscode.openFile(report);
  await vscode.highlighted('Ada Quill');
  await vscode.lenses.first().waitFor();
  await vscode.command('Problems: Focus on Problems View');
  await vscode.page.locator('.markers-panel .monaco-list-row', { hasText: 'contradictory-figures' }).waitFor();
}
