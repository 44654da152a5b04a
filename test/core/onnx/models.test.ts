import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProblem } from '../../../src/core/detect/neural/problem';
import { openModel, type NeuralRecognizer } from '../../../src/core/detect/neural/recognizer';
import { runtime } from '../../../src/onnx/runtime';
import { openSession } from '../../../src/onnx/session';
import { runtimeBytes } from '../../models/folders';
import { onnx } from '../../models/onnx';
import { tinyTagModel, type ModelFolder } from '../../models/tiny';
import { names, quoted, report, spanModel, tagModel, tagWords } from '../../models/words';

const parsed = (bytes: Uint8Array | undefined): unknown => bytes && JSON.parse(new TextDecoder().decode(bytes));

/** Opens a folder's model with ONNX Runtime in this very thread; a problem is its code and detail. */
async function open(files: ModelFolder, labels = {}): Promise<NeuralRecognizer | string> {
  const session = await openSession(files['model.onnx'] ?? files['onnx/model.onnx']!, runtimeBytes());
  if (isProblem(session)) return `${session.problem}: ${session.detail}`;
  const card = { folder: 'tiny', config: parsed(files['config.json']), glinerConfig: parsed(files['gliner_config.json']), tokenizer: parsed(files['tokenizer.json']), labels };
  const model = await openModel(card, session);
  return isProblem(model) ? `${model.problem}: ${model.detail}` : model;
}

async function find(files: ModelFolder, text: string): Promise<string[]> {
  const model = await open(files);
  assert.ok(typeof model === 'object', String(model));
  const mentions = await model.recognize(text);
  assert.ok(mentions.every(({ by, confidence }) => by === 'tiny' && confidence > 0.9 && confidence <= 1));
  return quoted(text, mentions);
}

describe('models run by ONNX Runtime', () => {
  it('is the pinned one', () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../../node_modules/onnxruntime-web/package.json'), 'utf8')) as { version: string };
    assert.deepEqual([version, createHash('sha256').update(runtimeBytes()).digest('hex')], [runtime.version, runtime.sha256]);
  });

  for (const [kind, model] of [['BERT', tagModel], ['GLiNER', spanModel]] as const) {
    it(`of ${kind}'s kind find names where they stand`, async () => assert.deepEqual(await find(model(), report), names));

    it(`of ${kind}'s kind read long paragraphs in windows`, async () => {
      const text = `${report}\n`.repeat(60);
      assert.deepEqual(await find(model(), text), Array.from({ length: 60 }, () => names).flat());
    });

    it(`of ${kind}'s kind find nothing in nothing`, async () => assert.deepEqual(await find(model(), ' \u200d\n'), []));
  }

  it('say which types they know', async () => {
    const model = await open(tagModel(), { PER: 'none' });
    assert.deepEqual(typeof model === 'object' && model.types, ['organization', 'place']);
  });

  it('are refused where they are none, or of another kind', async () => {
    assert.match(String(await open({ ...tagModel(), 'model.onnx': Uint8Array.of(1, 2, 3) })), /^model: .*protobuf/);
    assert.match(String(await open({ ...tagModel(), 'model.onnx': spanModel()['onnx/model.onnx']! })), /^tensors: input_ids, .*words_mask/);
    assert.match(String(await open({ ...spanModel(), 'onnx/model.onnx': tagModel()['model.onnx']! })), /^tensors: input_ids/);
    const whole = onnx({ inputs: [{ name: 'input_ids', type: 'int64', dims: [1, 'n'] }], outputs: [{ name: 'logits', type: 'int64', dims: [1, 'n'] }], constants: [], nodes: [{ op: 'Identity', inputs: ['input_ids'], output: 'logits' }] });
    assert.match(String(await open({ ...tagModel(), 'model.onnx': whole })), /^tensors: logits: int64/);
  });

  it('are refused where labels, configuration or tokenizer do not fit', async () => {
    const config = (value: unknown): ModelFolder => ({ ...tagModel(), 'config.json': new TextEncoder().encode(JSON.stringify(value)) });
    assert.equal(await open(tinyTagModel({ words: { nadia: 'B-constructor' } })), 'labels: O, B-constructor');
    assert.equal(await open(config({})), 'config: config.json: id2label');
    assert.equal(await open(config(null)), 'config: config.json: id2label');
    assert.match(String(await open(config({ id2label: { 0: 'O', 1: 'B-PER' } }))), /^tensors: logits: 1 × \d+ × 6, labels: 2/);
    assert.match(String(await open({ ...tagModel(), 'tokenizer.json': new TextEncoder().encode('{}') })), /^tokenizer: /);
    assert.match(String(await open({ ...spanModel(), 'gliner_config.json': new TextEncoder().encode('{"ent_token":"[E]"}') })), /^tokenizer: \[E\]/);
  });

  it('are run by nothing but the known binary', async () => {
    const other = runtimeBytes();
    other[other.length - 1]! ^= 1;
    assert.deepEqual(await openSession(tagModel()['model.onnx']!, other), { problem: 'runtime-unknown', detail: runtime.file });
  });

  it('take roles of labels from the setting', async () => {
    const model = await open(tinyTagModel({ words: { ...tagWords, zo: 'B-MISC' } }), { MISC: 'group' });
    assert.ok(typeof model === 'object');
    assert.deepEqual(quoted('To Zoria', await model.recognize('To Zoria')), ['group: Zoria']);
  });

  it('ask for nothing outside', async () => {
    const real = globalThis.fetch;
    let asked = 0;
    globalThis.fetch = async () => { asked++; throw new Error('no network'); };
    try {
      await find(tagModel(), report);
      await find(spanModel(), report);
    } finally {
      globalThis.fetch = real;
    }
    assert.equal(asked, 0);
  });
});
