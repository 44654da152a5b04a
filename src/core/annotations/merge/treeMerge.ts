import type { Block, Entry } from './pieces';
import { byPosition, contradict, decides, isDecision, isEarlier, sameData, settleAuthor, settleField, statementOf, type Data, type Field, type Settled } from './rules';

/** A merged text as each side would have it: the same, but where both decided differently. */
export interface Both {
  readonly ours: string;
  readonly theirs: string;
}

type Side = keyof Both;

/** The map that a field belongs to, on three sides. */
type Within = Omit<Field, 'key'> | undefined;

/** One entry on three sides; undefined where a side has none. */
interface Sides {
  readonly key: string;
  readonly base: Entry | undefined;
  readonly ours: Entry | undefined;
  readonly theirs: Entry | undefined;
}

/** A merged entry with its lines, as deep as ours or, where we have none, as theirs. */
interface Merged extends Sides {
  readonly comments: string;
  readonly text: Both;
  /** It is a conflict: whole lines, to be left as they are. */
  readonly isWritten?: true;
}

/** A block on three sides. */
interface Blocks {
  readonly base: Block | undefined;
  readonly ours: Block;
  readonly theirs: Block;
}

/** How a conflict within one entry of a collection is written: its lines on both sides. */
export type WriteConflict = (lines: Both) => string;

/**
 * Merges entry by entry, from the top of a file down to single fields, each as the text that somebody wrote. What both
 * sides changed is cut finer; what cannot be cut and is no matter of fact is a conflict of the record that it stands in.
 */
export class TreeMerge {
  /** Keys of the records in conflict. */
  readonly conflicts: string[] = [];
  /** Entities that a kept annotation refers to: none of them goes. */
  private readonly referenced = new Set<unknown>();

  /** `related` says whether a relation refers to an annotation. */
  constructor(private readonly writeConflict: WriteConflict, private readonly isRelated: (id: string) => boolean) {}

  /** The text of a file's top map. Entities come last, for annotations say which are needed. */
  file(blocks: Blocks): string {
    const all = sidesOf(blocks);
    const merged = new Map([...all].sort((a, b) => rank(a) - rank(b)).map((sides) => [sides.key, this.section(sides)]));
    return this.join(blocks, all.map(({ key }) => merged.get(key))).ours;
  }

  /** A pair of the top map. Its records are merged each by itself where it holds records on both sides. */
  private section(sides: Sides): Merged | undefined {
    const { key, base, ours, theirs } = sides;
    const isCollection = [ours, theirs].every((side) => side?.body && holdsRecords(key, side.body));
    if (!isCollection) return this.record(sides);
    const blocks = { base: base?.body, ours: ours!.body!, theirs: theirs!.body! };
    const records = sidesOf(blocks).map((record) => this.recordOf(key, record));
    const text = this.join(blocks, this.withoutRepeated(key, records));
    return { ...sides, comments: mergeComments(sides), text: { ours: ours!.head + text.ours, theirs: ours!.head + text.theirs } };
  }

  private recordOf(collection: string, sides: Sides): Merged | undefined {
    const isNeeded = collection === 'entities' && this.referenced.has(sides.key);
    const merged = this.record(sides, isNeeded);
    if (merged?.text.ours && collection === 'annotations') this.refer(sides);
    return merged;
  }

  private refer({ ours, theirs }: Sides): void {
    for (const side of [ours, theirs]) if (side) this.referenced.add(dataOf(side)['entity']);
  }

  /** Of an annotation that both sides have added with the same words and decision, the first one is kept. */
  private withoutRepeated(collection: string, records: readonly (Merged | undefined)[]): (Merged | undefined)[] {
    if (collection !== 'annotations') return [...records];
    const added = records.flatMap((record) => (record && this.mayRepeat(record) ? [record] : []));
    const open = new Map(added.flatMap((record) => (record.theirs ? [[statementOf(dataOf(record.theirs)), record] as const] : [])));
    const dropped = new Set<Merged>();
    for (const one of added.filter(({ ours }) => ours)) {
      const statement = statementOf(dataOf(one.ours!));
      const other = open.get(statement);
      open.delete(statement);
      if (other) dropped.add(isEarlier(dataOf(one.ours!), dataOf(other.theirs!)) ? other : one);
    }
    return records.map((record) => (record && dropped.has(record) ? undefined : record));
  }

  /** One side's addition that nothing would miss: no relation, and no comment. */
  private mayRepeat({ key, base, ours, theirs }: Merged): boolean {
    return !base && !(ours && theirs) && !this.isRelated(key) && commentsOf((ours ?? theirs)!).length === 0;
  }

  /** An entry whose conflicts are written around all of it. */
  private record(sides: Sides, isNeeded = false): Merged | undefined {
    const merged = this.entry(sides, undefined, isNeeded);
    if (!merged || merged.text.ours === merged.text.theirs) return merged?.text.ours ? withAllComments(merged) : merged;
    this.conflicts.push(sides.key);
    const indent = ' '.repeat((sides.ours ?? sides.theirs)!.column);
    const { ours, theirs } = merged.text;
    return { ...merged, text: same(this.writeConflict({ ours: ours && indent + ours, theirs: theirs && indent + theirs })), isWritten: true };
  }

