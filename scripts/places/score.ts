import { geoContains } from 'd3-geo';
import type { ReportedPlace } from '../../src/core/detect/reportedPlace';
import { kilometres } from '../../src/core/geo/distance';
import type { CountryShape } from '../../src/core/geo/shapes';
import type { GoldPlace } from './gold';

/** As far as an answer may be off in kilometres: a hundred miles, as others count. */
const closeEnough = 161;

/** What was answered to a marked place. */
export interface Outcome {
  readonly gold: GoldPlace;
  readonly place: ReportedPlace | undefined;
  /** Infinity for what was not answered. */
  readonly kilometres: number;
  /** Close enough, or a country that holds the point. */
  readonly right: boolean;
}

export class Judge {
  private readonly shapes: ReadonlyMap<string, CountryShape>;

  constructor(shapes: readonly CountryShape[]) {
    this.shapes = new Map(shapes.map((shape) => [String(shape.id), shape]));
  }

  judge(gold: GoldPlace, place: ReportedPlace | undefined): Outcome {
    const off = place?.lat === undefined || place.lon === undefined ? Infinity : kilometres({ lat: place.lat, lon: place.lon }, gold);
    return { gold, place, kilometres: off, right: off <= closeEnough || this.isCountryOf(place, gold) };
  }

  private isCountryOf(place: ReportedPlace | undefined, { lat, lon }: GoldPlace): boolean {
    const shape = place?.feature === 'country' ? this.shapes.get(place.country ?? '') : undefined;
    return shape !== undefined && geoContains(shape, [lon, lat]);
  }
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(all, 1)).toFixed(1)} %`;

/** Accuracy with what is unanswered counted as wrong, coverage, and the median error of all. */
export function summary(outcomes: readonly Outcome[]): string {
  const answered = outcomes.filter(({ place }) => place !== undefined);
  const strictly = outcomes.filter((outcome) => outcome.kilometres <= closeEnough);
  const sorted = outcomes.map((outcome) => outcome.kilometres).sort((a, b) => a - b);
  return [
    `${outcomes.length} places, answered ${percent(answered.length, outcomes.length)} (${outcomes.length - answered.length} not)`,
    `right ${percent(outcomes.filter(({ right }) => right).length, outcomes.length)}; within ${closeEnough} km ${percent(strictly.length, outcomes.length)}`,
    `median error ${Math.round(sorted[sorted.length >> 1] ?? Infinity)} km`,
  ].join('\n');
}

/** How often answers are right, by the confidence that they state. */
export function reliability(outcomes: readonly Outcome[]): string {
  const steps = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.01];
  return steps.slice(1).map((end, at) => {
    const of = outcomes.filter(({ place }) => place && place.confidence >= steps[at]! && place.confidence < end);
    const stated = of.reduce((sum, { place }) => sum + place!.confidence, 0);
    return `  ${steps[at]!.toFixed(1)}–${Math.min(end, 1).toFixed(1)}  ${String(of.length).padStart(5)}  stated ${percent(stated, of.length)}, right ${percent(of.filter(({ right }) => right).length, of.length)}`;
  }).join('\n');
}

/** The most frequent errors. */
export function errors(outcomes: readonly Outcome[], most: number): string {
  const counts = new Map<string, number>();
  for (const { gold, place, kilometres: off, right } of outcomes) {
    if (right) continue;
    const told = place ? `${place.name} (${place.feature}, ${place.country ?? '–'}), ${Math.round(off)} km off` : 'no answer';
    const error = `${gold.quote} at ${gold.lat}, ${gold.lon}: ${told}`;
    counts.set(error, (counts.get(error) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, most).map(([error, count]) => `  ${count} × ${error}`).join('\n');
}
