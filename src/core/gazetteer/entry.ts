import type { TypeId } from '../types';

/** What a gazetteer entry is, finer than its type. */
export type Feature =
  | 'country' | 'territory' | 'disputed' | 'region' | 'city' | 'capital' | 'sea' | 'ocean' | 'strait' | 'canal' | 'gulf'
  | 'islands' | 'continent' | 'mountains' | 'river' | 'desert' | 'county' | 'demonym' | 'organization' | 'alliance' | 'agency' | 'armed-group' | 'facility'
  /** A building or office that stands for a state's government, at its point: "the Kremlin". */
  | 'government'
  | 'weapon' | 'platform';

/** One thing that the gazetteer knows. */
export interface GazetteerEntry {
  /** Readable, unique and stable: `japan`, `senkaku-islands`, `paris-fr`; a demonym's is its adjective: `japanese`. */
  readonly id: string;
  readonly type: TypeId;
  readonly feature: Feature;
  readonly name: string;
  /** Other names, as they may stand in a text. */
  readonly aliases: readonly string[];
  /** What it is called where it is: Warszawa, 日本; only where that differs from the name. */
  readonly local?: string;
  /** Names in other scripts than the Latin one. */
  readonly native?: readonly string[];
  /** ISO 3166-1 alpha-2 of the country that it is or lies in, upper case. */
  readonly country?: string;
  /** First-level region's name, for cities and counties. */
  readonly region?: string;
  /** WGS 84 degrees. */
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: number;
  /** Name of the capital, for countries. */
  readonly capital?: string;
  /** Claimants' names, for disputed places. */
  readonly claimedBy?: readonly string[];
  /** Countries that are members of an organization of states, as codes like `country`. */
  readonly members?: readonly string[];
  /** Countries where an armed group is active, where that is more than one, as codes like `country`. */
  readonly activeIn?: readonly string[];
  /** Short forms of a region's name that stand for it behind a city's only: "Mass.", "MA". */
  readonly abbreviations?: readonly string[];
  /** One neutral line that says what it is. */
  readonly description?: string;
  /** Entry id of the country of a demonym. */
  readonly relatesTo?: string;
  /** GeoNames id. */
  readonly geonames?: number;
  /** Wikidata id. */
  readonly wikidata?: string;
  /**
   * 1: its name may fire alone. 2: only after a cue ("in X", "X, Country") because the name is also a word,
   * a surname or that of many small places. 3: so little known that only what is a place already may be it.
   */
  readonly tier: 1 | 2 | 3;
}
