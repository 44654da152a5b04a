import type { Annotation, Sidecar, SidecarEntity, Target } from '../annotations/model';
import { months, notNames, weekdays } from '../detect/lexicon';
import { isTitleAlone } from '../detect/titlesAlone';
import { isNaming, type TypeId } from '../types';
import { Lexicon } from './lexicon';
import type { Effect, KnownName } from './name';

/** What the detector by itself takes an annotation's words for, in the context that its target keeps. */
export type Reading = (target: Target) => TypeId | undefined;

/** What the annotations of one text say of words as a name of a type. */
interface Use {
  accepted: number;
  rejected: number;
  /** Accepted where the detector finds no name, and where it finds one of another type. */
  unfound: number;
  mistyped: number;
  readonly entity: SidecarEntity | undefined;
}

type Uses = Map<TypeId, Use>;

interface Source {
  readonly name: string;
  /** By words. */
  readonly uses: ReadonlyMap<string, Uses>;
}

/** What the detector takes words in their context for. */
type Readings = ReadonlyMap<string, TypeId | undefined>;

/** Of many annotations of the same words with the same type in one text, so many show what there is to learn. */
const mostRead = 3;
/** Of so many texts the readings are kept: an annotation more is then the only one that is read. */
const mostKept = 50;
/** A type is corrected everywhere when so many annotations correct it. */
const enough = 2;

/**
 * What the annotations of a workspace teach about names; it depends on them alone, so that to take an annotation back is
 * to unlearn. A name accepted where the detector does not find it is suggested in all texts. A type decided twice, and
 * never otherwise, where the detector says another is suggested for these words in all texts.
 */
export class Lessons {
  private readonly sources = new Map<string, Source>();
  /** Readings of the texts studied last, the latest at the end. */
  private readonly kept = new Map<string, Readings>();
  /** The texts that use words, by words. */
  private readonly users = new Map<string, Set<string>>();
  private readonly taught = new Map<string, KnownName>();
  private listed: Lexicon<KnownName> | undefined = new Lexicon();
  /** Words of which texts say something else than when they were learned last. */
  private readonly stale = new Set<string>();

  constructor(private readonly read: Reading) {}

  /** All that is taught. Another object after it has changed. */
  get lexicon(): Lexicon<KnownName> {
    for (const words of this.stale) this.learn(words);
    return (this.listed ??= new Lexicon([...this.taught].sort(([a], [b]) => (a < b ? -1 : 1)).map(([words, value]) => ({ words, value }))));
  }

  /** What these words are taught as. */
  get(words: string): KnownName | undefined {
    if (this.stale.has(collapsed(words))) this.learn(collapsed(words));
    return this.taught.get(collapsed(words));
  }

  /** Learns what all texts together say of words, in steps of a name: each once, however many texts were studied. What is asked before is learned then. */
  *catchUp(): Generator<void, void> {
    for (const words of this.stale) {
      this.learn(words);
      yield;
    }
  }

  /** Takes in a sidecar as it is now, in steps of an annotation; `id` is its own, `name` the text's file name. */
  *study(id: string, name: string, sidecar: Sidecar): Generator<void, void> {
    const before = this.sources.get(id);
    const { uses, readings } = yield* this.survey(sidecar, this.kept.get(id) ?? new Map());
    this.keep(id, readings);
    this.sources.set(id, { name, uses });
    this.compare(id, before?.uses ?? new Map(), uses);
  }

  /** Forgets a sidecar that is gone. */
  forget(id: string): void {
    const before = this.sources.get(id);
    this.sources.delete(id);
    this.kept.delete(id);
    if (before) this.compare(id, before.uses, new Map());
  }

