import type { Found, Severity } from './finding';
import type { CheckedRegister } from './register';
import type { CheckedReport } from './report';

/** What is found, in steps: a step without a finding lets other things be done in between. */
export type Findings = Iterable<Found | undefined>;

/** Something that can be wrong with a report and what was decided about it, or with a register. Pure: nothing is changed. */
export interface Rule {
  /** As in settings, diagnostics and the name of its help page. */
  readonly name: string;
  /** Where nobody sets another. */
  readonly severity: Severity;
  /** What it finds, in a sentence. English; plain text. */
  readonly summary: string;
  /** In a report, or in a layer of one. */
  report?(report: CheckedReport): Findings;
  register?(register: CheckedRegister): Findings;
}
