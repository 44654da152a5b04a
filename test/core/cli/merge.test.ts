import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchor, describe as describeRanges } from '../../../src/core/annotations/anchor';
import { parseSidecar } from '../../../src/core/annotations/codec';
import { editSidecar } from '../../../src/core/annotations/edit';
import type { SidecarChange, Status } from '../../../src/core/annotations/model';
import type { TypeId } from '../../../src/core/types';
import { buildCli } from './build';

const report = 'Foreign Minister Hayashi spoke in Tokyo.\n\nHe had met envoys in Oman and in Bonn before.\n\nThe talks in Rome failed.\n';
const sidecar = 'report.txt.annotations.yaml';

/** A folder under git whose analysts annotate by the same core as the editor does. */
class Repository {
  constructor(readonly folder: string, private readonly cli: string) {
    this.git('init', '-q', '-b', 'main');
    for (const [key, value] of [['user.name', 'A. Novak'], ['user.email', 'a@example.org'], ['commit.gpgsign', 'false']] as const) this.git('config', key, value);
    this.write('report.txt', report);
    this.annotate('m1', 'Hayashi', 'person');
    this.annotate('m2', 'Tokyo', 'place');
    this.run('--setup');
    this.commit('start');
  }

  git(...args: string[]) {
    const { stdout, stderr, status } = spawnSync('git', ['-C', this.folder, ...args], { encoding: 'utf8', env: { ...process.env, GIT_EDITOR: 'true', GIT_CONFIG_NOSYSTEM: '1', HOME: this.folder } });
    return { stdout, stderr, status };
  }

  run(...args: string[]) {
    return spawnSync(process.execPath, [this.cli, 'merge', ...args, this.folder], { encoding: 'utf8' });
  }

  read = (file: string): string => readFileSync(join(this.folder, file), 'utf8');
  write = (file: string, text: string): void => writeFileSync(join(this.folder, file), text);
  has = (file: string): boolean => existsSync(join(this.folder, file));

  commit(message: string): void {
    this.git('add', '-A');
    assert.equal(this.git('commit', '-q', '-m', message).status, 0);
  }

  /** Works on a branch that starts where another stands. */
  branch(name: string, from: string, work: () => void): void {
    assert.equal(this.git('checkout', '-q', '-b', name, from).status, 0);
    work();
    this.commit(name);
  }

  change(...changes: SidecarChange[]): void {
    const result = editSidecar(this.has(sidecar) ? this.read(sidecar) : undefined, changes, { file: 'report.txt' });
    assert.ok('text' in result, JSON.stringify(result));
    this.write(sidecar, result.text);
  }

  annotate(id: string, words: string, type: TypeId, status: Status = 'accepted'): void {
    const text = this.read('report.txt');
    const start = text.indexOf(words);
    this.change({ kind: 'put', annotation: { id, type, status, target: describeRanges(text, [{ start, end: start + words.length }]), by: 'a', created: '2026-11-23T10:00:00Z' } });
  }

  /** Edits the text, and brings the annotations up to it as saving does. */
  editText(from: string, to: string): void {
    const [before, after] = [this.read('report.txt'), this.read('report.txt').replace(from, to)];
    assert.notEqual(before, after);
    this.write('report.txt', after);
    for (const annotation of parseSidecar(this.read(sidecar)).annotations) {
      const placed = anchor(after, annotation.target);
      assert.equal(placed.kind, 'placed');
      if (placed.kind === 'placed') this.change({ kind: 'put', annotation: { ...annotation, target: describeRanges(after, placed.ranges) } });
    }
    this.change({ kind: 'document', file: 'report.txt', sha256: String(after.length) });
  }

  note(id: string, note: string): void {
    const annotation = parseSidecar(this.read(sidecar)).annotations.find((one) => one.id === id)!;
    this.change({ kind: 'put', annotation: { ...annotation, note } });
  }

  /** What is annotated, each where it surely stands in the text; `how` it was found at the worst. */
  placed(how: 'position' | 'quote' = 'position'): string[] {
    const text = this.read('report.txt');
    const { annotations, problems } = parseSidecar(this.read(sidecar));
    assert.deepEqual(problems, [], this.read(sidecar));
    return annotations.map(({ id, target, type }) => {
      const placement = anchor(text, target);
      assert.ok(placement.kind === 'placed' && ['position', how].includes(placement.how), `${id}: ${JSON.stringify(placement)}\n${this.read(sidecar)}`);
      return `${id} ${type} ${text.slice(placement.ranges[0]!.start, placement.ranges[0]!.end)}`;
    });
  }
}

