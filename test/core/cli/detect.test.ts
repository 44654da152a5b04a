import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli } from './build';

interface Line { id: unknown; mentions: { start: number; end: number; type: string; quote: string; parts?: object[]; entity?: string; confidence: number; why?: string[]; date?: { value?: string; reason: string }; place?: Place; otherwise?: Place[]; actor?: { name: string; country?: string } }[] }
interface Place { name: string; feature: string; country?: string; lat?: number; lon?: number; geonames?: number; confidence: number }

describe('seedlens detect', () => {
  let folder: string;
  let cli: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'seedlens-cli-'));
    cli = await buildCli(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: string[], input = '') => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8', maxBuffer: 64e6 });
    const lines = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Line);
    return { lines, stdout, stderr, status };
  };
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('prints the mentions of each file, offsets in code points of the LF text', () => {
    const { lines, status } = run(['detect', file('emoji.txt', '📰 News\r\nWorkers in Japan and Tokyo.')]);
    assert.equal(status, 0);
    assert.deepEqual(lines[0]!.mentions.map(({ start, end, type, quote, entity }) => ({ start, end, type, quote, entity })), [
      { start: 18, end: 23, type: 'country', quote: 'Japan', entity: 'japan' },
      { start: 28, end: 33, type: 'place', quote: 'Tokyo', entity: 'tokyo-jp' },
    ]);
    assert.ok(lines[0]!.mentions.every(({ confidence }) => confidence > 0 && confidence <= 1));
  });

  it('prints all spans of a split mention, and what names it is one of', () => {
    const [north, south] = run(['detect', '--explain', file('split.txt', '📰 News\r\nEnvoys of North and South Korea met.')]).lines[0]!.mentions;
    const { start, end, quote, entity, parts, why } = north!;
    assert.deepEqual({ start, end, quote, entity, parts }, {
      start: 17, end: 22, quote: 'North', entity: 'north-korea', parts: [{ start: 17, end: 22, quote: 'North' }, { start: 33, end: 38, quote: 'Korea' }],
    });
    assert.deepEqual(why, ['Gazetteer name, with a noun that others share: “North Korea”.', 'North Korea in the gazetteer (country).']);
    assert.deepEqual([south?.quote, south?.parts], ['South Korea', undefined]);
  });

  it('says on request why each mention was found', () => {
    const report = file('why.txt', 'Minister Ana Brand met Japanese traders in Tokyo on Thursday.\nBrand left.');
    const why = (args: string[]) => run(args).lines[0]!.mentions.map(({ quote, why }) => [quote, why]);
    assert.deepEqual(why(['detect', '--explain', report]), [
      ['Ana Brand', ['Title “Minister” before it.']],
      ['Japanese', ['Japanese in the gazetteer (demonym).']],
      ['Tokyo', ['Gazetteer name, with “in” before it.', 'Tokyo in the gazetteer (capital).']],
      ['Thursday', ['Weekday.']],
      ['Brand', ['Short for “Ana Brand” (line 1).']],
    ]);
    assert.ok(why(['detect', report]).every(([, reasons]) => reasons === undefined));
  });

  it('says which place is meant, with the runners-up', () => {
    const { mentions } = run(['detect', file('places.txt', 'Fire crews came to Athens, Georgia.\nIn Athens and Japan it is calm. Senkaku Islands; Tokyo has denied it.')]).lines[0]!;
    const of = (quote: string) => mentions.filter((mention) => mention.quote === quote);
    const { confidence, ...athens } = of('Athens')[1]!.place!;
    assert.deepEqual(athens, { name: 'Athens', feature: 'city', country: 'US' });
    assert.ok(confidence > 0.5 && confidence <= 1);
    assert.deepEqual(of('Athens').map(({ entity }) => entity), ['athens-georgia-us', 'athens-georgia-us']);
    assert.equal(of('Georgia')[0]!.otherwise![0]!.country, 'GE');
    assert.equal(of('Senkaku Islands')[0]!.place!.feature, 'islands');
    assert.deepEqual([of('Japan')[0]!.place!.lat, of('Japan')[0]!.place!.lon], [36, 138]);
    assert.deepEqual(of('Tokyo')[0]!.actor, { name: 'Japan', country: 'JP' });
  });

  it('resolves given mentions instead of finding some', () => {
    const text = '📰 Troops left Athens, Georgia.';
    const ask = (mentions: unknown) => run(['detect', '--jsonl'], JSON.stringify({ id: 1, text, mentions }));
    const { lines: [line], status } = ask([{ start: 14, end: 20, type: 'place' }, { start: 22, end: 29 }, { start: 2, end: 8, type: 'group' }]);
    assert.equal(status, 0);
    assert.deepEqual(line!.mentions.map(({ start, end, type, place }) => [start, end, type, place?.name, place?.feature, place?.country]), [
      [14, 20, 'place', 'Athens', 'city', 'US'], [22, 29, 'place', 'Georgia', 'region', 'US'], [2, 8, 'group', undefined, undefined, undefined],
    ]);
    for (const wrong of [{}, [{ start: 5, end: 5 }], [{ start: 0, end: 99 }], [{ start: 0, end: 2, type: 'No type' }], [null]]) {
      const { stderr, status: failed } = ask(wrong);
      assert.match(stderr, /^seedlens: line 1: "mentions" /);
      assert.equal(failed, 1);
    }
  });

  it('says what dates mean, counted from the report’s day', () => {
    const text = 'The ministers met in Tokyo on Thursday.';
    const thursday = (args: string[], input = '') => run(args, input).lines[0]!.mentions.find(({ quote }) => quote === 'Thursday')!.date;
    const report = file('2026-11-23-ministers.txt', text);
    assert.deepEqual(thursday(['detect', report]), {
      value: '2026-11-19', start: '2026-11-19', end: '2026-11-20', precision: 'day', reason: 'the last such day before the report’s date, 2026-11-23',
    });
    assert.equal(thursday(['detect', '--date', '2024-05-06', report])!.value, '2024-05-02');
    assert.deepEqual(thursday(['detect', file('ministers.txt', text)]), { reason: 'the report’s date is not known' });
    const asked = JSON.stringify({ text, date: '2026-11-23' });
    assert.equal(thursday(['detect', '--jsonl'], asked)!.value, '2026-11-19');
    assert.equal(thursday(['detect', '--jsonl', '--date', '2024-05-06'], asked)!.value, '2026-11-19');
    assert.equal(thursday(['detect', '--jsonl', '--date', '2024-05-06'], JSON.stringify({ text }))!.value, '2024-05-02');
  });

  it('says what given dates mean', () => {
    const mentions = [{ start: 10, end: 18, type: 'date' }, { start: 22, end: 27 }];
    const { lines } = run(['detect', '--jsonl'], JSON.stringify({ text: 'They left Thursday by Paris.', mentions, date: '2026-11-23' }));
    assert.deepEqual(lines[0]!.mentions.map(({ date }) => date?.value), ['2026-11-19', undefined]);
  });

  it('refuses what is no day to count from', () => {
    const { stderr, status } = run(['detect', '--date', '2026-02-30', file('plain.txt', 'Calm.')]);
    assert.deepEqual([stderr.split('\n')[0], status], ['seedlens: not a day: 2026-02-30 (see seedlens detect --help)', 2]);
    const { lines, stderr: said, status: failed } = run(['detect', '--jsonl'], '{"text":"Calm.","date":"soon"}\n{"text":"Calm."}\n');
    assert.deepEqual([lines.length, said, failed], [1, 'seedlens: line 1: "date" is no day as 2026-11-24\n', 1]);
  });

  it('answers JSON lines one by one, and bad ones with an error that stops nothing', () => {
    const input = ['{"id":"a","text":"Japan"}', 'no json', '{"id":2}', '', '{"id":3,"text":""}', '{"text":"Tokyo"}'].join('\n');
    const { lines, stderr, status } = run(['detect', '--jsonl'], input);
    assert.deepEqual(lines.map(({ id, mentions }) => [id, mentions.length]), [['a', 1], [3, 0], [6, 1]]);
    assert.deepEqual(stderr.trim().split('\n'), ['seedlens: line 2: is not JSON', 'seedlens: line 3: has no "text"']);
    assert.equal(status, 1);
  });

  it('goes on past files that are missing, binary or not UTF-8', () => {
    const good = file('good.txt', 'Japan');
    const { lines, stderr, status } = run(['detect', join(folder, 'none.txt'), file('binary.txt', 'a\0b'), file('latin.txt', Uint8Array.of(0xe9, 0x20)), good]);
    assert.deepEqual(lines.map(({ id }) => id), [good]);
    assert.match(stderr, /none\.txt: there is no such file\n.*binary\.txt: is a binary file\n.*latin\.txt: is not UTF-8 text\n$/);
    assert.equal(status, 1);
  });

  it('explains its use', () => {
    const help = run(['--help']);
    assert.deepEqual([help.status, help.stdout.startsWith('Usage: ')], [0, true]);
    for (const args of [[], ['detect'], ['detect', '--jsonl', 'x'], ['fly'], ['detect', '--wings']]) {
      const { stderr, status } = run(args);
      assert.equal(status, 2);
      assert.match(stderr, /^seedlens: .+ \(see seedlens (?:detect )?--help\)\n$/);
    }
  });

  it('explains each command, and refuses what it does not take', () => {
    for (const command of ['detect', 'check', 'import', 'merge']) {
      const { stdout, status } = run([command, '--help']);
      assert.deepEqual([status, stdout.startsWith(`Usage: seedlens ${command} `), /\nEnds with 0/.test(stdout)], [0, true, true]);
    }
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(run(['check', '--jsonl', 'x']).stderr, 'seedlens: check takes no --jsonl (see seedlens check --help)\n');
    assert.deepEqual(run(['detect', folder]).stderr, `seedlens: ${folder}: is a folder\n`);
    assert.deepEqual([run(['merge', 'a', 'b', 'c'])].map(({ stderr, status }) => [/^seedlens: [abc]: there is no such file\n$/.test(stderr), status]), [[true, 2]]);
  });

  it('finds the names of a register, and says what is wrong with it', () => {
    const register = file('entities.yaml', 'seedlens: 1\nentities:\n  k-1: { type: platform, name: Kraj }\n  tower: { type: organization, name: Tokyo }\n');
    const report = file('kraj.txt', 'Kraj left Tokyo.');
    const { lines, status } = run(['detect', '--register', register, report]);
    assert.deepEqual([lines[0]!.mentions.map(({ type, quote, entity }) => `${type} ${quote} ${entity}`), status], [['platform Kraj k-1', 'organization Tokyo tower'], 0]);
    const broken = run(['detect', '--register', file('bad.yaml', 'seedlens: 1\nentities:\n  k: { type: ship, name: Kraj }\n'), report]);
    assert.deepEqual([broken.lines.length, broken.status], [1, 1]);
    assert.match(broken.stderr, /bad\.yaml:3: There is no type “ship”\n$/);
    assert.match(run(['detect', '--register', join(folder, 'none.yaml'), report]).stderr, /none\.yaml: there is no such file/);
  });

  it('knows the types of a workspace, and says what is wrong with them', () => {
    const scheme = file('seedlens.yaml', "seedlens: 1\ntypes:\n  ship: { class: actor, words: [Kraj], patterns: ['M/V \\p{Lu}\\p{Ll}+'] }\n");
    const register = file('ships.yaml', 'seedlens: 1\nentities:\n  k: { type: ship, name: Kraj One }\n');
    const report = file('ships.txt', 'Kraj, Kraj One and M/V Aurora left.');
    const { lines, status, stderr } = run(['detect', '--scheme', scheme, '--register', register, '--explain', report]);
    assert.deepEqual([lines[0]!.mentions.map(({ type, quote, entity }) => `${type} ${quote} ${entity}`), status, stderr], [['ship Kraj kraj', 'ship Kraj One k', 'ship M/V Aurora m-v-aurora'], 0, '']);
    assert.equal(lines[0]!.mentions[2]!.why?.[0], 'Your pattern “M/V \\p{Lu}\\p{Ll}+” (seedlens.yaml).');
    const broken = run(['detect', '--scheme', file('bad-types.yaml', "seedlens: 1\ntypes:\n  ship: { class: actor, patterns: ['('] }\n"), report]);
    assert.equal(broken.status, 1);
    assert.match(broken.stderr, /bad-types\.yaml:3: This is no regular expression: a round bracket is not closed\n$/);
  });

  it('reads a long stream as it comes', () => {
    const text = JSON.stringify({ text: 'Japan and Tokyo. '.repeat(50) });
    const { lines, status } = run(['detect', '--jsonl'], `${text}\n`.repeat(500));
    assert.deepEqual([lines.length, lines.at(-1)!.mentions.length, status], [500, 100, 0]);
  });
});
