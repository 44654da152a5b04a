import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/wording';
import { parseYaml } from '../../../src/core/yaml/library';

const told = (text: string): string[] => parseYaml(text).errors.map((error) => inEnglish(error.told));

describe('YAML that is none', () => {
  const faults: Record<string, string> = {
    '\tkey: 1\n': 'Lines are indented by spaces, not by tabs',
    'key: He said: no\n': 'A line holds one “key: value”: put text that has a colon in quotes',
    'key: "open\n': 'Something is missing here: a colon, comma, bracket, quotation mark or space',
    'key: @home\n': 'Text that begins like this must be in quotes',
    'key: "C:\\dir"\n': 'Within double quotes, a backslash must be doubled',
    'key: *nowhere\n': 'There is no anchor “nowhere”',
  };

  for (const [text, phrase] of Object.entries(faults)) it(`is told in plain words: ${text.trim()}`, () => assert.ok(told(text).includes(phrase), told(text).join(' · ')));

  it('is told when it is nested too deeply', () => {
    const nested = Array.from({ length: 4000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    assert.ok(told(nested).includes('This is nested too deeply to be read'));
  });
});
