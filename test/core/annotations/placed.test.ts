import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe as selectorsOf } from '../../../src/core/annotations/anchor';
import { Batch } from '../../../src/core/annotations/batch';
import type { Annotation } from '../../../src/core/annotations/model';
import { PlacedAnnotations } from '../../../src/core/annotations/placed';
import type { Range, TextChange } from '../../../src/core/text/range';

/** A text in an editor, with annotations that follow it, and with undo. */
class Editor {
  readonly placed = new PlacedAnnotations();
  private readonly undos: TextChange[][] = [];

  constructor(public text: string, ...ranges: Range[][]) {
    this.placed.set(ranges.map((parts, index): Annotation => ({ id: `m${index}`, type: 'person', status: 'accepted', target: selectorsOf(text, parts) })), () => text);
  }

  /** The words of each annotation that is not lost, with where they start; parts as they stand in the text. */
  get shown(): string[] {
    return this.placed.inRange({ start: 0, end: Infinity }).map(({ start, end }) => `${start} ${this.text.slice(start, end)}`);
  }

  edit(...changes: TextChange[]): void {
    this.undos.push(inverse(this.text, changes));
    this.apply(changes);
  }

  undo(): void {
    this.apply(this.undos.pop() ?? []);
  }

  /** Replaces words by others, as someone who types. */
  replace(words: string, other: string): void {
    const start = this.text.indexOf(words);
    assert.notEqual(start, -1, `${words} stands in the text`);
    this.edit({ start, end: start + words.length, text: other });
  }

  /** Writes what the selectors of all annotations are now, and reads it again. */
  save(): void {
    const written = this.placed.inRange({ start: 0, end: Infinity }).map(({ annotation, ...range }) => ({ ...annotation, target: selectorsOf(this.text, [range]) }));
    this.placed.set(written, () => this.text);
  }

  private apply(changes: readonly TextChange[]): void {
    const slice = ({ start, end }: Range): string => this.text.slice(start, end);
    const batch = new Batch(changes, slice);
    this.placed.track(batch);
    this.text = applied(this.text, changes);
    this.placed.heal(batch, slice);
  }
}

const ascending = (changes: readonly TextChange[]): TextChange[] => [...changes].sort((a, b) => a.start - b.start || a.end - b.end);

const applied = (before: string, changes: readonly TextChange[]): string =>
  ascending(changes).reverse().reduce((after, { start, end, text }) => after.slice(0, start) + text + after.slice(end), before);

function inverse(before: string, changes: readonly TextChange[]): TextChange[] {
  let grown = 0;
  return ascending(changes).map(({ start, end, text }) => {
    const undone = { start: start + grown, end: start + grown + text.length, text: before.slice(start, end) };
    grown += text.length - (end - start);
    return undone;
  });
}

const text = [
  'TOKYO — Foreign Minister Yoshimasa Hayashi met his French counterpart on Thursday.',
  'Defense Minister Nobuo Kishi also took part, and spoke of frigates.',
  'Kishi thanked the crews of both navies. Romania and Oman sent observers.',
].join('\n') + '\n';

const rangeOf = (words: string, from = 0, within = text): Range => {
  const start = within.indexOf(words, from);
  assert.notEqual(start, -1);
  return { start, end: start + words.length };
};

const hayashi = rangeOf('Yoshimasa Hayashi');
const kishi = rangeOf('Nobuo Kishi');
const oman = rangeOf('Oman', text.indexOf('and Oman'));
const opened = (): Editor => new Editor(text, [hayashi], [kishi], [oman]);
const all = ['25 Yoshimasa Hayashi', '100 Nobuo Kishi', '203 Oman'];

