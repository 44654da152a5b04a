import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import type { Range } from '../core/text/range';
import type { TypeId } from '../core/types';
import { toCoreRange, toVsCodeRange } from '../host/convert';
import type { SeedDocuments } from '../host/documents';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';

/** The setting `seedlens.highlights`. */
type Level = 'all' | 'accepted' | 'off';

/** A decoration type by what it stands for: a type's look, its mark in the overview ruler, or the sign of a note. */
type Style = `${'suggested' | 'unsure' | 'offered' | 'accepted' | 'ruler'}:${TypeId}` | 'note';

type Decorated = Map<Style, vscode.Range[]>;

/** Lines above and below the visible ones that are decorated too, so that scrolling shows no bare text. */
const margin = 60;

/** Below this confidence a suggestion is fainter. */
const sure = 0.8;

/** Colours the mentions in every visible editor of a seed text. */
export const highlights: Feature = ({ documents }) => new Highlights(documents);

class Highlights implements vscode.Disposable {
  private readonly styles = new Styles();
  private readonly inText = new Painter(this.styles);
  private readonly inRuler = new Painter(this.styles);
  /** What the overview ruler of an editor was made from. VS Code moves its marks while the text is edited. */
  private readonly ruled = new WeakMap<vscode.TextEditor, readonly unknown[]>();
  private readonly disposables: readonly vscode.Disposable[];

  constructor(private readonly documents: SeedDocuments) {
    this.disposables = [
      this.styles,
      documents.onDidChange(({ textDocument }) => this.showAll(textDocument)),
      documents.onDidClose(({ textDocument }) => this.showAll(textDocument)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.showAll()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.show(textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('seedlens.highlights')) this.showAll(); }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Split and diff editors show a document more than once. */
  private showAll(document?: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) if (!document || editor.document === document) this.show(editor);
  }

  private show(editor: vscode.TextEditor): void {
    const document = this.documents.get(editor.document);
    const level = document ? levelOf(document) : 'off';
    this.inText.paint(editor, document ? textDecorations(document, editor, level) : new Map());
    this.rule(editor, document, level);
  }

  private rule(editor: vscode.TextEditor, document: SeedDocument | undefined, level: Level): void {
    const state = [document?.sidecar, document?.orphans.length, level];
    const before = this.ruled.get(editor);
    if (before && state.every((part, at) => part === before[at])) return;
    this.ruled.set(editor, state);
    this.inRuler.paint(editor, document && level !== 'off' ? rulerDecorations(document) : new Map());
  }
}

/** Paints one layer of an editor, and clears what it painted before. */
class Painter {
  private readonly painted = new WeakMap<vscode.TextEditor, readonly Style[]>();

  constructor(private readonly styles: Styles) {}

  paint(editor: vscode.TextEditor, decorated: Decorated): void {
    for (const style of this.painted.get(editor) ?? []) if (!decorated.has(style)) editor.setDecorations(this.styles.get(style), []);
    for (const [style, ranges] of decorated) editor.setDecorations(this.styles.get(style), ranges);
    this.painted.set(editor, [...decorated.keys()]);
  }
}

/** The decoration types, each made when it is first needed. */
class Styles implements vscode.Disposable {
  private readonly made = new Map<Style, vscode.TextEditorDecorationType>();

  get(style: Style): vscode.TextEditorDecorationType {
    const made = this.made.get(style) ?? vscode.window.createTextEditorDecorationType(optionsOf(style));
    this.made.set(style, made);
    return made;
  }

