import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A country's shape; its id is an ISO 3166-1 alpha-2 code, or empty for areas that have none. WGS 84 degrees. */
export type CountryShape = Feature<Polygon | MultiPolygon>;

/** The shapes that are built from Natural Earth (TopoJSON text). */
export function readShapes(text: string): CountryShape[] {
  const world = JSON.parse(text) as Topology<{ countries: GeometryCollection }>;
  return feature(world, world.objects.countries).features as CountryShape[];
}
