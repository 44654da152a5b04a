import { slug } from '../../gazetteer/names';
import { escapeMarkdown } from '../../text/markdown';
import { spaced } from '../../text/spaces';
import type { TypeId } from '../../types';
import { inEnglish, wording, type Wording } from '../../wording';
import type { Register, RegisterEntity } from '../model';
import { freeId } from '../plans';
import { readCsv } from './csv';
import { readGeoJson } from './geojson';
import type { ImportedEntity, ImportedNames } from './names';
import { readPetrarch } from './petrarch';

/** Reads a file of names by what its name, or else its text, says that it is. `type` is that of rows of a table that say none. */
export function readNames(file: string, text: string, type?: TypeId): ImportedNames {
  if (/\.(?:geo)?json$/i.test(file)) return readGeoJson(text);
  if (/\.(?:csv|tsv|tab)$/i.test(file)) return readCsv(text, type);
  return /^[^#\n[\],;\t]+\[[^\]\n]*\]/m.test(text) ? readPetrarch(text) : readCsv(text, type);
}

/** What an import makes of a register: the entities that are new or have more to say than before. */
export interface Import {
  readonly entities: readonly RegisterEntity[];
  readonly added: number;
  readonly extended: number;
  /** Those that the register had already with all that is said of them. */
  readonly known: number;
}

/** Entities of one name and type are one. What a register says stays; it gets what it did not say. */
export function importInto(register: Register, names: ImportedNames): Import {
  const byName = new Map([...register.entities.values()].map((entity) => [keyOf(entity), entity]));
  const ids = new Set(register.ranges.keys());
  const changed = new Map<string, RegisterEntity>();
  for (const entity of names.entities) {
    const before = byName.get(keyOf(entity));
    const after = before ? merged(before, entity) : begun(entity, ids);
    byName.set(keyOf(entity), after);
    if (after !== before) changed.set(after.id, after);
  }
  const extended = [...changed.keys()].filter((id) => register.entities.has(id)).length;
  const touched = new Set(names.entities.map((entity) => byName.get(keyOf(entity))!.id));
  return { entities: [...changed.values()], added: changed.size - extended, extended, known: touched.size - changed.size };
}

const keyOf = ({ type, name }: Pick<RegisterEntity, 'type' | 'name'>): string => `${type} ${spaced(name)}`;

function begun({ line: _, ...entity }: ImportedEntity, ids: Set<string>): RegisterEntity {
  const id = freeId(ids, slug(entity.name) || entity.type);
  ids.add(id);
  return { id, ...entity };
}

function merged(before: RegisterEntity, { line: _, ...entity }: ImportedEntity): RegisterEntity {
  const aliases = [...new Set([...(before.aliases ?? []), ...(entity.aliases ?? [])])].filter((alias) => alias !== before.name);
  const after: RegisterEntity = { ...entity, ...before, ...(aliases.length > 0 ? { aliases } : {}) };
  const isSame = Object.keys(after).length === Object.keys(before).length && aliases.length === (before.aliases?.length ?? 0);
  return isSame ? before : after;
}

/** In a report, so many rows that were left are told one by one. */
const mostLeft = 200;

/** How a report is shown: `escape` makes words of the file safe there, `say` puts ours into a language. */
export interface Shown {
  readonly escape: (text: string) => string;
  readonly say: (phrase: Wording) => string;
}

/** What was taken and what was left and why, in Markdown. */
export function importReport(file: string, { left, remarks }: ImportedNames, { added, extended, known }: Import, { escape, say }: Shown = { escape: escapeMarkdown, say: inEnglish }): string {
  const more = left.length - mostLeft;
  const counts = [wording('Added: {0}', added), wording('Extended: {0}', extended), wording('Known already: {0}', known), wording('Left: {0}', left.length)];
  const header = [wording('Line'), wording('What was left'), wording('Why')].map(say);
  return [
    `# ${say(wording('Import of {0}', escape(file)))}`, '',
    ...counts.map((count) => `- ${say(count)}`), ...remarks.map((remark) => `- ${escape(say(remark))}`),
    ...(left.length > 0 ? ['', `| ${header.join(' | ')} |`, '|--:|:--|:--|'] : []),
    ...left.slice(0, mostLeft).map(({ line, what, why }) => `| ${line} | ${escape(what)} | ${escape(say(why))} |`),
    ...(more > 0 ? ['', say(wording('And {0} more.', more))] : []), '',
  ].join('\n');
}
