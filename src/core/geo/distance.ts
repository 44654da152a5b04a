import type { Point } from './map';

const earthRadius = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres. */
export function kilometres(a: Point, b: Point): number {
  const [north, east] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const chord = Math.sin(north / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The same between what may have no point: infinitely far. */
export const kilometresApart = (a: Partial<Point>, b: Partial<Point>): number =>
  a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined ? Infinity : kilometres({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
