import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { entityTypes } from '../../src/core/types';
import { entryFiles, readCountries, readEntries } from '../gazetteer/facts';
import { inRepository } from './paths';

/** Where the translations of what the program says are. */
export const bundleFolder = 'l10n';

/** Every string that the extension shows: those given to VS Code's `l10n.t`, those that the core words, and what the gazetteer says of things; in alphabetical order. The command line speaks English. */
export function sourceStrings(): string[] {
  const files = filesIn(inRepository('src')).filter((file) => !file.startsWith(inRepository('src', 'cli'))).map(parse);
  const types = entityTypes.flatMap(({ label, description }) => [label, label.toLowerCase(), description]);
  return [...new Set([...files.flatMap((file) => phrases(file, files)), ...types, ...featureNames(), ...gazetteerDescriptions(), ...schemaDescriptions()])].sort();
}

const filesIn = (folder: string): string[] =>
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file));

const parse = (file: string): ts.SourceFile => ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

function nodesOf(node: ts.Node, found: ts.Node[] = []): ts.Node[] {
  found.push(node);
  node.forEachChild((child) => void nodesOf(child, found));
  return found;
}

/** Functions that take a phrase, and as which argument: VS Code's own, and those of the core, which leave the translating to who shows it. */
const speakers: Readonly<Record<string, number>> = { t: 0, wording: 0, because: 1, shifted: 3 };

function phrases(file: ts.SourceFile, files: readonly ts.SourceFile[]): string[] {
  const nodes = [...nodesOf(file), ...importedConstants(file, files)];
  const called = nodes.filter(ts.isCallExpression).flatMap((call) => textsOf(call.arguments[speakers[calledName(call)] ?? -1], nodes));
  return isWording(file) ? [...called, ...nodes.filter(isPhrase).map(({ text }) => text)] : called;
}

/** Declarations of constants that a file has from others, by their names. */
function importedConstants(file: ts.SourceFile, files: readonly ts.SourceFile[]): ts.Node[] {
  const imported = new Set(file.statements.filter(ts.isImportDeclaration).flatMap((statement) => nodesOf(statement).filter(ts.isImportSpecifier).map(({ name }) => name.text)));
  const exported = files.flatMap(({ statements }) => statements.filter(ts.isVariableStatement)).filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
  return exported.flatMap(({ declarationList }) => declarationList.declarations.filter(({ name }) => imported.has(name.getText())));
}

/** "t" of `vscode.l10n.t(…)`. */
const calledName = ({ expression }: ts.CallExpression): string => (ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText());

/** The texts that an expression may be: a literal, either branch of a condition, a constant of its file, or a value of one. */
function textsOf(node: ts.Node | undefined, nodes: readonly ts.Node[]): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isNonNullExpression(node)) return textsOf(node.expression, nodes);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap((branch) => textsOf(branch, nodes));
  if (ts.isElementAccessExpression(node)) return nodes.filter(ts.isPropertyAssignment).filter(({ parent }) => nameOfConstant(parent) === node.expression.getText()).flatMap(({ initializer }) => textsOf(initializer, nodes));
  return ts.isIdentifier(node) ? nodes.filter(ts.isVariableDeclaration).filter(({ name }) => name.getText() === node.text).flatMap(({ initializer }) => textsOf(initializer, nodes)) : [];
}

/** Of `const names = { … } as const`. */
const nameOfConstant = ({ parent }: ts.Node): string | undefined =>
  (ts.isVariableDeclaration(parent) ? parent.name.getText() : ts.isAsExpression(parent) ? nameOfConstant(parent) : undefined);

/** A file of the core whose records hold phrases. */
const isWording = ({ fileName }: ts.SourceFile): boolean => path.basename(fileName) === 'wording.ts' && fileName.split(path.sep).includes('core');

/** A value of a record, also one of a pair. */
const isPhrase = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node)
  && [node.parent, node.parent.parent].some((parent) => ts.isPropertyAssignment(parent) && parent.name !== node);

/** "Armed group", "armed group": what things of the gazetteer are. */
function featureNames(): string[] {
  const union = nodesOf(parse(inRepository('src', 'core', 'gazetteer', 'entry.ts'))).filter(ts.isTypeAliasDeclaration).find(({ name }) => name.text === 'Feature')!;
  const names = nodesOf(union).filter(ts.isStringLiteralLike).map(({ text }) => text.replaceAll('-', ' '));
  return names.flatMap((name) => [name, name[0]!.toUpperCase() + name.slice(1)]);
}

/** "Island country in East Asia": what cards say of what the gazetteer knows. */
const gazetteerDescriptions = (): string[] =>
  [...entryFiles.flatMap(readEntries).flatMap(({ description }) => description ?? []), ...Object.values(readCountries()).map(({ is }) => is)];

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
