/** Bits of a feature's hash: of two million features asked for, three in ten thousand then pass for one they are not. */
const FEATURE_BITS = 28;
const featureMask = (1 << FEATURE_BITS) - 1;

/** FNV-1a over UTF-16 units, 32 bits; of a part of the text where its bounds are given. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A feature's number from that of its template and up to two values. Well mixed: neighbours land far apart. */
export function featureHash(template: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(b, 0xc2b2ae35), 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1);
  return (hash ^ (hash >>> 16)) & featureMask;
}
