import * as vscode from 'vscode';
import { colourIn, type Colour, type Theme } from '../core/scheme/colours';
import type { Scheme } from '../core/scheme/scheme';
import { isOwnType, type TypeClass, type TypeId } from '../core/types';

/** What a decoration stands for: a type's look, its mark in the overview ruler, or the sign of a note. */
export type Style = `${'suggested' | 'unsure' | 'offered' | 'accepted' | 'ruler'}:${TypeId}` | 'note';

/** A colour, or a shade of it: behind words, or below those that are unsure. */
type Shade = '' | 'Background' | 'Unsure';

/** How a style looks in a theme. Colours of one's own are hexadecimal digits and nothing else: they go into a style sheet. */
export function optionsOf(style: Style, scheme: Scheme, theme: Theme): vscode.DecorationRenderOptions {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const [look, type] = style.split(':') as [string, TypeId];
  const color = (shade: Shade = ''): string | vscode.ThemeColor => shadeOf(type, shade, scheme, theme);
  switch (look) {
    case 'note': return { rangeBehavior, after: { contentText: '✎', color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 0.2em' } };
    case 'ruler': return { rangeBehavior, overviewRulerColor: color(), overviewRulerLane: vscode.OverviewRulerLane.Right };
    case 'accepted': return { rangeBehavior, ...underline(...lineOf(type, scheme), color()), backgroundColor: color('Background') };
    case 'offered': return { rangeBehavior, ...underline('1.5px', 'dotted', color()), backgroundColor: color('Background') };
    default: return { rangeBehavior, ...underline('1.5px', 'dotted', color(look === 'unsure' ? 'Unsure' : '')) };
  }
}

type Line = readonly [width: string, style: string];

/** Underlines of accepted mentions: within a class, types differ in more than hue. */
const lines: ReadonlyMap<TypeId, Line> = new Map<TypeId, Line>([
  ['organization', ['3px', 'double']], ['group', ['1.5px', 'dashed']], ['country', ['2px', 'solid']], ['facility', ['3px', 'double']], ['event', ['1.5px', 'dashed']],
]);
const plain: Line = ['1.5px', 'solid'];
/** Types of one's own take these in turn. */
const inTurn: readonly Line[] = [['2px', 'dashed'], ['4px', 'double'], ['3px', 'solid']];

function lineOf(type: TypeId, scheme: Scheme): Line {
  const at = scheme.defined.findIndex(({ id }) => id === type);
  return at < 0 ? lines.get(type) ?? plain : inTurn[at % inTurn.length]!;
}

const underline = (width: string, borderStyle: string, borderColor: string | vscode.ThemeColor): vscode.DecorationRenderOptions =>
  ({ borderWidth: `0 0 ${width} 0`, borderStyle, borderColor });

/** Of types that say no colour: actors are warm, places cool, all else neutral. */
const usual: Readonly<Record<TypeClass, Colour>> = {
  'actor': { light: '#9a5b00', dark: '#e0b060' }, 'place': { light: '#2f6f8f', dark: '#7cc0d8' },
  'actor-place': { light: '#3d5fa8', dark: '#8fb0ee' }, 'other': { light: '#6b6b6b', dark: '#9a9a9a' },
};

/** How opaque shades are, as two hexadecimal digits; as with the colours that the extension contributes. */
const opacities: Readonly<Record<Theme, Readonly<Record<Shade, string>>>> = {
  light: { '': '', 'Background': '1f', 'Unsure': 'bc' }, dark: { '': '', 'Background': '2b', 'Unsure': 'a0' },
  highContrastLight: { '': '', 'Background': '1f', 'Unsure': 'c8' }, highContrastDark: { '': '', 'Background': '38', 'Unsure': 'c8' },
};

function shadeOf(type: TypeId, shade: Shade, scheme: Scheme, theme: Theme): string | vscode.ThemeColor {
  const { colour, class: typeClass } = scheme.type(type);
  if (!colour && isOwnType(type)) return new vscode.ThemeColor(`seedlens.${type}${shade}`);
  return colourIn(theme, colour ?? usual[typeClass]) + opacities[theme][shade];
}

export function themeNow(): Theme {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light: return 'light';
    case vscode.ColorThemeKind.HighContrast: return 'highContrastDark';
    case vscode.ColorThemeKind.HighContrastLight: return 'highContrastLight';
    default: return 'dark';
  }
}
