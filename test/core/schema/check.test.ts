import assert from 'node:assert/strict';
import { checkWorkspace } from '../../../src/core/schema/check';

/** Problems as "line code". */
const problems = (text: string): string[] => checkWorkspace(text).map(({ code, start }) => `${text.slice(0, start).split('\n').length} ${code}`);

const head = 'seedlens: 1\ntypes:\n';

describe('check of seedlens.yaml', () => {
  it('finds nothing wrong with what is right', () => {
    assert.deepEqual(problems(`${head}  ship: { class: actor, label: Ship, colour: "#123456", icon: rocket, guideline: A vessel., words: [Aurora], patterns: ['HMS \\p{Lu}'] }\nrelations:\n  sails: { from: [ship], to: [place], symmetric: false }\nmine: [1]\n`), []);
    assert.deepEqual(problems(''), []);
    assert.deepEqual(problems('seedlens: 1\ntypes:\nrelations:\n'), []);
  });

  it('knows what a type must have and may be', () => {
    assert.deepEqual(problems(`${head}  ship: { label: Ship }\n`), ['3 missing-field']);
    assert.deepEqual(problems(`${head}  ship: { class: hero, colour: red }\n`), ['3 bad-value', '3 bad-value']);
    assert.deepEqual(problems(`${head}  ship:\n  raft: x\n`), ['3 wrong-type', '4 wrong-type']);
    assert.deepEqual(problems(`${head}  Ship 1: { class: actor }\n`), ['3 bad-value']);
    assert.deepEqual(problems(`${head}  ship: { class: actor, words: Aurora, patterns: ['('] }\n`), ['3 wrong-type', '3 bad-value']);
  });

  it('knows which types relations may lead between', () => {
    assert.deepEqual(problems(`${head}  ship: { class: actor }\nrelations:\n  sails: { from: [ship, raft], to: [place], symmetric: perhaps }\n`), ['5 unknown-type', '5 wrong-type']);
  });

  it('says where a file is no such file, or no YAML', () => {
    assert.deepEqual(problems('types: {}\n'), ['1 missing-field']);
    assert.deepEqual(problems('seedlens: 2\n'), ['1 bad-value']);
    assert.deepEqual(problems('- a\n'), ['1 wrong-type']);
    assert.ok(problems('seedlens: [\n').some((problem) => problem.endsWith('syntax')));
    assert.deepEqual(problems(`seedlens: 1\n#${' '.repeat(1_000_000)}`), ['1 too-large']);
  });
});
