import type { Problem, ProblemCode } from '../annotations/model';
import type { Range } from '../text/range';
import { isOwnType } from '../types';
import { parseYaml } from '../yaml/library';
import { isNothing, scalarText, type YamlMap, type YamlNode, type YamlPair } from '../yaml/node';
import { schemasAt, type FileKind, type Schema } from './schema';

/** In UTF-16 units: what a team writes by hand is never longer. */
const maxLength = 1_000_000;

/** What is wrong with a `seedlens.yaml`, by its schema; ranges are UTF-16. Keys that the schema does not know are let be. */
export function checkWorkspace(text: string): Problem[] {
  if (text.length > maxLength) return [{ code: 'too-large', message: 'The file is too large to be read', severity: 'error', start: 0, end: 0 }];
  const { node, errors } = parseYaml(text);
  const problems = errors.map(({ message, start, end }): Problem => ({ code: 'syntax', message, severity: 'error', start, end }));
  return [...problems, ...new Checker('workspace', node).problems].sort((a, b) => a.start - b.start);
}

class Checker {
  readonly problems: Problem[] = [];
  private readonly types: ReadonlySet<string>;

  constructor(private readonly kind: FileKind, root: YamlNode | undefined) {
    this.types = new Set(pairsOf(valueOf(root, 'types')).flatMap(({ key }) => scalarText(key) ?? []));
    if (root) this.check(root, []);
    this.checkRoles(valueOf(root, 'relations'));
  }

  private check(node: YamlNode | undefined, path: readonly string[]): void {
    for (const schema of schemasAt(this.kind, path)) this.checkBy(schema, node, path.at(-1) ?? 'The file');
    if (node?.kind === 'map') for (const { key, value } of node.pairs) this.checkPair(key, value, path);
    if (node?.kind === 'list') for (const { value } of node.items) this.check(value, [...path, '-']);
  }

  private checkPair(key: YamlNode | undefined, value: YamlNode | undefined, path: readonly string[]): void {
    const name = scalarText(key);
    if (name === undefined) return this.report('wrong-type', 'A key must be text', key);
    const names = schemasAt(this.kind, path).flatMap(({ propertyNames }) => propertyNames?.pattern ?? []);
    if (names.some((pattern) => !new RegExp(pattern, 'u').test(name))) this.report('bad-value', `“${name}” is no id: small letters, digits and hyphens`, key);
    if (isNothing(value) && schemasAt(this.kind, [...path, name]).some(({ type }) => type === 'object')) return this.report('wrong-type', `${name} must be a map`, key);
    this.check(value, [...path, name]);
  }

  private checkBy(schema: Schema, node: YamlNode | undefined, name: string): void {
    if (isNothing(node)) return;
    if (schema.type !== undefined && !isOf(node, schema.type)) return this.report('wrong-type', `${name} must be ${[schema.type].flat().map((type) => kinds[type]).filter(Boolean).join(' or ')}`, node);
    for (const key of schema.required ?? []) if (node.kind === 'map' && isNothing(valueOf(node, key))) this.report('missing-field', `“${key}” is missing`, { start: node.start, end: node.start });
    const text = scalarText(node);
    const choices = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])].map(String);
    if (choices.length > 0 && !choices.includes(text ?? '')) this.report('bad-value', `${name} must be ${choices.join(', ')}`, node);
    if (text !== undefined && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(text)) this.report('bad-value', `${name} is not written so: ${schema.description ?? schema.pattern}`, node);
    if (text !== undefined && schema.format === 'regex' && !isPattern(text)) this.report('bad-value', 'This is no regular expression', node);
  }

  /** Relations lead between types that there are. */
  private checkRoles(relations: YamlNode | undefined): void {
    for (const { value } of pairsOf(relations)) for (const role of ['from', 'to']) {
      const list = valueOf(value, role);
      for (const item of list?.kind === 'list' ? list.items : []) {
        const type = scalarText(item.value);
        if (type !== undefined && !isOwnType(type) && !this.types.has(type)) this.report('unknown-type', `There is no type “${type}”`, item.value);
      }
    }
  }

  private report(code: ProblemCode, message: string, at: Range | undefined): void {
    this.problems.push({ code, message, severity: 'warning', start: at?.start ?? 0, end: at?.end ?? 0 });
  }
}

const kinds: Readonly<Record<string, string>> = { object: 'a map', array: 'a list', string: 'text', boolean: 'true or false', null: '' };

const isOf = (node: YamlNode, types: string | readonly string[]): boolean => [types].flat().some((type) => {
  if (node.kind !== 'scalar') return type === (node.kind === 'map' ? 'object' : 'array');
  return type === 'boolean' ? /^(?:true|false)$/.test(node.text) : type === 'string';
});

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const pairsOf = (node: YamlNode | undefined): readonly YamlPair[] => (node?.kind === 'map' ? (node as YamlMap).pairs : []);

const valueOf = (node: YamlNode | undefined, key: string): YamlNode | undefined => pairsOf(node).find((pair) => scalarText(pair.key) === key)?.value;
