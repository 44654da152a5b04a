import assert from 'node:assert/strict';
import { isProblem, type ModelProblem } from '../../../src/core/detect/neural/problem';
import { startModel, type RunningModel } from '../../../src/onnx/client';
import { readModelFiles } from '../../../src/onnx/folder';
import type { ModelFiles } from '../../../src/onnx/protocol';
import { runtime } from '../../../src/onnx/runtime';
import { startThread } from '../../../src/onnx/thread';
import { folderOf, runtimeBytes } from '../../models/folders';
import { names, quoted, report, spanModel, tagModel } from '../../models/words';
import { threadSource } from './thread';

/** Within a thread of Node. */
const parentPort = 'process.getBuiltinModule("node:worker_threads").parentPort';

describe('a model in a thread', () => {
  let source: string;
  let model: RunningModel | undefined;
  before(async () => { source = await threadSource(); });
  afterEach(() => { model?.end(); model = undefined; });

  const files = async (folder = tagModel()): Promise<ModelFiles> => {
    const read = await readModelFiles(folderOf('tiny', { ...folder, [runtime.file]: runtimeBytes() }));
    assert.ok(!isProblem(read));
    return read;
  };
  const start = async (folder = tagModel(), code = source): Promise<RunningModel> => {
    const opened = await startModel(code, await files(folder));
    assert.ok(!isProblem(opened), JSON.stringify(opened));
    return (model = opened);
  };

  for (const [kind, folder] of [['BERT', tagModel], ['GLiNER', spanModel]] as const) {
    it(`of ${kind}'s kind reads texts in their order, under its name`, async () => {
      const { recognize, name, types } = await start(folder());
      assert.equal(name, 'tiny');
      assert.ok(types.includes('person') && types.includes('place'));
      const [first, second] = await Promise.all([recognize.call(model, report), recognize.call(model, 'Zoria')]);
      assert.deepEqual(quoted(report, first!), names);
      assert.deepEqual(second!.map(({ start, end, type, by }) => ({ start, end, type, by })), [{ start: 0, end: 5, type: 'place', by: 'tiny' }]);
    });
  }

  it('says what is wrong with its files', async () => {
    const broken = { ...tagModel(), 'model.onnx': Uint8Array.of(7) };
    assert.equal((await startModel(source, await files(broken)) as ModelProblem).problem, 'model');
    const unread = { ...tagModel(), 'config.json': new TextEncoder().encode('{') };
    assert.equal((await startModel(source, await files(unread)) as ModelProblem).problem, 'config');
  });

  it('is given up when it is cancelled, before and while it opens', async () => {
    await assert.rejects(startModel(source, await files(), AbortSignal.abort(new Error('before'))), /before/);
    const controller = new AbortController();
    const opening = startModel('for (;;);', await files(), controller.signal);
    setTimeout(() => controller.abort(new Error('meanwhile')), 50);
    await assert.rejects(opening, /meanwhile/);
  });

  it('gives up what it is reading when it is ended', async () => {
    const { recognize } = await start();
    const reading = recognize.call(model, report.repeat(200));
    model!.end();
    await assert.rejects(reading, /ended/);
    await assert.rejects(recognize.call(model, report), /ended/);
  });

  it('says that its thread failed', async () => {
    const dies = `${parentPort}.on('message', ({ kind }) => { if (kind === 'read') throw new Error('out of order'); });`;
    const { recognize } = await start(tagModel(), `${source}\n${dies}`);
    const failure = new Promise((resolve) => { model!.onFailure = resolve; });
    await assert.rejects(recognize.call(model, report), /out of order/);
    assert.match(String(await failure), /out of order/);
    await assert.rejects(recognize.call(model, report), /ended/);
    assert.deepEqual(await startModel('throw new Error("at once")', await files()), { problem: 'crashed', detail: 'Error: at once' });
  });

  it('has no way to the network', async () => {
    const tell = `${parentPort}.postMessage([typeof fetch, typeof WebSocket, typeof XMLHttpRequest, typeof EventSource].join())`;
    const said = await new Promise((resolve, reject) => {
      const thread = startThread<never, string>(`${source}\n${tell}`, { onMessage: (text) => { thread.end(); resolve(text); }, onFailure: reject });
    });
    assert.equal(said, 'undefined,undefined,undefined,undefined');
  });
});
