import assert from 'node:assert/strict';
import { readModelFiles } from '../../../src/onnx/folder';
import { runtime } from '../../../src/onnx/runtime';
import { folderOf } from '../../models/folders';
import type { ModelFolder } from '../../models/tiny';

const file = Uint8Array.of(1);
const whole: ModelFolder = { 'model.onnx': file, 'tokenizer.json': file, 'config.json': file, [runtime.file]: file };

const without = (name: string): ModelFolder => Object.fromEntries(Object.entries(whole).filter(([path]) => path !== name));

/** Paths that are read, or the problem. */
async function read(files: ModelFolder): Promise<string[] | string> {
  const paths: string[] = [];
  const result = await readModelFiles(folderOf('tiny', files), undefined, (path) => paths.push(path));
  return 'problem' in result ? `${result.problem}: ${result.detail}` : paths;
}

describe('a model\'s folder', () => {
  it('is read file by file', async () => {
    assert.deepEqual(await read(whole), ['tokenizer.json', 'config.json', 'model.onnx', runtime.file]);
  });

  it('may be laid out as models are published, the smaller model first, with ONNX Runtime as npm puts it', async () => {
    const { 'model.onnx': _, [runtime.file]: __, ...rest } = whole;
    const npm = `node_modules/onnxruntime-web/dist/${runtime.file}`;
    const published = { ...rest, 'onnx/model.onnx': file, 'onnx/model_quantized.onnx': file, 'gliner_config.json': file, 'tokenizer_config.json': file, [npm]: file };
    assert.deepEqual(await read(published), ['tokenizer.json', 'tokenizer_config.json', 'config.json', 'gliner_config.json', 'onnx/model_quantized.onnx', npm]);
  });

  it('says what it lacks, before anything is read', async () => {
    assert.equal(await read({}), 'missing: model.onnx');
    assert.equal(await read(without('model.onnx')), 'missing: model.onnx');
    assert.equal(await read(without('tokenizer.json')), 'missing: tokenizer.json');
    assert.equal(await read(without('config.json')), 'missing: config.json');
    assert.equal(await read(without(runtime.file)), `runtime-missing: ${runtime.file}`);
  });

  it('is refused when the model is larger than memory', async () => {
    const folder = { ...folderOf('huge', whole), size: async (path: string) => (path === 'model.onnx' ? 2_000_000_000 : whole[path]?.length) };
    assert.deepEqual(await readModelFiles(folder), { problem: 'large', detail: 'model.onnx' });
  });
});
