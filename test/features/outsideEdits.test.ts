import * as vscode from 'vscode';
import { textHash } from '../../src/core/annotations/store';
import { gitApi, type Repository } from '../../src/host/git';
import type { SeedDocument } from '../../src/host/seedDocument';
import { cursorAt, openReport, run, seedlens, write, written } from './analyst';
import * as assert from './assert';
import { eventually, openFile, readText, scratch } from './support';

const name = 'history/envoys.seed.txt';

/** What the tests need of git besides what the extension uses. */
interface Checkout extends Repository {
  checkout(treeish: string): Promise<void>;
}

const accepted = (document: SeedDocument): string[] =>
  document.marks().filter(({ status }) => status === 'accepted').map(({ start, quote }) => `${start} ${quote}`);

async function open(): Promise<SeedDocument> {
  const { documents } = await seedlens();
  const { document } = await openFile(name);
  return eventually(() => documents.open(document));
}

const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeActiveEditor');

describe('edits from outside', () => {
  it('move the annotations of an open report, whose sidecar is only brought up to it on saving', async () => {
    const text = 'Kishi met the envoys in Cairo. Later Kishi thanked the hosts and flew home.\n';
    const target = '{ start: 37, end: 42, exact: Kishi, prefix: "Cairo. Later ", suffix: " thanked the hosts" }';
    const report = await openReport(text, `seedlens: 1\nannotations:\n  - { id: m1, type: person, status: accepted, target: ${target} }\n`);
    const before = await readText(report.sidecar);
    await write(report.document.uri, text.replaceAll('Kishi', 'Kischi'));
    await eventually(() => assert.deepEqual(accepted(report.document), ['38 Kischi']) ?? true);
    assert.equal(await readText(report.sidecar), before);
    await report.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '- '));
    await report.editor.document.save();
    await eventually(async () => assert.deepEqual((await written(report)).annotations.flatMap(({ target: parts }) => parts.map(({ exact }) => exact)), ['Kischi']) ?? true);
  });

  it('are followed from the text that lost annotations were written for, though others were decided since', async () => {
    const before = 'Kishi met the envoys in Cairo. Later Kishi thanked the hosts and flew home.\n';
    const now = before.replaceAll('Kishi', 'Kischi');
    const target = '{ start: 37, end: 42, exact: Kishi, prefix: "Cairo. Later ", suffix: " thanked the hosts" }';
    const report = await openReport(now, `seedlens: 1\ndocument:\n  sha256: ${await textHash(before)}\nannotations:\n  - { id: m1, type: person, status: accepted, target: ${target} }\n`);
    await eventually(() => assert.equal(report.document.orphans.length, 1) ?? true);
    cursorAt(report, 'Cairo');
    await run('accept');
    await eventually(async () => assert.deepEqual((await written(report)).document, { file: report.document.uri.path.split('/').at(-1), sha256: await textHash(now), former: [await textHash(before)] }) ?? true);
    const reread = async (text: string): Promise<SeedDocument> => {
      await vscode.languages.setTextDocumentLanguage(report.editor.document, 'plaintext');
      await write(report.document.uri, text);
      await eventually(() => assert.equal(report.editor.document.getText(), text) ?? true);
      await vscode.languages.setTextDocumentLanguage(report.editor.document, 'seed');
      return eventually(async () => (await seedlens()).documents.open(report.editor.document));
    };
    const [cairo] = accepted(report.document);
    assert.deepEqual(accepted(await reread(before)).length, 2);
    const document = await reread(now);
    await eventually(() => assert.deepEqual(accepted(document), [cairo, '38 Kischi']) ?? true);
  });

  describe('by git', () => {
    let repository: Checkout;

    before(async function () {
      const api = await gitApi();
      if (!api) return this.skip(); // The host in the browser has no git.
      const { uri } = await open();
      repository = (await eventually(() => api.getRepository(uri))) as Checkout;
    });

    after(async () => {
      await repository?.checkout('main');
      await close();
    });

    it('move annotations from where the commit says that their words were', async () => {
      await eventually(async () => assert.deepEqual(accepted(await open()), ['37 Kishi']) ?? true);
      const sidecar = await scratch(`${name}.annotations.yaml`);
      const before = await readText(sidecar);
      await close();
      await repository.checkout('edited');
      const document = await eventually(async () => {
        const opened = await open();
        return opened.text.includes('Kischi') ? opened : undefined;
      });
      await eventually(() => assert.deepEqual(accepted(document), ['38 Kischi']) ?? true);
      assert.equal(document.orphans.length, 0);
      assert.equal(await readText(sidecar), before);
    });

    it('move them in an open report, there and back', async () => {
      const document = await open();
      await repository.checkout('main');
      await eventually(() => assert.deepEqual(accepted(document), ['37 Kishi']) ?? true);
      await repository.checkout('edited');
      await eventually(() => assert.deepEqual(accepted(document), ['38 Kischi']) ?? true);
    });
  });
});
