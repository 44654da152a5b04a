import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { entityTypes } from '../../src/core/types';
import { inRepository } from './paths';

/** Where the translations of what the program says are. */
export const bundleFolder = 'l10n';

/** Every string that the program shows: those given to VS Code's `l10n.t`, and those that the core words, in alphabetical order. */
export function sourceStrings(): string[] {
  const files = filesIn(inRepository('src'));
  const called = files.flatMap((file) => calls(parse(file)));
  const worded = files.filter((file) => path.basename(file) === 'wording.ts' && file.includes(`${path.sep}core${path.sep}`)).flatMap((file) => literals(parse(file)));
  const types = entityTypes.flatMap(({ label, description }) => [label, description]);
  return [...new Set([...called, ...worded, ...types, ...schemaDescriptions()])].sort();
}

const filesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file));

const parse = (file: string): ts.SourceFile => ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** What is given to `vscode.l10n.t`, also as `t` alone and in either branch of a condition. */
function calls(file: ts.SourceFile): string[] {
  return [...nodesOf(file)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !/(?:^|l10n\.)t$/.test(node.expression.getText())) return [];
    return textsOf(node.arguments[0]);
  });
}

function textsOf(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)] : [];
}

/** The phrases of a file that holds nothing else: keys and names of modules are no phrases. */
const literals = (file: ts.SourceFile): string[] => [...nodesOf(file)].flatMap((node) =>
  ts.isStringLiteralLike(node) && /\p{L}.*[ {]|[ }].*\p{L}/u.test(node.text) && !ts.isImportDeclaration(node.parent) && !ts.isCaseClause(node.parent)
    && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) ? [node.text] : []);

function schemaDescriptions(): string[] {
  const folder = inRepository('data', 'schema');
  const found: string[] = [];
  for (const file of fs.readdirSync(folder)) {
    JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'), (key, value: unknown) => {
      if (key === 'description' && typeof value === 'string') found.push(value);
      return value;
    });
  }
  return found;
}

/** What a manifest shows, by where it stands; values are moved to `package.nls.json`. */
const shown = /^(?:title|description|markdownDescription|label|category|contents|altText|enumDescriptions|markdownEnumDescriptions|displayName)$/;

/** Strings of the manifest that are still written out, moved under keys; `texts` gets them. Idempotent. */
export function externalized(value: unknown, texts: Map<string, string>, trail: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => externalized(item, texts, [...trail, nameOf(item, index)]));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, externalized(inner, texts, [...trail, key])]));
  }
  const isShown = typeof value === 'string' && trail[0] === 'contributes' && trail.some((key) => shown.test(key)) && !isKept(value, trail);
  if (!isShown) return value;
  const key = trail.slice(1).map((part) => part.replace(/^seedlens\./, '')).join('.');
  texts.set(key, value);
  return `%${key}%`;
}

/** A name that is not translated, a reference, and what is no text for people. */
const isKept = (value: string, trail: readonly string[]): boolean => /^%.*%$/.test(value) || value === 'Seedlens' || trail.includes('default') || trail.includes('enum') || trail.includes('image');

function nameOf(item: unknown, index: number): string {
  const { command, id, view, title } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  const name = [command, id, view, title].find((one) => typeof one === 'string' && !one.startsWith('%'));
  return typeof name === 'string' ? name.replace(/\s+/g, '-') : String(index);
}
