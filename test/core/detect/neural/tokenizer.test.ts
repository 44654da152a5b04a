import assert from 'node:assert/strict';
import { isProblem } from '../../../../src/core/detect/neural/problem';
import { readTokenizer } from '../../../../src/core/detect/neural/tokenizer';
import { spanWords, tagWords } from '../../../../src/core/detect/neural/words';

const numbered = (pieces: readonly string[]): Record<string, number> => Object.fromEntries(pieces.map((piece, id) => [piece, id]));
const special = (content: string, id: number) => ({ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false });
const wrapped = (first: string, last: string) =>
  ({ type: 'TemplateProcessing', single: [{ SpecialToken: { id: first, type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }, { SpecialToken: { id: last, type_id: 0 } }], pair: [], special_tokens: {} });

/** As RoBERTa's: bytes, of which a space is one that belongs to the word after it. */
const byteVocabulary = ['<s>', '</s>', '<unk>', 'a', 'Ġ', 'T', 'o', 'k', 'y', ',', 'Ġa', 'To', 'ky', 'ĠTo', 'ĠToky', 'ĠTokyo', 'Ã', '©'];
const bytes = {
  added_tokens: [special('<s>', 0), special('</s>', 1)],
  normalizer: null,
  pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
  post_processor: wrapped('<s>', '</s>'),
  decoder: { type: 'ByteLevel' },
  model: { type: 'BPE', unk_token: '<unk>', vocab: numbered(byteVocabulary), merges: ['Ġ a', 'T o', 'k y', 'Ġ To', 'ĠTo ky', 'ĠToky o'] },
};

/** As the ones of XLM-R and DeBERTa: a sign for the space, before every word. */
const pieceVocabulary = ['<unk>', '[CLS]', '[SEP]', '▁', 'a', '▁Tokyo', 'Tokyo', ',', '▁é', '<<ENT>>'];
const sentencePieces = {
  added_tokens: [special('[CLS]', 1), special('[SEP]', 2), special('<<ENT>>', 9)],
  normalizer: { type: 'NFC' },
  pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
  post_processor: wrapped('[CLS]', '[SEP]'),
  decoder: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
  model: { type: 'Unigram', unk_id: 0, vocab: pieceVocabulary.map((piece, id) => [piece, -1 - id / 10]) },
};

/** Pieces by name: those before and after any text, and those of each word. */
function cut(json: unknown, vocabulary: readonly string[], text: string, pattern: RegExp): string[][] {
  const cutter = readTokenizer(json, {});
  assert.ok(!isProblem(cutter), JSON.stringify(cutter));
  return [cutter.before, ...cutter.cut(text, pattern).map(({ pieces }) => pieces), cutter.after].map((ids) => ids.map((id) => vocabulary[id]!));
}

describe('pieces of words', () => {
  it('of bytes know whether a space stands before', () => {
    assert.deepEqual(cut(bytes, byteVocabulary, 'Tokyo, Tokyo é', tagWords), [['<s>'], ['To', 'ky', 'o'], [','], ['ĠTokyo'], ['Ġ', 'Ã', '©'], ['</s>']]);
  });

  it('of sentence pieces begin every word', () => {
    assert.deepEqual(cut(sentencePieces, pieceVocabulary, 'Tokyo, e\u0301', spanWords), [['[CLS]'], ['▁Tokyo'], ['▁', ','], ['▁é'], ['[SEP]']]);
  });

  it('know the number of a marker', () => {
    const cutter = readTokenizer(sentencePieces, {});
    assert.ok(!isProblem(cutter));
    assert.deepEqual([cutter.number('<<ENT>>'), cutter.number('<<SEP>>')], [9, undefined]);
  });

  it('end where a word says no more by the rest of it', () => {
    assert.equal(cut(bytes, byteVocabulary, 'a'.repeat(900), tagWords)[1]!.length, 16);
  });

  it('are refused where the file is none', () => {
    for (const json of [undefined, null, 1, {}, { model: {} }, { ...bytes, model: { type: 'Magic' } }]) {
      assert.ok(isProblem(readTokenizer(json, null)), JSON.stringify(json));
    }
  });
});
