import assert from 'node:assert/strict';
import { yamlCursor } from '../../../src/core/yaml/cursor';

/** What stands at `|`: its path, part and words. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const cursor = yamlCursor(text, offset);
  return cursor && `${cursor.path.join('/')} ${cursor.part} <${text.slice(cursor.range.start, cursor.range.end)}>`;
}

describe('YAML cursor', () => {
  it('stands on keys and values, however deep', () => {
    assert.equal(at('seed|lens: 1\n'), 'seedlens key <seedlens>');
    assert.equal(at('seedlens: |1\n'), 'seedlens value <1>');
    assert.equal(at('annotations:\n  - id: a\n    type: per|son\n'), 'annotations/-/type value <person>');
    assert.equal(at('annotations:\n  - id: a\n    type: person\n  - id|: b\n'), 'annotations/-/id key <id>');
    assert.equal(at('annotations:\n- id: a\n  target:\n    start: 3\n    exa|ct: x\n'), 'annotations/-/target/exact key <exact>');
    assert.equal(at('annotations:\n- id: a\n  target:\n  - start: 3\n    exact: a |b\n'), 'annotations/-/target/-/exact value <a b>');
  });

  it('stands where nothing is written yet', () => {
    assert.equal(at('annotations:\n  - id: a\n    |'), 'annotations/-/ key <>');
    assert.equal(at('annotations:\n  - id: a\n    ty|'), 'annotations/-/ty key <ty>');
    assert.equal(at('annotations:\n  - id: a\n    type: |'), 'annotations/-/type value <>');
    assert.equal(at('annotations:\n  - |'), 'annotations/- value <>');
    assert.equal(at('|'), ' key <>');
    assert.equal(at('entities:\n  a: {}\n|'), ' key <>');
  });

  it('stands in brackets on one line', () => {
    assert.equal(at('entities:\n  tokyo: { type: pl|ace, name: Tokyo }\n'), 'entities/tokyo/type value <place>');
    assert.equal(at('entities:\n  tokyo: { type: place, na|me: Tokyo }\n'), 'entities/tokyo/name key <name>');
    assert.equal(at('entities:\n  tokyo: { type: place, |}\n'), 'entities/tokyo/ key <>');
    assert.equal(at('entities:\n  tokyo: { type: | }\n'), 'entities/tokyo/type value <>');
    assert.equal(at('entities:\n  tokyo: { name: "a, {b: c", type: |}\n'), 'entities/tokyo/type value <>');
    assert.equal(at('a: { aliases: [one, tw|o], role: x }\n'), 'a/aliases/- value <two>');
    assert.equal(at('a: { aliases: [one, two], ro|le: x }\n'), 'a/role key <role>');
  });

  it('stands nowhere in comments and in text of several lines', () => {
    assert.equal(at('a: 1 # no|te\n'), undefined);
    assert.equal(at('note: |-\n  type: x\n'.replace('|-', '>-').replace('x', '|x')), undefined);
    assert.equal(at('note: some\n  ty|pe\n'), undefined);
  });

  it('passes over comments, blank lines and CRLF', () => {
    assert.equal(at('annotations: # all\r\n\r\n  # first\r\n  - id: a\r\n\r\n    status: acc|epted\r\n'), 'annotations/-/status value <accepted>');
  });

  it('comes to an end in a file that begins with a blank line', () => {
    assert.equal(at('\nseedlens: |1\n'), 'seedlens value <1>');
    assert.equal(at('\n|'), ' key <>');
  });

  it('knows quoted keys and values', () => {
    assert.equal(at("entities:\n  'a b':\n    type: |x\n"), 'entities/a b/type value <x>');
    assert.equal(at('a:\n  name: "x # |y"\n'), 'a/name value <"x # y">');
  });
});
