import { openWorkbench } from './setup';
import { annotated } from './annotations';
import type { Workbench } from './workbench';
import { eventually } from './workbench';

const types = (colour: string): string => `seedlens: 1
types:
  barge:
    class: actor
    colour: "${colour}"
    guideline: Barges that have a name.
    words: [zorvana]
`;

describe('types of one’s own', () => {
  let vscode: Workbench;
  let before: string;

  beforeEach(async () => {
    vscode = await openWorkbench({ 'workbench.colorTheme': 'Light Modern' });
    before = vscode.readFile('seedlens.yaml');
  });
  afterEach(() => vscode.writeFile('seedlens.yaml', before));

  const drawnIn = (colour: string): Promise<boolean> =>
    eventually(async () => (await vscode.look('zorvana')).borders.some((border) => border.includes(colour)), `a line in ${colour}`);

  it('are drawn in their colour as soon as it is saved, and picked by their guideline', async () => {
    vscode.writeFile('barges.txt', 'They loaded the zorvana at night.\n\nNobody saw the queller.\n');
    await vscode.openFile('barges.txt');
    vscode.writeFile('seedlens.yaml', types('#7a2048'));
    await drawnIn('rgb(122, 32, 72)');
    vscode.writeFile('seedlens.yaml', types('#20487a'));
    await drawnIn('rgb(32, 72, 122)');
    await vscode.goTo('queller');
    await vscode.press('Alt+A');
    await vscode.pick('Barges that have a name');
    await annotated(vscode, 'barges.txt', 'queller', { status: 'accepted' });
  });
});
