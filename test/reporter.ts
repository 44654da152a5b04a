import { reporters, type MochaOptions, type Runner, type Suite } from 'mocha';

/** What takes less is not worth telling, in milliseconds. */
const shortSuite = 2000;

/** Mocha's usual report, then how long the suites took, ended by the line that the runner of all suites sums up: `N passed, N failed`. */
export default class CountingReporter extends reporters.Spec {
  private readonly begun = new Map<Suite, number>();
  private readonly took: [title: string, milliseconds: number][] = [];

  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    runner.on('suite', (suite) => this.begun.set(suite, Date.now()));
    runner.on('suite end', (suite) => { if (suite.parent?.root) this.took.push([suite.title, Date.now() - this.begun.get(suite)!]); });
    runner.once('end', () => this.tell());
  }

  private tell(): void {
    const long = this.took.filter(([, milliseconds]) => milliseconds > shortSuite).sort(([, a], [, b]) => b - a);
    for (const [title, milliseconds] of long) console.log(`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${title}`);
    console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`);
  }
}
