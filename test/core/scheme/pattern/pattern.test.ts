import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Pattern } from '../../../../src/core/scheme/pattern/pattern';

const pattern = (source: string, ignoreCase = false): Pattern => {
  const made = Pattern.of(source, ignoreCase);
  assert.ok(made instanceof Pattern, source);
  return made;
};

const found = (source: string, text: string, ignoreCase = false): string[] => pattern(source, ignoreCase).find(text).map(({ start, end }) => text.slice(start, end));

/** Patterns of letters a and b whose repeated parts are never empty. */
const { source } = fc.letrec<{ source: string; part: string }>((tie) => ({
  source: fc.oneof({ maxDepth: 3 }, tie('part'), fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(?:${a}|${b})`), fc.tuple(tie('source'), tie('source')).map(([a, b]) => a + b)),
  part: fc.tuple(fc.constantFrom('a', 'b', '[ab]', '.', '(?:ab)', '(a|b)', '\\x61', '[^a]', 'é'), fc.constantFrom('', '', '?', '*', '+', '??', '+?', '*?', '{2}', '{1,2}', '{2,}?')).map(([a, b]) => a + b),
}));

describe('pattern', () => {
  it('finds what the regular expressions of JavaScript find', () => {
    fc.assert(fc.property(source, fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '\n', '😀'), maxLength: 14 }), (written, text) => {
      const native = [...text.matchAll(new RegExp(written, 'gmu'))].map((match) => match[0]);
      fc.pre(native.every((words) => words !== '' && words.trim() === words));
      assert.deepEqual(found(written, text), native);
    }), { numRuns: 3000 });
  });

  it('knows classes, properties, escapes, edges and counts', () => {
    assert.deepEqual(found('\\bM/?V (?:\\p{Lu}\\p{Ll}+ ?){1,3}', 'the M/V Aurora Borealis and MV Ostrava sailed'), ['M/V Aurora Borealis', 'MV Ostrava']);
    assert.deepEqual(found('^[A-Z]{3}-\\d{2,4}$', 'ABC-123\nABC-12345\nXYZ-77'), ['ABC-123', 'XYZ-77']);
    assert.deepEqual(found('\\u{1F600}+|\\uD83D\\uDE80', 'a😀😀b🚀'), ['😀😀', '🚀']);
    assert.deepEqual(found('[\\]\\w-]+', 'a]b-c d'), ['a]b-c', 'd']);
  });

  it('takes letters of all scripts for letters of words', () => {
    assert.deepEqual(found('\\b\\w+\\b', 'Ünal in Łódź'), ['Ünal', 'in', 'Łódź']);
    assert.deepEqual(found('\\W+', 'é–ü'), ['–']);
    assert.deepEqual(found('\\bb\\b', 'éb b'), ['b']);
  });

  it('takes a space for any white space, as where a line is wrapped', () => {
    assert.deepEqual(found('Blue Fleet', 'Blue\r\nFleet, Blue  Fleet'), ['Blue\r\nFleet', 'Blue  Fleet']);
  });

  it('marks the group that is called mention', () => {
    assert.deepEqual(found('vessels? (?<mention>\\p{Lu}\\p{Ll}+)', 'the vessel Aurora and vessels unnamed'), ['Aurora']);
    assert.deepEqual(found('a(?<mention>b)?', 'ab a'), ['b', 'a']);
  });

  it('ignores case where it is to', () => {
    assert.deepEqual(found('straße|[k-m]x', 'STRAẞE Lx', true), ['STRAẞE', 'Lx']);
    assert.deepEqual(found('kx', 'Kx'), []);
  });

  it('refuses what is no pattern, or would have to try again', () => {
    for (const refused of ['(', '[b-a]', 'a{2,1}', '\\p{Nope}', '(?=a)', 'a(?!b)', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<x>a)\\k<x>', 'a{1000}', '(?:a{30}){30}', '(?:){99999999}', `${'(?:'.repeat(30)}${'){500}'.repeat(30)}`, 'a'.repeat(301)]) {
      assert.ok('refused' in Pattern.of(refused), refused);
    }
  });

  it('takes no more than its share of time, whatever pattern and text', () => {
    const text = 'a'.repeat(5000);
    for (const source of ['(a+)+$b', '(a|a)*b', '(?:a|aa)+b', 'a*a*a*a*a*b', '(?:a?){100}a{100}b', '(?:.*a){12}b']) {
      const budget = { steps: 100 * text.length };
      assert.deepEqual(pattern(source).find(text, budget), [], source);
      assert.ok(budget.steps > -1000, `${source}: ${budget.steps}`);
    }
    const budget = { steps: 100 * text.length };
    pattern('a.{0,190}b|a').find(text, budget);
    assert.ok(budget.steps <= 0);
  });

  it('matches no more than a few words', () => {
    assert.deepEqual(found('a+', 'a'.repeat(450)).map(({ length }) => length), [200, 200, 50]);
  });
});
