// npm run bench:dates [-- --errors] [-- --all]: how often dates are resolved to the right interval, on examples by kind and on our seeds.
import { readExamples, readGuidelineExamples, readSeedDates, readUnseenExamples, type DateExample } from './dates/gold';
import { isExact, isSameStart, overlap, percent } from './dates/score';
import { seedlensAnswer, systems } from './dates/systems';

const nameWidth = 34;

const head = ['', 'dates', ...systems.flatMap(([name]) => [`${name}: exact`, 'same start day', 'overlap'])];

/** In percent for each system: the right interval; the right first day; what both cover of what either does. */
function cells(examples: readonly DateExample[]): string[] {
  return systems.flatMap(([, system]) => {
    const answered = examples.map((example) => [example, system(example)] as const);
    const shared = answered.reduce((sum, each) => sum + overlap(...each), 0);
    return [answered.filter((each) => isExact(...each)).length, answered.filter((each) => isSameStart(...each)).length, shared].map((part) => percent(part, examples.length));
  });
}

const row = (name: string, count: string, values: readonly string[]): string =>
  name.padEnd(nameWidth) + count.padStart(6) + values.map((value, at) => value.padStart(head[at + 2]!.length + 3)).join('');

const line = (name: string, examples: readonly DateExample[]): string => row(name, String(examples.length), cells(examples));

const kinds = (examples: readonly DateExample[]): string[] =>
  [...new Set(examples.map(({ kind }) => kind))].map((kind) => line(`  ${kind}`, examples.filter((each) => each.kind === kind)));

function wrong(name: string, examples: readonly DateExample[]): string[] {
  const found = examples.filter((example) => !isExact(example, seedlensAnswer(example))).map((example) => {
    const { text, start, end, value } = example;
    return `  ${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}: ${seedlensAnswer(example) ?? 'none'}, not ${value ?? 'none'}`.replaceAll('\n', ' ');
  });
  return [`wrong in ${name}:`, ...found];
}

const examples = readExamples();
const seen = examples.filter((_, at) => at % 2 === 0);
const heldOut = examples.filter((_, at) => at % 2 === 1);
const guidelines = readGuidelineExamples();
const unseen = readUnseenExamples();
const seeds = readSeedDates();

console.log([
  row(head[0]!, head[1]!, head.slice(2)), line('examples seen', seen), line('examples held out', heldOut), ...kinds(examples),
  line('by guidelines, seen since', guidelines), ...kinds(guidelines),
  line('by another hand, unseen', unseen), ...kinds(unseen), line('seeds', seeds), ...kinds(seeds),
].join('\n'));
if (process.argv.includes('--errors')) console.log([...wrong('examples seen', seen), ...wrong('seeds', seeds)].join('\n'));
if (process.argv.includes('--all')) console.log([...wrong('examples held out', heldOut), ...wrong('by guidelines', guidelines), ...wrong('by another hand', unseen)].join('\n'));
