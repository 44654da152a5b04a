import type { CheckedFile, Entry } from './checkedFile';
import type { Severity } from './finding';
import { rules } from './rules';
import { positionsIn, type LinePosition } from '../text/lines';
import type { Range } from '../text/range';

/** A run of the checks as a log of SARIF 2.1.0, as code hosts and editors read it. Problems tell why a run was not whole. */
export function sarifLog(files: readonly CheckedFile[], problems: readonly string[], version: string): object {
  const described = describedRules(files);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Seedlens', version, rules: described } },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: problems.length === 0, toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })) }],
      results: files.flatMap((file) => resultsOf(file, described.map(({ id }) => id))),
    }],
  };
}

const levels = { error: 'error', warning: 'warning', information: 'note' } as const satisfies Record<Severity, string>;

/** All rules, and the codes of other problems that were met. */
function describedRules(files: readonly CheckedFile[]): { readonly id: string }[] {
  const own = rules.map(({ name, summary, severity }) => ({ id: name, shortDescription: { text: summary }, defaultConfiguration: { level: levels[severity] } }));
  const others = new Set(files.flatMap(({ entries }) => entries.map(({ rule }) => rule)).filter((rule) => !rules.some(({ name }) => name === rule)));
  return [...own, ...[...others].sort().map((id) => ({ id, shortDescription: { text: 'The file is not written as it should be.' } }))];
}

function resultsOf({ path, text, entries }: CheckedFile, ids: readonly string[]): object[] {
  const positionOf = positionsIn(text);
  const locate = (range: Range): object => location(path, positionOf(range.start), positionOf(range.end));
  return entries.map((entry) => result(entry, ids, locate));
}

const result = (entry: Entry, ids: readonly string[], locate: (range: Range) => object): object => ({
  ruleId: entry.rule,
  ruleIndex: ids.indexOf(entry.rule),
  level: levels[entry.severity],
  message: { text: entry.message },
  locations: [locate(entry)],
  ...(entry.related ? { relatedLocations: [{ id: 1, message: { text: entry.related.message }, ...locate(entry.related) }] } : {}),
});

const location = (path: string, start: LinePosition, end: LinePosition): object => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(path) },
    region: { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 },
  },
});

/** Relative to the folder of the run, unless the path is absolute. */
function uriOf(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${uri}` : /^[a-z]:\//i.test(path) ? `file:///${uri}` : uri;
}
