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
    const [alias] = run.results.slice(1);
    assert.equal(alias!.locations[0].physicalLocation.artifactLocation.uri, 'team%20one/entities.yaml');
    assert.deepEqual(alias!.locations[0].physicalLocation.region, { startLine: 4, startColumn: 42, endLine: 4, endColumn: 48 });
    assert.equal(alias!.relatedLocations![0].physicalLocation.region.startLine, 3);
  });
});
