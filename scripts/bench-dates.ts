// npm run bench:dates [-- --errors] [-- --all]: how often dates are resolved to the right interval, on examples by kind and on our seeds.
import { readExamples, readSeedDates, type DateExample } from './dates/gold';
import { chronoAnswer, seedlensAnswer, type Answer } from './dates/systems';
import { isExact, overlap, percent } from './dates/score';

type System = (example: DateExample) => Answer;

const systems: readonly [string, System][] = [['Seedlens', seedlensAnswer], ...(chronoAnswer ? [['chrono-node', chronoAnswer] as [string, System]] : [])];

function line(name: string, examples: readonly DateExample[]): string {
  const cells = systems.map(([system, answer]) => {
    const exact = examples.filter((example) => isExact(example, answer(example))).length;
    const shared = examples.reduce((sum, example) => sum + overlap(example, answer(example)), 0);
    return `${system} exact ${percent(exact, examples.length)}, overlap ${percent(shared, examples.length)}`;
  });
  return `${name.padEnd(30)} ${String(examples.length).padStart(4)}  ${cells.join('   ')}`;
}

const kinds = (examples: readonly DateExample[]): string[] => [...new Set(examples.map(({ kind }) => kind))].map((kind) => line(`  ${kind}`, examples.filter((each) => each.kind === kind)));

function wrong(examples: readonly DateExample[]): string[] {
  return examples.filter((example) => !isExact(example, seedlensAnswer(example))).map((example) => {
    const { text, start, end, value } = example;
    return `  ${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}: ${seedlensAnswer(example) ?? 'none'}, not ${value ?? 'none'}`.replaceAll('\n', ' ');
  });
}

const examples = readExamples();
const seen = examples.filter((_, at) => at % 2 === 0);
const heldOut = examples.filter((_, at) => at % 2 === 1);
const seeds = readSeedDates();
console.log([line('examples seen', seen), line('examples held out', heldOut), ...kinds(examples), line('seeds', seeds), ...kinds(seeds)].join('\n'));
if (process.argv.includes('--errors')) console.log(['wrong:', ...wrong(seen), ...wrong(seeds), ...(process.argv.includes('--all') ? ['held out:', ...wrong(heldOut)] : [])].join('\n'));
