import assert from 'node:assert/strict';
import { Pattern } from '../../../../src/core/scheme/pattern/pattern';
import { inEnglish } from '../../../../src/core/wording';

function told(source: string): string {
  const pattern = Pattern.of(source);
  assert.ok('refused' in pattern, source);
  return inEnglish(pattern.refused);
}

describe('refusals of patterns', () => {
  it('say what is wrong in words of ours, whatever the engine says', () => {
    const wrong = ['(', 'a)', '[a', ']', '*a', 'a{2', 'a{3,2}', '[z-a]', '[\\d-z]', '\\', '\\q', '\\u{zz}', '\\p{Nope}', '(?', '(?<1>a)', '(?<a>x)(?<a>y)', '\\k<b>', '\\k'];
    for (const source of wrong) assert.match(told(source), /^This is no regular expression: (?:an? |the |there is |it )[a-z ,;-]+$/);
  });

  it('say what patterns do not know', () => {
    assert.equal(told('(?=a)'), 'Patterns know no “(?=”: neither looking around nor referring back');
    assert.equal(told('a'.repeat(301)), 'A pattern may have 300 characters at most');
    assert.equal(told('(?:a{30}){30}'), 'This pattern is too large: repeat less');
  });
});
