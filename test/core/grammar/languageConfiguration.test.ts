import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly comments?: unknown;
}

const file = join(__dirname, '../../../syntaxes/language-configuration.json');
const configuration = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;

const words = (text: string): string[] => {
  const { pattern, flags } = configuration.wordPattern;
  return [...text.matchAll(new RegExp(pattern, `g${flags}`))].map(([word]) => word);
};

describe('language configuration', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['Jean-Yves Le Drian,', 'Jean-Yves', 'Le', 'Drian'],
    ['U.S. and U.N.', 'U.S.', 'and', 'U.N.'],
    ['Tokyo’s sea, Paris’ end, China\'s', 'Tokyo', 's', 'sea', 'Paris', 'end', 'China', 's'],
    ['N’Djamena, O\'Brien, d’Arguin', 'N’Djamena', 'O\'Brien', 'd’Arguin'],
    ['Nukuʻalofa', 'Nukuʻalofa'],
    ['Réunion e\u0301te\u0301', 'Réunion', 'e\u0301te\u0301'],
    ['قناة السويس', 'قناة', 'السويس'],
    ['Київ 東京', 'Київ', '東京'],
    ['“2+2” — $1.9', '2', '2', '1', '9'],
    ['🚢 off-', 'off'],
    ['the end. A. B', 'the', 'end', 'A', 'B'],
  ];
  for (const [text, ...expected] of cases) it(`words of ${text}`, () => assert.deepEqual(words(text), expected));

  it('closes curly quotes and knows no comments', () => {
    assert.ok(configuration.autoClosingPairs.some(({ open, close }) => open === '“' && close === '”'));
    assert.equal(configuration.comments, undefined);
  });
});
