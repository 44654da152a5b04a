import { version } from '../../package.json';
import { basename, relative, resolve, sep } from 'node:path';
import { openSidecar } from '../core/annotations/codec';
import { duplicateProblems } from '../core/annotations/duplicates';
import type { Problem } from '../core/annotations/model';
import { checkRegister, checkReport, type Levels } from '../core/check/check';
import { entryOf, plainLines, problemEntry, type CheckedFile, type Entry } from '../core/check/checkedFile';
import type { Finding } from '../core/check/finding';
import { CheckedRegister } from '../core/check/register';
import { CheckedLayer, CheckedReport } from '../core/check/report';
import { sarifLog } from '../core/check/sarif';
import type { Detector } from '../core/detect/detector';
import { AnnotatedDocument } from '../core/document';
import { isOurs, registerFile, schemeFile } from '../core/fileNames';
import type { Known } from '../core/known/known';
import type { Layer } from '../core/layers';
import { openRegister } from '../core/register/codec';
import { readScheme } from '../core/scheme/codec';
import { inScheme } from '../core/scheme/problems';
import { finish } from '../core/yaml/file';
import { complain } from './complain';
import { loadFiles } from './detector';
import { nearest, seedFiles, sidecarsOf } from './seedFiles';
import { readText } from './textFile';
import { openWorkspace, type WorkspaceFiles } from './workspace';

/** Without a register or types given, those nearest to each file count. */
export interface CheckOptions extends WorkspaceFiles {
  readonly sarif: boolean;
  readonly levels: Levels;
}

/** Prints what is wrong with reports, their sidecars, registers and types. Gives the exit status: 0 nothing, 1 something, 2 some could not be looked at. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<0 | 1 | 2> {
  const found = await seedFiles(paths);
  const checker = new Checker(await loadFiles(), options);
  found.failures.forEach((failure) => checker.fail(failure));
  for (const file of found.workspace) await checker.scheme(file);
  for (const file of found.register) await checker.register(file);
  for (const file of found.report) await checker.report(file);
  for (const file of found.sidecar) await checker.homeless(file);
  return checker.finish();
}

/** A sidecar of a report, with its text. */
interface SidecarText extends Layer {
  readonly file: string;
  readonly text: string;
}

class Checker {
  private readonly checked: CheckedFile[] = [];
  private readonly failures: string[] = [];
  private readonly workspaces = new Map<string, Promise<Known>>();
  private looked = 0;
  private isClean = true;

  constructor(private readonly detector: Detector, private readonly options: CheckOptions) {}

  async scheme(file: string): Promise<void> {
    const text = await this.read(file);
    if (text !== undefined) this.put(file, text, readScheme(text).problems.map(problemEntry));
  }

  async register(file: string): Promise<void> {
    const text = await this.read(file);
    if (text === undefined) return;
    const opened = finish(openRegister(text));
    const { scheme } = await this.knownNear(file);
    const findings = finish(checkRegister(new CheckedRegister(opened, this.detector.gazetteer), this.options.levels));
    this.put(file, text, [...inScheme(opened.register.problems, text, scheme).map(problemEntry), ...findings.map(entryOf)]);
  }

  /** A report with its sidecar, and with the layers of annotators beside it. */
  async report(file: string): Promise<void> {
    const text = await this.read(file);
    if (text === undefined) return;
    const known = await this.knownNear(file);
    const sidecars = await this.sidecarsOf(file);
    const report = this.opened(new AnnotatedDocument(text, this.detector, basename(file)), sidecars, known);
    const findings = finish(checkReport(report, this.options.levels));
    this.put(file, text, findings.filter((one) => one.file === 'report').map(entryOf));
    for (const sidecar of sidecars) {
      const own = sidecar.name === '' ? findings.filter((one) => one.file === 'sidecar') : this.findingsIn(sidecar, sidecars, report);
      this.put(sidecar.file, sidecar.text, [...problemsOf(sidecar, known).map(problemEntry), ...own.map(entryOf)]);
    }
  }

  /** A sidecar whose report is not there; other tools may name files so, too. */
  async homeless(file: string): Promise<void> {
    const text = await this.read(file);
    if (text !== undefined && isOurs(text)) this.fail(`${file}: its report is missing`);
  }

  finish(): 0 | 1 | 2 {
    if (this.looked === 0 && this.failures.length === 0) this.fail('there is nothing to check');
    if (this.options.sarif) print(JSON.stringify(sarifLog(this.checked, this.failures, version), undefined, 2));
    return this.failures.length > 0 ? 2 : this.isClean ? 0 : 1;
  }

  fail(problem: string): undefined {
    this.failures.push(problem);
    complain(problem);
  }

  private async sidecarsOf(report: string): Promise<SidecarText[]> {
    const files = (await sidecarsOf(report)).map(async ({ file, annotator: name }) => {
      const text = await this.read(file);
      return text === undefined ? [] : [{ file, text, name, sidecar: openSidecar(text).sidecar }];
    });
    return (await Promise.all(files)).flat();
  }

  private opened(document: AnnotatedDocument, sidecars: readonly SidecarText[], known: Known): CheckedReport {
    const shared = sidecars.find(({ name }) => name === '');
    document.know(known);
    if (shared) document.setSidecar(shared.sidecar);
    document.setLayers(sidecars.filter((each) => each !== shared));
    document.advance(() => false);
    return new CheckedReport(document, this.detector.gazetteer, shared?.text);
  }

  private findingsIn(layer: SidecarText, all: readonly SidecarText[], report: CheckedReport): Finding[] {
    const others = all.slice(all.indexOf(layer) + 1).filter(({ name }) => name !== '');
    return finish(checkReport(new CheckedLayer(report, layer, others, layer.text), this.options.levels));
  }

  private put(file: string, text: string, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    this.isClean = false;
    const checked = { path: shown(file), text, entries: [...entries].sort((a, b) => a.start - b.start) };
    if (this.options.sarif) this.checked.push(checked);
    else plainLines(checked).forEach(print);
  }

  private async knownNear(file: string): Promise<Known> {
    const [register, scheme] = [this.options.register ?? (await nearest(file, registerFile)), this.options.scheme ?? (await nearest(file, schemeFile))];
    const key = `${register}\n${scheme}`;
    const known = this.workspaces.get(key) ?? this.open({ register, scheme });
    this.workspaces.set(key, known);
    return known;
  }

  /** What is wrong within a register or types is told where these are checked themselves. */
  private async open(files: WorkspaceFiles): Promise<Known> {
    const { value, failures } = await openWorkspace(files);
    failures.forEach((failure) => this.fail(failure));
    return value;
  }

  private async read(file: string): Promise<string | undefined> {
    this.looked++;
    const found = await readText(file);
    return 'problem' in found ? this.fail(found.problem) : found.text;
  }
}

function problemsOf({ text, sidecar }: SidecarText, { scheme, register }: Known): Problem[] {
  const isMissing = ({ code, start, end }: Problem): boolean => code !== 'unknown-entity' || !register.has(text.slice(start, end));
  return [...inScheme(sidecar.problems, text, scheme).filter(isMissing), ...duplicateProblems(sidecar)];
}

/** Relative to here where it is below. */
function shown(file: string): string {
  const path = relative('.', resolve(file));
  return (path.startsWith('..') ? file : path).split(sep).join('/');
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