  private entry(sides: Sides, within: Within, isNeeded = false): Merged | undefined {
    const { base, ours, theirs } = sides;
    if (within?.contested && isDecision(sides.key)) return { ...sides, comments: '', text: eachItsOwn(ours, theirs) };
    if (ours && theirs) return { ...sides, comments: mergeComments(sides), text: this.present(base, ours, theirs, within) };
    const rest = (ours ?? theirs)!;
    if (!base || isNeeded) return { ...sides, comments: rest.comments, text: same(rest.text) };
    const rule = within && settleField({ key: sides.key, ...within });
    if (rule) return 'drop' in rule ? undefined : { ...sides, comments: rest.comments, text: same(rest.text) };
    const changed = decides(base.data, rest.data) || hasNewComment(base, rest);
    return changed ? { ...sides, comments: rest.comments, text: eachItsOwn(ours, theirs) } : gone(sides, newLines(base.comments, rest.comments));
  }

  private present(base: Entry | undefined, ours: Entry, theirs: Entry, within: Within): Both {
    const together = within && settleAuthor({ key: ours.key, ...within });
    if (together) return settled(together, ours, theirs);
    if (sameText(ours, theirs) || (base && sameText(base, theirs))) return same(ours.text);
    if (base && sameText(base, ours)) return same(moved(theirs, ours.column));
    if (ours.body && theirs.body && fit(ours.body, theirs.body)) return this.inner(base, ours, theirs);
    return leaf(base, ours, theirs, within);
  }

  /** What stands under a key or dash that both sides have changed. */
  private inner(base: Entry | undefined, ours: Entry, theirs: Entry): Both {
    const blocks = { base: base?.body, ours: ours.body!, theirs: theirs.body! };
    const data = { base: base && dataOf(base), ours: dataOf(ours), theirs: dataOf(theirs) };
    const within = { ...data, contested: data.base !== undefined && contradict(data.base, data.ours, data.theirs) };
    const text = this.join(blocks, sidesOf(blocks).map((sides) => this.entry(sides, within)));
    return { ours: ours.head + text.ours, theirs: ours.head + text.theirs };
  }

  /** Entries in our order, theirs where they belong, in our layout. */
  private join({ base, ours, theirs }: Blocks, entries: readonly (Merged | undefined)[]): Both {
    const layout = ours.entries.length > 0 ? ours : theirs;
    const tail = ours.entries.length > 0 && theirs.entries.length > 0 ? mergeLines(base?.tail ?? '', ours.tail, theirs.tail) : layout.tail;
    const ordered = inOrder(entries.flatMap((entry) => entry ?? []), theirs);
    // What stands in an empty list are comments at most.
    const inEmpty = [ours, theirs].find(({ kind }) => kind === 'empty')?.opening ?? '';
    const text = (side: Side): string => {
      const merged = layout.opening + joined(layout, ordered, side) + tail;
      return merged + newLines(merged, inEmpty);
    };
    return { ours: text('ours'), theirs: text('theirs') };
  }
}

const same = (text: string): Both => ({ ours: text, theirs: text });

/** An entry that a side has removed. What the other wrote above it meanwhile, or moved there, stays. */
const gone = (sides: Sides, comments: string): Merged | undefined => (comments ? { ...sides, comments, text: same('') } : undefined);

const eachItsOwn = (ours: Entry | undefined, theirs: Entry | undefined): Both =>
  ({ ours: ours?.text ?? '', theirs: theirs ? moved(theirs, (ours ?? theirs).column) : '' });

const dataOf = ({ data }: Entry): Data => (typeof data === 'object' && data !== null ? (data as Data) : {});

const rank = ({ key }: Sides): number => (key === 'entities' ? 1 : 0);

/** Records are what people decide on: items with ids, and entities by their keys. */
const holdsRecords = (key: string, { kind, flow }: Block): boolean => !flow && (kind === 'empty' || kind === 'ids' || (kind === 'map' && key === 'entities'));

const fit = (a: Block, b: Block): boolean => a.kind === 'empty' || b.kind === 'empty' || (a.kind === b.kind && a.flow === b.flow);

/** Ours in their order, then what only theirs have. */
const sidesOf = ({ base, ours, theirs }: Blocks): Sides[] => {
  const [old, own, other] = [base, ours, theirs].map((block) => new Map(block?.entries.map((entry) => [entry.key, entry])));
  return [...new Set([...own!.keys(), ...other!.keys()])].map((key) => ({ key, base: old!.get(key), ours: own!.get(key), theirs: other!.get(key) }));
};

