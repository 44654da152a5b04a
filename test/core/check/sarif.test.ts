import assert from 'node:assert/strict';
import { entryOf, plainLines, problemEntry, type CheckedFile } from '../../../src/core/check/checkedFile';
import { rules } from '../../../src/core/check/rules';
import { sarifLog } from '../../../src/core/check/sarif';
import { findingsInRegister } from './support';

const text = 'seedlens: 1\r\nentities:\r\n  a: { type: person, name: "🛰️ Ana", aliases: [Falcon] }\r\n  b: { type: person, name: Bo, aliases: [Falcon] }\r\n';
const bad = problemEntry({ code: 'syntax', message: 'Broken\u001b[31m here', severity: 'error', start: 0, end: 8 });
const file: CheckedFile = { path: 'team one/entities.yaml', text, entries: [bad, ...findingsInRegister(text).map(entryOf)] };

interface Log {
  readonly version: string;
  readonly runs: readonly [{
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string } }[] } };
    readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }];
    readonly results: readonly {
      readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string };
      readonly locations: readonly [Location]; readonly relatedLocations?: readonly [Location];
    }[];
  }];
}
interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Readonly<Record<string, number>> };
}

/** What the schema of SARIF 2.1.0 says of the objects that a log has: the fields that each must have, and the others of ours that it may. */
const objects: Readonly<Record<string, { readonly must: string; readonly may?: string; readonly children?: Readonly<Record<string, string>> }>> = {
  log: { must: 'version runs', may: '$schema', children: { runs: 'run' } },
  run: { must: 'tool', may: 'columnKind invocations results', children: { tool: 'tool', invocations: 'invocation', results: 'result' } },
  tool: { must: 'driver', children: { driver: 'component' } },
  component: { must: 'name', may: 'version rules', children: { rules: 'rule' } },
  rule: { must: 'id', may: 'shortDescription defaultConfiguration', children: { shortDescription: 'text', defaultConfiguration: 'configuration' } },
  configuration: { must: '', may: 'level' },
  invocation: { must: 'executionSuccessful', may: 'toolExecutionNotifications', children: { toolExecutionNotifications: 'notification' } },
  notification: { must: 'message', may: 'level', children: { message: 'text' } },
  result: { must: 'message', may: 'ruleId ruleIndex level locations relatedLocations', children: { message: 'text', locations: 'location', relatedLocations: 'location' } },
  location: { must: '', may: 'id message physicalLocation', children: { message: 'text', physicalLocation: 'physical' } },
  physical: { must: 'artifactLocation', may: 'region', children: { artifactLocation: 'artifact', region: 'region' } },
  artifact: { must: 'uri' },
  region: { must: 'startLine', may: 'startColumn endLine endColumn' },
  text: { must: 'text' },
};

/** What a log has that the schema does not know, and what it lacks. */
function faults(value: unknown, kind: string, path = kind): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => faults(item, kind, `${path}[${index}]`));
  const [{ must, may = '', children = {} }, fields] = [objects[kind]!, value as Readonly<Record<string, unknown>>];
  const required = must.split(' ').filter(Boolean);
  const known = new Set([...required, ...may.split(' ')]);
  return [
    ...required.filter((name) => fields[name] === undefined).map((name) => `${path} lacks ${name}`),
    ...Object.keys(fields).filter((name) => !known.has(name)).map((name) => `${path} has ${name}`),
    ...Object.entries(children).flatMap(([name, child]) => (fields[name] === undefined ? [] : faults(fields[name], child, `${path}.${name}`))),
  ];
}

describe('what a check prints', () => {
  it('is a line each, with line and column from 1, and commands a terminal nothing', () => {
    assert.deepEqual(plainLines(file), [
      'team one/entities.yaml:1:1 error syntax Broken [31m here',
      'team one/entities.yaml:4:42 warning hidden-alias “Falcon” is a name of a and of b: reports find only a',
    ]);
  });

  it('is a log of SARIF 2.1.0', () => {
    const log = sarifLog([file], ['x.txt: is not UTF-8 text'], '9.9.9') as Log;
    const [run] = log.runs;
    assert.equal(log.version, '2.1.0');
    const { driver } = run.tool;
    assert.deepEqual(driver.rules.map(({ id }) => id), [...rules.map(({ name }) => name), 'syntax']);
    assert.ok(driver.rules.every(({ shortDescription }) => shortDescription.text.endsWith('.')));
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.equal(run.invocations[0].toolExecutionNotifications[0]!.message.text, 'x.txt: is not UTF-8 text');
    assert.deepEqual(run.results.map(({ ruleId, level }) => [ruleId, level]), [['syntax', 'error'], ['hidden-alias', 'warning']]);
    for (const { ruleId, ruleIndex, message } of run.results) {
      assert.equal(driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(message.text.length > 0);
    }
    assert.deepEqual(faults(log, 'log'), []);
    const [alias] = run.results.slice(1);
    assert.equal(alias!.locations[0].physicalLocation.artifactLocation.uri, 'team%20one/entities.yaml');
    assert.deepEqual(alias!.locations[0].physicalLocation.region, { startLine: 4, startColumn: 42, endLine: 4, endColumn: 48 });
    assert.equal(alias!.relatedLocations![0].physicalLocation.region.startLine, 3);
  });

  it('names files as URIs, relative where they are below', () => {
    const uris = ['a b/ä#.txt', '/tmp/a.txt', 'C:/a.txt'].map((path) => (sarifLog([{ ...file, path }], [], '1.0.0') as Log).runs[0].results[0]!.locations[0].physicalLocation.artifactLocation.uri);
    assert.deepEqual(uris, ['a%20b/%C3%A4%23.txt', 'file:///tmp/a.txt', 'file:///C%3A/a.txt']);
  });
});
