import type { Fields } from '../annotations/fields';
import type { Range } from '../text/range';
import { entityType, isOwnType, type EntityType, type TypeClass, type TypeId } from '../types';
import { wording, type Told } from '../wording';
import { isNothing, nodeRange, scalarText, type YamlNode, type YamlPair } from '../yaml/node';
import type { Colour } from './colours';
import { DefinitionReader } from './definitionReader';
import { Pattern } from './pattern/pattern';
import type { TypeDefinition } from './scheme';

const classes = ['actor', 'place', 'actor-place', 'other'] as const satisfies readonly TypeClass[];

/** Icons of types that name none. */
const icons: Readonly<Record<TypeClass, string>> = { 'actor': 'account', 'place': 'location', 'actor-place': 'globe', 'other': 'symbol-misc' };

/** In UTF-16 units. */
const longest = { label: 40, guideline: 2000, icon: 40, word: 200 };
/** In all types together. */
const most = { words: 50_000, patterns: 100 };

/** Reads the types of a workspace, one after another. */
export class TypeReader extends DefinitionReader {
  private words = 0;
  private patterns = 0;

  constructor(private readonly file: string) {
    super();
  }

  /** Undefined when it cannot be understood. */
  read(pair: YamlPair): TypeDefinition | undefined {
    const definition = this.definition(pair);
    const typeClass = definition && this.classOf(definition.id, definition.fields, definition.at);
    if (!typeClass) return undefined;
    const { id, fields } = definition;
    const ignoreCase = this.flag(fields, 'ignoreCase');
    return {
      ...this.looks(id, typeClass, fields),
      ...(this.flag(fields, 'hidden') ? { hidden: true } : {}),
      words: this.wordsOf(fields), patterns: this.patternsOf(fields, ignoreCase), ignoreCase,
    };
  }

  /** That of Seedlens' own types stays as it is: what they find is read by it. */
  private classOf(id: TypeId, fields: Fields, at: Range): TypeClass | undefined {
    const own = isOwnType(id) ? entityType(id).class : undefined;
    const node = fields.get('class')?.value;
    const said = isNothing(node) ? own ?? this.missing('class', at) : this.string(node, 'class');
    if (said === undefined) return own;
    if (own && said !== own) this.reportInstead('bad-value', wording('{0} is one of Seedlens’ own types: its class stays {1}', id, own), nodeRange(node), [own]);
    return own ?? classes.find((one) => one === said) ?? this.oneOf('class', node, classes);
  }

  private looks(id: TypeId, typeClass: TypeClass, fields: Fields): EntityType & Pick<TypeDefinition, 'id' | 'guideline' | 'colour'> {
    const base = isOwnType(id) ? entityType(id) : { ...entityType(id), icon: icons[typeClass] };
    const guideline = this.text(fields, 'guideline', longest.guideline)?.trim();
    const colour = this.colour(fields.get('colour') ?? fields.get('color'));
    return {
      ...base, id, class: typeClass, label: this.line(fields, 'label', longest.label) ?? base.label, icon: this.icon(fields) ?? base.icon,
      ...(guideline ? { guideline } : {}), ...(colour ? { colour } : {}),
    };
  }

  private icon(fields: Fields): string | undefined {
    const icon = this.line(fields, 'icon', longest.icon);
    if (icon === undefined || /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(icon)) return icon;
    const bare = /^\$\(([a-z0-9-]+)\)$/.exec(icon)?.[1];
    return this.reportInstead('bad-value', wording('An icon is the name of a codicon, such as shield'), nodeRange(fields.get('icon')?.value), bare ? [bare] : []);
  }

  private colour(pair: YamlPair | undefined): Colour | undefined {
    if (!pair) return undefined;
    const node = pair.value;
    if (isNothing(node)) return this.unquoted(pair);
    if (node.kind !== 'map') {
      const colour = this.shade(node);
      return colour === undefined ? undefined : { light: colour, dark: colour };
    }
    const fields = this.map(node, 'colour');
    const [light, dark] = ['light', 'dark'].map((key) => fields?.get(key)).map((one) => (one && isNothing(one.value) ? this.unquoted(one) : this.shade(one?.value)));
    const any = light ?? dark;
    return any === undefined ? undefined : { light: light ?? any, dark: dark ?? any };
  }

  private shade(node: YamlNode | undefined): string | undefined {
    if (isNothing(node)) return undefined;
    const text = scalarText(node) ?? '';
    if (/^#[0-9A-Fa-f]{6}$/.test(text)) return text.toLowerCase();
    const [, red, green, blue] = /^#([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])$/.exec(text) ?? [];
    const instead = red ? [`"#${red}${red}${green!}${green!}${blue!}${blue!}"`] : /^[0-9A-Fa-f]{6}$/.test(text) ? [`"#${text}"`] : [];
    return this.reportInstead('bad-value', wording('A colour is written with six digits, as "#005f87"'), nodeRange(node), instead);
  }

  /** In YAML a # behind a space begins a comment. */
  private unquoted({ key, colon }: YamlPair): undefined {
    const from = colon ?? nodeRange(key).end;
    const [, space, colour] = /^([ \t]+)(#[0-9A-Fa-f]{6})\b/.exec(this.file.slice(from, from + 100)) ?? [];
    if (colour === undefined) return undefined;
    const start = from + space!.length;
    return this.reportInstead('bad-value', wording('Here # begins a comment: put the colour in quotes'), { start, end: start + colour.length }, [`"${colour}"`]);
  }

  private wordsOf(fields: Fields): string[] {
    return this.items(fields, 'words').flatMap(({ value }) => {
      if (++this.words > most.words) return this.tooMany(this.words === most.words + 1, wording('There may be {0} words at most, in all types together', String(most.words)), value);
      return this.word(value) ?? [];
    });
  }

  private word(node: YamlNode | undefined): string | undefined {
    const word = this.string(node, wording('A word'))?.trim();
    if (word === undefined) return undefined;
    if (word.length > longest.word) return this.report('too-many', wording('A word may have {0} characters at most', String(longest.word)), nodeRange(node));
    return isFindable.test(word) ? word : this.report('bad-value', wording('A word needs two letters or digits: one alone stands everywhere'), nodeRange(node));
  }

  private patternsOf(fields: Fields, ignoreCase: boolean): { source: string; pattern: Pattern }[] {
    return this.items(fields, 'patterns').flatMap(({ value }) => {
      if (++this.patterns > most.patterns) return this.tooMany(this.patterns === most.patterns + 1, wording('There may be {0} patterns at most, in all types together', String(most.patterns)), value);
      const source = this.string(value, wording('A pattern'));
      const pattern = source === undefined ? undefined : Pattern.of(source, ignoreCase);
      if (pattern && 'refused' in pattern) this.report('bad-pattern', pattern.refused, nodeRange(value));
      return pattern instanceof Pattern ? [{ source: source!, pattern }] : [];
    });
  }

  /** Told once. */
  private tooMany(isFirst: boolean, told: Told, node: YamlNode | undefined): never[] {
    if (isFirst) this.report('too-many', told, nodeRange(node));
    return [];
  }
}

const isFindable = /[\p{L}\p{N}].*[\p{L}\p{N}]/u;
