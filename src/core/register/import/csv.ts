import type { TypeId } from '../../types';
import { wording } from '../../wording';
import { given, nameless, pointOf, typeOf, untyped, type ImportedEntity, type ImportedNames, type LeftOut } from './names';

/** A row of a table and the line where it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a table as RFC 4180 has it; the first line says whether commas, semicolons or tabs part its cells. */
export function parseCsv(text: string): CsvRow[] {
  const separator = separatorOf(text.split('\n', 1)[0]!);
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))[^${separator}\\r\\n]*(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  const rows: CsvRow[] = [];
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  for (let line = 1, next = 1, cells: string[] = []; cell.lastIndex < text.length || cells.length > 0;) {
    const [all, quoted, plain, end] = cell.exec(text) as unknown as [string, string | undefined, string | undefined, string];
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    next += all.split(/\r\n|\n|\r/).length - 1;
    if (end === separator) continue;
    if (cells.some((value) => value !== '')) rows.push({ line, cells });
    [line, cells] = [next, []];
  }
  return rows;
}

const separatorOf = (header: string): string => {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  return ['\t', ';', ','].sort((a, b) => bare.split(b).length - bare.split(a).length)[0]!;
};

/** Columns by the words that head them. */
const headings: Readonly<Record<string, RegExp>> = {
  name: /^(?:(?:full |entity |place )?name|entity|label)$/, type: /^(?:entity )?(?:type|class|category|kind)$/,
  aliases: /^(?:alias(?:es)?|aka|also known as|synonyms?|(?:other|alternate|alternative) (?:names?|spellings?))(?: \d+)?$/,
  role: /^(?:role|position|office|function|job)$/, country: /^(?:country(?: code)?|iso2?|cc)$/, lat: /^(?:lat|latitude|y)$/, lon: /^(?:lon|lng|long|longitude|x)$/,
  notes: /^(?:notes?|description|comments?|remarks?)$/, links: /^(?:links?|urls?|source|website)$/,
};

/** The columns of each field, by their numbers. */
type Columns = ReadonlyMap<string, readonly number[]>;

/** Reads a table of names with a header row. `type` is that of rows that say none and have no coordinates. */
export function readCsv(text: string, type?: TypeId): ImportedNames {
  const [header, ...rows] = parseCsv(text);
  if (!header) return { entities: [], left: [], remarks: [wording('The file has no rows')] };
  const names = header.cells.map((cell) => cell.trim().toLowerCase().replace(/[_\s-]+/g, ' '));
  const columns: Columns = new Map(Object.entries(headings).map(([field, shape]) => [field, names.flatMap((name, at) => (shape.test(name) ? [at] : []))]));
  const unused = header.cells.filter((_, at) => ![...columns.values()].flat().includes(at) && (at > 0 || columns.get('name')!.length > 0));
  const read = rows.map((row) => entityOf(row, columns, type));
  return {
    entities: read.flatMap((one) => ('why' in one ? [] : [one])), left: read.flatMap((one) => ('why' in one ? [one] : [])),
    remarks: [
      ...(columns.get('name')!.length === 0 ? [wording('No column is headed “name”: the first, “{0}”, was taken', header.cells[0] ?? '')] : []),
      ...(unused.length > 0 ? [wording('Columns left out: {0}', unused.join(', '))] : []),
    ],
  };
}

function entityOf({ line, cells }: CsvRow, columns: Columns, otherwise: TypeId | undefined): ImportedEntity | LeftOut {
  const all = (field: string): string[] => columns.get(field)!.map((at) => cells[at]?.trim() ?? '').filter(Boolean);
  const name = columns.get('name')!.length > 0 ? all('name')[0] : cells[0]?.trim();
  const [said] = all('type');
  const coordinates = pointOf(all('lat')[0], all('lon')[0]);
  const type = said === undefined ? otherwise ?? (coordinates ? 'place' : undefined) : typeOf(said);
  if (!name) return { line, what: cells.join(' '), why: nameless };
  if (!type) return { line, what: name, why: said === undefined ? untyped : wording('there is no type “{0}”', said) };
  const [role] = all('role');
  return given<ImportedEntity>({
    line, type, name, aliases: all('aliases').flatMap((cell) => cell.split(/\s*[;|]\s*/)).filter((alias) => alias && alias !== name), roles: role === undefined ? undefined : [{ title: role }],
    country: all('country').map((code) => code.toUpperCase()).find((code) => /^[A-Z]{2}$/.test(code)), members: undefined, coordinates, gazetteer: undefined, links: all('links'), notes: all('notes').join('\n'), suggest: undefined,
  });
}
