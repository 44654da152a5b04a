import { Memo } from '../text/memo';
import type { Feature, GazetteerEntry } from './entry';
import { Cell, FORMAT, cellOf, decodeRow, idOf, namesOf, tierOf, typeOf } from './format';
import { isAcronym, normalizeAcronym, normalizeName, wordBit } from './names';
import { isNative, NativeNames } from './native';

export { isAcronym, normalizeName } from './names';

/** See {@link Gazetteer.knowledgeOf}. */
export interface KnownWord {
  /** See {@link Gazetteer.longestFrom}. */
  readonly longest: number;
  /** The {@link wordBit}s of the words that are second in names which start with it: most words that follow it are none of them. */
  readonly seconds: number;
  /** Its own {@link wordBit}. */
  readonly bit: number;
  /** What it may name by itself: see {@link Gazetteer.matches}. */
  readonly entries: readonly GazetteerEntry[];
}

/** The embedded knowledge, read from the text of the built gazetteer file. */
export interface Gazetteer {
  /** Version of the data, for the credit line. */
  readonly version: string;
  readonly size: number;
  /** The entry of that id. */
  get(id: string): GazetteerEntry | undefined;
  /** All entries of a feature. */
  all(feature: Feature): readonly GazetteerEntry[];
  /** The country of an ISO 3166-1 alpha-2 code, upper case. */
  country(code: string): GazetteerEntry | undefined;
  /**
   * Entries that bear this name or alias whatever its case (see `normalizeName`), likeliest first:
   * for names that are known to be names, such as what an analyst typed.
   */
  lookup(name: string): readonly GazetteerEntry[];
  /**
   * Entries that these words of a text may name as they are written, likeliest first. Unlike `lookup` it minds
   * capitals: a name needs at least one ("Turkey", "Senkaku islands", "al-Qaeda", never "turkey"), and an acronym
   * (see `isAcronym`) all of its own ("US" and "U.S." but not "Us" or "us"; "WHO", not "Who"). In a script without
   * capitals it needs none. Entries of tier 3 are left out.
   */
  matches(written: string): readonly GazetteerEntry[];
  /** Regions that this abbreviation stands for behind the name of a city; its periods do not count: "Mass". */
  abbreviated(written: string): readonly GazetteerEntry[];
  /**
   * How many words the longest name that starts with this word has; 0 when none does. Words are those of
   * `normalizeName`: "Indo-Pacific" has two. A recognizer asks it to bound its longest-match search.
   * For a Chinese character or kana, whose words no spaces part: the UTF-16 length of the longest name that starts with it.
   */
  longestFrom(firstWord: string): number;
  /** What is known of a word as a name and as the first word of names: what a recognizer asks of each form once. */
  knowledgeOf(word: string): KnownWord;
}

/** Row numbers by name; nearly all names have one row, which then needs no array. */
type Index = Map<string, number | number[]>;
type Rows = number | readonly number[] | undefined;

/**
 * The gazetteer of a built file's text. Only names are indexed; an entry is decoded when it is first asked for.
 * A text of another format gives an empty gazetteer.
 */
export function parseGazetteer(text: string): Gazetteer {
  const [header = '', ...lines] = text.split('\n');
  const isOurs = header.startsWith(`${FORMAT}\t`);
  return new PackedGazetteer(isOurs ? header.slice(FORMAT.length + 1) : '', isOurs ? lines.filter(Boolean) : []);
}

class PackedGazetteer implements Gazetteer {
  private readonly names: Index = new Map();
  private readonly acronyms: Index = new Map();
  /** Words of the longest name of several words, by its first word. */
  private readonly longest = new Map<string, number>();
  private readonly seconds = new Map<string, number>();
  private readonly entries: (GazetteerEntry | undefined)[];
  /** Entries by id that were asked for: texts name few of all. */
  private readonly asked = new Map<string, GazetteerEntry>();
  /** Names of tier 3 and abbreviations of regions, each read when first asked for. */
  private rareNames: Index | undefined;
  private shortRegions: Index | undefined;
  private readonly matched = new Memo((written) => this.match(written), 10_000);
  private nativeNames: NativeNames | undefined;
  private countryRows: ReadonlyMap<string, number> | undefined;
  private rowsById: ReadonlyMap<string, number> | undefined;
  private regionNames: ReadonlyMap<string, string> | undefined;

  constructor(readonly version: string, private readonly lines: readonly string[]) {
    this.entries = new Array<GazetteerEntry | undefined>(lines.length);
    lines.forEach((line, row) => {
      if (tierOf(line) < 3) namesOf(cellOf(line, Cell.names)).forEach((name) => this.index(name, row));
    });
  }

  get size(): number {
    return this.lines.length;
  }

  get(id: string): GazetteerEntry | undefined {
    return this.asked.get(id) ?? this.ask(id);
  }

  private ask(id: string): GazetteerEntry | undefined {
    const row = this.indexIds().get(id);
    if (row === undefined) return undefined;
    const entry = this.entry(row);
    this.asked.set(entry.id, entry);
    return entry;
  }

  all(feature: Feature): readonly GazetteerEntry[] {
    return this.lines.flatMap((line, row) => (line.startsWith(`${feature}\t`) ? [this.entry(row)] : []));
  }

  country(code: string): GazetteerEntry | undefined {
    const row = (this.countryRows ??= this.readCountries()).get(code);
    return row === undefined ? undefined : this.entry(row);
  }

  lookup(name: string): readonly GazetteerEntry[] {
    if (isNative(name)) return this.native.get(name).map((row) => this.entry(row));
    const key = normalizeName(name);
    const acronyms = name.includes(' ') ? undefined : this.acronyms.get(normalizeAcronym(name).toUpperCase());
    return this.found(this.names.get(key), acronyms, this.rare.get(key));
  }

