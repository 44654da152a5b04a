/** A run of words, by index, that a model reads at once; its answers count for `own`, where it sees most around a word. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly own: { readonly from: number; readonly to: number };
}

/**
 * Parts words into windows of at most `room` pieces that share at least `overlap` of them, less at words that are
 * longer. `sizes` are the words' numbers of pieces, none larger than `room`. What two windows share is split in its middle.
 */
export function windowsOf(sizes: readonly number[], room: number, overlap: number): Window[] {
  const windows: Window[] = [];
  for (let from = 0, ownFrom = 0; from < sizes.length;) {
    const to = reach(sizes, from, room);
    const next = to === sizes.length ? to : back(sizes, from, to, overlap);
    const ownTo = to === sizes.length ? to : Math.ceil((next + to) / 2);
    windows.push({ from, to, own: { from: ownFrom, to: ownTo } });
    from = next;
    ownFrom = ownTo;
  }
  return windows;
}

/** Index after the last word that fits. */
function reach(sizes: readonly number[], from: number, room: number): number {
  let to = from;
  for (let used = 0; to < sizes.length && (used += sizes[to]!) <= room; to++);
  return Math.max(to, from + 1);
}

/** Where the next window starts: some pieces before `to`, yet after `from`. */
function back(sizes: readonly number[], from: number, to: number, overlap: number): number {
  let start = to;
  for (let shared = 0; start > from + 1 && shared < overlap; start--) shared += sizes[start - 1]!;
  return start;
}
