import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoCircle, geoDistance, geoPath, type GeoProjection, type GeoStream } from 'd3-geo';
import type { Geometry, MultiPoint, Polygon, Position } from 'geojson';
import type { CountryShape } from './shapes';

/** WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** What a map shows. */
export interface MapOf {
  /** ISO 3166-1 alpha-2 of the country to stand out. */
  readonly country?: string;
  /** The place itself; none for a country, which is its own mark. */
  readonly at?: Point;
  /** The place is no point: `at` is its middle. */
  readonly wide?: boolean;
  /** How far around `at` to show where there is no country, in degrees of arc. */
  readonly reach?: number;
  /** Other places to mark. */
  readonly others: readonly Point[];
}

/** CSS colours. */
export interface MapColors {
  readonly water: string;
  readonly land: string;
  readonly border: string;
  readonly country: string;
  readonly point: string;
  readonly other: string;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const margin = 8;
/** A map shows at least so much around its middle, in degrees of arc: an island alone says little. */
const leastReach = 2;
const defaultReach = 6;
/** Land so far from a country's largest piece, in degrees of arc, is shown but not fitted into the map: overseas territories. */
const overseas = 15;
/** What is nearer than this, in pixels, looks like one point. */
const speck = 0.7;
const toRadians = Math.PI / 180;

/** A small map as SVG text; undefined when there is nothing to show. Only numbers and the given colours go into it. */
export function drawMap(shapes: readonly CountryShape[], map: MapOf, colors: MapColors, size: Size): string | undefined {
  const own = shapes.find(({ id }) => id === map.country && id !== '');
  const extent = extentOf(own, map);
  if (!extent) return undefined;
  const projection = projectionFor(extent, size);
  const path = geoPath({ stream: (target) => projection.stream(withoutSpecks(target)) }).digits(1);
  const shown = shapes.filter((shape) => mayShow(projection, size, shape));
  const land = (fill: string, found: readonly CountryShape[]): string => {
    const shape = path({ type: 'FeatureCollection', features: [...found] });
    return shape ? `<path fill="${fill}" stroke="${colors.border}" stroke-width=".6" stroke-linejoin="round" d="${shape}"/>` : '';
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<clipPath id="c"><rect width="${size.width}" height="${size.height}" rx="4"/></clipPath><g clip-path="url(#c)">`,
    `<rect width="${size.width}" height="${size.height}" fill="${colors.water}"/>`,
    land(colors.land, shown.filter((shape) => shape !== own)),
    own ? land(colors.country, [own]) : '',
    ...map.others.map((point) => dot(projection, size, point, 2, colors.other, colors.water)),
    map.at ? (map.wide ? ring : dot)(projection, size, map.at, map.wide ? 7 : 3.5, colors.point, colors.water) : '',
    `</g><rect x=".5" y=".5" width="${size.width - 1}" height="${size.height - 1}" rx="3.5" fill="none" stroke="${colors.border}"/></svg>`,
  ].join('');
}

/** What must be in the map: the country's main land and the place, else what is around the place. */
function extentOf(own: CountryShape | undefined, { at, reach = defaultReach }: MapOf): Geometry | undefined {
  if (!own) return at && around([at.lon, at.lat], reach);
  const { main, middle, outline } = bodyOf(own);
  const isFar = at && geoDistance(middle, [at.lon, at.lat]) > overseas * toRadians && !main.some((piece) => near(piece, at));
  if (isFar) return around([at.lon, at.lat], reach);
  return { type: 'GeometryCollection', geometries: [...outline, around(middle, leastReach), ...(at ? [around([at.lon, at.lat], leastReach / 2)] : [])] };
}

const around = ([lon, lat]: readonly [number, number], reach: number): Polygon => geoCircle().center([lon, lat]).radius(reach).precision(10)();

/** What a map of a country is fitted to. */
interface Body {
  readonly main: readonly Polygon[];
  readonly middle: [number, number];
  /** Some points of the main land: as good as all to see how far it reaches. */
  readonly outline: readonly MultiPoint[];
}

/** Reckoned once for each country. */
const bodies = new WeakMap<CountryShape, Body>();

function bodyOf(shape: CountryShape): Body {
  const known = bodies.get(shape);
  if (known) return known;
  const main = mainLand(shape);
  const outline = main.map(({ coordinates: [ring = []] }): MultiPoint => ({ type: 'MultiPoint', coordinates: someOf(ring) }));
  const body = { main, middle: geoCentroid({ type: 'GeometryCollection', geometries: main }), outline };
  bodies.set(shape, body);
  return body;
}

/** Evenly spread points of a ring, 64 or a few more. */
const someOf = (ring: readonly Position[]): Position[] => {
  const step = Math.max(1, Math.floor(ring.length / 64));
  return ring.filter((_, index) => index % step === 0);
};

/** The largest piece of land and what is not overseas from it. */
function mainLand({ geometry }: CountryShape): Polygon[] {
  const pieces = geometry.type === 'Polygon' ? [geometry] : geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const largest = pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  return pieces.filter((piece) => piece === largest || distance(largest, piece) < overseas * toRadians);
}

/** From the nearest of a few points of one to the middle of the other, in radians. */
function distance(land: Polygon, piece: Polygon): number {
  const middle = geoCentroid(piece);
  return Math.min(...someOf(land.coordinates[0]!).map((point) => geoDistance(point as [number, number], middle)));
}

const near = (piece: Polygon, { lat, lon }: Point): boolean => distance(piece, around([lon, lat], 0.1)) < overseas * toRadians;

/** Equal area around the middle of what is shown, so that shapes look as on a globe seen from above. Lines between points stay straight: on so small a map nobody sees it. */
function projectionFor(extent: Geometry, { width, height }: Size): GeoProjection {
  const [lon, lat] = geoCentroid(extent);
  return geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(100).precision(0)
    .fitExtent([[margin, margin], [width - margin, height - margin]], extent).clipExtent([[-1, -1], [width + 1, height + 1]]);
}

/** One point in so many says how far a shape reaches. */
const sample = 4;

/** Where a shape is: its middle, and how far its land reaches from there, in radians. */
const reaches = new WeakMap<CountryShape, { readonly middle: [number, number]; readonly radius: number }>();

function reachOf(shape: CountryShape): { readonly middle: [number, number]; readonly radius: number } {
  const known = reaches.get(shape);
  if (known) return known;
  const { geometry } = shape;
  const middle = geoCentroid(geometry);
  const points = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(([ring = []]) => ring.filter((_, index) => index % sample === 0));
  const reach = { middle, radius: 1.05 * Math.max(...points.map((point) => geoDistance(middle, point as [number, number]))) };
  reaches.set(shape, reach);
  return reach;
}

/** False for what is surely outside of the map: to project all of the world for each card would be slow. */
function mayShow(projection: GeoProjection, { width, height }: Size, shape: CountryShape): boolean {
  const center = projection.invert!([width / 2, height / 2])!;
  const corner = projection.invert!([0, 0]);
  const { middle, radius } = reachOf(shape);
  return !corner || Number.isNaN(corner[0]) || geoDistance(center, middle) < geoDistance(center, corner) * 1.1 + radius;
}

/** Leaves out points that are hardly apart from the one before: a large country would have thousands. */
function withoutSpecks(target: GeoStream): GeoStream {
  let [lastX, lastY] = [NaN, NaN];
  return {
    ...forward(target),
    point(x, y) {
      if (Math.abs(x - lastX) < speck && Math.abs(y - lastY) < speck) return;
      [lastX, lastY] = [x, y];
      target.point(x, y);
    },
    lineStart() {
      [lastX, lastY] = [NaN, NaN];
      target.lineStart();
    },
  };
}

const forward = (target: GeoStream): GeoStream => ({
  point: (x, y) => target.point(x, y), lineStart: () => target.lineStart(), lineEnd: () => target.lineEnd(),
  polygonStart: () => target.polygonStart(), polygonEnd: () => target.polygonEnd(),
});

const dot = (projection: GeoProjection, size: Size, point: Point, radius: number, fill: string, rim: string): string =>
  circle(projection, size, point, radius, `fill="${fill}" stroke="${rim}" stroke-width="1"`);

/** Around the middle of what is no point. */
const ring = (projection: GeoProjection, size: Size, point: Point, radius: number, color: string): string =>
  circle(projection, size, point, radius, `fill="${color}" fill-opacity=".2" stroke="${color}" stroke-width="1.5"`);

function circle(projection: GeoProjection, { width, height }: Size, { lat, lon }: Point, radius: number, look: string): string {
  const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
  const isShown = x >= 0 && y >= 0 && x <= width && y <= height;
  return isShown ? `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" ${look}/>` : '';
}
