import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModel } from '../../models/folders';
import { report, spanModel, tagModel } from '../../models/words';
import { threadSource } from '../onnx/thread';
import { buildCli } from './build';

interface Line { mentions: { start: number; type: string; quote: string; model?: string }[] }

describe('seedlens detect --model', () => {
  let folder: string;
  let cli: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'seedlens-model-'));
    cli = await buildCli(folder);
    writeFileSync(join(folder, 'model-thread.js'), await threadSource());
    for (const [name, model] of [['tags', tagModel()], ['spans', spanModel()]] as const) {
      mkdirSync(join(folder, name));
      writeModel(join(folder, name), model);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (model: string, input: string) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'detect', '--jsonl', '--model', join(folder, model)], { input, encoding: 'utf8' });
    const lines = stdout.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as Line).mentions.map(({ start, type, quote, model }) => `${start} ${type}: ${quote} (${model ?? ''})`));
    return { lines, stderr, status };
  };

  for (const kind of ['tags', 'spans']) {
    it(`takes the names of a model of ${kind}, beside what the gazetteer knows`, () => {
      const input = [{ text: `${report}\r\nIn Japan.` }, { text: 'Zoria' }].map((line) => JSON.stringify(line)).join('\n');
      const { lines, stderr, status } = run(kind, input);
      assert.deepEqual([stderr, status], ['', 0]);
      const names = ['2 person: Na\u0301dia Orlova', '23 organization: Red Cross', '41 place: Zoria', '63 place: Zoria', '88 person: Nádia\u00a0Orlova'];
      assert.deepEqual(lines, [[...names.map((name) => `${name} (${kind})`), '105 country: Japan ()'], [`0 place: Zoria (${kind})`]]);
    });
  }

  it('says what a folder lacks, and answers nothing', () => {
    mkdirSync(join(folder, 'empty'));
    const { lines, stderr, status } = run('empty', '{"text":"Zoria"}');
    assert.deepEqual([lines, stderr, status], [[], `seedlens: ${join(folder, 'empty')}: has no model.onnx\n`, 1]);
  });
});
