// The one protocol of all suites: each ends its output with the line `N passed, N failed`.
import { MARK } from '../../test/features/mark';

export interface Counts { passed: number; failed: number }

const COUNTS = /^(\d+) passed, (\d+) failed$/m;

/** The last such line of an output; a suite that never got that far has failed once. */
export function countsOf(output: string): Counts {
  const last = [...output.matchAll(new RegExp(COUNTS, 'gm'))].at(-1);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : { passed: 0, failed: 1 };
}

/** The line itself. */
export const countsLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

/** Sorts what a VS Code writes into what its tests say, which is shown at once, and the rest, which is kept. */
export class TestOutput {
  private everything = '';
  private tests = '';
  private pending = '';

  /** Takes output as it comes, cut anywhere. */
  feed(chunk: string): void {
    const lines = (this.pending + chunk).split(/\r?\n/);
    this.pending = lines.pop() ?? '';
    lines.forEach((line) => this.add(line));
  }

  /** Takes one whole line, without its end. */
  add(line: string): void {
    this.everything += `${line}\n`;
    const mark = line.indexOf(MARK);
    if (mark < 0) return;
    const said = line.slice(mark + MARK.length);
    this.tests += `${said}\n`;
    console.log(said);
  }

  /** All lines, those of VS Code included. */
  get log(): string {
    return this.everything;
  }

  /** Whether the tests came to their end. */
  get ended(): boolean {
    return COUNTS.test(this.tests);
  }

  get counts(): Counts {
    return countsOf(this.tests);
  }
}
