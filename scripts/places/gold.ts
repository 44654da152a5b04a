import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GivenMention } from '../../src/core/detect/reportedPlace';
import type { Point } from '../../src/core/geo/map';

/** A marked place with where it is. Offsets are code points. */
export interface GoldPlace extends GivenMention, Point {
  readonly quote: string;
}

export interface GoldText {
  readonly text: string;
  readonly places: readonly GoldPlace[];
}

interface Line {
  readonly text: string;
  readonly coordinates: readonly { readonly start: number; readonly end: number; readonly lat: number; readonly lon: number }[];
}

/** The texts of GeoVirus, in a folder of corpora. */
export function readGold(folder: string): GoldText[] {
  const lines = gunzipSync(readFileSync(join(folder, 'geovirus.jsonl.gz'))).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, coordinates } = JSON.parse(line) as Line;
    const points = [...text];
    return { text, places: coordinates.map((place) => ({ ...place, type: 'place', quote: points.slice(place.start, place.end).join('') })) };
  });
}
