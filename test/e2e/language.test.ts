import type { Workbench } from './workbench';
import { closeWorkbench, openWorkbench } from './setup';

describe('a seed text in VS Code', () => {
  let vscode: Workbench;
  before(async () => (vscode = await openWorkbench()));
  after(() => closeWorkbench(vscode));

  it('is of the language Seed', async () => {
    vscode.writeFile('language.txt', 'Kyodo reported from Tokyo.\n');
    await vscode.openFile('language.txt');
    await vscode.status('Seed').waitFor();
    await vscode.box('Tokyo');
  });
});
