import type { Finding, Level } from './finding';
import type { CheckedRegister } from './register';
import type { CheckedReport } from './report';
import type { Findings, Rule } from './rule';
import { rules } from './rules';

/** How much each rule matters to an analyst; undefined: as the rule has it. */
export type Levels = (rule: string) => Level | undefined;

/** Looks for all that is wrong with a report, or with a layer of one, in steps between which other things may be done. In the order of its files. */
export const checkReport = (report: CheckedReport, levels: Levels = asTheyAre): Generator<void, Finding[]> => check((rule) => rule.report?.(report), levels);

/** The same for a register. */
export const checkRegister = (register: CheckedRegister, levels: Levels = asTheyAre): Generator<void, Finding[]> => check((rule) => rule.register?.(register), levels);

const asTheyAre: Levels = () => undefined;

function* check(look: (rule: Rule) => Findings | undefined, levels: Levels): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = levels(rule.name) ?? rule.severity;
    if (severity === 'off') continue;
    for (const found of look(rule) ?? []) {
      if (found) findings.push({ ...found, rule: rule.name, severity });
      yield;
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}
