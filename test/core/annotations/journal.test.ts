import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JournaledFiles, type PlainFiles } from '../../../src/core/annotations/journal';
import type { Annotation, SidecarChange } from '../../../src/core/annotations/model';
import { AnnotationStore, sidecarUri } from '../../../src/core/annotations/store';

const uri = 'file:///reports/a.txt';
const sidecar = sidecarUri(uri);

/** What goes wrong at the nth operation: it fails, cuts a write short and fails, or cuts it short and nothing ever happens again. */
interface Fault {
  readonly at: number;
  readonly how: 'fail' | 'tear' | 'kill';
  /** Part of the text that a torn write leaves. */
  readonly part: number;
}

/** A disk whose files are emptied before they are written, and on which things go wrong. */
class Disk implements PlainFiles {
  readonly texts: Map<string, string>;
  fault: Fault | undefined;
  /** In milliseconds; 0 at all times where nobody else writes. */
  delay = (): number => 0;
  isShared = false;
  private operations = 0;

  constructor(texts: Iterable<readonly [string, string]> = []) {
    this.texts = new Map(texts);
  }

  read(name: string): Promise<string | undefined> {
    return this.operate(() => this.texts.get(name), () => undefined);
  }

  async write(name: string, text: string): Promise<void> {
    if (this.isShared) {
      await this.operate(() => this.texts.set(name, ''), () => undefined);
      await this.operate(() => this.texts.set(name, text.slice(0, text.length / 2)), () => undefined);
    }
    await this.operate(() => void this.texts.set(name, text), (part) => this.texts.set(name, text.slice(0, text.length * part)));
  }

  delete(name: string): Promise<void> {
    return this.operate(() => { if (!this.texts.delete(name)) throw new Error('not there'); }, () => undefined);
  }

  async pause(time: number): Promise<void> {
    if (this.isShared) await new Promise((resolve) => { setTimeout(resolve, time); });
    return this.operate(() => undefined, () => undefined);
  }

  private async operate<T>(act: () => T, tear: (part: number) => unknown): Promise<T> {
    const delay = this.delay();
    await new Promise((resolve) => { if (delay > 0) setTimeout(resolve, delay); else setImmediate(resolve); });
    if (this.fault?.at !== this.operations++) return act();
    const { how, part } = this.fault;
    if (how !== 'fail') tear(part);
    if (how === 'kill') await new Promise(() => undefined);
    throw new Error('disk full');
  }
}

const put = (id: string, start: number): SidecarChange => {
  const annotation: Annotation = { id, type: 'place', status: 'accepted', target: [{ start, end: start + 5, exact: 'Tokyo' }] };
  return { kind: 'put', annotation };
};

const fault: fc.Arbitrary<Fault> = fc.record({ at: fc.nat(24), how: fc.constantFrom('fail' as const, 'tear' as const, 'kill' as const), part: fc.constantFrom(0, 0.2, 0.9, 1) });
const before = fc.constantFrom(undefined, '', 'seedlens: 1\n', 'seedlens: 1\nannotations: []\n# by hand\n');
const diskWith = (text: string | undefined): Disk => new Disk(text === undefined ? [] : [[sidecar, text]]);

/** Changes the sidecar, and waits for that unless it never ends. */
const change = (disk: Disk, ...changes: SidecarChange[]): Promise<unknown> => {
  const store = new AnnotationStore(new JournaledFiles(disk));
  return Promise.race([store.apply(uri, changes, 'one'), ...(disk.fault ? [new Promise((resolve) => { setTimeout(resolve, 30); })] : [])]);
};

/** What a sidecar says after a change in which nothing goes wrong. */
const changed = async (text: string | undefined, ...changes: SidecarChange[]): Promise<string | undefined> => {
  const disk = diskWith(text);
  await change(disk, ...changes);
  return disk.texts.get(sidecar);
};

describe('journal', function () {
  this.timeout(30_000);

  it('leaves the old state or the new, wherever writing or the mending after it is cut short', async () => {
    await fc.assert(fc.asyncProperty(before, fc.array(fault, { minLength: 1, maxLength: 3 }), async (old, faults) => {
      let disk = diskWith(old);
      let state: string | undefined = old;
      for (const [index, fault] of faults.entries()) {
        disk = new Disk(disk.texts);
        disk.fault = fault;
        const allowed = [state, await changed(state, put(`m${index}`, index))];
        await change(disk, put(`m${index}`, index));
        state = await new JournaledFiles(new Disk(disk.texts)).read(sidecar);
        assert.ok(allowed.includes(state), `${state}`);
      }
      const mended = new Disk(disk.texts);
      await change(mended, put('m9', 9));
      assert.deepEqual([...mended.texts], [[sidecar, await changed(state, put('m9', 9))]]);
    }), { numRuns: 150 });
  });

  it('loses nothing of two who write at the same time', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 1000 }), async (seed) => {
      const disk = new Disk();
      let state = seed;
      disk.isShared = true;
      disk.delay = () => (state = (state * 16807) % 2147483647) % 4;
      await Promise.all(['a', 'b'].map((name) => change(disk, put(name, 3))));
      assert.deepEqual([...(disk.texts.get(sidecar) ?? '').matchAll(/id: (\w)/g)].map(([, id]) => id).sort(), ['a', 'b']);
    }), { numRuns: 40 });
  });

  it('does not bring back a file that was deleted', async () => {
    const disk = new Disk();
    disk.texts.set(`${sidecar}.saving`, 'seedlens: 1\n\n# complete 1');
    assert.equal(await new JournaledFiles(disk).read(sidecar), undefined);
  });
});
