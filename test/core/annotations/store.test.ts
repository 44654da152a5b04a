import assert from 'node:assert/strict';
import type { Annotation, SidecarChange } from '../../../src/core/annotations/model';
import { AnnotationStore, newId, sidecarUri, textHash, type SidecarFiles, type StoreResult } from '../../../src/core/annotations/store';

/** Files in memory, slow enough for calls to overtake each other if the store let them. */
class MemoryFiles implements SidecarFiles {
  readonly texts = new Map<string, string>();
  readonly writes: string[] = [];
  broken: 'read' | 'write' | undefined;

  async read(uri: string): Promise<string | undefined> {
    await pause();
    if (this.broken === 'read') throw new Error('no permission');
    return this.texts.get(uri);
  }

  async replace(uri: string, before: string | undefined, after: string | undefined): Promise<boolean> {
    await pause();
    if (this.broken === 'write') throw new Error('disk full');
    if (this.texts.get(uri) !== before) return false;
    this.writes.push(uri);
    if (after === undefined) this.texts.delete(uri);
    else this.texts.set(uri, after);
    return true;
  }
}

const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 1); });

const uri = 'file:///reports/a%20b.txt';
const sidecar = `${uri}.annotations.yaml`;

const annotation = (id: string, start: number, more: Partial<Annotation> = {}): Annotation => ({
  id, type: 'place', status: 'accepted', target: [{ start, end: start + 5, exact: 'Tokyo' }], ...more,
});
const put = (...args: Parameters<typeof annotation>): SidecarChange => ({ kind: 'put', annotation: annotation(...args) });

const setUp = (): { files: MemoryFiles; store: AnnotationStore; text: () => string } => {
  const files = new MemoryFiles();
  return { files, store: new AnnotationStore(files), text: () => files.texts.get(sidecar) ?? '' };
};

const outcome = (result: StoreResult): string => (result.ok ? `${result.label}, ${result.changed ? 'changed' : 'as before'}` : result.code);

const ids = async (store: AnnotationStore): Promise<string[]> => (await store.load(uri)).annotations.map(({ id }) => id);

