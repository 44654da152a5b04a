import * as vscode from 'vscode';
import { gitApi, setLocalConfig } from '../../src/host/git';
import { cursorAt, decisions, openReport, run, said, seedlens, undecided, write, written, type Report } from './analyst';
import * as assert from './assert';
import { eventually, openText, readText, scratch } from './support';

const text = 'Minister Hayashi met Florence Parly in Tokyo.\n';

const sidecar = (...items: string[]): string => `seedlens: 1\nannotations:\n${items.map((item) => `  - { ${item} }\n`).join('')}`;

const on = (words: string): string => `target: { start: ${text.indexOf(words)}, exact: ${words} }`;

/** The sidecar of another annotator, beside a report. */
async function layerOf({ editor }: Report, annotator: string, content: string): Promise<vscode.Uri> {
  const uri = editor.document.uri.with({ path: `${editor.document.uri.path}.${annotator}.annotations.yaml` });
  await write(uri, content);
  return uri;
}

const disagreements = ({ editor }: Report): string[] =>
  vscode.languages.getDiagnostics(editor.document.uri).filter(({ code }) => (code as { value?: unknown }).value === 'disagreement').map(({ message }) => message);

async function hoverOn({ editor }: Report, words: string): Promise<string> {
  const position = editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  assert.ok(contents.every(({ value, supportHtml }) => supportHtml || !value.includes('<a ')), 'VS Code takes the links out');
  return contents.map(({ value }) => value).join('\n');
}

async function configure(key: string, value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('seedlens').update(key, value, vscode.ConfigurationTarget.Global);
}

describe('layers', () => {
  it('offers what another annotator has marked, says whose it is, and takes it over', async () => {
    const report = await openReport(text);
    const theirs = sidecar(`id: t1, type: facility, status: accepted, ${on('Tokyo')}, note: "The embassy"`);
    const layer = await layerOf(report, 'okoye', theirs);
    await eventually(() => undecided(report).includes('facility Tokyo'));
    assert.ok(!undecided(report).includes('place Tokyo'));
    assert.match(await hoverOn(report, 'Tokyo'), /Marked by okoye/);
    cursorAt(report, 'Tokyo');
    await run('accept');
    assert.deepEqual((await decisions(report)).map((each) => each.replace(/ →.*/, '')), ['accepted facility Tokyo']);
    assert.equal((await written(report)).annotations[0]!.note, 'The embassy');
    assert.equal(await readText(layer), theirs);
  });

  it('tells of disagreements, and ends them by either decision, or both', async () => {
    for (const [command, wanted] of [
      ['acceptTheirs', ['accepted person Minister Hayashi']],
      ['keepBoth', ['accepted person Minister Hayashi', 'accepted person Hayashi']],
      ['keepMine', ['accepted person Hayashi']],
    ] as const) {
      const report = await openReport(text, sidecar(`id: m1, type: person, status: accepted, ${on('Hayashi')}`));
      await layerOf(report, 'okoye', sidecar(`id: t1, type: person, status: accepted, ${on('Minister Hayashi')}`));
      const [message] = await eventually(() => (disagreements(report).length > 0 ? disagreements(report) : undefined));
      assert.match(message!, /^Annotators disagree: “Hayashi”, Person \/ okoye: “Minister Hayashi”, Person$/);
      assert.match(await hoverOn(report, 'Hayashi'), /okoye.*Minister Hayashi[^]*acceptTheirs[^]*keepBoth[^]*keepMine/);
      const { range } = vscode.languages.getDiagnostics(report.editor.document.uri)[0]!;
      const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', report.editor.document.uri, range);
      assert.ok(fixes.some(({ title }) => title.startsWith('Keep both')));
      cursorAt(report, 'Hayashi');
      await run(command);
      assert.deepEqual((await decisions(report)).map((each) => each.replace(/ →.*/, '')), [...wanted]);
      await eventually(() => disagreements(report).length === 0);
    }
    await run('keepMine');
    assert.match(await said(), /Nobody disagrees/);
  });

  it('follows another layer while it changes, and when it goes', async () => {
    const report = await openReport(text, sidecar(`id: m1, type: person, status: accepted, ${on('Hayashi')}`));
    const layer = await layerOf(report, 'okoye', sidecar(`id: t1, type: place, status: accepted, ${on('Hayashi')}`));
    await eventually(() => disagreements(report).length === 1);
    await write(layer, sidecar(`id: t1, type: person, status: accepted, ${on('Hayashi')}`));
    await eventually(() => disagreements(report).length === 0);
    await write(layer, sidecar(`id: t1, type: place, status: accepted, ${on('Hayashi')}`));
    await eventually(() => disagreements(report).length === 1);
    await vscode.workspace.fs.delete(layer);
    await eventually(() => disagreements(report).length === 0);
  });

  it('writes a layer of one’s own where that is wanted, and shows the shared one', async () => {
    const shared = sidecar(`id: s1, type: person, status: accepted, by: a, ${on('Florence Parly')}`);
    const report = await openReport(text, shared);
    await configure('annotator', 'B. Test');
    await configure('layers', 'own');
    try {
      await eventually(() => report.document.sidecarUri.path.endsWith('.txt.b-test.annotations.yaml'));
      await eventually(() => report.document.marks().some(({ offer }) => offer?.by === 'a'));
      cursorAt(report, 'Tokyo');
      await run('accept');
      const own = await readText(report.document.sidecarUri);
      assert.match(own, /exact: Tokyo[^]*by: B\. Test/);
      assert.equal(await readText(report.sidecar), shared);
    } finally {
      await configure('layers', undefined);
      await configure('annotator', undefined);
    }
    await eventually(() => report.document.marks().some(({ offer }) => offer?.by === 'b-test'));
  });

  it('names git’s user where no name is set', async function () {
    const api = await gitApi();
    if (!api) return this.skip(); // The host in the browser has no git.
    const repository = await eventually(async () => api.getRepository(await scratch('history')));
    await setLocalConfig(repository, 'user.name', 'D. Git');
    const editor = await openText('history/named.seed.txt', 'Rain in Tokyo.\n');
    const document = await eventually(async () => (await seedlens()).documents.open(editor.document));
    await eventually(() => document.complete);
    const position = editor.document.positionAt(9);
    editor.selection = new vscode.Selection(position, position);
    await run('accept');
    assert.match(await readText(document.sidecarUri), /by: D\. Git/);
  });
});
