// A register as large as one may get, and what it costs to read and to type with.
import type { Detector } from '../../src/core/detect/detector';
import { Known, knowsNothing } from '../../src/core/known/known';
import { parseRegister } from '../../src/core/register/codec';
import { RegisterNames } from '../../src/core/register/names';
import { line, median, percentile95 } from './texts';

const ENTITIES = 50_000;

/** How long each key takes that is typed into a text of some size, in milliseconds. */
export type Typing = (known: Known) => readonly number[];

/** Prints what reading a register costs, and what keys cost with it and without. */
export function benchRegister(detector: Detector, type: Typing): void {
  const text = registerText(detector);
  const [{ entities }, reading] = timed(() => parseRegister(text));
  const [names, listing] = timed(() => new RegisterNames(entities));
  const [without, known] = [type(knowsNothing), type(new Known(names))];
  console.log(line('register', 'reading', 'listing names', 'key, median', 'key, 95 %', 'without', 'without, 95 %'));
  const size = `${ENTITIES} entities, ${(text.length / 1e6).toFixed(0)} MB`;
  console.log(line(size, reading, listing, median(known), percentile95(known), median(without), percentile95(without)));
}

/** Names that begin as those of texts do, so that they are looked for at many words. */
function registerText({ gazetteer }: Detector): string {
  const starts = ['japan', 'france', 'united-states', 'china', 'tokyo-jp', 'lagos-ng', 'oslo-no'].flatMap((id) => gazetteer.get(id)?.name ?? []);
  const entity = (at: number): string => {
    const name = `${starts[at % starts.length]} ${spelled(at)}`;
    return `  e-${at}: { type: organization, name: ${name}, aliases: [${name} Group, The ${spelled(at)}], role: Shipper ${at}, country: JP }`;
  };
  return ['seedlens: 1', 'entities:', ...Array.from({ length: ENTITIES }, (_, at) => entity(at)), ''].join('\n');
}

/** A number as a name. */
const spelled = (at: number): string => [...String(at)].map((digit) => ['Ba', 'ko', 'ri', 'nu', 'sel', 'ta', 'mo', 'vi', 'gar', 'du'][Number(digit)]).join('').replace(/^./, (first) => first.toUpperCase());

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}
