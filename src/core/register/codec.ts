import { findConflicts, withBlanks, type Conflict } from '../annotations/conflicts';
import type { Problem, ProblemCode } from '../annotations/model';
import { shift, type Range } from '../text/range';
import { messageOf, wording, type Told } from '../wording';
import { finish, openYamlInSteps, type YamlFile, type YamlSection } from '../yaml/file';
import { isNothing, nodeRange, scalarNumber } from '../yaml/node';
import { readEntity, type ReadEntity } from './entity';
import type { Register, RegisterEntity } from './model';

/** The newest format of registers that we read, and the one that we write. */
export const format = 1;
const maxProblems = 100;

/** Reads a register. What is wrong with it becomes problems; every entity that can be understood is returned. */
export const parseRegister = (text: string): Register => finish(readRegister(text));

/**
 * Reads a register in steps of an entity, so that a large one can be read between other things. Where a merge has left
 * conflicts, the current side counts.
 */
export function* readRegister(text: string): Generator<void, Register> {
  return (yield* openRegister(text)).register;
}

/** A register with the YAML that it was read from. */
export interface OpenRegister {
  readonly file: YamlFile;
  readonly register: Register;
}

/** As {@link readRegister}; of the same file as it was before only what has changed is read. */
export function* openRegister(text: string, before?: YamlFile): Generator<void, OpenRegister> {
  const conflicts = findConflicts(text);
  const file = yield* openYamlInSteps(conflicts.length > 0 ? withBlanks(text) : text, before);
  return { file, register: yield* new RegisterReader(file, conflicts).read() };
}

class RegisterReader {
  private readonly entities = new Map<string, RegisterEntity>();
  private readonly ranges = new Map<string, Range>();
  private readonly problems: Problem[] = [];

  constructor(private readonly file: YamlFile, private readonly conflicts: readonly Conflict[]) {}

  *read(): Generator<void, Register> {
    this.conflicts.forEach(({ opening }) => this.report('conflict', wording('A merge has left two versions here: keep one of them'), opening, 'error'));
    this.file.errors.forEach(({ told, tooLarge, start, end }) => this.report(tooLarge ? 'too-large' : 'syntax', told, { start, end }, 'error'));
    const section = (key: string): YamlSection | undefined => this.file.sections.find((one) => one.key === key);
    if (this.file.kind !== 'nothing' && this.understands(section('seedlens'))) yield* this.readEntities(section('entities'));
    return { entities: this.entities, ranges: this.ranges, problems: this.problems.sort((a, b) => a.start - b.start) };
  }

  private understands(version: YamlSection | undefined): boolean {
    const found = scalarNumber(version?.pair.value);
    if (found === format) return true;
    const range = version ? shift(nodeRange(version.pair.value), version.start) : { start: 0, end: 0 };
    if (found !== undefined && found > format) this.report('newer-format', wording('Format {0} is newer than this Seedlens; update the extension', String(found)), range, 'error');
    else this.report('not-a-register', wording('This is not a Seedlens register: it must say “seedlens: 1”'), range, 'error');
    return false;
  }

  private *readEntities(section: YamlSection | undefined): Generator<void> {
    if (!section || (section.entries.length === 0 && isNothing(section.pair.value))) return;
    if (section.kind !== 'map') return this.report('wrong-type', wording('entities must be a map'), shift(nodeRange(section.pair.key), section.start), 'error');
    for (const entry of section.entries) {
      this.add(readEntity(entry), entry.start);
      yield;
    }
  }

  /** Of two with one id the first counts. */
  private add({ id, key, entity, names, problems }: ReadEntity, offset: number): void {
    problems.forEach(({ code, message, wording: told = message, severity, ...range }) => this.report(code, told, shift(range, offset), severity));
    if (this.ranges.has(id)) return this.report('duplicate-key', wording('“{0}” is here twice', id), shift(key, offset), 'error');
    this.ranges.set(id, shift(key, offset));
    if (!entity) return;
    this.entities.set(id, entity);
    const own = new Set<string>();
    for (const { words, ...range } of names) {
      if (own.has(words)) this.report('duplicate-name', wording('“{0}” is here twice', words), shift(range, offset));
      own.add(words);
    }
  }

  private report(code: ProblemCode, told: Told, { start, end }: Range, severity: Problem['severity'] = 'warning'): void {
    if (this.problems.length < maxProblems) this.problems.push({ code, ...messageOf(told), severity, start: Math.min(start, this.file.text.length), end: Math.min(end, this.file.text.length) });
  }
}
