/** A map's fields as plain data. */
export type Data = Readonly<Record<string, unknown>>;

/** A field on three sides, with the map that it is a field of. */
export interface Field {
  readonly key: string;
  readonly base: Data | undefined;
  readonly ours: Data;
  readonly theirs: Data;
  /** The sides contradict each other: each keeps all of its own decision. */
  readonly contested?: boolean;
}

/** How a field that both sides have changed is merged without asking anybody. */
export type Settled = { readonly side: 'ours' | 'theirs' } | { readonly number: number } | { readonly drop: true };

export const sameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Who decided, and when, belong together: of two who decided the same, the first one counts. */
export const settleAuthor = ({ key, base, ours, theirs }: Field): Settled | undefined => {
  if (key !== 'by' && key !== 'created') return undefined;
  const bothDecided = [ours, theirs].every(({ created }) => !sameData(created, base?.['created']));
  return bothDecided ? { side: String(theirs['created'] ?? '') < String(ours['created'] ?? '') ? 'theirs' : 'ours' } : undefined;
};

/**
 * What is no decision is no conflict: where words stand now, what stands around them, and facts about the text. Texts
 * that merge were edited in different places, so that both sides' shifts of a position add up.
 */
export const settleField = (field: Field): Settled | undefined => {
  const { key, base, ours, theirs } = field;
  switch (key) {
    case 'start': case 'end': return addShifts([base?.[key], ours[key], theirs[key]]);
    case 'prefix': case 'suffix': return { side: onlyTheirsChanged('exact', field) ? 'theirs' : 'ours' };
    case 'sha256': return { drop: true };
    case 'by': case 'created': case 'file': case 'former': return { side: 'ours' };
    default: return undefined;
  }
};

const addShifts = (values: readonly unknown[]): Settled | undefined => {
  const [base, ours, theirs] = values;
  if (typeof base !== 'number' || typeof ours !== 'number' || typeof theirs !== 'number') return undefined;
  return { number: Math.max(0, ours + theirs - base) };
};

const onlyTheirsChanged = (key: string, { base, ours, theirs }: Field): boolean => sameData(base?.[key], ours[key]) && !sameData(base?.[key], theirs[key]);

/** One side rejected what the other decided anew: field by field both would stand, and neither would be meant. */
export const contradict = (base: Data, ours: Data, theirs: Data): boolean =>
  (turnedDown(base, ours) && decidedAnew(base, theirs)) || (turnedDown(base, theirs) && decidedAnew(base, ours));

/** The fields that together are a decision. */
export const isDecision = (key: string): boolean => ['type', 'status', 'entity', 'target', 'by', 'created'].includes(key);

const turnedDown = (base: Data, side: Data): boolean => side['status'] === 'rejected' && base['status'] !== 'rejected';

const decidedAnew = (base: Data, side: Data): boolean =>
  side['status'] === base['status'] && (['type', 'entity'].some((key) => !sameData(base[key], side[key])) || !sameData(wordsOf(base), wordsOf(side)));

/** Has a side changed more than where the words stand? Only that forbids to remove what the other side has removed. */
export const decides = (base: unknown, side: unknown): boolean => !sameData(withoutPosition(base), withoutPosition(side));

const positions: ReadonlySet<string> = new Set(['start', 'end', 'prefix', 'suffix']);

const withoutPosition = (data: unknown): unknown =>
  isData(data) && 'target' in data ? { ...data, target: wordsOf(data) } : data;

const wordsOf = (annotation: Data): unknown => targetsOf(annotation).map((target) => Object.entries(target).filter(([key]) => !positions.has(key)));

const targetsOf = ({ target }: Data): Data[] => [target].flat().filter(isData);

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** What an annotation says of its words, whoever said it: two with the same statement repeat each other. */
export const statementOf = (annotation: Data): string =>
  JSON.stringify(Object.entries(annotation).filter(([key]) => !['id', 'by', 'created'].includes(key)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Who was first: by time, then by id, so that it is the same from both sides. */
export const isEarlier = (a: Data, b: Data): boolean => `${a['created']} ${a['id']}` < `${b['created']} ${b['id']}`;

/** The order of annotations: where they begin, the longer first, then by id. */
export const byPosition = (a: Data, b: Data): number => {
  const [one, other] = [targetsOf(a)[0], targetsOf(b)[0]];
  return Number(one?.['start'] ?? 0) - Number(other?.['start'] ?? 0) || Number(other?.['end'] ?? 0) - Number(one?.['end'] ?? 0) || (String(a['id']) < String(b['id']) ? -1 : 1);
};
