import type { NameFinder } from '../known/name';
import { entityType, entityTypes, isOwnType, type EntityType, type TypeId } from '../types';
import type { Colour } from './colours';
import { findersOf } from './finders';
import type { Pattern } from './pattern/pattern';

/** A type as a workspace has it: Seedlens' own, which it may change, or one of the workspace's. */
export interface SchemeType extends EntityType {
  readonly id: TypeId;
  /** When to use it, in the words of the workspace. Plain text. */
  readonly guideline?: string;
  /** Missing: that of the theme, for Seedlens' own types, or a neutral one. */
  readonly colour?: Colour;
  /** Neither suggested nor offered; annotations of that type stay. */
  readonly hidden?: boolean;
}

/** A type as `seedlens.yaml` has it, with what it finds in texts. */
export interface TypeDefinition extends SchemeType {
  readonly words: readonly string[];
  readonly patterns: readonly { readonly source: string; readonly pattern: Pattern }[];
  /** Words are found regardless of case. */
  readonly ignoreCase: boolean;
}

/** A type of relations between annotations. */
export interface RelationType {
  readonly id: string;
  readonly label: string;
  /** Types that it may start from and lead to; any where missing. */
  readonly from?: readonly TypeId[];
  readonly to?: readonly TypeId[];
  /** It holds in both directions. */
  readonly symmetric: boolean;
  readonly guideline?: string;
}

/** The types that a workspace knows. A value: when its file says something else, another takes its place. */
export class Scheme {
  /** Seedlens' own first, then the workspace's. */
  readonly types: readonly SchemeType[];
  /** What finds the words and patterns of its types, those that win over others last. */
  readonly finders: readonly NameFinder[];
  private readonly byId: ReadonlyMap<string, SchemeType>;
  private readonly hidden: ReadonlySet<TypeId>;
  private readonly definitions: ReadonlyMap<string, SchemeType>;

  constructor(definitions: readonly TypeDefinition[] = [], readonly relations: readonly RelationType[] = []) {
    this.byId = new Map<string, SchemeType>([...entityTypes, ...definitions].map((type) => [type.id, type]));
    this.types = [...this.byId.values()];
    this.definitions = new Map(definitions.map((type) => [type.id, type]));
    this.hidden = new Set(this.types.flatMap(({ id, hidden }) => (hidden ? id : [])));
    this.finders = findersOf(definitions);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** Of a type that nobody has defined, no more than its id says. */
  type(id: TypeId): SchemeType {
    return this.byId.get(id) ?? entityType(id);
  }

  /** A type that the workspace defines, or changes. */
  definition(id: TypeId): SchemeType | undefined {
    return this.definitions.get(id);
  }

  /** The types that the workspace has beside Seedlens' own. */
  get defined(): readonly SchemeType[] {
    return this.types.filter(({ id }) => !isOwnType(id));
  }

  /** Those that an analyst may pick. */
  get offered(): readonly SchemeType[] {
    return this.types.filter(({ hidden }) => !hidden);
  }

  /** Countries are both actors and places, and types of one's own may be. */
  isActor(id: TypeId): boolean {
    return this.type(id).class.startsWith('actor');
  }

  isPlace(id: TypeId): boolean {
    return this.type(id).class.endsWith('place');
  }

  /** Things of that type may be suggested: it is neither hidden nor one of another workspace. */
  suggests(type: TypeId): boolean {
    return this.byId.has(type) && !this.hidden.has(type);
  }
}

/** Where a workspace says nothing. */
export const ownScheme = new Scheme();
