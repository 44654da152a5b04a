// npm run bench: what opening and typing cost in the core and in real VS Code, and what the package weighs.
import * as fs from 'node:fs';
import { benchCore } from './bench/core';
import { testInServer } from './host/extension-host';
import { bundleForHost } from './lib/bundle';
import { inRepository } from './lib/paths';
import { runMain } from './lib/process';
import { TestOutput } from './lib/test-output';
import { packageVsix } from './lib/vsix';

async function main(): Promise<void> {
  const vsix = await packageVsix();
  console.log('\nMedians of one run each; times from the request.\n');
  benchCore();
  console.log();
  const bundle = inRepository('out/bench.js');
  await bundleForHost("export { run } from './in-host';", inRepository('scripts/bench'), bundle);
  await testInServer('newest', 'node', new TestOutput(), { bundles: [bundle] });
  console.log(`\npackage: ${(fs.statSync(vsix).size / 1e6).toFixed(2)} MB`);
}

runMain(main);
