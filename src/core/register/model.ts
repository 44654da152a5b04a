import type { Problem } from '../annotations/model';
import type { Range } from '../text/range';
import type { TypeId } from '../types';

/** An office and when it was held. Dates are ISO 8601: a year, a month or a day. */
export interface Role {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

/** What a team knows of one real thing. */
export interface RegisterEntity {
  /** Its key in the register. */
  readonly id: string;
  readonly type: TypeId;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly roles?: readonly Role[];
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  /** Ids of other entities, or names. */
  readonly members?: readonly string[];
  /** WGS 84 degrees. */
  readonly coordinates?: { readonly lat: number; readonly lon: number };
  /** The gazetteer's entry that it is, by id: what its names mean, whatever the gazetteer would take them for. */
  readonly gazetteer?: string;
  readonly links?: readonly string[];
  readonly notes?: string;
  /** False: its names are not to be suggested. */
  readonly suggest?: boolean;
}

/** A register as read. Every entity that could be understood is there even when others have problems. */
export interface Register {
  readonly entities: ReadonlyMap<string, RegisterEntity>;
  readonly problems: readonly Problem[];
  /** Where each entity's key stands, by id: UTF-16 in the register's raw text. */
  readonly ranges: ReadonlyMap<string, Range>;
}

export const emptyRegister: Register = { entities: new Map(), problems: [], ranges: new Map() };

/** The title held on a day (ISO 8601), the last in the list that was; without a day, one that has not ended. */
export function roleNow({ roles = [] }: RegisterEntity, day?: string): string | undefined {
  const held = roles.filter(({ from, to }) => (day === undefined ? to === undefined : (from ?? '') <= day && (to === undefined || day.slice(0, to.length) <= to)));
  return held.at(-1)?.title;
}