  abbreviated(written: string): readonly GazetteerEntry[] {
    return this.found((this.shortRegions ??= this.readAbbreviations()).get(normalizeAcronym(written)));
  }

  matches(written: string): readonly GazetteerEntry[] {
    return this.matched.of(written);
  }

  private match(written: string): readonly GazetteerEntry[] {
    if (isNative(written)) return this.lookup(written);
    if (!/\p{Lu}/u.test(written)) return [];
    return this.found(this.names.get(normalizeName(written)), this.acronyms.get(normalizeAcronym(written)));
  }

  knowledgeOf(word: string): KnownWord {
    if (isNative(word)) return { longest: this.native.longestFrom(word), seconds: 0, bit: wordBit(normalizeName(word)), entries: this.match(word) };
    const key = normalizeName(word);
    const named = this.names.get(key);
    const abbreviated = isAcronym(word) ? this.acronyms.get(normalizeAcronym(word)) : undefined;
    return {
      longest: this.longest.get(key) ?? (named === undefined && abbreviated === undefined ? 0 : 1),
      seconds: this.seconds.get(key) ?? 0,
      bit: wordBit(key),
      entries: /\p{Lu}/u.test(word) ? this.found(named, abbreviated) : [],
    };
  }

  longestFrom(firstWord: string): number {
    if (isNative(firstWord)) return this.native.longestFrom(firstWord);
    const word = normalizeName(firstWord);
    const isName = this.names.has(word) || this.acronyms.has(word.toUpperCase());
    return this.longest.get(word) ?? (isName ? 1 : 0);
  }

  /** Read when a text first needs them: most are in English. */
  private get native(): NativeNames {
    return (this.nativeNames ??= this.readNative());
  }

  private readNative(): NativeNames {
    const names = new NativeNames();
    this.lines.forEach((line, row) => {
      const cell = cellOf(line, Cell.native);
      if (cell) namesOf(cell).forEach((name) => names.add(name, row));
    });
    return names;
  }

  private get rare(): Index {
    return (this.rareNames ??= this.readRare());
  }

  private readRare(): Index {
    const names: Index = new Map();
    this.lines.forEach((line, row) => {
      if (tierOf(line) === 3) for (const name of namesOf(cellOf(line, Cell.names))) add(names, normalizeName(name), row);
    });
    return names;
  }

  private readAbbreviations(): Index {
    const short: Index = new Map();
    this.lines.forEach((line, row) => {
      const cell = line.startsWith('region\t') ? cellOf(line, Cell.abbreviations) : '';
      if (cell) for (const name of namesOf(cell)) add(short, normalizeAcronym(name), row);
    });
    return short;
  }

  private readCountries(): Map<string, number> {
    const rows = this.lines.flatMap((line, row): [string, number][] => (line.startsWith('country\t') ? [[cellOf(line, Cell.country), row]] : []));
    return new Map(rows);
  }

  private indexIds(): ReadonlyMap<string, number> {
    return (this.rowsById ??= new Map(this.lines.map((line, row) => [idOf(line), row])));
  }

  private index(name: string, row: number): void {
    const key = normalizeName(name);
    if (isAcronym(name)) this.indexAcronym(normalizeAcronym(name), row);
    else add(this.names, key, row);
    if (key.includes(' ')) this.noteLength(key.split(' '));
  }

  private noteLength(words: readonly string[]): void {
    const first = words[0]!;
    this.seconds.set(first, (this.seconds.get(first) ?? 0) | wordBit(words[1]!));
    if (words.length > (this.longest.get(first) ?? 0)) this.longest.set(first, words.length);
  }

  /** Under its capitals too, for `lookup` and for headlines: "LeT" and "LET". */
  private indexAcronym(acronym: string, row: number): void {
    add(this.acronyms, acronym, row);
    add(this.acronyms, acronym.toUpperCase(), row);
  }

  private found(one: Rows, two?: Rows, three?: Rows): readonly GazetteerEntry[] {
    if (two === undefined && three === undefined) return one === undefined ? none : this.entriesOf(one);
    const rows = new Set([one, two, three].flatMap((some) => some ?? []));
    return [...rows].sort((a, b) => a - b).map((row) => this.entry(row));
  }

  private entriesOf(rows: number | readonly number[]): readonly GazetteerEntry[] {
    return typeof rows === 'number' ? [this.entry(rows)] : rows.map((row) => this.entry(row));
  }

  private entry(row: number): GazetteerEntry {
    return (this.entries[row] ??= this.decode(this.lines[row]!));
  }

  private decode(line: string): GazetteerEntry {
    const row = decodeRow(line);
    const region = isSettlement(line) ? this.regionName(row.country, row.region) : undefined;
    return Object.assign(row, { type: typeOf(row.feature), region });
  }

  private regionName(country: string | undefined, code: string | undefined): string | undefined {
    this.regionNames ??= new Map(this.lines
      .filter((line) => !isSettlement(line) && cellOf(line, Cell.region))
      .map(decodeRow)
      .map((row) => [`${row.country}.${row.region}`, row.name]));
    return this.regionNames.get(`${country}.${code}`);
  }
}

const none: readonly GazetteerEntry[] = [];

const isSettlement = (line: string): boolean => line.startsWith('city\t') || line.startsWith('capital\t') || line.startsWith('county\t');

function add(index: Index, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, row);
  else if (typeof rows === 'number') { if (rows !== row) index.set(key, [rows, row]); }
  else if (rows.at(-1) !== row) rows.push(row);
}
