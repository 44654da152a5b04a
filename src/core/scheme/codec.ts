import { withBlanks, findConflicts } from '../annotations/conflicts';
import type { Problem } from '../annotations/model';
import { shift, type Range } from '../text/range';
import { openYaml, wholePair, type YamlFile, type YamlSection } from '../yaml/file';
import { isNothing, nodeRange, scalarNumber, scalarText, type YamlMap, type YamlNode, type YamlPair } from '../yaml/node';
import { entityTypes, isTypeId } from '../types';
import { messageOf, wording, type Told } from '../wording';
import { schemeFile } from '../fileNames';
import { RelationReader } from './relationReader';
import { Scheme, type RelationType, type TypeDefinition } from './scheme';
import { TypeReader } from './typeReader';

/** The newest format of `seedlens.yaml` that we read. */
export const format = 1;

/** In UTF-16 units: what a team writes by hand is never longer. */
const maxLength = 2_000_000;
const maxProblems = 100;
const mostTypes = 100;

/** A file `seedlens.yaml` as read. */
export interface ReadScheme {
  /** Undefined where the file as a whole cannot be read: then what it said before stays in force. */
  readonly scheme: Scheme | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the types of a workspace. What is wrong with one becomes a problem at its place (UTF-16), and the rest is taken. */
export function readScheme(text: string): ReadScheme {
  if (text.length > maxLength) return { scheme: undefined, problems: [{ code: 'too-large', ...messageOf(wording('The file is too large to be read')), severity: 'error', start: 0, end: 0 }] };
  const conflicts = findConflicts(text);
  const reader = new SchemeReader(openYaml(conflicts.length > 0 ? withBlanks(text) : text));
  const scheme = reader.read();
  const problems = [...conflicts.map(({ opening }): Problem => ({ code: 'conflict', ...messageOf(wording('A merge has left two versions here: keep one of them')), severity: 'error', ...opening })), ...reader.problems];
  return { scheme, problems: problems.sort((a, b) => a.start - b.start).slice(0, maxProblems) };
}

class SchemeReader {
  readonly problems: Problem[] = [];
  private readonly pairs = new Map<string, readonly YamlPair[]>();

  constructor(private readonly file: YamlFile) {}

  read(): Scheme | undefined {
    if (this.file.kind === 'nothing') return new Scheme();
    const isRead = this.file.errors.length === 0;
    for (const { told, start, end } of this.file.errors) this.problems.push({ code: 'syntax', ...messageOf(told), severity: 'error', start, end });
    if (!this.understands(this.section('seedlens')) || !isRead) return undefined;
    return new Scheme(this.readTypes(), this.readRelations());
  }

  private section(key: string): YamlSection | undefined {
    return this.file.sections.find((one) => one.key === key);
  }

  private understands(version: YamlSection | undefined): boolean {
    const found = scalarNumber(version?.pair.value);
    if (found === format) return true;
    const at = version ? shift(nodeRange(version.pair.value), version.start) : { start: 0, end: 0 };
    const [code, told] = found !== undefined && found > format
      ? ['newer-format', wording('Format {0} is newer than this Seedlens; update the extension', String(found))] as const
      : ['not-a-scheme', wording('This is not a {0}: it must say “seedlens: 1”', schemeFile)] as const;
    this.problems.push({ code, ...messageOf(told), severity: 'error', start: at.start, end: at.end });
    return false;
  }

  private readTypes(): TypeDefinition[] {
    const reader = new TypeReader(this.file.text);
    const pairs = this.pairsOf('types');
    const types = pairs.slice(0, mostTypes).flatMap((pair) => reader.read(pair) ?? []);
    if (pairs.length > mostTypes) reader.report('too-many', wording('There may be {0} types at most', String(mostTypes)), nodeRange(pairs[mostTypes]!.key));
    this.problems.push(...reader.problems);
    return types;
  }

  /** Between types that are named here, whatever else may be wrong with them. */
  private readRelations(): RelationType[] {
    const named = this.pairsOf('types').map(({ key }) => scalarText(key));
    const reader = new RelationReader(new Set([...entityTypes.map(({ id }) => id), ...named].filter(isTypeId)));
    const pairs = this.pairsOf('relations');
    const relations = pairs.slice(0, mostTypes).flatMap((pair) => reader.read(pair) ?? []);
    if (pairs.length > mostTypes) reader.report('too-many', wording('There may be {0} relations at most', String(mostTypes)), nodeRange(pairs[mostTypes]!.key));
    this.problems.push(...reader.problems);
    return relations;
  }

  /** The entries of a section, of several with one key the first. */
  private pairsOf(key: string): readonly YamlPair[] {
    const pairs = this.pairs.get(key) ?? this.readPairs(key);
    this.pairs.set(key, pairs);
    return pairs;
  }

  private readPairs(key: string): readonly YamlPair[] {
    const section = this.section(key);
    const value = section && wholePair(this.file, section).value;
    if (isNothing(value)) return [];
    if (value.kind === 'map') return this.distinct(value);
    this.report('wrong-type', wording('{0} must be a map', key), value);
    return [];
  }

  private distinct({ pairs }: YamlMap): YamlPair[] {
    const seen = new Set<string>();
    return pairs.filter(({ key }) => {
      const id = scalarText(key) ?? '';
      if (seen.has(id)) this.report('duplicate-key', wording('“{0}” is here twice', id), key);
      return !seen.has(id) && seen.add(id);
    });
  }

  private report(code: Problem['code'], told: Told, at: YamlNode | undefined): void {
    const { start, end }: Range = nodeRange(at);
    this.problems.push({ code, ...messageOf(told), severity: 'warning', start, end });
  }
}
