import { reporters, type MochaOptions, type Runner } from 'mocha';

/** Mocha's usual report, ended by the line that the runner of all suites sums up: `N passed, N failed`. */
export default class CountingReporter extends reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    runner.once('end', () => console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`));
  }
}
