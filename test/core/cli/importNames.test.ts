import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli } from './build';

describe('seedlens import', function () {
  this.timeout(60_000);
  let cli: string;
  let folder: string;
  let built: string;
  before(async () => { cli = await buildCli((built = mkdtempSync(join(tmpdir(), 'seedlens-cli-')))); });
  after(() => rmSync(built, { recursive: true }));
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'seedlens-import-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => spawnSync(process.execPath, [cli, 'import', ...args], { cwd: folder, encoding: 'utf8' });

  it('takes files into a register and says what it took and left', () => {
    writeFileSync(join(folder, 'a.csv'), 'name,type\nAna,person\nBo,\n');
    writeFileSync(join(folder, 'b.geojson'), '{"features":[{"properties":{"name":"Nova"},"geometry":{"type":"Point","coordinates":[1,2]}}]}');
    const { stdout, status } = run('a.csv', 'b.geojson', '--register', 'entities.yaml');
    assert.equal(status, 0);
    assert.match(stdout, /Added: 1[^]*its type is not said[^]*Added: 1/);
    assert.match(readFileSync(join(folder, 'entities.yaml'), 'utf8'), /ana:\n {4}type: person[^]*nova:\n {4}type: place/);
    assert.match(run('a.csv', '--register', 'entities.yaml', '--type', 'person').stdout, /Added: 1\n- Extended: 0\n- Known already: 1/);
  });

  it('goes on behind a file that is not there, and leaves a broken register as it is', () => {
    writeFileSync(join(folder, 'a.csv'), 'name,type\nAna,person\n');
    assert.deepEqual([run('none.csv', 'a.csv', '--register', 'entities.yaml').status, run('a.csv').status, run('a.csv', '--register', 'x', '--type', 'wizard').status], [1, 2, 2]);
    assert.match(readFileSync(join(folder, 'entities.yaml'), 'utf8'), /ana:/);
    writeFileSync(join(folder, 'broken.yaml'), 'seedlens: 2\n');
    assert.equal(run('a.csv', '--register', 'broken.yaml').status, 1);
    assert.equal(readFileSync(join(folder, 'broken.yaml'), 'utf8'), 'seedlens: 2\n');
  });

  it('says what a file is that it cannot take in', () => {
    writeFileSync(join(folder, 'utf16.csv'), Buffer.from('\uFEFFname,type\nAna,person\n', 'utf16le'));
    writeFileSync(join(folder, 'bytes.csv'), Uint8Array.of(0x6e, 0, 0x6e));
    writeFileSync(join(folder, 'bom.csv'), '\uFEFFname,type\r\nAna,person\r\n');
    const { stdout, stderr, status } = run('utf16.csv', 'bytes.csv', folder, 'bom.csv', '--register', 'e.yaml');
    assert.deepEqual(stderr.trim().split('\n'), ['seedlens: utf16.csv: is UTF-16 text: save it as UTF-8', 'seedlens: bytes.csv: is a binary file', `seedlens: ${folder}: is a folder`]);
    assert.match(stdout, /Added: 1/);
    assert.deepEqual([status, run('bom.csv', '--register', folder).stderr], [1, `seedlens: ${folder}: is a folder\n`]);
  });

  it('ends with 1 where a file has no names', () => {
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(join(folder, 'cut.geojson'), '{"features": [');
    writeFileSync(join(folder, 'a.csv'), 'name,type\nAna,person\n');
    assert.deepEqual(['empty.csv', 'cut.geojson', 'a.csv', 'a.csv'].map((file) => run(file, '--register', 'e.yaml').status), [1, 1, 0, 0]);
  });
});
