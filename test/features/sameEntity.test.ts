import * as vscode from 'vscode';
import { parseRegister } from '../../src/core/register/codec';
import * as assert from './assert';
import { closedReport, indexed, openReport, setRegister, type Report } from './analyst';
import { applyingPreview } from './refactoring';
import { eventually, readText, scratch } from './support';

async function fixesAt({ editor: { document } }: Report, words: string): Promise<vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(words) + 1);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position));
  return found.filter(({ command }) => command?.command === 'seedlens.mergeEntities');
}

describe('sameEntity', () => {
  afterEach(() => setRegister(undefined));

  it('offers to merge what has a name of another, and does', async () => {
    const closed = await closedReport('Foreign Minister Tilda Brusk spoke. Brusk left.\n');
    const report = await openReport('Foreign Minister Brusk met the press.\n');
    await indexed(closed);
    const [fix] = await eventually(async () => {
      const found = await fixesAt(report, 'Brusk');
      return found.length > 0 ? found : undefined;
    });
    assert.equal(fix!.title, '“Brusk” is the same as Tilda Brusk (2 mentions): merge them');
    const { command, arguments: given } = fix!.command!;
    await applyingPreview(async () => void (await vscode.commands.executeCommand(command, ...(given as unknown[]))));
    assert.deepEqual(parseRegister(await readText(await scratch('entities.yaml'))).entities.get('tilda-brusk')?.aliases, ['Brusk']);
    await eventually(() => report.document.marks()[0]?.reference?.name === 'Tilda Brusk');
    await eventually(async () => (await fixesAt(report, 'Brusk')).length === 0);
  });

  it('offers nothing where nothing looks the same', async () => {
    const report = await openReport('Foreign Minister Xenia Ploog spoke on Thursday.\n');
    await indexed();
    assert.deepEqual((await fixesAt(report, 'Ploog')).length, 0);
    assert.deepEqual((await fixesAt(report, 'Thursday')).length, 0);
  });
});
