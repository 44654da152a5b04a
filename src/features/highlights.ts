import * as vscode from 'vscode';
import type { Mark } from '../core/document';
import type { Range } from '../core/text/range';
import { ownScheme, type Scheme } from '../core/scheme/scheme';
import { toCoreRange, toVsCodeRange } from '../host/convert';
import type { SeedDocuments } from '../host/documents';
import type { SeedDocument } from '../host/seedDocument';
import type { Feature } from '../host/services';
import { optionsOf, themeNow, type Style } from '../host/styles';

/** The setting `seedlens.highlights`. */
type Level = 'all' | 'accepted' | 'off';

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
      vscode.window.onDidChangeActiveColorTheme(() => this.recolour()),
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
    const scheme = document?.scheme ?? ownScheme;
    this.inText.paint(editor, document ? textDecorations(document, editor, level) : new Map(), scheme);
    this.rule(editor, document, level, scheme);
    if (document) this.styles.keep(new Set([ownScheme, ...this.documents.all.map((one) => one.scheme)]));
  }

  /** Colours of one's own are chosen by the theme. */
  private recolour(): void {
    this.styles.keep(new Set());
    for (const editor of vscode.window.visibleTextEditors) this.ruled.delete(editor);
    this.showAll();
  }

  private rule(editor: vscode.TextEditor, document: SeedDocument | undefined, level: Level, scheme: Scheme): void {
    const state = [document?.sidecar, document?.orphans.length, level, scheme];
    const before = this.ruled.get(editor);
    if (before && state.every((part, at) => part === before[at])) return;
    this.ruled.set(editor, state);
    this.inRuler.paint(editor, document && level !== 'off' ? rulerDecorations(document) : new Map(), scheme);
  }
}

/** Paints one layer of an editor, and clears what it painted before. */
class Painter {
  private readonly painted = new WeakMap<vscode.TextEditor, ReadonlySet<vscode.TextEditorDecorationType>>();

  constructor(private readonly styles: Styles) {}

  paint(editor: vscode.TextEditor, decorated: Decorated, scheme: Scheme): void {
    const types = new Map([...decorated].map(([style, ranges]) => [this.styles.get(style, scheme), ranges]));
    for (const type of this.painted.get(editor) ?? []) if (!types.has(type)) editor.setDecorations(type, []);
    for (const [type, ranges] of types) editor.setDecorations(type, ranges);
    this.painted.set(editor, new Set(types.keys()));
  }
}

/** The decoration types of each workspace's scheme, each made when it is first needed. */
class Styles implements vscode.Disposable {
  private readonly made = new Map<Scheme, Map<Style, vscode.TextEditorDecorationType>>();

  get(style: Style, scheme: Scheme): vscode.TextEditorDecorationType {
    const types = this.made.get(scheme) ?? new Map<Style, vscode.TextEditorDecorationType>();
    const type = types.get(style) ?? vscode.window.createTextEditorDecorationType(optionsOf(style, scheme, themeNow()));
    this.made.set(scheme, types.set(style, type));
    return type;
  }

  /** Lets go of the types of all other schemes. What they decorated is bare then. */
  keep(schemes: ReadonlySet<Scheme>): void {
    for (const [scheme, types] of this.made) {
      if (schemes.has(scheme)) continue;
      types.forEach((type) => type.dispose());
      this.made.delete(scheme);
    }
  }

  dispose(): void {
    this.keep(new Set());
  }
}

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