/** What only theirs have goes behind what it follows there; beside our own additions, by position or key. */
const inOrder = (entries: readonly Merged[], { entries: theirs }: Block): Merged[] => {
  const ordered = entries.filter(({ ours }) => ours);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  let at = 0;
  for (const { key } of theirs) {
    const entry = byKey.get(key);
    if (entry && !entry.ours) {
      while (ordered[at] && !ordered[at]!.theirs && comesBefore(ordered[at]!, entry)) at++;
      ordered.splice(at++, 0, entry);
    } else if (entry) at = indexFrom(ordered, entry, at) + 1;
  }
  return ordered;
};

/** Nearly always it is the next one. */
const indexFrom = <T>(items: readonly T[], item: T, from: number): number => {
  const found = items.indexOf(item, from);
  return found < 0 ? items.indexOf(item) : found;
};

const comesBefore = ({ ours, key }: Merged, { theirs, key: other }: Merged): boolean => {
  const [a, b] = [dataOf(ours!), dataOf(theirs!)];
  return 'target' in a && 'target' in b ? byPosition(a, b) < 0 : key < other;
};

const joined = ({ flow, opening, entries: [first] }: Block, entries: readonly Merged[], side: Side): string => {
  if (flow) return entries.flatMap(({ text }) => text[side] || []).join(', ');
  const column = first?.column ?? 0;
  const lines = entries.map((entry) => linesOf(entry, column, side)).join('');
  const beginsInLine = opening !== '' && !opening.endsWith('\n');
  return beginsInLine ? lines.slice(column) : lines;
};

const linesOf = (entry: Merged, column: number, side: Side): string => {
  const by = column - columnOf(entry);
  const text = entry.text[side];
  return moveLines(entry.comments, by) + (entry.isWritten || !text ? text : ' '.repeat(column) + moveText(text, by));
};

/** Texts stand as deep as ours, or as theirs where we have none. */
const columnOf = ({ ours, theirs }: Merged): number => (ours ?? theirs)!.column;

const sameText = (a: Entry, b: Entry): boolean => a.text === moved(b, a.column);

const moved = (entry: Entry, column: number): string => moveText(entry.text, column - entry.column);

/** The first line begins at its key or dash; the others have their indentation. */
const moveText = (text: string, by: number): string =>
  by === 0 ? text : text.replace(/\n( *)(?=[^\n ])/g, (_, spaces: string) => `\n${indentedBy(spaces, by)}`);

const moveLines = (text: string, by: number): string =>
  by === 0 ? text : text.replace(/^ *(?=[^\n ])/gm, (spaces) => indentedBy(spaces, by));

const indentedBy = (spaces: string, by: number): string => ' '.repeat(Math.max(0, spaces.length + by));

/** A value that both sides have, and that cannot be cut. */
const leaf = (base: Entry | undefined, ours: Entry, theirs: Entry, within: Within): Both => {
  if (sameData(ours.data, theirs.data) || (base && sameData(base.data, theirs.data))) return same(ours.text);
  if (base && sameData(base.data, ours.data)) return same(moved(theirs, ours.column));
  const rule = within && settleField({ key: ours.key, ...within });
  return rule ? settled(rule, ours, theirs) : eachItsOwn(ours, theirs);
};

const settled = (rule: Settled, ours: Entry, theirs: Entry): Both => {
  if ('drop' in rule) return same('');
  if ('number' in rule) return same(ours.head + ours.text.slice(ours.head.length).replace(/\S+/, String(rule.number)));
  return same(rule.side === 'ours' ? ours.text : moved(theirs, ours.column));
};

const mergeComments = ({ base, ours, theirs }: Sides): string =>
  mergeLines(base?.comments ?? '', ours!.comments, moveLines(theirs!.comments, ours!.column - theirs!.column));

/** Comments are never lost: where both sides changed them, both stand. */
const mergeLines = (base: string, ours: string, theirs: string): string => {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : ours + newLines(ours, theirs);
};

const newLines = (own: string, other: string): string => {
  const known = new Set(own.split('\n'));
  return other.split('\n').filter((line) => /^ *#/.test(line) && !known.has(line)).map((line) => `${line}\n`).join('');
};

/** Comments that stood beside what the other side has changed go above it all. */
const withAllComments = (merged: Merged): Merged => {
  const { base, ours, theirs, comments, text } = merged;
  const known = new Set([...commentsIn(comments + text.ours), ...(base ? commentsOf(base) : [])]);
  const lost = [ours, theirs].flatMap((side) => (side ? commentsOf(side) : [])).filter((comment) => !known.has(comment));
  return { ...merged, comments: comments + [...new Set(lost)].map((comment) => `${' '.repeat(columnOf(merged))}${comment}\n`).join('') };
};

const commentsOf = ({ comments, text }: Entry): string[] => commentsIn(comments + text);

const commentsIn = (text: string): string[] => (text.includes('#') ? text.split('\n').flatMap((line) => /(?:^|\s)#.*/.exec(line)?.[0].trim() ?? []) : []);

/** Within it: what stands above it stays anyway. */
const hasNewComment = (base: Entry, rest: Entry): boolean => {
  const known = new Set(commentsIn(base.text));
  return commentsIn(rest.text).some((comment) => !known.has(comment));
};