  dispose(): void {
    this.made.forEach((type) => type.dispose());
  }
}

function optionsOf(style: Style): vscode.DecorationRenderOptions {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const [look, type] = style.split(':') as [string, TypeId];
  switch (look) {
    case 'note': return { rangeBehavior, after: { contentText: '✎', color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 0.2em' } };
    case 'ruler': return { rangeBehavior, overviewRulerColor: color(type), overviewRulerLane: vscode.OverviewRulerLane.Right };
    case 'accepted': return { rangeBehavior, ...underline(...(solid[type] ?? plain), color(type)), backgroundColor: color(type, 'Background') };
    case 'offered': return { rangeBehavior, ...underline('1.5px', 'dotted', color(type)), backgroundColor: color(type, 'Background') };
    default: return { rangeBehavior, ...underline('1.5px', 'dotted', color(type, look === 'unsure' ? 'Unsure' : '')) };
  }
}

/** Underlines of accepted mentions: within a class, types differ in more than hue. */
const solid: Partial<Record<TypeId, [width: string, style: string]>> = {
  organization: ['3px', 'double'], group: ['1.5px', 'dashed'], country: ['2px', 'solid'], facility: ['3px', 'double'], event: ['1.5px', 'dashed'],
};
const plain: [width: string, style: string] = ['1.5px', 'solid'];

const underline = (width: string, borderStyle: string, borderColor: vscode.ThemeColor): vscode.DecorationRenderOptions =>
  ({ borderWidth: `0 0 ${width} 0`, borderStyle, borderColor });

const color = (type: TypeId, suffix = ''): vscode.ThemeColor => new vscode.ThemeColor(`seedlens.${type}${suffix}`);

const levelOf = ({ uri }: SeedDocument): Level => vscode.workspace.getConfiguration('seedlens', uri).get<Level>('highlights', 'all');

/** The visible ranges with their margins. Folding makes them several; they are joined where they meet. */
function rangesInSight({ visibleRanges, document }: vscode.TextEditor): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of visibleRanges) {
    const lines = new vscode.Range(Math.max(0, start.line - margin), 0, end.line + margin, Number.MAX_SAFE_INTEGER);
    const range = toCoreRange(document, document.validateRange(lines));
    const last = joined.at(-1);
    if (last && range.start <= last.end) joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    else joined.push(range);
  }
  return joined;
}

/** What an editor shows in its text, in sight and a little beyond. */
export function textDecorations(document: SeedDocument, editor: vscode.TextEditor, level: Level): Decorated {
  const decorated: Decorated = new Map();
  const marks = marksInSight(document, editor, level);
  for (const mark of marks) add(decorated, styleOf(mark), toVsCodeRange(document.textDocument, mark));
  for (const mark of withNote(marks)) add(decorated, 'note', toVsCodeRange(document.textDocument, mark));
  return decorated;
}

function marksInSight(document: SeedDocument, editor: vscode.TextEditor, level: Level): Mark[] {
  if (level === 'off') return [];
  const marks = rangesInSight(editor).flatMap((range) => document.marks(range));
  return marks.filter(({ status }) => status === 'accepted' || (status === 'suggested' && level === 'all'));
}

/** The accepted mentions of the whole document. */
export function rulerDecorations(document: SeedDocument): Decorated {
  const decorated: Decorated = new Map();
  for (const mark of document.known) {
    if (mark.status === 'accepted') add(decorated, `ruler:${mark.type}`, toVsCodeRange(document.textDocument, mark));
  }
  return decorated;
}

/** What a colleague decided is tinted as decided, and underlined as undecided by oneself. */
const styleOf = ({ status, confidence, type, offer }: Mark): Style =>
  `${status === 'accepted' ? 'accepted' : offer ? 'offered' : confidence < sure ? 'unsure' : 'suggested'}:${type}`;

/** The accepted marks with a note; of a split one the last part. */
const withNote = (marks: readonly Mark[]): Iterable<Mark> =>
  new Map(marks.flatMap((mark) => (mark.annotation?.note && mark.status === 'accepted' ? [[mark.annotation.id, mark] as const] : []))).values();

function add(decorated: Decorated, style: Style, range: vscode.Range): void {
  const ranges = decorated.get(style);
  if (ranges) ranges.push(range);
  else decorated.set(style, [range]);
}
