// VS Code's window as a person meets it: what is on the screen, the keyboard and the mouse.
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inRepository } from '../../scripts/lib/paths';

/** In CSS pixels of the window. */
export interface Box { x: number; y: number; width: number; height: number }

/** How VS Code draws a phrase: its text, and the boxes that decorations draw behind it. All as CSS computes it. */
export interface Look { color: string; textDecoration: string; backgrounds: string[]; borders: string[] }

export class Workbench {
  private file = '';

  constructor(readonly page: Page, readonly workspace: string) {}

  // Files

  /** The text of a file of the workspace as it is on the disk. */
  readFile(name: string): string {
    return fs.readFileSync(path.join(this.workspace, name), 'utf8');
  }

  /** Writes a file of the workspace from outside VS Code. */
  writeFile(name: string, text: string): void {
    fs.writeFileSync(path.join(this.workspace, name), text);
  }

  exists(name: string): boolean {
    return fs.existsSync(path.join(this.workspace, name));
  }

  /** Opens a file of the workspace by quick open and waits for its tab. The whole path finds files that are new, too. */
  async openFile(name: string): Promise<void> {
    await this.ask('Control+P', path.join(this.workspace, name));
    // Exactly: a sidecar has the name of its report in its own.
    await this.focusedRow('').filter({ has: this.page.getByText(path.basename(name), { exact: true }) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.tab(path.basename(name)).waitFor();
    this.file = name;
  }

  /** The tab of the active editor, where it shows this file. */
  tab(name: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  /** Closes every editor, and whatever floats over them. */
  async closeEditors(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.restMouse();
    await this.command('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  // Commands and prompts

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.ask('F1', `>${title}`);
    await this.focusedRow(title).waitFor();
    await this.page.keyboard.press('Enter');
    await eventually(() => this.paletteIsGone(), `the command '${title}'`);
  }

  /** Whether the palette has closed or made way for what the command asks. */
  private async paletteIsGone(): Promise<boolean> {
    return !(await this.quickInput.isVisible()) || !(await this.quickInput.inputValue()).startsWith('>');
  }

  /** Chooses an item of the quick pick that is open or opening. */
  async pick(label: string): Promise<void> {
    await this.row(label).first().waitFor();
    await this.page.keyboard.type(label);
    await this.focusedRow(label).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Chooses an item of the list that is open by the mouse, whatever is typed. */
  async pickRow(text: string): Promise<void> {
    await this.row(text).first().click();
  }

  /** Answers the input box that asks for this; keys typed before it is there would be lost. */
  async answer(prompt: string, text: string): Promise<void> {
    const [message, placeholder] = [`.quick-input-message:has-text("${prompt}")`, `.quick-input-box input[placeholder*="${prompt}"]`];
    await this.page.locator(`${message}, ${placeholder}`).first().waitFor();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The labels of the quick pick that is open. */
  async choices(): Promise<string[]> {
    await this.row('').first().waitFor();
    return this.page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
  }

  /** The rows of the quick pick of this title that is open or opening, each with all that it says. */
  async rows(title: string): Promise<string[]> {
    await this.pickerTitled(title).waitFor();
    await this.row('').first().waitFor();
    return this.row('').allInnerTexts();
  }

  /** The title of the quick pick that is open. */
  pickerTitled(title: string): Locator {
    return this.page.locator('.quick-input-title', { hasText: title });
  }

  // The keyboard in the editor

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Moves the cursor to the start of the `nth` occurrence of a phrase in the file on the disk. */
  async goTo(phrase: string, nth = 0): Promise<void> {
    const { line, column } = this.positionOf(phrase, nth);
    await this.ask('Control+G', `:${line}:${column}`);
    // Before it says where it goes, it would not hear the key.
    await this.row(`line ${line} at column ${column}`).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Selects a phrase with the keyboard alone. */
  async select(phrase: string, nth = 0): Promise<void> {
    await this.goTo(phrase, nth);
    for (let i = 0; i < phrase.length; i++) await this.page.keyboard.press('Shift+ArrowRight');
    await this.page.locator('.statusbar-item', { hasText: `(${phrase.length} selected)` }).waitFor();
  }

  private positionOf(phrase: string, nth: number): { line: number; column: number } {
    const text = this.readFile(this.file);
    let at = -1;
    for (let i = 0; i <= nth; i++) at = text.indexOf(phrase, at + 1);
    if (at < 0) throw new Error(`'${phrase}' is not in ${this.file}`);
    const before = text.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }

  // What is on the screen

  /** The `nth` place on screen of a phrase on one visual line; scroll there first. */
  async box(phrase: string, nth = 0): Promise<Box> {
    return this.onScreen<Box>('box', phrase, nth);
  }

  /** How a phrase on screen is drawn. */
  async look(phrase: string, nth = 0): Promise<Look> {
    return this.onScreen<Look>('look', phrase, nth);
  }

  /** Waits until the extension has drawn something on a phrase on screen, and gives it. */
  async highlighted(phrase: string, nth = 0): Promise<Look> {
    return eventually(async () => {
      const look = await this.look(phrase, nth);
      return (look.backgrounds.length > 0 || !look.textDecoration.startsWith('none')) && look;
    }, `a highlight on '${phrase}'`);
  }

  private async onScreen<T>(what: string, phrase: string, nth: number): Promise<T> {
    if (await this.page.evaluate('!globalThis.seedlensScreen')) await this.page.evaluate(SCREEN);
    return eventually(() => this.page.evaluate<T | undefined>(`seedlensScreen.${what}(${JSON.stringify(phrase)}, ${nth})`), `'${phrase}' on the screen`) as Promise<T>;
  }

  /** Takes the mouse to the empty part of the row of tabs, where it changes nothing. */
  async restMouse(): Promise<void> {
    await this.page.mouse.move(480, 20);
  }

  /** Rests the mouse on a phrase and gives the hover card that appears; anew where lenses have moved the text meanwhile. */
  async hover(phrase: string, nth = 0): Promise<Locator> {
    const card = this.page.locator('.monaco-hover:visible .hover-contents').first();
    return eventually(async () => {
      await this.pointAt(await this.box(phrase, nth));
      return card.waitFor({ timeout: 3000 }).then(() => card, () => undefined);
    }, `a card on '${phrase}'`);
  }

  private async pointAt({ x, y, width, height }: Box): Promise<void> {
    await this.page.mouse.move(x + width / 2 - 2, y + height / 2);
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  }

  /** The code lenses on the screen, from top to bottom. */
  get lenses(): Locator {
    return this.page.locator('.codelens-decoration a');
  }

  async clickLens(text: string): Promise<void> {
    await this.lenses.filter({ hasText: text }).first().click();
  }

  /** The rows of the peek view that is open. */
  get peeked(): Locator {
    return this.page.locator('.peekview-widget .ref-tree .monaco-list-row');
  }

  /** A status bar item or message that shows this text. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  notification(text: string): Locator {
    return this.page.locator('.notifications-toasts .notification-toast', { hasText: text });
  }

  /** Opens the palette by a key and writes into it; anew where one that was just closing has taken it along. */
  private async ask(key: string, text: string): Promise<void> {
    await eventually(async () => {
      await this.page.keyboard.press(key);
      return this.quickInput.fill(text, { timeout: 3000 }).then(() => true, () => false);
    }, `the palette by ${key}`, 15_000);
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input').first();
  }

  private row(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  }

  /** The row that Enter takes, where it shows this text. */
  private focusedRow(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  }
}

const SCREEN = fs.readFileSync(inRepository('test/e2e/screen.js'), 'utf8');

/** Tries until `attempt` gives something truthy. */
export async function eventually<T>(attempt: () => T | Promise<T>, what: string, timeout = 10_000): Promise<Exclude<T, false | undefined | null>> {
  for (const deadline = Date.now() + timeout; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const value = await attempt();
    if (value) return value as Exclude<T, false | undefined | null>;
  }
  throw new Error(`Waited in vain for ${what}`);
}