describe('placed annotations', () => {
  it('stand where they were anchored', () => assert.deepEqual(opened().shown, all));

  it('are lost with their words, and come back when that is undone', () => {
    const editor = opened();
    editor.replace('Yoshimasa Hayashi', '');
    assert.deepEqual(editor.placed.orphans.map(({ id }) => id), ['m0']);
    editor.undo();
    assert.deepEqual([editor.shown, editor.placed.orphans], [all, []]);
  });

  it('are cut back with their words, and whole again when that is undone', () => {
    const editor = opened();
    editor.replace('Hayashi met', 'spoke to');
    editor.replace('Minister Nobuo', 'chief');
    editor.undo();
    editor.undo();
    assert.deepEqual(editor.shown, all);
  });

  it('come back when letter after letter was deleted, and all of it is undone at once', () => {
    const editor = opened();
    for (let end = kishi.end; end > kishi.start - 4; end--) editor.edit({ start: end - 1, end, text: '' });
    assert.equal(editor.placed.orphans.length, 1);
    editor.edit({ start: kishi.start - 4, end: kishi.start - 4, text: text.slice(kishi.start - 4, kishi.end) });
    assert.deepEqual(editor.shown, all);
  });

  it('come back when a selection was typed over, and that is undone at once', () => {
    const editor = opened();
    editor.edit({ ...kishi, text: 'x' });
    editor.edit({ start: kishi.start + 1, end: kishi.start + 1, text: 'yz' });
    editor.edit({ start: kishi.start, end: kishi.start + 3, text: 'Nobuo Kishi' });
    assert.deepEqual(editor.shown, all);
  });

  it('come back when what they were typed over with was mended by hand, and both is undone', () => {
    const editor = new Editor('Ali. Oman', [{ start: 0, end: 3 }]);
    editor.edit({ start: 0, end: 5, text: 'Ali\u0301' });
    editor.edit({ start: 3, end: 4, text: '. ' });
    assert.deepEqual(editor.shown, ['0 Ali']);
    editor.undo();
    editor.undo();
    assert.deepEqual(editor.shown, ['0 Ali']);
  });

  it('come back when the whole text was deleted, and that is undone', () => {
    const editor = opened();
    editor.replace(text, '');
    assert.equal(editor.placed.orphans.length, 3);
    editor.undo();
    assert.deepEqual(editor.shown, all);
  });

  it('go along when a line is moved, up or down, and back', () => {
    const lines = text.split('\n');
    const editor = opened();
    const second = text.indexOf(lines[1]!);
    editor.edit({ start: second, end: second + lines[1]!.length + 1, text: '' }, { start: 0, end: 0, text: `${lines[1]}\n` });
    assert.deepEqual(editor.shown, ['17 Nobuo Kishi', `${hayashi.start + lines[1]!.length + 1} Yoshimasa Hayashi`, '203 Oman']);
    editor.undo();
    assert.deepEqual(editor.shown, all);
  });

  it('go along when their paragraph is cut and pasted, and only the first time', () => {
    const editor = opened();
    const line = 'Defense Minister Nobuo Kishi also took part, and spoke of frigates.\n';
    editor.replace(line, '');
    editor.edit({ start: 0, end: 0, text: line });
    editor.edit({ start: editor.text.length, end: editor.text.length, text: line });
    assert.deepEqual(editor.shown[0], '17 Nobuo Kishi');
    assert.equal(editor.shown.length, 3);
  });

  it('are not moved to the same words typed elsewhere', () => {
    const editor = opened();
    editor.replace('Nobuo Kishi', '');
    editor.edit({ start: 0, end: 0, text: 'Nobuo Kishi. ' });
    assert.deepEqual(editor.placed.orphans.map(({ id }) => id), ['m1']);
  });

  it('stay on their words at several cursors', () => {
    const editor = opened();
    editor.edit({ start: 0, end: 5, text: 'Tokyo' }, { start: kishi.start, end: kishi.start, text: 'Mr ' }, { start: oman.end, end: oman.end, text: 'is' });
    assert.deepEqual(editor.shown, ['25 Yoshimasa Hayashi', '103 Nobuo Kishi', '206 Oman']);
  });

  it('stay on their words when a program replaces the whole text', () => {
    const editor = opened();
    const lines = text.trimEnd().split('\n');
    const other = [lines[2], 'A paragraph that nobody knew.', lines[0]!.replace('on Thursday', 'late on Thursday'), lines[1]].join('\r\n\r\n').replaceAll('French', 'Frencg');
    editor.edit({ start: 0, end: text.length, text: other });
    const words = ['Oman sent', 'Yoshimasa', 'Nobuo'].map((name) => other.indexOf(name));
    assert.deepEqual(editor.shown.map((shown) => Number.parseInt(shown)), words);
    editor.undo();
    assert.deepEqual(editor.shown, all);
  });

  it('stay on a word that a spelling checker corrects', () => {
    const editor = new Editor('Foreign Minister Yoshimasa Hyaashi met his French counterpart on Thursday.', [rangeOf('Hyaashi', 0, 'Foreign Minister Yoshimasa Hyaashi')]);
    editor.replace('Hyaashi', 'Hayashi');
    assert.deepEqual(editor.shown, ['27 Hayashi']);
  });

  it('are lost when other words replace them, be they much alike', () => {
    const editor = opened();
    editor.replace('Oman', 'Omsk');
    assert.deepEqual(editor.placed.orphans.map(({ id }) => id), ['m2']);
  });

  it('are lost as a whole, and come back as a whole, when they are split', () => {
    const editor = new Editor(text, [rangeOf('Romania'), oman]);
    editor.replace('Romania and ', '');
    assert.deepEqual(editor.shown, []);
    editor.undo();
    assert.deepEqual(editor.shown, [`${rangeOf('Romania').start} Romania`, '203 Oman']);
  });

  it('remember what was undone over a save that gives them new selectors', () => {
    const editor = opened();
    editor.replace(' Hayashi', '');
    editor.save();
    editor.undo();
    assert.deepEqual(editor.shown, all);
  });

  it('follow a previous text that a sidecar fits', () => {
    const now = text.replaceAll('Kishi', 'Kischi').replace('Defense Minister', 'The defense minister,');
    const placed = new PlacedAnnotations();
    const target = selectorsOf(text, [rangeOf('Kishi', text.indexOf('Kishi thanked'))]);
    placed.set([{ id: 'm1', type: 'person', status: 'accepted', target }], () => now, text);
    assert.deepEqual(placed.inRange({ start: 0, end: now.length }).map(({ start }) => start), [now.indexOf('Kischi thanked')]);
  });
});

