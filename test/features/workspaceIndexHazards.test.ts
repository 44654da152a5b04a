import * as vscode from 'vscode';
import { Corpus } from '../../src/core/corpus/corpus';
import { madeNow } from '../../src/host/corpus/basis';
import { IndexStorage } from '../../src/host/corpus/storage';
import { WorkspaceIndex } from '../../src/host/corpus/workspaceIndex';
import { Knowledge } from '../../src/host/knowledge';
import { KnownNames } from '../../src/host/known';
import { Layers } from '../../src/host/layers';
import * as assert from './assert';
import { closedReport, seedlens, write } from './analyst';
import { eventually, pause, scratch } from './support';

const sentence = (name: string): string => `Foreign Minister ${name} met the press.\n`;
const keyOf = (name: string): string => `person ${name.toLowerCase()}`;
const mentions = (index: WorkspaceIndex, name: string): number => index.corpus.count(keyOf(name)).mentions;

const storage = '.hazards';
const extension = (): vscode.Extension<unknown> => vscode.extensions.getExtension('seedlens.seedlens')!;
const known = new KnownNames();
const opened: vscode.Disposable[] = [];

/** The index of another window on the same workspace. */
async function anotherWindow(learned: () => Promise<unknown> = () => Promise.resolve()): Promise<WorkspaceIndex> {
  const memory = new Map<string, unknown>();
  const workspaceState = { get: (key: string, otherwise: unknown) => memory.get(key) ?? otherwise, update: async (key: string, value: unknown) => void memory.set(key, value) };
  const context = { storageUri: await scratch(storage), workspaceState, extension: extension() } as unknown as vscode.ExtensionContext;
  const { documents } = await seedlens();
  const layers = new Layers();
  const index = new WorkspaceIndex(context, { documents, knowledge: new Knowledge(extension().extensionUri), known, layers, prepared: () => Promise.resolve(), learned });
  opened.push(index, layers);
  return index;
}

async function settled(index: WorkspaceIndex): Promise<WorkspaceIndex> {
  await index.begin();
  await index.settled();
  assert.equal(index.state.kind, 'ready');
  return index;
}

/** Waits until it has read some reports, of many. */
async function inTheMiddle(index: WorkspaceIndex): Promise<void> {
  await index.begin();
  while (index.corpus.size === 0) await pause(1);
  assert.equal(index.state.kind, 'indexing');
}

const stored = async (): Promise<IndexStorage> => new IndexStorage(await scratch(storage));

/** An index that says of a report that it mentions Japan once, and knows one that is gone. */
function outdated(uri: vscode.Uri): Corpus {
  const corpus = new Corpus();
  for (const each of [uri.toString(), 'file:///gone.txt']) {
    corpus.put(each, { lines: [0], mentions: [{ start: 0, end: 5, type: 'country', status: 'accepted', confidence: 1, entity: '@japan' }], entities: [] }, 'of another time');
  }
  return corpus;
}

describe('workspaceIndex, when things go wrong', function () {
  // Each test makes the index of all that other tests have written.
  this.timeout(60_000);

  before(async () => {
    for (let at = 0; at < 30; at++) await write(await scratch('hazards', `${at}.txt`), sentence('Zelda Jellicoe'));
  });

  after(async () => vscode.workspace.fs.delete(await scratch('hazards'), { recursive: true }));

  afterEach(async () => {
    opened.splice(0).forEach((each) => each.dispose());
    await vscode.workspace.fs.delete(await scratch(storage), { recursive: true }).then(undefined, () => undefined);
  });

  it('answers from what was saved while there is still much to learn, and then reads what has changed', async () => {
    const uri = await closedReport(sentence('Zelda Abernathy'));
    await (await stored()).save({ corpus: outdated(uri), ...(await madeNow(extension(), known)) });
    let learned = (): void => undefined;
    const index = await anotherWindow(() => new Promise<void>((resolve) => { learned = resolve; }));
    await index.begin();
    assert.deepEqual([index.corpus.has(uri.toString()), index.state.kind, mentions(index, 'Zelda Abernathy')], [true, 'indexing', 0]);
    learned();
    await settled(index);
    assert.equal(mentions(index, 'Zelda Abernathy'), 1);
    assert.ok(!index.corpus.has('file:///gone.txt'));
  });

  it('is made anew where what was saved is damaged, or of another version', async () => {
    const uri = await closedReport(sentence('Zelda Birdwhistle'));
    const made = await madeNow(extension(), known);
    await (await stored()).save({ corpus: outdated(uri), ...made, basis: 'of another version' });
    const versions = await anotherWindow();
    await versions.begin();
    assert.ok(!versions.corpus.has('file:///gone.txt'));
    await settled(versions);
    assert.equal(mentions(versions, 'Zelda Birdwhistle'), 1);
    await (await stored()).save({ corpus: outdated(uri), ...made });
    const file = await scratch(storage, 'index.bin');
    await vscode.workspace.fs.writeFile(file, (await vscode.workspace.fs.readFile(file)).slice(0, -5));
    assert.equal(mentions(await settled(await anotherWindow()), 'Zelda Birdwhistle'), 1);
  });

  it('keeps one whole index of two windows that save at once, and nothing of a crash', async () => {
    const uri = await closedReport(sentence('Zelda Cattermole'));
    await write(await scratch(storage, 'index.bin.crashed'), 'half of an ind');
    const made = await madeNow(extension(), known);
    await Promise.all(['one', 'another'].map(async (window) => (await stored()).save({ corpus: outdated(uri), ...made, basis: window })));
    assert.match((await (await stored()).load())!.basis, /^(?:one|another)$/);
    await (await stored()).save({ corpus: outdated(uri), ...made, basis: 'later' });
    assert.deepEqual((await vscode.workspace.fs.readDirectory(await scratch(storage))).map(([name]) => name), ['index.bin']);
  });

  it('is the same in two windows, whatever comes, goes and is moved while both are made', async () => {
    const [gone, moved] = [await closedReport(sentence('Zelda Dunwoody')), await closedReport(sentence('Zelda Eversley'))];
    const windows = [await anotherWindow(), await anotherWindow()];
    await Promise.all(windows.map(inTheMiddle));
    await vscode.workspace.fs.delete(gone);
    await vscode.workspace.fs.rename(moved, await scratch('moved-eversley.txt'));
    await write(await scratch('come-featherstone.txt'), sentence('Zelda Featherstone'));
    for (const index of windows) {
      await eventually(async () => {
        await settled(index);
        assert.deepEqual(['Zelda Dunwoody', 'Zelda Eversley', 'Zelda Featherstone'].map((name) => mentions(index, name)), [0, 1, 1]);
        return !index.corpus.has(moved.toString());
      });
    }
  });

  it('goes on where it was stopped in the middle, with what has changed since', async () => {
    const uris = await Promise.all(['Gorringe', 'Hathersage', 'Inchbald'].map((name) => closedReport(sentence(`Zelda ${name}`))));
    const index = await anotherWindow();
    await inTheMiddle(index);
    index.stop();
    await eventually(() => index.state.kind === 'stopped');
    await write(uris[0]!, sentence('Zelda Gorringe') + sentence('Zelda Gorringe'));
    await vscode.workspace.fs.delete(uris[1]!);
    await eventually(async () => {
      await settled(index);
      assert.deepEqual(['Gorringe', 'Hathersage', 'Inchbald'].map((name) => mentions(index, `Zelda ${name}`)), [2, 0, 1]);
      return true;
    });
  });
});