describe('seedlens merge', () => {
  let folder: string;
  let cli: string;
  let repository: Repository;
  let count = 0;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'seedlens-merge-'));
    const tools = join(folder, "it's 100% ours");
    mkdirSync(tools);
    cli = await buildCli(tools);
  });
  beforeEach(() => {
    const place = join(folder, `repository ${++count}`);
    mkdirSync(place);
    repository = new Repository(place, cli);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const twoBranches = () => {
    repository.branch('one', 'main', () => { repository.annotate('m5', 'Oman', 'country'); repository.note('m1', 'In office.'); });
    repository.branch('two', 'main', () => { repository.annotate('m4', 'Bonn', 'place'); repository.annotate('m1', 'Hayashi', 'person', 'rejected'); repository.annotate('m6', 'Rome', 'place'); });
  };
  const everything = ['m1 person Hayashi', 'm2 place Tokyo', 'm5 country Oman', 'm4 place Bonn', 'm6 place Rome'];

  it('merges two branches', () => {
    twoBranches();
    const { status, stdout, stderr } = repository.git('merge', '--no-edit', 'one');
    assert.equal(status, 0, stdout + stderr);
    assert.deepEqual(repository.placed(), everything);
    assert.deepEqual(parseSidecar(repository.read(sidecar)).annotations.slice(0, 1).map(({ note, status }) => [note, status]), [['In office.', 'rejected']]);
  });

  it('rebases and cherry-picks', () => {
    twoBranches();
    assert.equal(repository.git('rebase', '-q', 'one').status, 0);
    assert.deepEqual(repository.placed(), everything);
    repository.branch('three', 'main', () => repository.annotate('m7', 'talks', 'event'));
    assert.equal(repository.git('cherry-pick', 'two').status, 0);
    assert.deepEqual(repository.placed(), ['m1 person Hayashi', 'm2 place Tokyo', 'm4 place Bonn', 'm7 event talks', 'm6 place Rome']);
  });

  it('joins a text edited on one side with annotations of the other', () => {
    repository.branch('annotated', 'main', () => repository.annotate('m6', 'Rome', 'place'));
    repository.branch('edited', 'main', () => repository.editText('Foreign', '📰 The former Foreign'));
    assert.equal(repository.git('merge', '--no-edit', 'annotated').status, 0);
    assert.deepEqual(repository.placed('quote'), ['m1 person Hayashi', 'm2 place Tokyo', 'm6 place Rome']);
  });

  it('adds up the shifts of a text that both sides edited', () => {
    repository.annotate('m6', 'Rome', 'place');
    repository.commit('more');
    repository.branch('one', 'main', () => repository.editText('Foreign', '📰 The former Foreign'));
    repository.branch('two', 'main', () => repository.editText('He had', 'Earlier, he had'));
    assert.equal(repository.git('merge', '--no-edit', 'one').status, 0);
    assert.deepEqual(repository.placed(), ['m1 person Hayashi', 'm2 place Tokyo', 'm6 place Rome']);
    assert.equal(parseSidecar(repository.read(sidecar)).document?.sha256, undefined);
  });

  it('merges branches that have merged each other', () => {
    twoBranches();
    repository.git('branch', 'two-before');
    assert.equal(repository.git('merge', '--no-edit', 'one').status, 0);
    repository.git('checkout', '-q', 'one');
    assert.equal(repository.git('merge', '--no-edit', 'two-before').status, 0);
    repository.note('m2', 'On one.');
    repository.commit('again');
    repository.git('checkout', '-q', 'two');
    repository.note('m6', 'On two.');
    repository.commit('again');
    const { status, stdout } = repository.git('merge', '--no-edit', 'one');
    assert.equal(status, 0, stdout);
    assert.deepEqual(repository.placed(), everything);
    assert.equal(repository.read(sidecar).match(/note: On (?:one|two)\./g)?.length, 2);
  });

  it('leaves a conflict around the annotation that two people decided differently', () => {
    repository.branch('one', 'main', () => { repository.note('m2', 'Capital.'); repository.annotate('m5', 'Oman', 'country'); });
    repository.branch('two', 'main', () => { repository.note('m2', 'The government.'); repository.annotate('m6', 'Rome', 'place'); });
    const { status, stderr } = repository.git('merge', '--no-edit', 'one');
    assert.equal(status, 1);
    assert.match(stderr, /seedlens: report\.txt\.annotations\.yaml: two people decided differently on m2; choose between the markers/);
    const text = repository.read(sidecar);
    assert.match(text, /\n<<<<<<< \S+\n {2}- id: m2\n[^<=>]+\n=======\n {2}- id: m2\n[^<=>]+\n>>>>>>> \S+\n {2}- id: m5\n/);
    assert.equal(text.match(/<<<<<<</g)?.length, 1);
    assert.match(repository.git('status', '--short').stdout, /^UU report\.txt\.annotations\.yaml$/m);
  });

  it('merges line by line what cannot be read, and does not call it done', () => {
    repository.branch('one', 'main', () => repository.write(sidecar, `${repository.read(sidecar)}broken: [\n`));
    repository.branch('two', 'main', () => repository.note('m1', 'In office.'));
    const { status, stderr } = repository.git('merge', '--no-edit', 'one');
    assert.equal(status, 1);
    assert.match(stderr, /merged line by line/);
    for (const kept of ['broken: [', 'note: In office.']) assert.ok(repository.read(sidecar).includes(kept));
  });

  it('merges a register at the top, and leaves the files of others to git', () => {
    const register = 'seedlens: 1\nentities:\n  oman: { type: country, name: Oman }\n';
    const foreign = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n';
    mkdirSync(join(repository.folder, 'sub'));
    const both = (text: string, other: string) => { repository.write('entities.yaml', text); repository.write('sub/entities.yaml', other); };
    repository.git('checkout', '-q', 'main');
    both(register, foreign);
    repository.commit('register');
    repository.branch('one', 'main', () => both(`${register}  qatar: { type: country, name: Qatar }\n`, foreign.replace('1', '7')));
    repository.branch('two', 'main', () => both(`${register}  bahrain: { type: country, name: Bahrain }\n`, foreign.replace('6', '8')));
    assert.equal(repository.git('merge', '--no-edit', 'one').status, 0);
    assert.equal(repository.read('entities.yaml'), `${register}  bahrain: { type: country, name: Bahrain }\n  qatar: { type: country, name: Qatar }\n`);
    assert.equal(repository.read('sub/entities.yaml'), foreign.replace('1', '7').replace('6', '8'));
  });

  it('is set up once, leaves what else is there, and is taken back', () => {
    const attributes = repository.read('.gitattributes');
    assert.equal(attributes, '*.annotations.yaml merge=seedlens\n/entities.yaml merge=seedlens\n');
    repository.write('.gitattributes', `*.txt text`);
    assert.equal(repository.run('--setup').status, 0);
    assert.equal(repository.run('--setup').status, 0);
    assert.equal(repository.read('.gitattributes'), `*.txt text\n${attributes}`);
    assert.equal(repository.git('config', '--get-all', 'merge.seedlens.driver').stdout.trim().split('\n').length, 1);
    assert.equal(repository.run('--remove').status, 0);
    assert.equal(repository.run('--remove').status, 0);
    assert.equal(repository.read('.gitattributes'), '*.txt text\n');
    assert.equal(repository.git('config', 'merge.seedlens.driver').status, 1);
    const outside = spawnSync(process.execPath, [cli, 'merge', '--setup', folder], { encoding: 'utf8', env: { ...process.env, GIT_CEILING_DIRECTORIES: folder } });
    assert.deepEqual([outside.status, outside.stderr], [2, `seedlens: ${folder}: is in no git repository\n`]);
  });

  it('leaves the merge to git once the command is gone', () => {
    twoBranches();
    renameSync(cli, `${cli}.gone`);
    try {
      assert.equal(repository.git('merge', '--no-edit', 'one').status, 1);
      assert.match(repository.read(sidecar), /^<<<<<<< ours$/m);
    } finally {
      renameSync(`${cli}.gone`, cli);
    }
  });

  it('says when it could not run', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, [cli, 'merge', ...args], { encoding: 'utf8' });
    for (const args of [['a', 'b'], ['--setup', '--remove'], [join(folder, 'none'), 'b', 'c']]) assert.equal(run(...args).status, 2, args.join(' '));
    assert.deepEqual([run(folder, folder, folder)].map(({ stderr, status }) => [stderr, status]), [[`seedlens: ${folder}: is a folder\n`, 2]]);
  });

  it('does not call it done where one side broke what the other left alone', () => {
    const files = ['base', 'ours', 'theirs'].map((name) => join(folder, `${name}.yaml`));
    const sound = 'seedlens: 1\nannotations:\n  - { id: a, type: person, status: accepted, target: { start: 0, exact: Ana } }\n';
    [sound, sound, 'seedlens: 1\nannotations: [\n'].forEach((text, at) => writeFileSync(files[at]!, text));
    const { stderr, status } = spawnSync(process.execPath, [cli, 'merge', ...files, '--path', 'a.yaml'], { encoding: 'utf8' });
    assert.deepEqual([stderr, status], ['seedlens: a.yaml: has errors on one side, and so has the result\n', 1]);
  });

  it('leaves both sides in one conflict where there is not even git', () => {
    const files = ['base', 'ours', 'theirs'].map((name) => join(folder, name));
    ['x: 1\n', 'x: 2', 'x: \xff'].forEach((text, at) => writeFileSync(files[at]!, text, 'latin1'));
    const { status } = spawnSync(process.execPath, [cli, 'merge', ...files], { encoding: 'utf8', env: { PATH: '' } });
    assert.equal(status, 1);
    assert.equal(readFileSync(files[1]!, 'latin1'), '<<<<<<< ours\nx: 2\n=======\nx: \xff\n>>>>>>> theirs\n');
  });
});
