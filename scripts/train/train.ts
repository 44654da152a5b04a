import { OUTSIDE, typeOfLabel } from '../../src/core/detect/tagger/labels';
import type { TaggerModel } from '../../src/core/detect/tagger/model';
import { Vocabulary, type WordTable } from '../../src/core/detect/tagger/words';
import { Rules } from '../../src/core/detect/rules';
import { parseGazetteer } from '../../src/core/gazetteer/gazetteer';
import { buildGazetteer } from '../gazetteer/build';
import { calibrate } from './calibrate';
import { modelCard } from './card';
import { branchings, clusterWords } from './clusters';
import { halfAutomatic, readCorpora, type Document } from './corpora';
import { trainCrf } from './crf';
import { doubt } from './doubts';
import { embeddingsFile, readEmbeddings, type Embeddings } from './embeddings';
import { every, examplesOf, paragraphsOf, type Example } from './examples';
import { count, guess, guessProper, type Counts } from './guesses';
import { harmonize } from './harmonize';
import { pack, wordTable } from './pack';
import { madeDocuments, namesIn } from './results';
import { seededRandom } from './random';

export const settings = {
  seed: 1,
  /** Words of the embeddings that get a cluster and guesses. */
  words: 100_000,
  /** Features seen less often are not learnt. */
  leastSeen: 2,
  /** Features that the model keeps. */
  keep: 100_000,
  /** Share of documents that are learnt in capitals as well. */
  shouted: 0.15,
  /** Lists that are made up: see {@link madeDocuments}. */
  made: 300,
  /** How marks are tested that programs made: see {@link doubt}. */
  doubts: { corpora: [...halfAutomatic], folds: 3, least: 0.01, epochs: 3 },
  crf: { epochs: 5, rate: 0.06, dropout: 0.3, cost: 1 },
};

export type Settings = typeof settings;

export type LearningSettings = Pick<Settings, 'leastSeen' | 'keep' | 'shouted' | 'crf' | 'doubts'>;

export interface Trained {
  readonly model: TaggerModel;
  /** Markdown. */
  readonly card: string;
}

/** Learns a model from the train splits of a folder of corpora. The same corpora and settings give the same model. */
export function train(folder: string, date: string, report: (step: string) => void): Trained {
  const rules = new Rules(parseGazetteer(buildGazetteer()));
  const documents = readCorpora(folder).map((document) => harmonize(document, rules.gazetteer));
  report(`${documents.length} documents`);
  const learnt = learn(documents.filter(({ split }) => split === 'train'), rules, report);
  const model = calibrate(learnt, documents.filter(({ split }) => split === 'dev'), rules);
  return { model, card: modelCard(model, documents, rules, settings, date) };
}

function learn(documents: readonly Document[], rules: Rules, report: (step: string) => void): TaggerModel {
  const random = seededRandom(settings.seed);
  const embeddings = readEmbeddings(embeddingsFile, settings.words);
  report('embeddings');
  const words = describeWords(documents, embeddings, random);
  report('clusters and guesses');
  const lists = madeDocuments(settings.made, namesIn(documents, rules.gazetteer), random);
  return learnFrom([...documents, ...lists], words, rules, settings, random, report);
}

/** Learns the weights for given words. */
export function learnFrom(
  documents: readonly Document[], words: WordTable, rules: Rules, { leastSeen, keep, shouted, crf, doubts }: LearningSettings, random: () => number, report: (step: string) => void,
): TaggerModel {
  const vocabulary = new Vocabulary(words);
  const inCapitals = documents.filter(() => random() < shouted).map(shout);
  const examples = [...documents, ...inCapitals].flatMap((document) => examplesOf(document, vocabulary, rules));
  const hashes = indexFeatures(examples, leastSeen);
  report(`${examples.length} stretches, ${hashes.length} features`);
  report(`${doubt(examples, hashes.length, doubts, crf, random)} words in doubt`);
  const weights = trainCrf(examples, hashes.length, crf, random, (epoch) => report(`epoch ${epoch}`));
  return pack(hashes, weights, words, keep);
}