describe('placed annotations, for any edits', () => {
  const words = fc.constantFrom('a', 'b ', 'Oman', '. ', '\n', 'e\u0301', '📰', 'كيشي ', '東京', 'the ', 'Kishi said ', '');
  const anyText = fc.array(words, { minLength: 3, maxLength: 30 }).map((parts) => parts.join('')).filter((joined) => joined.length > 2);
  const step = fc.array(fc.tuple(fc.nat(), fc.nat(12), words), { minLength: 1, maxLength: 3 });
  const session = fc.tuple(anyText, fc.array(fc.tuple(fc.nat(), fc.nat(8)), { minLength: 1, maxLength: 4 }), fc.array(step, { minLength: 1, maxLength: 8 }));

  /** Changes that lie in a text, none of which overlaps another. */
  const changesIn = (length: number, steps: readonly (readonly [number, number, string])[]): TextChange[] => {
    const changes = ascending(steps.map(([at, deleted, text]) => ({ start: at % (length + 1), end: Math.min(length, at % (length + 1) + deleted), text })));
    return changes.filter(({ start }, index) => index === 0 || start > changes[index - 1]!.end).filter((change, index, kept) => index === 0 || change.start > kept[index - 1]!.end);
  };

  it('return to where they were when all is undone, one by one', () => {
    fc.assert(fc.property(session, ([before, picks, steps]) => {
      const editor = new Editor(before, ...picks.map(([at, length]) => [{ start: at % before.length, end: Math.min(before.length, at % before.length + length + 1) }]));
      const start = editor.shown;
      steps.forEach((changes) => editor.edit(...changesIn(editor.text.length, changes)));
      steps.forEach(() => editor.undo());
      assert.equal(editor.text, before);
      assert.deepEqual(editor.shown, start);
    }), { numRuns: 1500 });
  });

  /** What becomes of every character of the text when it is edited: the same character may be followed for ever. */
  it('cover no character but those they covered and what was put between', () => {
    fc.assert(fc.property(session, ([before, picks, steps]) => {
      const editor = new Editor(before, ...picks.map(([at, length]) => [{ start: at % before.length, end: Math.min(before.length, at % before.length + length + 1) }]));
      // Not those drawn, which may cut a character in two.
      const ranges = new Map(editor.placed.inRange({ start: 0, end: Infinity }).map((part) => [part.annotation.id, part]));
      let identities = Array.from({ length: before.length }, (_, index) => index);
      for (const [index, step] of steps.entries()) {
        // Letters that stand nowhere else, so that none can be taken for one that was deleted.
        const changes = changesIn(editor.text.length, step).map((change) => ({ ...change, text: change.text && 'αβγδεζηθ'[index]! }));
        identities = ascending(changes).reverse().reduce((now, { start, end, text }) => now.toSpliced(start, end - start, ...Array<number>(text.length).fill(-1)), identities);
        editor.edit(...changes);
      }
      for (const { annotation, start, end } of editor.placed.inRange({ start: 0, end: Infinity })) {
        const range = ranges.get(annotation.id)!;
        const covered = identities.slice(start, end);
        assert.ok(covered.every((id) => id < 0 || (id >= range.start && id < range.end)));
        const alive = identities.filter((id) => id >= range.start && id < range.end);
        assert.deepEqual(covered.filter((id) => id >= 0), alive);
      }
    }), { numRuns: 500 });
  });
});
