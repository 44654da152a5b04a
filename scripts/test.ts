// npm test: every check and every suite, one after the other, their counts summed in the last line.
import { countsLine, countsOf, type Counts } from './lib/test-output';
import { run, runMain } from './lib/process';

interface Step {
  title: string;
  /** The npm script and its arguments. */
  command: string[];
  /** What its end means: a suite counts its tests, a check counts only where it fails. */
  counts: (output: string, code: number) => Counts;
}

const check = (script: string): Step => ({ title: script, command: [script], counts: (_, code) => ({ passed: 0, failed: code === 0 ? 0 : 1 }) });

const suite = (title: string, ...command: string[]): Step => ({ title, command, counts: (output, code) => atLeastOne(countsOf(output), code) });

/** A suite that ends badly has failed, whatever it counted. */
const atLeastOne = ({ passed, failed }: Counts, code: number): Counts => ({ passed, failed: code === 0 ? failed : Math.max(1, failed) });

const steps: Step[] = [
  check('lint'),
  check('typecheck'),
  suite('core', 'test:core'),
  suite('in the newest VS Code', 'test:features', '--', '--host', 'newest'),
  suite('in the oldest VS Code', 'test:features', '--', '--host', 'oldest'),
  suite('in the web VS Code', 'test:features', '--', '--host', 'web'),
  check('package'),
  suite('end to end', 'test:e2e'),
];

async function main(): Promise<void> {
  const results: [title: string, counts: Counts, seconds: number][] = [];
  for (const step of steps) {
    const started = Date.now();
    console.log(`\n── ${step.title} ──`);
    const { output, code } = await run('npm', ['run', '--silent', ...step.command], { onOutput: (chunk) => process.stdout.write(chunk) });
    results.push([step.title, step.counts(output, code), (Date.now() - started) / 1000]);
  }
  console.log('\n── all ──');
  for (const [title, counts, seconds] of results) console.log(`${title.padEnd(24)}${countsLine(counts).padEnd(24)}${seconds.toFixed(0).padStart(4)} s`);
  finish(results.map(([, counts]) => counts));
}

function finish(all: Counts[]): void {
  const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
  const total = { passed: sum('passed'), failed: sum('failed') };
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  console.log(countsLine(total));
}

runMain(main);
