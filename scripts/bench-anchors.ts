// npm run bench:anchors -- [CORPORA_FOLDER] [--quick] [--ours] [--list] [--seed=N]: are annotations found again after a text was edited, and how fast?
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
  { length: 40_000, annotations: 200, texts: 12, peer: 20 },
  { length: 2_000_000, annotations: 5_000, texts: 1, peer: 5 },
];

/** So many texts, or half of fewer, give only what is inserted into others. */
const reserved = 50;

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  const folder = options.find((option) => !option.startsWith('--'));
  const random = seededRandom(Number(options.find((option) => option.startsWith('--seed='))?.slice(7) ?? 20));
  const all = shuffle(readTexts(folder), random);
  const kept = Math.max(all.length - reserved, Math.ceil(all.length / 2));
  const [texts, others] = [all.slice(0, kept), sentencesOf(all.slice(kept))];
  const listen = options.includes('--list') ? list : undefined;
  for (const size of sizes) {
    const samples = textsOf(texts, size.length).slice(0, options.includes('--quick') ? size.texts / 10 : size.texts).map((text) => sampleOf(text, size.annotations, random));
    const trials = samples.map((sample) => new Trial(sample, { random, others }));
    if (trials.length > 0) compare(size, trials, [withoutOld, withOld, ...(options.includes('--ours') ? [] : [hypothesis(size.peer), offsets])], listen);
  }
  if (!options.includes('--ours')) growth(texts, random, others);
}

/** How time grows with the text, where it is full of typos: the dearest of all edits. */
function growth(texts: readonly string[], random: () => number, others: readonly string[]): void {
  console.log(`\nHow time grows, text full of typos, annotations in proportion\n${'system'.padEnd(26)}${[250, 500, 1000, 2000].map((kilobytes) => `${kilobytes} kB`.padStart(14)).join('')}`);
  const edit = edits.filter(({ name }) => name === 'typos throughout');
  const trials = [250, 500, 1000, 2000].map((kilobytes) => {
    const [text] = textsOf(texts, kilobytes * 1000);
    return text === undefined ? undefined : { annotations: kilobytes * 2.5, trial: new Trial(sampleOf(text, kilobytes * 2.5, random), { random, others }) };
  });
  for (const system of [withoutOld, withOld, hypothesis(5)]) {
    const cells = trials.map((size) => {
      if (!size) return '–';
      const tallies = new Map([[system.name, noTally()]]);
      edit.forEach((one) => size.trial.run(one, [system], tallies));
      const { time, trials: found } = tallies.get(system.name)!;
      return `${Math.round(time * size.annotations / found)} ms`;
    });
    console.log(system.name.padEnd(26) + cells.map((cell) => cell.padStart(14)).join(''));
  }
}

function compare(size: Size, trials: readonly Trial[], systems: readonly System[], listen?: EditListener): void {
  console.log(`\n${size.length / 1000} kB, ${size.annotations} annotations, ${trials.length} texts; the peer is given ${size.peer} of each text`);
  console.log(row('edit', 'system', 'trials', 'of standing', 'right', 'orphaned', 'wrong', 'CPU each'));
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

function show(edit: string, name: string, { trials, standing, standingRight, right, orphaned, wrong, time }: Tally): void {
  const share = standing === 0 ? '–' : `${(100 * standingRight / standing).toFixed(2)} %`;
  console.log(row(edit, name, trials, share, right, orphaned, wrong, `${(1000 * time / trials).toFixed(0)} µs`));
}

const row = (edit: string, name: string, ...cells: (string | number)[]): string =>
  edit.padEnd(20) + name.padEnd(26) + cells.map((cell) => String(cell).padStart(12)).join('');

type EditListener = (edit: string, ...rest: Parameters<Listener>) => void;

const list: EditListener = (edit, verdict, mention, found, truths, { before, after }) => {
  if (verdict === 'right' || (verdict === 'orphaned' && !truths.every(({ kind }) => kind === 'stands'))) return;
  const around = (text: string, at: number): string => JSON.stringify(text.slice(Math.max(0, at - 70), at) + '⟦' + text.slice(at, at + 90));
  console.log(verdict, edit, '\n  OLD', around(before, mention.ranges[0]!.start), found ? `\n  GOT ${around(after, found[0]!.start)}` : '', ...truths.map((truth) => `\n  ${truth.kind} ${truth.kind === 'gone' ? '' : around(after, truth.range.start)}`));
};

runMain(main);
