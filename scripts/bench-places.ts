// npm run bench:places -- CORPORA_FOLDER [--errors]: how often the places of GeoVirus, and of invented
// local news, are taken for what they are.
import { readFileSync } from 'node:fs';
import type { Detector } from '../src/core/detect/detector';
import { loadDetector } from '../src/core/detect/load';
import { detectMentions, resolveMentions } from '../src/core/detect/report';
import { readShapes } from '../src/core/geo/shapes';
import { isPlace } from '../src/core/types';
import { buildGazetteer } from './gazetteer/build';
import { buildShapes } from './gazetteer/shapes';
import { modelFile } from './lib/model';
import { runMain } from './lib/process';
import { readGold, type GoldText } from './places/gold';
import { localOutcomes, readLocalNews, type LocalOutcome } from './places/localNews';
import { errors, Judge, reliability, summary, type Outcome } from './places/score';

const mostErrors = 60;

function main(): Promise<void> {
  const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  if (!folder) throw new Error('Say where the corpora are: npm run bench:places -- FOLDER [--errors]');
  const { detector } = loadDetector(buildGazetteer(), readFileSync(modelFile));
  const judge = new Judge(readShapes(buildShapes()));
  const texts = readGold(folder);
  const given = texts.flatMap((text) => resolveGiven(text, detector, judge));
  console.log(`given mentions\n${summary(given)}\n\nconfidence of places\n${reliability(given)}`);
  console.log(`\nfrom raw text\n${summary(texts.flatMap((text) => resolveFound(text, detector, judge)))}`);
  const local = readLocalNews().flatMap((paragraph) => localOutcomes(paragraph, detector));
  console.log(`\nlocal news of our own invention, given mentions\n${local.length} places, in the right state ${local.filter(({ right }) => right).length}`);
  if (process.argv.includes('--errors')) console.log(`\nmost frequent errors with given mentions\n${errors(given, mostErrors)}\n\nin local news\n${localErrors(local)}`);
  return Promise.resolve();
}

const resolveGiven = ({ text, places }: GoldText, detector: Detector, judge: Judge): Outcome[] =>
  resolveMentions(text, places, detector).map(({ place }, at) => judge.judge(places[at]!, place));

/** What was not found as a place, with just those bounds, is not answered. */
function resolveFound({ text, places }: GoldText, detector: Detector, judge: Judge): Outcome[] {
  const found = new Map(detectMentions(text, detector).filter(({ type }) => isPlace(type)).map((mention) => [`${mention.start}:${mention.end}`, mention.place]));
  return places.map((gold) => judge.judge(gold, found.get(`${gold.start}:${gold.end}`)));
}

const localErrors = (outcomes: readonly LocalOutcome[]): string =>
  outcomes.filter(({ right }) => !right).map(({ quote, within, place }) => `  ${quote} in ${within}: ${place ? `${place.name} (${place.feature}, ${place.country ?? '–'})` : 'no answer'}`).join('\n');

runMain(main);
