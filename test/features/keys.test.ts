import * as vscode from 'vscode';
import * as assert from './assert';
import { seedlens } from './analyst';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when: string;
}

/** The default keybindings, ours among them, as VS Code lists them. */
async function defaults(): Promise<Binding[]> {
  const list = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
  const bindings = list.getText().matchAll(/\{ "key": "([^"]+)",\s+"command": "([^"]+)"(?:,\s+"when": "([^"]+)")?/g);
  return [...bindings].map(([, key, command, when]) => ({ key: key!, command: command!, when: when ?? '' }));
}

/** These keys mean something only while a text is edited, debugged or not a text at all: never in a report under review, which is locked. */
const notInReview = /inSnippetMode|LinkedEditing|inlineSuggest|inlineChat|chatEditor|inlineEdit|breakpointWidget|webview|Modal/i;

const isForEditors = ({ when, command }: Binding): boolean =>
  (when === '' || /\b(?:editorFocus|editorTextFocus|textInputFocus)\b/.test(when)) && !notInReview.test(`${when} ${command}`);

/** In a report under review VS Code has nothing to undo: its text is locked. */
const isUndo = ({ command }: Binding): boolean => command === 'undo' || command === 'redo';

/** One needs what the other excludes. */
const exclude = (a: Binding, b: Binding): boolean => a.when.split(/ && /).some((part) => b.when.split(/ && /).includes(`!${part}`));

describe('keys', () => {
  before(seedlens);

  it('takes no key of the editor from VS Code', async () => {
    const all = await defaults();
    const ours = all.filter(({ command }) => command.startsWith('seedlens.'));
    const { contributes } = vscode.extensions.getExtension('seedlens.seedlens')!.packageJSON as { contributes: { keybindings: unknown[] } };
    assert.equal(ours.length, contributes.keybindings.length);
    const taken = ours.flatMap((own) => all.filter((other) => other.key === own.key && !ours.includes(other) && !isUndo(other) && isForEditors(other) && !exclude(other, own)));
    assert.deepEqual(taken.map(({ key, command }) => `${key} ${command}`), []);
  });
});
