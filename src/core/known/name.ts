import type { Passage } from '../detect/recognizer';
import type { Range } from '../text/range';
import type { TypeId } from '../types';

/** How surely words mean what they are known for, 0 to 1, by the right by which they are known. */
export const rights = { 'in-register': 0.99, 'corrected-before': 0.97, 'in-word-list': 0.95, 'by-pattern': 0.9, 'accepted-before': 0.9 } as const;

/** Why a name is known; the code by which a mention says so. */
export type Right = keyof typeof rights;

/** What words are known for in a workspace, and how that changes what is found at them. */
export interface KnownName {
  readonly type: TypeId;
  readonly right: Right;
  readonly effect: Effect;
  readonly entity?: KnownEntity;
  /** The texts whose annotations taught it, or the file that says so, by their file names. */
  readonly from?: readonly string[];
  /** The pattern that finds it, as it is written. */
  readonly pattern?: string;
}

/** Finds what is known by name. */
export interface NameFinder {
  readonly isEmpty: boolean;
  /** The same array for as long as nothing else is known. Offsets are UTF-16. */
  matches(passage: Passage): readonly (Range & { readonly value: KnownName })[];
}

/**
 * A name of the register `names`, as what a workspace's types list does: it wins over all that is found at its words, unless that goes on beyond them; or it
 * `silences` what is found at just these words. What an analyst has named `adds` a mention where nothing is found, or only
 * parts of it; a type that analysts corrected `retypes` what is found.
 */
export type Effect = 'names' | 'silences' | 'adds' | 'retypes' | 'adds or retypes';

/** An entity that the workspace knows, as far as mentions show it. */
export interface KnownEntity {
  readonly id: string;
  readonly name: string;
  /** "Foreign Minister of Japan". */
  readonly role?: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  /** WGS 84 degrees. */
  readonly coordinates?: { readonly lat: number; readonly lon: number };
  /** The gazetteer's entry that it is, by id. */
  readonly gazetteer?: string;
}
