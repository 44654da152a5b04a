import { forward } from 'mgrs';
import type { Point } from './map';

/** Squares of 100 m: as exact as the gazetteer's points. */
const mgrsDigits = 3;
/** MGRS has no squares at the poles; those have a grid of their own (UPS). */
const mgrsLatitudes = [-80, 84] as const;

/** `35.6895, 139.6917`: what maps on the web take. */
export const decimal = ({ lat, lon }: Point): string => `${trimmed(lat)}, ${trimmed(lon)}`;

const trimmed = (degrees: number): string => String(Number(degrees.toFixed(4)));

/** `35°41′22″N 139°41′30″E` */
export const degreesMinutesSeconds = ({ lat, lon }: Point): string => `${angle(lat, 'N', 'S')} ${angle(lon, 'E', 'W')}`;

function angle(degrees: number, positive: string, negative: string): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″${degrees < 0 ? negative : positive}`;
}

/** Military grid reference, to 100 m: `54S UE 816 502`; undefined near the poles. */
export function militaryGrid({ lat, lon }: Point): string | undefined {
  if (lat < mgrsLatitudes[0] || lat > mgrsLatitudes[1]) return undefined;
  return forward([lon, lat], mgrsDigits).replace(/^(\d+\w)(\w\w)(\d{3})(\d{3})$/, '$1 $2 $3 $4');
}
