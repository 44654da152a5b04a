// Writes ONNX models: as much of the format (a protocol buffer) as the tests' tiny ones need.

type Field = readonly [number: number, value: number | string | Uint8Array | readonly Field[]];

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))]);

/** A protocol buffer of fields in order: numbers as variable integers, all else with its length before it. */
function message(fields: readonly Field[]): Uint8Array {
  return joined(fields.flatMap(([number, value]) => {
    if (typeof value === 'number') return [Uint8Array.from([...varint(number << 3), ...varint(value)])];
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value instanceof Uint8Array ? value : message(value);
    return [Uint8Array.from([...varint((number << 3) | 2), ...varint(bytes.length)]), bytes];
  }));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) { bytes.set(part, at); at += part.length; }
  return bytes;
}

/** Element types by ONNX's numbers. */
const elements = { float: 1, int64: 7, bool: 9 } as const;

/** A tensor that comes in or goes out; a string stands for a length that varies. */
export interface Port { readonly name: string; readonly type: keyof typeof elements; readonly dims: readonly (number | string)[] }

/** A tensor that belongs to the model. */
export interface Constant { readonly name: string; readonly dims: readonly number[]; readonly data: Float32Array | BigInt64Array }

export interface Node { readonly op: string; readonly inputs: readonly string[]; readonly output: string; readonly ints?: Readonly<Record<string, number>> }

export interface Graph { readonly inputs: readonly Port[]; readonly outputs: readonly Port[]; readonly constants: readonly Constant[]; readonly nodes: readonly Node[] }

/** The bytes of a model, of operator set 17. */
export function onnx({ inputs, outputs, constants, nodes }: Graph): Uint8Array {
  const graph: Field[] = [
    ...nodes.map((node): Field => [1, nodeFields(node)]),
    [2, 'tiny'],
    ...constants.map((constant): Field => [5, constantFields(constant)]),
    ...inputs.map((port): Field => [11, portFields(port)]),
    ...outputs.map((port): Field => [12, portFields(port)]),
  ];
  return message([[1, 8], [7, graph], [8, [[2, 17]]]]);
}

const nodeFields = ({ op, inputs, output, ints = {} }: Node): Field[] => [
  ...inputs.map((name): Field => [1, name]),
  [2, output],
  [4, op],
  ...Object.entries(ints).map(([name, value]): Field => [5, [[1, name], [3, value], [20, 2]]]),
];

const constantFields = ({ name, dims, data }: Constant): Field[] => [
  ...dims.map((dim): Field => [1, dim]),
  [2, data instanceof Float32Array ? elements.float : elements.int64],
  [8, name],
  [9, new Uint8Array(data.buffer)],
];

const portFields = ({ name, type, dims }: Port): Field[] =>
  [[1, name], [2, [[1, [[1, elements[type]], [2, dims.map((dim): Field => [1, [typeof dim === 'number' ? [1, dim] : [2, dim]]])]]]]]];
