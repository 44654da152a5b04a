// Models that know a dozen words, as folders of files: small, yet of the form and the operators of real ones.
import { onnx, type Constant, type Graph, type Node, type Port } from './onnx';

/** Files by their paths in the model's folder. */
export type ModelFolder = Readonly<Record<string, Uint8Array>>;

/** How sure a tiny model is, as a score. */
const sure = 6;

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const markers = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '<<ENT>>', '<<SEP>>'];

/** A WordPiece vocabulary as BERT's without case: accents are dropped, punctuation stands alone. */
function tokenizer(vocabulary: readonly string[]): unknown {
  const special = (content: string, id: number) => ({ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false });
  const piece = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: '1.0',
    added_tokens: markers.map(special),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: { type: 'TemplateProcessing', single: [piece('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, piece('[SEP]')], pair: [], special_tokens: {} },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])) },
  };
}

/** A row of scores for each word of the vocabulary: high where `isOf` says so. */
function table(name: string, vocabulary: readonly string[], columns: readonly string[], isOf: (word: string, column: string) => boolean): Constant {
  const rows = vocabulary.flatMap((word) => columns.map((column) => (isOf(word, column) ? sure : -sure)));
  return { name, dims: [vocabulary.length, columns.length], data: Float32Array.from(rows) };
}

const identity = (name: string, size: number): Constant =>
  ({ name, dims: [size, size], data: Float32Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0)) });

const whole = (name: string, dims: number[], ...values: number[]): Constant => ({ name, dims, data: BigInt64Array.from(values, BigInt) });

const node = (output: string, op: string, inputs: string, ints?: Record<string, number>): Node => ({ op, output, inputs: inputs.split(' '), ...(ints ? { ints } : {}) });

const text = (name: string, ...dims: (number | string)[]): Port => ({ name, type: 'int64', dims: dims.length > 0 ? dims : [1, 'pieces'] });

/** What makes a tiny model unlike others. */
export interface TinyTags {
  /** Pieces and their labels, such as `{ nadia: 'B-PER', orlova: 'I-PER' }`. */
  readonly words: Readonly<Record<string, string>>;
  readonly graph?: Partial<Graph>;
}

/** BERT-type: pieces are looked up in a table, which is multiplied with weights into scores of labels. */
export function tinyTagModel({ words, graph = {} }: TinyTags): ModelFolder {
  const vocabulary = [...markers, ...Object.keys(words)];
  const labels = ['O', ...new Set(Object.values(words).filter((label) => label !== 'O'))];
  return {
    'config.json': json({ model_type: 'bert', max_position_embeddings: 64, id2label: Object.fromEntries(labels.map((label, id) => [id, label])) }),
    'tokenizer.json': json(tokenizer(vocabulary)),
    'tokenizer_config.json': json({ tokenizer_class: 'BertTokenizer', model_max_length: 64 }),
    'model.onnx': onnx({
      inputs: [text('input_ids'), text('attention_mask'), text('token_type_ids')],
      outputs: [{ name: 'logits', type: 'float', dims: [1, 'pieces', labels.length] }],
      constants: [table('table', vocabulary, labels, (word, label) => (words[word] ?? 'O') === label), identity('weights', labels.length)],
      nodes: [node('embedded', 'Gather', 'table input_ids'), node('logits', 'MatMul', 'embedded weights')],
      ...graph,
    }),
  };
}

const longest = 12;

/** GLiNER-type: a run of words scores as its first word scores as a beginning and its last as an end. Words are given as `{ nadia: 'B-person', tokyo: 'S-location' }`. */
export function tinySpanModel(prompts: readonly string[], words: Readonly<Record<string, string>>): ModelFolder {
  const asked = prompts.flatMap((prompt) => prompt.toLowerCase().split(' '));
  const vocabulary = [...new Set([...markers, ...asked, ...Object.keys(words)])];
  const scores = (name: string, places: string): Constant =>
    table(name, vocabulary, prompts, (word, prompt) => [...places].some((place) => words[word] === `${place}-${prompt}`));
  return {
    'gliner_config.json': json({ max_width: longest, max_len: 384, ent_token: '<<ENT>>', sep_token: '<<SEP>>', span_mode: 'markerV0' }),
    'tokenizer.json': json(tokenizer(vocabulary)),
    'onnx/model.onnx': onnx({
      inputs: [
        text('input_ids'), text('attention_mask'), text('words_mask'), text('text_lengths', 1, 1), text('span_idx', 1, 'spans', 2),
        { name: 'span_mask', type: 'bool', dims: [1, 'spans'] },
      ],
      outputs: [{ name: 'logits', type: 'float', dims: [1, 'words', longest, prompts.length] }],
      constants: [
        scores('begins', 'BS'), scores('ends', 'ES'),
        whole('zero', [], 0), whole('one', [], 1), whole('front', [1], 0), whole('axis', [1], 1), whole('shape', [4], 1, -1, longest, prompts.length),
      ],
      nodes: [
        node('count', 'Squeeze', 'text_lengths'), node('past', 'Add', 'count one'), node('numbers', 'Range', 'one past one'),
        node('column', 'Unsqueeze', 'numbers axis'), node('same', 'Equal', 'words_mask column'), node('firsts', 'Cast', 'same', { to: 1 }),
        node('first', 'Gather', 'span_idx zero', { axis: 2 }), node('last', 'Gather', 'span_idx one', { axis: 2 }),
        ...spanScores('begins', 'first'), ...spanScores('ends', 'last'),
        node('least', 'Min', 'begins_of_span ends_of_span'), node('logits', 'Reshape', 'least shape'),
      ],
    }),
  };
}

/** The scores of the words that begin, or end, the spans: [1, spans, prompts]. */
const spanScores = (scores: string, at: string): Node[] => [
  node(`${scores}_of_piece`, 'Gather', `${scores} input_ids`),
  node(`${scores}_of_words`, 'MatMul', `firsts ${scores}_of_piece`),
  node(`${scores}_of_word`, 'Squeeze', `${scores}_of_words front`),
  node(`${scores}_of_span`, 'Gather', `${scores}_of_word ${at}`),
];
