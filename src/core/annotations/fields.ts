import type { Range } from '../text/range';
import { isNothing, nodeRange, scalarNumber, scalarText, type YamlItem, type YamlNode, type YamlPair } from '../yaml/node';
import type { Problem, ProblemCode } from './model';
import { messageOf, wording, type Told } from '../wording';

/** The pairs of a map by key. */
export type Fields = ReadonlyMap<string, YamlPair>;

/** Reads nodes as values of the type that is expected there, and collects what is wrong as problems with ranges. */
export class FieldReader {
  readonly problems: Problem[] = [];

  report(code: ProblemCode, told: Told, { start, end }: Range, severity: Problem['severity'] = 'warning'): undefined {
    this.problems.push({ code, ...messageOf(told), severity, start, end });
  }

  /** The pairs of a map by key; undefined and a problem when it is no map. */
  map(node: YamlNode | undefined, what: Told): Fields | undefined {
    if (node?.kind !== 'map') return this.report('wrong-type', wording('{0} must be a map', what), nodeRange(node));
    const pairs = new Map<string, YamlPair>();
    for (const pair of node.pairs) {
      const key = scalarText(pair.key) ?? '';
      if (pairs.has(key)) this.report('duplicate-key', wording('“{0}” is here twice', key), nodeRange(pair.key), 'error');
      else pairs.set(key, pair);
    }
    return pairs;
  }

  list(node: YamlNode | undefined, what: Told): readonly YamlItem[] | undefined {
    if (isNothing(node)) return [];
    return node.kind === 'list' ? node.items : this.report('wrong-type', wording('{0} must be a list', what), nodeRange(node));
  }

  /** Text, also where YAML sees a number or a boolean in it; undefined where there is nothing. */
  string(node: YamlNode | undefined, what: Told): string | undefined {
    if (isNothing(node)) return undefined;
    return scalarText(node) ?? this.report('wrong-type', wording('{0} must be text', what), nodeRange(node));
  }

  /** A whole number from 0. */
  count(node: YamlNode | undefined, what: Told): number | undefined {
    if (isNothing(node)) return undefined;
    const number = scalarNumber(node);
    if (number !== undefined && Number.isSafeInteger(number) && number >= 0) return number;
    return this.report('wrong-type', wording('{0} must be a whole number, not negative', what), nodeRange(node));
  }

  /** Text that must be there and say something. */
  required(fields: Fields, key: string, at: Range): string | undefined {
    const node = fields.get(key)?.value;
    const text = this.string(node, key);
    return text || (text === undefined && !isNothing(node)) ? text : this.missing(key, at);
  }

  missing(key: string, { start }: Range): undefined {
    return this.report('missing-field', wording('“{0}” is missing', key), { start, end: start });
  }

  /** Those of the keys that are there. */
  strings<K extends string>(fields: Fields, keys: readonly K[]): { [P in K]?: string } {
    const found: { [P in K]?: string } = {};
    for (const key of keys) {
      const text = this.string(fields.get(key)?.value, key);
      if (text !== undefined) found[key] = text;
    }
    return found;
  }
}
