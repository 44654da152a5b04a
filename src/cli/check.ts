import { version } from '../../package.json';
import { readFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { openSidecar } from '../core/annotations/codec';
import { duplicateProblems } from '../core/annotations/duplicates';
import { checkRegister, checkReport, type Levels } from '../core/check/check';
import { entryOf, plainLines, problemEntry, type CheckedFile } from '../core/check/checkedFile';
import type { Finding } from '../core/check/finding';
import { CheckedRegister } from '../core/check/register';
import { CheckedReport } from '../core/check/report';
import { sarifLog } from '../core/check/sarif';
import type { Detector } from '../core/detect/detector';
import { AnnotatedDocument } from '../core/document';
import { registerFile, schemeFile, sidecarEnding } from '../core/fileNames';
import type { Known } from '../core/known/known';
import { openRegister } from '../core/register/codec';
import { inScheme } from '../core/scheme/problems';
import { finish } from '../core/yaml/file';
import { complain } from './complain';
import { loadFiles } from './detector';
import { nearest, seedFiles } from './seedFiles';
import { openWorkspace, type WorkspaceFiles } from './workspace';

/** Without a register or types given, those nearest to each file count. */
export interface CheckOptions extends WorkspaceFiles {
  readonly sarif: boolean;
  readonly levels: Levels;
}

/** Prints what is wrong with reports and registers. Gives the exit status: 0 nothing, 1 something, 2 some could not be looked at. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<0 | 1 | 2> {
  const found = await seedFiles(paths).catch((error: Error) => error.message);
  if (typeof found === 'string') return complain(found), 2;
  if (found.reports.length + found.registers.length === 0) return complain('there is nothing to check'), 2;
  const checker = new Checker(await loadFiles(), options);
  for (const file of found.registers) await checker.register(file);
  for (const file of found.reports) await checker.report(file);
  return checker.finish();
}

class Checker {
  private readonly checked: CheckedFile[] = [];
  private readonly failures: string[] = [];
  private readonly workspaces = new Map<string, Promise<Known>>();
  private isClean = true;

  constructor(private readonly detector: Detector, private readonly options: CheckOptions) {}

  async register(file: string): Promise<void> {
    const text = await this.read(file);
    if (text === undefined) return;
    const opened = finish(openRegister(text));
    const { scheme } = await this.knownNear(file);
    const findings = finish(checkRegister(new CheckedRegister(opened), this.options.levels));
    this.put({ path: shown(file), text, entries: [...inScheme(opened.register.problems, text, scheme).map(problemEntry), ...findings.map(entryOf)] });
  }

  async report(file: string): Promise<void> {
    const sidecarFile = `${file}${sidecarEnding}`;
    const [text, sidecarText] = [await this.read(file), await this.read(sidecarFile, '')];
    if (text === undefined || sidecarText === undefined) return;
    const known = await this.knownNear(file);
    const findings = this.findings(new AnnotatedDocument(text, this.detector, basename(file)), sidecarText, known);
    const entriesIn = (where: Finding['file']) => findings.filter((one) => one.file === where).map(entryOf);
    this.put({ path: shown(file), text, entries: entriesIn('report') });
    this.put({ path: shown(sidecarFile), text: sidecarText, entries: [...problemsOf(sidecarText, known).map(problemEntry), ...entriesIn('sidecar')] });
  }

  finish(): 0 | 1 | 2 {
    if (this.options.sarif) print(JSON.stringify(sarifLog(this.checked, this.failures, version), undefined, 2));
    return this.failures.length > 0 ? 2 : this.isClean ? 0 : 1;
  }

  private findings(document: AnnotatedDocument, sidecarText: string, known: Known): Finding[] {
    document.know(known);
    document.setSidecar(openSidecar(sidecarText).sidecar);
    document.advance(() => false);
    return finish(checkReport(new CheckedReport(document, this.detector.gazetteer, sidecarText), this.options.levels));
  }

  private put(file: CheckedFile): void {
    const sorted = { ...file, entries: [...file.entries].sort((a, b) => a.start - b.start) };
    if (sorted.entries.length === 0) return;
    this.isClean = false;
    if (this.options.sarif) this.checked.push(sorted);
    else plainLines(sorted).forEach(print);
  }

  private async knownNear(file: string): Promise<Known> {
    const [register, scheme] = [this.options.register ?? (await nearest(file, registerFile)), this.options.scheme ?? (await nearest(file, schemeFile))];
    const key = `${register}\n${scheme}`;
    const known = this.workspaces.get(key) ?? this.open({ register, scheme });
    this.workspaces.set(key, known);
    return known;
  }

  /** What is wrong with a register is told where the register is checked; a file that cannot be read knows nothing. */
  private async open(files: WorkspaceFiles): Promise<Known> {
    const { value, problems } = await openWorkspace(files);
    problems.filter((problem) => !/:\d+: /.test(problem)).forEach((problem) => this.fail(problem));
    return value;
  }

  private async read(file: string, missing?: string): Promise<string | undefined> {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && missing !== undefined) return missing;
      return this.fail(`${file}: ${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8 text' : message}`);
    }
  }

  private fail(problem: string): undefined {
    this.failures.push(problem);
    complain(problem);
  }
}

function problemsOf(text: string, { scheme, register }: Known) {
  if (text === '') return [];
  const { sidecar } = openSidecar(text);
  const isMissing = (code: string, words: string): boolean => code !== 'unknown-entity' || !register.has(words);
  return [...inScheme(sidecar.problems, text, scheme).filter(({ code, start, end }) => isMissing(code, text.slice(start, end))), ...duplicateProblems(sidecar)];
}

/** Relative to here where it is below. */
function shown(file: string): string {
  const path = relative('.', resolve(file));
  return (path.startsWith('..') ? file : path).split(sep).join('/');
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