describe('store', () => {
  it('keeps the sidecar beside its text', () => {
    assert.equal(sidecarUri(uri), sidecar);
    assert.equal(sidecarUri('vscode-vfs://host/r.txt?ref=1'), 'vscode-vfs://host/r.txt.annotations.yaml?ref=1');
  });

  it('reads no file as a sidecar without annotations, and begins it with the first change', async () => {
    const { store, text } = setUp();
    assert.deepEqual((await store.load(uri)).annotations, []);
    const result = await store.apply(uri, [put('m1', 3)], 'Accepted Tokyo');
    assert.equal(outcome(result), 'Accepted Tokyo, changed');
    assert.match(text(), /^seedlens: 1\ndocument:\n {2}file: a b\.txt\n/);
    assert.deepEqual(result.ok && result.sidecar.annotations, (await store.load(uri)).annotations);
  });

  it('changes the file as it is now, not as it was read', async () => {
    const { files, store, text } = setUp();
    await store.apply(uri, [put('m1', 3)], 'one');
    files.texts.set(sidecar, `${text()}# by hand\n`.replace('type: place', 'type: facility'));
    await store.apply(uri, [put('m2', 9)], 'two');
    assert.match(text(), /facility[\s\S]*id: m2[\s\S]*# by hand\n$/);
  });

  it('makes changes one after the other', async () => {
    const { store } = setUp();
    await Promise.all(['m1', 'm2', 'm3', 'm4'].map((id, at) => store.apply(uri, [put(id, at)], id)));
    assert.deepEqual(await ids(store), ['m1', 'm2', 'm3', 'm4']);
  });

  it('does not write what the file says already', async () => {
    const { files, store } = setUp();
    await store.apply(uri, [put('m1', 3)], 'one');
    assert.equal(outcome(await store.apply(uri, [put('m1', 3)], 'again')), 'again, as before');
    assert.equal(files.writes.length, 1);
    assert.equal(outcome(await store.undo(uri)), 'one, changed');
  });

  it('never writes a broken file', async () => {
    const { files, store, text } = setUp();
    for (const broken of ['seedlens: [\n', 'seedlens: 2\n', 'name: x\n']) {
      files.texts.set(sidecar, broken);
      const result = await store.apply(uri, [put('m1', 3)], 'one');
      assert.ok(!result.ok && result.code === 'broken' && result.problems.length > 0 && result.message);
      assert.equal(text(), broken);
    }
    assert.deepEqual([files.writes, store.canUndo(uri)], [[], false]);
  });

  it('says when a file cannot be read or written, and goes on working', async () => {
    const { files, store } = setUp();
    files.broken = 'write';
    assert.deepEqual(await store.apply(uri, [put('m1', 3)], 'one'), { ok: false, code: 'unwritable', message: 'disk full' });
    files.broken = 'read';
    assert.deepEqual(await store.apply(uri, [put('m1', 3)], 'one'), { ok: false, code: 'unreadable', message: 'no permission' });
    assert.deepEqual((await store.load(uri)).problems.map(({ code }) => code), ['unreadable']);
    files.broken = undefined;
    assert.equal(store.canUndo(uri), false);
    assert.equal(outcome(await store.apply(uri, [put('m1', 3)], 'one')), 'one, changed');
  });
});

describe('store, undo', () => {
  it('has nothing to undo at first', async () => {
    const { store } = setUp();
    assert.equal(outcome(await store.undo(uri)), 'nothing');
  });

  it('goes back step by step, to the very text', async () => {
    const { files, store, text } = setUp();
    const byHand = 'seedlens: 1\nannotations:\n - {id: m0, type: place, status: accepted, target: {start: 1, exact: Oman}, x: 1} # mine\n';
    files.texts.set(sidecar, byHand);
    await store.apply(uri, [put('m1', 3), put('m2', 9)], 'two');
    const both = text();
    await store.apply(uri, [{ kind: 'remove', id: 'm0' }, put('m1', 3, { note: 'x' })], 'three');
    assert.equal(outcome(await store.undo(uri)), 'three, changed');
    assert.equal(text(), both);
    assert.equal(outcome(await store.undo(uri)), 'two, changed');
    assert.equal(text(), byHand);
    assert.equal(store.canUndo(uri), false);
  });

  it('takes away the file that it began, and brings it back', async () => {
    const { files, store, text } = setUp();
    await store.apply(uri, [put('m1', 3)], 'one');
    const begun = text();
    await store.undo(uri);
    assert.deepEqual([files.texts.has(sidecar), await ids(store)], [false, []]);
    assert.equal(outcome(await store.redo(uri)), 'one, changed');
    assert.equal(text(), begun);
  });

  it('takes away the file that it began although targets have followed the text, but not what others wrote in it', async () => {
    const { files, store, text } = setUp();
    await store.apply(uri, [put('m1', 3)], 'one');
    await store.apply(uri, [put('m1', 8)]);
    await store.undo(uri);
    assert.equal(files.texts.has(sidecar), false);
    await store.apply(uri, [put('m1', 3)], 'one');
    files.texts.set(sidecar, `${text()}# mine\n`);
    await store.undo(uri);
    assert.match(text(), /^annotations: \[\]$[^]*# mine\n$/m);
  });

  it('goes forth again step by step, to the very text, until something new is done', async () => {
    const { store, text } = setUp();
    const texts: string[] = [];
    for (const [id, at] of [['m1', 3], ['m2', 9], ['m3', 20]] as const) {
      await store.apply(uri, [put(id, at)], id);
      texts.push(text());
    }
    for (const label of ['m3', 'm2']) assert.equal(outcome(await store.undo(uri)), `${label}, changed`);
    assert.equal(outcome(await store.redo(uri)), 'm2, changed');
    assert.equal(text(), texts[1]);
    assert.equal(outcome(await store.redo(uri)), 'm3, changed');
    assert.equal(text(), texts[2]);
    assert.equal(outcome(await store.redo(uri)), 'nothing');
    await store.undo(uri);
    await store.apply(uri, [put('m4', 30)], 'm4');
    assert.equal(outcome(await store.redo(uri)), 'nothing');
  });

  it('goes back and forth by what was meant where the file was edited by hand meanwhile', async () => {
    const { files, store, text } = setUp();
    await store.apply(uri, [put('m1', 3)], 'one');
    await store.apply(uri, [put('m2', 9)], 'two');
    files.texts.set(sidecar, text().replace('seedlens: 1\n', '# by hand\nseedlens: 1\n'));
    await store.undo(uri);
    await store.undo(uri);
    assert.deepEqual(await ids(store), []);
    await store.redo(uri);
    files.texts.set(sidecar, text().replace('type: place', 'type: facility'));
    await store.redo(uri);
    assert.match(text(), /^# by hand\n[^]*id: m1\n {4}type: facility[^]*id: m2/);
  });

  it('takes back what it can of a change, and says what it could not', async () => {
    const { files, store, text } = setUp();
    await store.apply(uri, [put('m0', 1)], 'before');
    await store.apply(uri, [put('m1', 3), put('m2', 9), put('m3', 20)], 'three');
    files.texts.set(sidecar, text().replace(/(id: m2[^]*?)accepted/, '$1rejected'));
    const result = await store.undo(uri);
    assert.deepEqual([outcome(result), result.ok && result.kept], ['three, changed', ['m2']]);
    assert.deepEqual(await ids(store), ['m0', 'm2']);
  });

  it('leaves an entity that somebody else refers to by now', async () => {
    const { files, store } = setUp();
    const oman: SidecarChange = { kind: 'put-entity', entity: { id: 'oman', type: 'country', name: 'Oman' } };
    await store.apply(uri, [put('m0', 1)], 'before');
    await store.apply(uri, [oman, put('m1', 3, { entity: 'oman' })], 'one');
    await new AnnotationStore(files).apply(uri, [put('m2', 9, { entity: 'oman' })], 'elsewhere');
    await store.undo(uri);
    const { annotations, entities } = await store.load(uri);
    assert.deepEqual([annotations.map(({ id }) => id), entities.map(({ id }) => id)], [['m0', 'm2'], ['oman']]);
  });

  it('says its text’s new name, and keeps what can be undone, when it is moved', async () => {
    const { files, store } = setUp();
    const renamed = 'file:///reports/b.txt';
    await store.apply(uri, [put('m1', 3)], 'one');
    files.texts.set(sidecarUri(renamed), files.texts.get(sidecar)!);
    await store.moved(sidecar, sidecarUri(renamed), 'b.txt');
    assert.equal((await store.load(renamed)).document?.file, 'b.txt');
    assert.equal(outcome(await store.undo(renamed)), 'one, changed');
    assert.equal(files.texts.has(sidecarUri(renamed)), false);
  });

  it('makes a change anew when another has written between reading and writing, and gives up at last', async () => {
    const { files, store } = setUp();
    const { replace } = files;
    let others = 2;
    let written = 0;
    files.replace = async (...args) => {
      if (written < others) await new AnnotationStore({ read: (name) => files.read(name), replace: (...its) => replace.apply(files, its) }).apply(uri, [put(`x${written++}`, 30)], 'elsewhere');
      return replace.apply(files, args);
    };
    assert.equal(outcome(await store.apply(uri, [put('m1', 3)], 'one')), 'one, changed');
    assert.deepEqual((await ids(store)).sort(), ['m1', 'x0', 'x1']);
    others = Infinity;
    assert.equal(outcome(await store.apply(uri, [put('m2', 3)], 'two')), 'unwritable');
  });

  it('takes back only its own change when others have changed the file', async () => {
    const { files, store, text } = setUp();
    await store.apply(uri, [put('m1', 3, { note: 'old' })], 'one');
    await store.apply(uri, [put('m1', 3, { note: 'new' })], 'two');
    files.texts.set(sidecar, text().replace('type: place', 'type: facility').replace('start: 3', 'start: 4'));
    await new AnnotationStore(files).apply(uri, [put('m2', 9)], 'elsewhere');
    assert.equal(outcome(await store.undo(uri)), 'two, changed');
    const [first, second] = (await store.load(uri)).annotations;
    assert.deepEqual([first!.note, first!.type, first!.target[0]!.start, second!.id], ['old', 'facility', 4, 'm2']);
  });

  it('refuses where just this was changed elsewhere since, and then offers the step before', async () => {
    const { files, store, text } = setUp();
    await store.apply(uri, [put('m1', 3)], 'one');
    await store.apply(uri, [put('m2', 9)], 'two');
    files.texts.set(sidecar, text().replace(/(id: m2[\s\S]*)accepted/, '$1rejected'));
    const before = text();
    assert.deepEqual(await store.undo(uri), { ok: false, code: 'conflict', message: 'It was changed elsewhere since', ids: ['m2'] });
    assert.equal(text(), before);
    assert.equal(outcome(await store.undo(uri)), 'one, changed');
    assert.deepEqual(await ids(store), ['m2']);
  });

  it('passes over changes without a label, such as targets that follow the text', async () => {
    const { store } = setUp();
    await store.apply(uri, [put('m0', 1)]);
    await store.apply(uri, [put('m1', 3), { kind: 'document', file: 'a b.txt', sha256: 'x1' }], 'one');
    await store.apply(uri, [put('m1', 8), { kind: 'document', file: 'a b.txt', sha256: 'x2' }]);
    assert.equal(outcome(await store.undo(uri)), 'one, changed');
    assert.deepEqual([await ids(store), (await store.load(uri)).document?.sha256], [['m0'], 'x2']);
  });

  it('keeps a step that could not be written', async () => {
    const { files, store } = setUp();
    await store.apply(uri, [put('m1', 3)], 'one');
    files.broken = 'write';
    assert.equal(outcome(await store.undo(uri)), 'unwritable');
    files.broken = undefined;
    assert.equal(outcome(await store.undo(uri)), 'one, changed');
  });
});

describe('store, acts over several texts', () => {
  const other = 'file:///reports/other.txt';
  const textOf = (files: MemoryFiles, of: string): string | undefined => files.texts.get(sidecarUri(of));
  const act = Symbol();

  async function acted(store: AnnotationStore, ...texts: string[]): Promise<void> {
    for (const each of texts) await store.apply(each, [put('m1', 3)], 'all', act);
  }

  it('are undone and done again as one, wherever that is asked for', async () => {
    const { files, store } = setUp();
    await acted(store, uri, other);
    const both = [uri, other].map((each) => textOf(files, each));
    const undone = await store.undo(other);
    assert.equal(outcome(undone), 'all, changed');
    assert.deepEqual(undone.ok && undone.others?.map(({ uri: of, result }) => [of, outcome(result)]), [[sidecar, 'all, changed']]);
    assert.deepEqual([textOf(files, uri), textOf(files, other)], [undefined, undefined]);
    await store.redo(uri);
    assert.deepEqual([uri, other].map((each) => textOf(files, each)), both);
  });

  it('leave what was done to the others since', async () => {
    const { store, text } = setUp();
    await acted(store, uri, other);
    await store.apply(other, [put('m2', 9)], 'later');
    await store.undo(uri);
    assert.equal(text(), '');
    assert.deepEqual((await store.load(other)).annotations.map(({ id }) => id), ['m2']);
    assert.deepEqual([outcome(await store.undo(other)), outcome(await store.undo(other))], ['later, changed', 'nothing']);
    assert.deepEqual((await store.load(other)).annotations, []);
  });

  it('are undone from a text where there was nothing to do', async () => {
    const { files, store } = setUp();
    await store.apply(uri, [], 'all', act);
    await acted(store, other);
    assert.equal(textOf(files, uri), undefined);
    assert.equal(outcome(await store.undo(uri)), 'all, as before');
    assert.equal(textOf(files, other), undefined);
    assert.equal(outcome(await store.undo(uri)), 'nothing');
  });

  it('say where they could not be undone', async () => {
    const { files, store } = setUp();
    await acted(store, uri, other);
    files.texts.set(sidecarUri(other), 'seedlens: [');
    const undone = await store.undo(uri);
    assert.deepEqual(undone.ok && undone.others?.map(({ result }) => outcome(result)), ['broken']);
    assert.equal(outcome(await store.undo(other)), 'broken');
  });
});

describe('store, ids and hashes', () => {
  it('makes short ids that no annotation has', () => {
    const bytes = [[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], [31, 30, 29, 32, 255, 9]].map((numbers) => new Uint8Array(numbers));
    const random = (): Uint8Array => bytes.shift()!;
    const first = newId(new Set(), random);
    assert.deepEqual([first, newId(new Set([first]), random)], ['m012345', 'mvut0v9']);
    assert.match(newId(new Set()), /^m[0-9a-v]{6}$/);
  });

  it('hashes a text whatever its line ends', async () => {
    assert.equal(await textHash('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(await textHash('a\r\nb'), await textHash('a\nb'));
  });
});
