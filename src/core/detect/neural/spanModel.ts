import type { Mention } from '../../mention';
import type { TypeId } from '../../types';
import { sigmoid, surestSpans } from './decode';
import type { Prompt } from './labels';
import type { ModelProblem } from './problem';
import type { NeuralModel } from './recognizer';
import { bool, checkInputs, int64, type Session } from './session';
import type { CutWord, WordPieces } from './tokenizer';
import { windowsOf, type Window } from './windows';
import { mentionsOf, spanWords, type WordSpan } from './words';

/** Below this a span is likelier no name. */
const leastSure = 0.5;

/** What gliner_config.json says of a model. */
export interface SpanLayout {
  /** The marker before each prompt, and the one between prompts and text. */
  readonly entity: string;
  readonly separator: string;
  /** Words of the longest name. */
  readonly longest: number;
  /** How many words, and how many pieces with markers and prompts, the model takes at once. */
  readonly words: number;
  readonly room: number;
}

/** A GLiNER-type model: told in words what to look for, it gives each run of words a score for each of these prompts. */
export class SpanModel implements NeuralModel {
  readonly types: readonly TypeId[];
  /** Pieces of the prompts, each behind its marker. */
  private readonly head: readonly number[];

  constructor(readonly name: string, private readonly session: Session, private readonly cutter: WordPieces, private readonly prompts: readonly Prompt[], private readonly layout: SpanLayout) {
    this.types = [...new Set(prompts.map(({ type }) => type))];
    const marker = (name: string): number[] => [cutter.number(name) ?? -1];
    this.head = [...cutter.before, ...prompts.flatMap(({ words }) => [...marker(layout.entity), ...cutter.encode(words)]), ...marker(layout.separator)];
  }

  check(): ModelProblem | undefined {
    const { entity, separator } = this.layout;
    if (this.head.includes(-1)) return { problem: 'tokenizer', detail: `${entity}, ${separator}` };
    return checkInputs(this.session, ['input_ids', 'attention_mask', 'words_mask', 'text_lengths', 'span_idx', 'span_mask']);
  }

  async recognize(text: string): Promise<Mention[]> {
    const words = this.cutter.cut(text, spanWords);
    const spans: WordSpan[] = [];
    for (const window of this.windows(words)) spans.push(...await this.read(words, window));
    return mentionsOf(words, surestSpans(spans), this.name);
  }

  /** A word takes room for its pieces, or for its share of the words that the model takes. */
  private windows(words: readonly CutWord[]): Window[] {
    const room = Math.max(this.layout.room - this.head.length - this.cutter.after.length, this.layout.longest * 4);
    const share = Math.ceil(room / this.layout.words);
    return windowsOf(words.map(({ pieces }) => Math.max(pieces.length, share)), room, Math.min(this.layout.longest * 4, room >> 1));
  }

  private async read(words: readonly CutWord[], { from, to, own }: Window): Promise<WordSpan[]> {
    const { data, dims } = await this.session.run(this.inputs(words.slice(from, to)));
    const expected = [1, to - from, this.layout.longest, this.prompts.length];
    if (dims.join() !== expected.join()) throw new Error(`logits: ${dims.join(' × ')}, expected: ${expected.join(' × ')}`);
    const isOwn = ({ from: start }: WordSpan): boolean => start >= own.from && start < own.to;
    return this.spans(data, from, to).filter(isOwn);
  }

  /** Spans that are likely names of some type, from scores by first word, length and prompt. */
  private spans(scores: Float32Array, from: number, to: number): WordSpan[] {
    const spans: WordSpan[] = [];
    const { longest } = this.layout;
    scores.forEach((score, index) => {
      const prompt = index % this.prompts.length;
      const run = (index - prompt) / this.prompts.length;
      const start = from + Math.floor(run / longest);
      const end = start + (run % longest) + 1;
      const confidence = sigmoid(score);
      if (end <= to && confidence > leastSure) spans.push({ from: start, to: end, type: this.prompts[prompt]!.type, confidence });
    });
    return spans;
  }

  private inputs(words: readonly CutWord[]) {
    const ids = [...this.head];
    const mask = ids.map(() => 0);
    words.forEach(({ pieces }, index) => {
      ids.push(...pieces);
      mask.push(index + 1, ...pieces.slice(1).map(() => 0));
    });
    ids.push(...this.cutter.after);
    mask.push(...this.cutter.after.map(() => 0));
    return {
      input_ids: int64(ids, 1, ids.length),
      attention_mask: int64(ids.map(() => 1), 1, ids.length),
      words_mask: int64(mask, 1, ids.length),
      text_lengths: int64([words.length], 1, 1),
      ...runs(words.length, this.layout.longest),
    };
  }
}

/** All runs of words up to the longest, by first and last word; those that would pass the end are masked. */
function runs(count: number, longest: number) {
  const ends: number[] = [];
  const mask: number[] = [];
  for (let first = 0; first < count; first++) {
    for (let last = first; last < first + longest; last++) {
      const fits = last < count;
      ends.push(fits ? first : 0, fits ? last : 0);
      mask.push(fits ? 1 : 0);
    }
  }
  return { span_idx: int64(ends, 1, mask.length, 2), span_mask: bool(mask, 1, mask.length) };
}
