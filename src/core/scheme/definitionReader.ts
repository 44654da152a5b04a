import { FieldReader, type Fields } from '../annotations/fields';
import type { ProblemCode } from '../annotations/model';
import type { Range } from '../text/range';
import { isTypeId, type TypeId } from '../types';
import { messageOf, wording, type Told } from '../wording';
import { isNothing, nodeRange, scalarText, type YamlItem, type YamlNode, type YamlPair } from '../yaml/node';
import { nearestOf } from '../text/nearest';

/** What types and relations have in common. All that is read is plain text of a limited length. */
export class DefinitionReader extends FieldReader {
  /** The id of a definition, and its fields; undefined and a problem when it has none. */
  protected definition({ key, value }: YamlPair): { readonly id: TypeId; readonly fields: Fields; readonly at: Range } | undefined {
    const id = scalarText(key);
    const at = nodeRange(key);
    if (!isTypeId(id)) return this.report('bad-value', wording('“{0}” is not an id: lowercase letters and digits, separated by hyphens, at most 40 characters', short(id ?? '')), at);
    if (isNothing(value)) return this.report('wrong-type', wording('{0} must be a map', id), at);
    const fields = this.map(value, id);
    return fields && { id, fields, at };
  }

  /** Text of one line. */
  protected line(fields: Fields, key: string, most: number): string | undefined {
    const text = this.text(fields, key, most)?.replace(/\s+/g, ' ').trim();
    return text === '' ? this.report('bad-value', wording('{0} must not be empty', key), nodeRange(fields.get(key)?.value)) : text;
  }

  /** Text without control characters, in UTF-16 units not longer than that. */
  protected text(fields: Fields, key: string, most: number): string | undefined {
    const node = fields.get(key)?.value;
    const text = this.string(node, key);
    if (text !== undefined && text.length > most) return this.report('too-many', wording('{0} may have {1} characters at most', key, String(most)), nodeRange(node));
    return text?.replace(/[^\P{C}\n\t]/gu, '');
  }

  protected flag(fields: Fields, key: string): boolean {
    const node = fields.get(key)?.value;
    const said = isNothing(node) ? 'false' : this.string(node, key);
    if (said !== undefined && said !== 'true' && said !== 'false') this.oneOf(key, node, ['true', 'false']);
    return said === 'true';
  }

  /** Says what may stand in the place of something. */
  protected oneOf(what: string, node: YamlNode | undefined, choices: readonly string[], code: ProblemCode = 'bad-value'): undefined {
    return this.reportInstead(code, wording('{0} must be {1} or {2}', what, choices.slice(0, -1).join(', '), choices.at(-1)!), nodeRange(node), nearestOf(scalarText(node) ?? '', choices));
  }

  /** Reports with what may stand there instead, as YAML. */
  protected reportInstead(code: ProblemCode, told: Told, { start, end }: Range, instead: readonly string[]): undefined {
    this.problems.push({ code, ...messageOf(told), severity: 'warning', start, end, instead });
  }

  /** The items of a list; a single value counts as a list of one. */
  protected items(fields: Fields, key: string): readonly YamlItem[] {
    const node = fields.get(key)?.value;
    return !isNothing(node) && node.kind === 'scalar' ? [{ dash: node.start, value: node }] : this.list(node, key) ?? [];
  }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
