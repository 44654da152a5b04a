import type { Fields } from '../annotations/fields';
import type { TypeId } from '../types';
import { nodeRange, scalarText, type YamlPair } from '../yaml/node';
import { DefinitionReader } from './definitionReader';
import { nearestOf } from '../text/nearest';
import { wording } from '../wording';
import type { RelationType } from './scheme';

/** In UTF-16 units. */
const longest = { label: 40, guideline: 2000 };

/** Reads the relations of a workspace, which lead between types that there are. */
export class RelationReader extends DefinitionReader {
  constructor(private readonly types: ReadonlySet<TypeId>) {
    super();
  }

  /** Undefined when it cannot be understood. */
  read(pair: YamlPair): RelationType | undefined {
    const { id, fields } = this.definition(pair) ?? {};
    if (id === undefined || !fields) return undefined;
    const label = this.line(fields, 'label', longest.label) ?? id[0]!.toUpperCase() + id.slice(1).replaceAll('-', ' ');
    const guideline = this.text(fields, 'guideline', longest.guideline)?.trim();
    const [from, to] = [this.roles(fields, 'from'), this.roles(fields, 'to')];
    return { id, label, symmetric: this.flag(fields, 'symmetric'), ...(from ? { from } : {}), ...(to ? { to } : {}), ...(guideline ? { guideline } : {}) };
  }

  private roles(fields: Fields, key: string): TypeId[] | undefined {
    const roles = this.items(fields, key).flatMap(({ value }) => {
      const said = scalarText(value);
      const type = [...this.types].find((one) => one === said);
      return type ?? this.reportInstead('unknown-type', wording('There is no type “{0}”', said ?? ''), nodeRange(value), nearestOf(said ?? '', [...this.types])) ?? [];
    });
    return roles.length > 0 ? roles : undefined;
  }
}
