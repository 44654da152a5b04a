// The entry inside the extension host, of Node or of the browser: VS Code calls `run`.
// The build bundles it with every *.test.ts of this folder behind it (scripts/lib/bundle.ts).
import './environment';
import 'mocha/mocha.js';

/** Only tests whose full title matches; set by the build, for a web worker has no environment. */
declare const TEST_GREP: string;

mocha.setup({ ui: 'bdd', timeout: 20_000, grep: TEST_GREP, failZero: true, reporter: 'spec' });

/** Runs every suite; its last line of output is the count that the runner reads. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      console.log(`${runner.stats?.passes ?? 0} passed, ${failures} failed`);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
