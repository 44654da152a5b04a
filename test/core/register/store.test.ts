import assert from 'node:assert/strict';
import { RegisterStore, type RegisterPlan } from '../../../src/core/register/store';
import type { SidecarFiles } from '../../../src/core/annotations/store';

const uri = 'file:///work/entities.yaml';

class Files implements SidecarFiles {
  meanwhile: string[] = [];
  failure: Error | undefined;
  constructor(public text?: string) {}
  read(): Promise<string | undefined> {
    return Promise.resolve(this.text);
  }
  replace(_: string, before: string | undefined, after: string | undefined): Promise<boolean> {
    if (this.failure) return Promise.reject(this.failure);
    this.text = this.meanwhile.shift() ?? this.text;
    if (this.text !== before) return Promise.resolve(false);
    this.text = after;
    return Promise.resolve(true);
  }
}

const adding = (name: string): RegisterPlan => ({ ranges }) =>
  (ranges.has(name.toLowerCase()) ? `${name} is there` : { entities: [{ id: name.toLowerCase(), type: 'place', name }], label: `Added ${name}` });

describe('register store', () => {
  it('adds, and takes back to the character, and to no file', async () => {
    const files = new Files();
    const store = new RegisterStore(files);
    assert.deepEqual(await store.apply(uri, adding('Nova')), { ok: true, label: 'Added Nova', changed: true });
    const one = files.text;
    await store.apply(uri, adding('Zeta'));
    assert.deepEqual([...(await store.read(uri)).entities.keys()], ['nova', 'zeta']);
    assert.deepEqual(await store.undo(uri), { ok: true, label: 'Added Zeta', changed: true });
    assert.equal(files.text, one);
    await store.undo(uri);
    assert.deepEqual([files.text, store.lastDone(uri)], [undefined, undefined]);
    assert.equal((await store.undo(uri) as { code: string }).code, 'nothing');
  });

  it('undoes where it was done', async () => {
    const files = new Files('seedlens: 1\n');
    const store = new RegisterStore(files);
    await store.apply(uri, adding('Nova'), 'report');
    assert.deepEqual([(await store.undo('other') as { code: string }).code, store.lastDone('other')], ['nothing', undefined]);
    assert.equal((await store.undo('report')).ok, true);
    assert.equal(files.text, 'seedlens: 1\n');
  });

  it('plans anew on what somebody else has written in the meantime', async () => {
    const files = new Files('seedlens: 1\n');
    files.meanwhile = ['seedlens: 1\n# theirs\nentities: { a: { type: place, name: A } }\n'];
    await new RegisterStore(files).apply(uri, adding('Nova'));
    assert.match(files.text!, /# theirs/);
    assert.match(files.text!, /a: \{ type: place, name: A \}, nova: /);
  });

  it('makes calls wait for each other', async () => {
    const files = new Files();
    const store = new RegisterStore(files);
    const results = await Promise.all(['Nova', 'Zeta', 'Nova'].map((name) => store.apply(uri, adding(name))));
    assert.deepEqual(results.map(({ ok }) => ok), [true, true, false]);
    assert.match(files.text!, /nova:[^]*zeta:/);
  });

  it('does not undo over what was changed elsewhere', async () => {
    const files = new Files();
    const store = new RegisterStore(files);
    await store.apply(uri, adding('Nova'));
    files.text += '# theirs\n';
    const text = files.text;
    assert.equal((await store.undo(uri) as { code: string }).code, 'changed');
    assert.equal(files.text, text);
  });

  it('refuses with a reason, and nothing is lost', async () => {
    const broken = new Files('seedlens: 1\nentities:\n  a: [\n');
    assert.equal((await new RegisterStore(broken).apply(uri, adding('Nova')) as { code: string }).code, 'broken');
    assert.equal(broken.text, 'seedlens: 1\nentities:\n  a: [\n');
    const locked = new Files('seedlens: 1\n');
    locked.failure = new Error('EACCES');
    assert.deepEqual(await new RegisterStore(locked).apply(uri, adding('Nova')), { ok: false, code: 'unwritable', message: 'EACCES' });
    assert.equal(locked.text, 'seedlens: 1\n');
  });
});
