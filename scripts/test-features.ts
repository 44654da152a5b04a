// npm run test:features [-- --host newest|oldest|web] [--grep TITLE]: the tests inside the extension host.
import * as fs from 'node:fs';
import { parseArgs } from 'node:util';
import { downloadedDesktop, testInDesktop, wantsDesktop } from './host/desktop';
import { testInServer } from './host/extension-host';
import type { HostName } from './host/install';
import { bundleCommandLine, bundleExtension, bundleFeatureTests } from './lib/bundle';
import { buildKnowledge } from './lib/knowledge';
import { inRepository } from './lib/paths';
import { runMain } from './lib/process';
import { TestOutput } from './lib/test-output';

/** The version that `engines.vscode` promises to support. */
const OLDEST = '1.100.3';

const HOSTS: Record<string, (output: TestOutput) => Promise<void>> = {
  newest: (output) => testOn('newest', 'stable', output),
  oldest: (output) => testOn('oldest', OLDEST, output),
  web: (output) => testInServer('newest', 'web', output),
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { host: { type: 'string', default: 'newest' }, grep: { type: 'string', default: '' } } });
  const test = HOSTS[values.host];
  if (!test) throw new Error(`--host is one of ${Object.keys(HOSTS).join(', ')}`);
  await buildKnowledge();
  await Promise.all([bundleExtension(), bundleCommandLine(), bundleFeatureTests(values.grep)]);
  const output = new TestOutput();
  await test(output);
  report(output, inRepository('out', `features-${values.host}.log`));
}

/** In a desktop VS Code where one can be had and runs them, else in the one from npm. */
async function testOn(host: HostName, version: string, output: TestOutput): Promise<void> {
  const program = wantsDesktop() ? await downloadedDesktop(version) : undefined;
  if (program) await testInDesktop(program, output);
  if (!output.ended) await testInServer(host, 'node', output);
}

function report(output: TestOutput, log: string): void {
  fs.writeFileSync(log, output.log);
  if (output.counts.failed === 0) return;
  console.error(`VS Code's own log of this run: ${log}`);
  process.exitCode = 1;
}

runMain(main);