/** The document in capitals, where that leaves offsets as they are. */
function shout(document: Document): Document {
  const text = document.text.toUpperCase();
  return text.length === document.text.length ? { ...document, text } : document;
}

function countAll(documents: readonly Document[]): Record<'inside' | 'before' | 'behind' | 'proper', Counts> {
  const counts = { inside: new Map() as Counts, before: new Map() as Counts, behind: new Map() as Counts, proper: new Map() as Counts };
  for (const document of documents) for (const paragraph of paragraphsOf(document)) countWords(paragraph, counts);
  return counts;
}

function describeWords(documents: readonly Document[], embeddings: Embeddings, random: () => number): WordTable {
  const counts = countAll(documents);
  return wordTable({
    words: embeddings.words, clusters: clusterWords(embeddings, branchings.clusters, random),
    otherClusters: clusterWords(embeddings, branchings.otherClusters, random), proper: guessProper(counts.proper, embeddings, random),
    inside: guess(counts.inside, embeddings, random), before: guess(counts.before, embeddings, random), behind: guess(counts.behind, embeddings, random),
  });
}

function countWords({ passage: { tokens, shouting }, allowed }: ReturnType<typeof paragraphsOf>[number], counts: Record<'inside' | 'before' | 'behind' | 'proper', Counts>): void {
  tokens.forEach(({ text, capital, join }, at) => {
    if (join === 'space' && !shouting) count(counts.proper, text.toLowerCase(), capital ? 1 : 0, 1);
    const word = text.toLowerCase();
    const own = classOf(allowed[at]!);
    if (own !== undefined) count(counts.inside, word, own, capital ? 1 : 0.2);
    const next = tokens[at + 1];
    const last = tokens[at - 1];
    if (next?.capital && next.join !== 'none' && classOf(allowed[at + 1]!) !== undefined) count(counts.before, word, classOf(allowed[at + 1]!)!, 1);
    if (last?.capital && tokens[at]!.join !== 'none' && classOf(allowed[at - 1]!) !== undefined) count(counts.behind, word, classOf(allowed[at - 1]!)!, 1);
  });
}

/** 0 for outside, 1 + type for a name; undefined where the corpus does not say. */
function classOf(allowed: number): number | undefined {
  const label = 31 - Math.clz32(allowed);
  if (allowed === 1 << OUTSIDE) return 0;
  return allowed === 1 << label ? 1 + typeOfLabel(label) : allowed !== every && allowed & 1 ? 0 : undefined;
}

/** Replaces the hashes of features by numbers, leaving out those seldom seen. Gives the hashes by number, ascending. */
function indexFeatures(examples: readonly Example[], leastSeen: number): Int32Array {
  const all = new Int32Array(examples.reduce((sum, { features }) => sum + features.length, 0));
  let at = 0;
  for (const { features } of examples) { all.set(features, at); at += features.length; }
  all.sort();
  const kept = all.filter((hash, index) => hash !== all[index - 1] && all[index + leastSeen - 1] === hash);
  const numbers = new Map<number, number>();
  kept.forEach((hash, number) => numbers.set(hash, number));
  for (const example of examples) renumber(example, numbers);
  return kept;
}

function renumber(example: Example, numbers: ReadonlyMap<number, number>): void {
  const { features, starts } = example;
  let at = 0;
  for (let word = 0; word + 1 < starts.length; word++) {
    const [from, to] = [starts[word]!, starts[word + 1]!];
    starts[word] = at;
    for (let index = from; index < to; index++) {
      const number = numbers.get(features[index]!);
      if (number !== undefined) features[at++] = number;
    }
  }
  starts[starts.length - 1] = at;
  example.features = features.slice(0, at);
}

