// One edit of one annotated text, and how each system comes out of it.
import { draftOf, written, type Truth } from './draft';
import type { Edit, Occasion } from './edits';
import { store, type Found, type Stored, type System } from './systems';
import type { Sample } from './texts';

/** Mentions by what became of them, and the time that it took in milliseconds of this process's CPU. */
export interface Tally {
  trials: number;
  /** Mentions whose words still stand in the text; and how many of them were placed right. */
  standing: number;
  standingRight: number;
  /** All that were placed where their words are, corrected or not. */
  right: number;
  orphaned: number;
  wrong: number;
  time: number;
}

export const noTally = (): Tally => ({ trials: 0, standing: 0, standingRight: 0, right: 0, orphaned: 0, wrong: 0, time: 0 });

/** What went wrong or missing, for whoever wants to look. */
export type Listener = (verdict: Verdict, mention: Stored, found: Found, truths: readonly Truth[], texts: { before: string; after: string }) => void;

type Verdict = 'right' | 'orphaned' | 'wrong';

/** Annotations of a text, stored once and looked for after any number of edits. */
export class Trial {
  private readonly mentions: readonly Stored[];

  constructor(private readonly sample: Sample, private readonly occasion: Omit<Occasion, 'mentions'>) {
    this.mentions = store(sample.text, sample.mentions);
  }

  run(edit: Edit, systems: readonly System[], tallies: ReadonlyMap<string, Tally>, listen?: Listener): void {
    const ranges = this.sample.mentions.flat();
    const { text, truthOf } = written(edit.apply(draftOf(this.sample.text, ranges), { ...this.occasion, mentions: ranges }));
    for (const system of systems) this.measure(system, text, truthOf, tallies.get(system.name)!, listen);
  }

  private measure(system: System, after: string, truthOf: (range: Stored['ranges'][number]) => Truth, tally: Tally, listen?: Listener): void {
    const mentions = this.mentions.slice(0, system.most);
    const started = process.cpuUsage();
    const found = system.find(mentions, this.sample.text, after);
    const { user, system: kernel } = process.cpuUsage(started);
    tally.time += (user + kernel) / 1000;
    mentions.forEach((mention, index) => {
      const truths = mention.ranges.map(truthOf);
      const verdict = judge(found[index], truths);
      count(tally, verdict, truths);
      if (system.name.startsWith('seedlens')) listen?.(verdict, mention, found[index], truths, { before: this.sample.text, after });
    });
  }
}

function judge(found: Found, truths: readonly Truth[]): Verdict {
  if (!found) return 'orphaned';
  const isRight = found.every(({ start, end }, part) => {
    const truth = truths[part]!;
    return truth.kind !== 'gone' && truth.range.start === start && truth.range.end === end;
  });
  return isRight ? 'right' : 'wrong';
}

function count(tally: Tally, verdict: Verdict, truths: readonly Truth[]): void {
  const stands = truths.every(({ kind }) => kind === 'stands');
  tally.trials++;
  tally[verdict]++;
  if (!stands) return;
  tally.standing++;
  if (verdict === 'right') tally.standingRight++;
}
