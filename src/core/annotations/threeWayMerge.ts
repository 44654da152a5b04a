import { format } from './codec';
import { findConflicts, settledFor, writeConflict, type ConflictStyle } from './conflicts';
import { cut, type Block } from './merge/pieces';
import { TreeMerge } from './merge/treeMerge';

/** The merged text with the keys of what is in conflict in it, or why these texts cannot be merged by id. */
export type MergeResult =
  | { readonly text: string; readonly conflicts: readonly string[] }
  | { readonly unmergeable: string };

/**
 * Merges two descendants of a sidecar or register, by ids and field by field. Ours keeps its layout; comments of both
 * survive. Where both decided the same thing differently, both are left between conflict markers.
 */
export const threeWayMerge = (base: string, ours: string, theirs: string, style: ConflictStyle): MergeResult => {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  const blocks = { base: read(base), ours: read(ours), theirs: read(theirs) };
  const bad = (['base', 'ours', 'theirs'] as const).find((side) => !isMergeable(blocks[side]));
  if (bad) return { unmergeable: bad };
  const merge = new TreeMerge((lines) => writeConflict(lines, style), (id) => isRelated(blocks.ours!, id) || isRelated(blocks.theirs!, id));
  const text = merge.file({ base: blocks.base, ours: blocks.ours!, theirs: blocks.theirs! });
  const versions = new Set([settledFor('ours', text), settledFor('theirs', text)]);
  if (![...versions].every((version) => isMergeable(read(version)))) return { unmergeable: 'result' };
  return { text: ours.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text, conflicts: merge.conflicts };
};

/** A file's entries, with LF line ends; undefined where it cannot be read or is in conflict itself. */
const read = (text: string): Block | undefined => {
  const lf = text.replace(/\r\n/g, '\n').replace(/^\uFEFF/, '').replace(/[^\n]$/, '$&\n');
  return findConflicts(lf).length > 0 ? undefined : cut(lf);
};

/** Empty, as the base of a file that both sides have added, or in a format that we know. */
const isMergeable = (block: Block | undefined): boolean =>
  block?.kind === 'empty' || (block?.kind === 'map' && !block.flow && block.entries.some(({ key, data }) => key === 'seedlens' && Number(data) <= format));

const isRelated = ({ entries }: Block, id: string): boolean =>
  JSON.stringify(entries.find(({ key }) => key === 'relations')?.data ?? '').includes(JSON.stringify(id));
