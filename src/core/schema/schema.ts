import register from '../../../data/schema/register.schema.json';
import sidecar from '../../../data/schema/sidecar.schema.json';
import workspace from '../../../data/schema/workspace.schema.json';
import type { FileKind } from '../fileNames';

/** As much of JSON Schema (draft 7) as our own schemas use. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema | readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly then?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const files: Readonly<Record<FileKind, string>> = { sidecar: 'sidecar.schema.json', register: 'register.schema.json', workspace: 'workspace.schema.json' };
const schemas: Readonly<Record<string, Schema>> = { [files.sidecar]: sidecar as Schema, [files.register]: register as Schema, [files.workspace]: workspace as Schema };

/** What may stand at a path of keys (`-`: an item of a list); several where the schema leaves a choice. */
export function schemasAt(kind: FileKind, path: readonly string[]): Schema[] {
  const root = { schema: schemas[files[kind]]!, file: files[kind] };
  return path.reduce<Located[]>((found, key) => found.flatMap((one) => child(one, key)), variants(root)).map(({ schema }) => schema);
}

/** Says what a key means; the nearest words that the schemas have for it. */
export const describe = (kind: FileKind, path: readonly string[]): string | undefined =>
  schemasAt(kind, path).find(({ description }) => description)?.description;

/** A schema, and the file whose definitions its references mean. */
interface Located {
  readonly schema: Schema;
  readonly file: string;
}

const child = ({ schema, file }: Located, key: string): Located[] => {
  const found = key === '-' ? itemsOf(schema) : [schema.properties?.[key] ?? schema.additionalProperties];
  return found.flatMap((one) => (one ? variants({ schema: one, file }) : []));
};

const itemsOf = ({ items }: Schema): readonly (Schema | undefined)[] => (Array.isArray(items) ? items : [items as Schema | undefined]);

/** The schema itself, what it refers to, and what it leaves to choose from. */
const variants = (located: Located): Located[] => {
  const { schema, file } = located;
  const referred = schema.$ref === undefined ? [] : variants(definition(schema.$ref, file));
  return [located, ...referred, ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.then ? [schema.then] : [])].flatMap((one) => variants({ schema: one, file }))];
};

/** `#/definitions/type`, or that of another of our files. */
const definition = (reference: string, from: string): Located => {
  const [file, name] = reference.split('#/definitions/') as [string, string];
  return { schema: schemas[file || from]!.definitions![name]!, file: file || from };
};
