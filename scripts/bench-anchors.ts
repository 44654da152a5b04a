// npm run bench:anchors -- [CORPORA_FOLDER] [--quick] [--list]: are annotations found again after a text was edited, and how fast?
import { seededRandom, shuffle } from './train/random';
import { edits } from './anchors/edits';
import { hypothesis, offsets, withoutOld, withOld, type System } from './anchors/systems';
import { readTexts, sampleOf, sentencesOf, textsOf } from './anchors/texts';
import { noTally, Trial, type Listener, type Tally } from './anchors/trials';
import { runMain } from './lib/process';

/** UTF-16 length of the texts, annotations in each, how many texts at most, and how many annotations the peer is given of each. */
interface Size {
  readonly length: number;
  readonly annotations: number;
  readonly texts: number;
  readonly peer: number;
}

const sizes: readonly Size[] = [
  { length: 3_000, annotations: 10, texts: 350, peer: 10 },
  { length: 40_000, annotations: 200, texts: 12, peer: 50 },
  { length: 2_000_000, annotations: 5_000, texts: 1, peer: 10 },
];

/** So many texts, or half of fewer, give only what is inserted into others. */
const reserved = 50;

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  const folder = options.find((option) => !option.startsWith('--'));
  const random = seededRandom(20);
  const all = shuffle(readTexts(folder), random);
  const kept = Math.max(all.length - reserved, Math.ceil(all.length / 2));
  const [texts, others] = [all.slice(0, kept), sentencesOf(all.slice(kept))];
  const listen = options.includes('--list') ? list : undefined;
  for (const size of sizes) {
    const samples = textsOf(texts, size.length).slice(0, options.includes('--quick') ? size.texts / 10 : size.texts).map((text) => sampleOf(text, size.annotations, random));
    const trials = samples.map((sample) => new Trial(sample, { random, others }));
    if (trials.length > 0) compare(size, trials, [withoutOld, withOld, ...(options.includes('--ours') ? [] : [hypothesis(size.peer), offsets])], listen);
  }
}

function compare(size: Size, trials: readonly Trial[], systems: readonly System[], listen?: EditListener): void {
  console.log(`\n${size.length / 1000} kB, ${size.annotations} annotations, ${trials.length} texts`);
  const totals = new Map(systems.map(({ name }) => [name, noTally()]));
  for (const edit of edits) {
    const tallies = new Map(systems.map(({ name }) => [name, noTally()]));
    for (const trial of trials) trial.run(edit, systems, tallies, listen && ((...all) => listen(edit.name, ...all)));
    for (const [name, tally] of tallies) { show(edit.name, name, tally); add(totals.get(name)!, tally); }
  }
  for (const [name, tally] of totals) show('all', name, tally);
}

function add(total: Tally, tally: Tally): void {
  for (const key of Object.keys(tally) as (keyof Tally)[]) total[key] += tally[key];
}

function show(edit: string, name: string, t: Tally): void {
  console.log(edit.padEnd(22), name.padEnd(26), String(t.trials).padStart(7), `${(100 * t.standingRight / t.standing).toFixed(2)} %`.padStart(9), String(t.right).padStart(7), String(t.orphaned).padStart(7), String(t.wrong).padStart(6), `${(1000 * t.time / t.trials).toFixed(0)} µs`.padStart(9));
}

type EditListener = (edit: string, ...rest: Parameters<Listener>) => void;

const list: EditListener = (edit, verdict, mention, found, truths, { before, after }) => {
  if (verdict === 'right' || (verdict === 'orphaned' && !truths.every(({ kind }) => kind === 'stands'))) return;
  const around = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 70), at) + '⟦' + text.slice(at, at + 90));
  console.log(verdict, edit, '\n  OLD', around(before, mention.ranges[0]!.start), found ? `\n  GOT ${around(after, found[0]!.start)}` : '', ...truths.map((truth) => `\n  ${truth.kind} ${truth.kind === 'gone' ? '' : around(after, truth.range.start)}`));
};

runMain(main);
