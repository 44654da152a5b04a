import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceStrings } from '../../scripts/lib/l10n';
import { externalized } from '../../scripts/lib/manifestTexts';

type Texts = Readonly<Record<string, string>>;

const root = join(__dirname, '../..');
const readJson = <T>(...parts: string[]): T => JSON.parse(readFileSync(join(root, ...parts), 'utf8')) as T;
const sorted = (keys: Iterable<string>): string[] => [...keys].sort();

/** What a translation must keep as it is: placeholders, commands, code and icons. */
const kept = (text: string): string[] => sorted(text.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`|\$\([\w-]+\)|\n/g) ?? []);

function assertTranslated(english: Texts, translated: Texts): void {
  assert.deepEqual(sorted(Object.keys(translated)), sorted(Object.keys(english)));
  for (const [key, text] of Object.entries(english)) {
    assert.deepEqual(kept(translated[key]!), kept(text), key);
    assert.equal(/^\s|\s$/.test(translated[key]!), /^\s|\s$/.test(text), `spaces around: ${key}`);
  }
}

describe('translations', () => {
  const manifest = readJson<{ l10n: string }>('package.json');
  const languages = readdirSync(root).flatMap((file) => /^package\.nls\.(\w+)\.json$/.exec(file)?.[1] ?? []);

  it('are there in German', () => assert.ok(languages.includes('de')));

  it('say in every language what the extension says', () => {
    const strings = Object.fromEntries(sourceStrings().map((text) => [text, text]));
    assert.ok(Object.keys(strings).length > 500);
    for (const language of languages) assertTranslated(strings, readJson(manifest.l10n, `bundle.l10n.${language}.json`));
  });

  it('say in every language what the manifest shows', () => {
    const english = readJson<Texts>('package.nls.json');
    for (const language of languages) assertTranslated(english, readJson(`package.nls.${language}.json`));
  });

  it('are what the manifest refers to, and nothing that it shows is written out in it', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual(sorted(keys), sorted(Object.keys(readJson<Texts>('package.nls.json'))));
    assert.deepEqual(externalized(manifest, new Map()), manifest);
  });

  it('move texts of a manifest under keys that tell where they stand', () => {
    const texts = new Map<string, string>();
    const moved = externalized({ description: 'Reads', contributes: { commands: [{ command: 'x.go', title: 'Go' }], menus: { a: [{ command: 'x.go' }] }, viewsWelcome: [{ view: 'v', contents: 'One' }, { view: 'v', contents: 'Two' }] } }, texts);
    assert.deepEqual(Object.fromEntries(texts), { 'description': 'Reads', 'commands.x.go.title': 'Go', 'viewsWelcome.v.contents': 'One', 'viewsWelcome.v.contents.2': 'Two' });
    assert.deepEqual(externalized(moved, texts), moved);
  });
});
