import * as assert from 'node:assert';
import { annotated, annotations, sidecarOf } from './annotations';
import { closeWorkbench, openWorkbench } from './setup';
import { eventually, type Workbench } from './workbench';

const file = 'harbour-watch.txt';
const text = 'The harbour watch saw three vessels on Thursday.\n\nThe last one left at 241630Z NOV 26, as the harbour master said earlier this month.\n';

describe('what dates mean', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench();
    vscode.writeFile(file, text);
    await vscode.openFile(file);
    await vscode.highlighted('Thursday');
  });
  after(() => closeWorkbench(vscode));

  /** Waits until the card on these words says this. */
  const says = (words: string, meaning: RegExp): Promise<true> => eventually(async () => {
    const shown = meaning.test(await (await vscode.hover(words)).innerText().catch(() => ''));
    await vscode.press('Escape');
    await vscode.restMouse();
    return shown;
  }, `a card on '${words}' that says ${meaning}`);

  it('stands on their cards, or why it cannot be told', async () => {
    await says('241630Z NOV 26', /Nov 24, 2026, 4:30\sPM UTC · 2026-11-24T16:30Z/);
    await says('Thursday', /Cannot be told/);
  });

  it('counts from the date that the report is given', async () => {
    await vscode.command('Seedlens: Set Report Date');
    await vscode.answer('counts from it', '2026-11-24');
    await vscode.status('The report is of 2026-11-24').waitFor();
    await says('Thursday', /Thursday, November 19, 2026 · 2026-11-19/);
    await says('earlier this month', /2026-11-01/);
  });

  it('is corrected by a key, kept in the sidecar, and taken back', async () => {
    await vscode.goTo('Thursday');
    await vscode.press('Alt+T');
    await vscode.pickerTitled('What does Thursday').waitFor();
    await vscode.press('Control+A');
    await vscode.answer('A day, month, year', '2026-11-12');
    await annotated(vscode, file, 'Thursday', { status: 'accepted', value: '2026-11-12' });
    await says('Thursday', /Thursday, November 12, 2026/);
    await vscode.press('Alt+U');
    await eventually(() => annotations(vscode, file)?.length === 0, 'the annotation to go');
    await says('Thursday', /November 19/);
    assert.match(vscode.readFile(sidecarOf(file)), /date: "?2026-11-24/);
  });
});
