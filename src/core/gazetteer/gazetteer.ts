import type { GazetteerEntry } from './entry';

/** The embedded knowledge, read from the text of the built gazetteer file. */
export interface Gazetteer {
  /** Version of the data, for the credit line. */
  readonly version: string;
  readonly size: number;
  /** The entry of that id. */
  get(id: string): GazetteerEntry | undefined;
  /** Entries that bear exactly this name or alias (see `normalizeName`), likeliest first. */
  lookup(name: string): readonly GazetteerEntry[];
  /**
   * How many words the longest name that starts with this word has; 0 when none does.
   * A recognizer asks it to bound its longest-match search.
   */
  longestFrom(firstWord: string): number;
}

/** Case, accents, periods of abbreviations, typographic apostrophes and hyphens folded: how names are compared. */
export declare function normalizeName(name: string): string;