  private keep(id: string, readings: Readings): void {
    this.kept.delete(id);
    this.kept.set(id, readings);
    for (const oldest of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(oldest);
  }

  private *survey({ annotations, entities }: Sidecar, before: Readings): Generator<void, Pick<Source, 'uses'> & { readings: Readings }> {
    const kept = new Map(entities.map((entity) => [entity.id, entity]));
    const uses = new Map<string, Uses>();
    const readings = new Map<string, TypeId | undefined>();
    for (const annotation of annotations) {
      if (!mayTeach(annotation)) continue;
      const use = useOf(uses, annotation, kept);
      if (annotation.status === 'rejected') use.rejected++;
      else if (++use.accepted <= mostRead && !isShortForm(annotation, use.entity)) this.weigh(use, annotation, readings, before);
      yield;
    }
    return { uses, readings };
  }

  private weigh(use: Use, { type, target: [target] }: Annotation, readings: Map<string, TypeId | undefined>, before: Readings): void {
    const key = `${target!.prefix ?? ''}\n${target!.exact}\n${target!.suffix ?? ''}`;
    const found = before.has(key) ? before.get(key) : this.read(target!);
    readings.set(key, found);
    if (found === undefined) use.unfound++;
    else if (found !== type) use.mistyped++;
  }

  /** Of what a text says now, only words of which it says something else than before may teach something else. */
  private compare(id: string, before: Source['uses'], after: Source['uses']): void {
    for (const words of new Set([...before.keys(), ...after.keys()])) {
      if (sameUses(before.get(words), after.get(words))) continue;
      this.noteUser(words, id, after.has(words));
      this.stale.add(words);
    }
  }

  private noteUser(words: string, id: string, uses: boolean): void {
    const users = this.users.get(words) ?? new Set();
    if (uses) users.add(id);
    else users.delete(id);
    if (users.size > 0) this.users.set(words, users);
    else this.users.delete(words);
  }

  private learn(words: string): void {
    this.stale.delete(words);
    const sources = [...(this.users.get(words) ?? [])].sort().map((id) => this.sources.get(id)!);
    const lesson = lessonOf(words, sources);
    if (JSON.stringify(lesson) === JSON.stringify(this.taught.get(words))) return;
    if (lesson) this.taught.set(words, lesson);
    else this.taught.delete(words);
    this.listed = undefined;
  }
}

const sameUses = (a: Uses = new Map(), b: Uses = new Map()): boolean => a.size === b.size && [...a].every(([type, use]) => sameUse(use, b.get(type)));

const sameUse = (a: Use, b: Use | undefined): boolean =>
  b !== undefined && a.accepted === b.accepted && a.rejected === b.rejected && a.unfound === b.unfound && a.mistyped === b.mistyped
  && a.entity?.id === b.entity?.id && a.entity?.name === b.entity?.name && a.entity?.role === b.entity?.role;

const collapsed = (words: string): string => words.replace(/\s+/g, ' ').trim();

const mostWords = 12;

/** Something like a name: not too long, more than one letter, no title, whose holder is another in another text. */
function mayTeach({ type, target }: Annotation): boolean {
  if (!isNaming(type) || target.length !== 1) return false;
  const words = target[0]!.exact;
  if (isTitleAlone(type, words)) return false;
  return (words.match(/\p{L}/gu)?.length ?? 0) > 1 && words.split(/\s+/).length <= mostWords;
}

/** "Hayashi", which stands for Yoshimasa Hayashi in this text, may be anybody in another. */
function isShortForm({ target }: Annotation, entity: SidecarEntity | undefined): boolean {
  const words = collapsed(target[0]!.exact);
  return entity !== undefined && entity.name !== words && entity.name.split(/[\s-]+/).includes(words);
}

function useOf(uses: Map<string, Uses>, { type, target, entity }: Annotation, kept: ReadonlyMap<string, SidecarEntity>): Use {
  const words = collapsed(target[0]!.exact);
  const ofWords = uses.get(words) ?? new Map<TypeId, Use>();
  const use = ofWords.get(type) ?? { accepted: 0, rejected: 0, unfound: 0, mistyped: 0, entity: entity === undefined ? undefined : kept.get(entity) };
  uses.set(words, ofWords.set(type, use));
  return use;
}

/** What the texts that use these words teach of them together. */
function lessonOf(words: string, sources: readonly Source[]): KnownName | undefined {
  const uses = sources.flatMap(({ name, uses }) => [...(uses.get(words) ?? [])].map(([type, use]) => ({ name, type, ...use })));
  const type = oftenest(uses.filter(({ accepted }) => accepted > 0));
  const own = uses.filter((use) => use.type === type);
  const sum = (key: 'accepted' | 'rejected' | 'unfound' | 'mistyped'): number => own.reduce((total, use) => total + use[key], 0);
  const taught = sum('unfound') + sum('mistyped');
  if (type === undefined || taught === 0 || sum('rejected') >= sum('accepted')) return undefined;
  const corrects = taught >= enough && sum('rejected') === 0 && uses.every((use) => use.type === type || use.accepted === 0);
  const adds = sum('unfound') >= (isOrdinary(words) ? enough : 1);
  return corrects || adds ? { type, ...effectOf(corrects, adds, sum('mistyped') > 0), ...entityIn(own), from: sourcesOf(own) } : undefined;
}

function oftenest(uses: readonly { readonly type: TypeId; readonly accepted: number }[]): TypeId | undefined {
  const counts = new Map<TypeId, number>();
  for (const { type, accepted } of uses) counts.set(type, (counts.get(type) ?? 0) + accepted);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function effectOf(corrects: boolean, adds: boolean, mistyped: boolean): Pick<KnownName, 'effect' | 'right'> {
  const effect: Effect = corrects ? (adds ? 'adds or retypes' : 'retypes') : 'adds';
  return { effect, right: corrects && mistyped ? 'corrected-before' : 'accepted-before' };
}

/** One word without a capital, or one that often gets it from its place: a name only when it is annotated as one again. */
const isOrdinary = (words: string): boolean =>
  /^\p{Ll}+$/u.test(words) || [notNames, months, weekdays].some((list) => list.has(words.toLowerCase()));

function entityIn(uses: readonly Use[]): Pick<KnownName, 'entity'> {
  const entity = uses.find((use) => use.entity)?.entity;
  return entity ? { entity: { id: entity.id, name: entity.name, ...(entity.role ? { role: entity.role } : {}) } } : {};
}

const sourcesOf = (uses: readonly { readonly name: string; readonly unfound: number; readonly mistyped: number }[]): string[] =>
  [...new Set(uses.filter(({ unfound, mistyped }) => unfound + mistyped > 0).map(({ name }) => name))];
