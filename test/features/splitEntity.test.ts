import * as vscode from 'vscode';
import { parseSidecar } from '../../src/core/annotations/codec';
import { parseRegister } from '../../src/core/register/codec';
import * as assert from './assert';
import { closedReport, cursorAt, indexed, openReport, run, setRegister } from './analyst';
import { applyingPreview, keeping, sidecarOf } from './refactoring';
import { eventually, readText, scratch } from './support';

/** Answers the next name, and the next list of several by what is ticked and what `choose` likes; gives what was refused and offered. */
function answers(names: readonly string[], choose: (label: string) => boolean): { readonly refused: unknown[]; readonly offered: string[] } {
  const { showInputBox, showQuickPick } = vscode.window;
  const [refused, offered]: [unknown[], string[]] = [[], []];
  Object.assign(vscode.window, {
    showInputBox: (options: vscode.InputBoxOptions) => {
      Object.assign(vscode.window, { showInputBox });
      refused.push(...names.slice(0, -1).map((name) => options.validateInput?.(name)));
      return Promise.resolve(names.at(-1));
    },
    showQuickPick: (items: readonly vscode.QuickPickItem[]) => {
      Object.assign(vscode.window, { showQuickPick });
      offered.push(...items.map(({ label }) => label));
      return Promise.resolve(items.filter(({ picked, label, kind }) => kind !== vscode.QuickPickItemKind.Separator && (picked || choose(label))));
    },
  });
  return { refused, offered };
}

describe('splitEntity', () => {
  afterEach(() => setRegister(undefined));

  it('parts some mentions and whole reports from an entity, decided or not', async () => {
    const text = 'Foreign Minister Olga Prinz spoke.\n\nOlga Prinz, a surgeon, sang.\n';
    const decided = await closedReport('Foreign Minister Olga Prinz left.\n', keeping('olga-prinz', 'Olga Prinz'));
    const undecided = await closedReport('The surgeon sang.\r\n\r\n🎵 Foreign Minister Olga Prinz sang.\r\n');
    const report = await openReport(text, keeping('olga-prinz', 'Olga Prinz'));
    await indexed(decided, undecided);
    cursorAt(report, 'Olga Prinz', 2);
    const name = 'Olga Prinz (surgeon)';
    const isOther = (label: string): boolean => label === vscode.workspace.asRelativePath(decided) || label === vscode.workspace.asRelativePath(undecided);
    const { refused, offered } = answers(['Olga Prinz', ' ', name], isOther);
    await applyingPreview(() => run('splitEntity'));
    assert.deepEqual(refused, ['It needs a name of its own', 'It needs a name of its own']);
    assert.equal(offered.length, 5, offered.join(' | '));
    const sidecars = await Promise.all([report.sidecar, sidecarOf(decided), sidecarOf(undecided)].map(async (uri) => parseSidecar(await readText(uri))));
    for (const { annotations, entities } of sidecars) {
      assert.ok(annotations.length > 0 && annotations.every(({ entity }) => entity === 'olga-prinz-surgeon'));
      assert.equal(entities.find(({ id }) => id === 'olga-prinz-surgeon')?.name, name);
    }
    assert.deepEqual(sidecars[2]!.annotations[0]!.target.map(({ start, exact }) => [start, exact]), [[38, 'Olga Prinz']]);
    assert.equal(await readText(report.editor.document.uri), text);
  });

  it('gives a name of the register’s to the new one', async () => {
    const report = await openReport('Foreign Minister Hans Lindt met Foreign Minister Jan Lindt.\n');
    await setRegister('seedlens: 1\nentities:\n  hans-lindt:\n    type: person\n    name: Hans Lindt\n    aliases: [Jan Lindt]\n');
    await eventually(() => report.document.entity('hans-lindt')?.marks.length === 2);
    await indexed();
    cursorAt(report, 'Jan Lindt');
    answers(['Jan Lindt'], () => false);
    await applyingPreview(() => run('splitEntity'));
    const { entities } = parseRegister(await readText(await scratch('entities.yaml')));
    assert.deepEqual([...entities.values()], [{ id: 'hans-lindt', type: 'person', name: 'Hans Lindt' }, { id: 'jan-lindt', type: 'person', name: 'Jan Lindt' }]);
    assert.deepEqual(parseSidecar(await readText(report.sidecar)).annotations.map(({ entity, target }) => [entity, target[0]!.exact]), [['jan-lindt', 'Jan Lindt']]);
  });

  it('changes nothing when it is called off', async () => {
    const report = await openReport('Foreign Minister Rosa Kamp spoke.\n');
    cursorAt(report, 'Rosa');
    const { showInputBox } = vscode.window;
    Object.assign(vscode.window, { showInputBox: () => Promise.resolve(undefined) });
    await run('splitEntity');
    Object.assign(vscode.window, { showInputBox });
    assert.deepEqual(report.document.sidecar.annotations, []);
  });
});
