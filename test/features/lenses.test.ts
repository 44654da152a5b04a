import * as vscode from 'vscode';
import * as assert from './assert';
import { closedReport, index, openReport, run, type Report } from './analyst';
import { eventually } from './support';

const text = 'Headline only.\nThey spoke of Japan and of Japanese ships.\n\nChina spoke.\n';

/** The lenses of a report as "line: title". */
async function lenses({ editor: { document } }: Report): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  return found.map(({ range, command }) => `${range.start.line}: ${command?.title.replace(/^\$\([\w-]+\)\s/, '')}`);
}

async function commandOf({ editor: { document } }: Report, title: string): Promise<vscode.Command> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  const command = found.map((lens) => lens.command).find((each) => each?.title.includes(title));
  assert.ok(command, `no lens says ${title}`);
  return command;
}

const configure = (value: string | undefined): PromiseLike<void> =>
  vscode.workspace.getConfiguration('seedlens').update('codeLens', value, vscode.ConfigurationTarget.Global);

const before = ['0: 3 actors · 2 places · 3 undecided', '0: Accept all', '1: Japan · 2 mentions', '1: Accept 2', '3: China · 1 mention', '3: Accept 1'];

const shows = (report: Report, expected: readonly string[]): Promise<true> =>
  eventually(async () => assert.deepEqual(await lenses(report), expected) === undefined || true) as Promise<true>;

describe('lenses', () => {
  afterEach(() => configure(undefined));

  it('sums up at the top, and above paragraphs says what they introduce', async () => {
    await shows(await openReport(text), before);
  });

  it('accepts what a line introduces', async () => {
    const report = await openReport(text);
    await shows(report, before);
    const { command, arguments: [argument] = [] } = await commandOf(report, 'Accept 2');
    await run(command.replace('seedlens.', ''), argument);
    await shows(report, ['0: 3 actors · 2 places · 1 undecided', '0: Accept all', '1: Japan · 2 mentions', '3: China · 1 mention', '3: Accept 1']);
  });

  it('stays with its paragraphs while someone types, and comes up to date afterwards', async () => {
    const report = await openReport(text);
    await shows(report, before);
    await report.editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'France spoke of China.\n\n'));
    assert.deepEqual(await lenses(report), before.map((lens) => lens.replace(/^\d/, (line) => String(Number(line) && Number(line) + 2))));
    await shows(report, [
      '0: 4 actors · 3 places · 5 undecided', '0: Accept all', '1: China · 2 mentions', '1: France · 1', '1: Accept 3', '3: Japan · 2 mentions', '3: Accept 2',
    ]);
  });

  it('shows the summary alone, or nothing, as the setting says', async () => {
    const report = await openReport(text);
    await shows(report, before);
    await configure('summary');
    await shows(report, before.slice(0, 2));
    await configure('off');
    await shows(report, []);
  });

  it('tells on hover how often other reports mention it', async () => {
    await closedReport('Foreign Minister Zora Pell met Zora Pell.\n');
    const report = await openReport('Foreign Minister Zora Pell spoke.\n');
    await index();
    await eventually(async () => /elsewhere in the workspace: 2 mentions$/.test((await commandOf(report, 'Zora Pell')).tooltip ?? ''));
  });

  it('shows icons of its own only', async () => {
    const report = await openReport('Headline.\nThe $(alert) spoke.\n', `seedlens: 1
entities: {}
annotations:
  - { id: m000001, type: organization, status: accepted, target: { start: 14, end: 22, exact: $(alert) } }
relations: []
`);
    await shows(report, ['0: 1 actor · 0 places', '1: \\$(alert) · 1 mention']);
  });

  it('says nothing of a text that names nothing', async () => {
    await shows(await openReport('Nothing to see.\n'), []);
  });
});
