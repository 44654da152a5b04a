import type { Mention } from '../../mention';
import type { TypeId } from '../../types';
import { decodeTags, softmax } from './decode';
import type { Tag } from './labels';
import type { ModelProblem } from './problem';
import type { NeuralModel } from './recognizer';
import { checkInputs, int64, type Session } from './session';
import type { CutWord, WordPieces } from './tokenizer';
import { windowsOf, type Window } from './windows';
import { mentionsOf, tagWords } from './words';

/** What two windows share, in pieces: names and what tells them are shorter. */
const overlap = 64;

/** A BERT-type model: it gives each piece of a text a score for each label. */
export class TagModel implements NeuralModel {
  readonly types: readonly TypeId[];

  /** `room`: how many pieces the model takes at once, markers included. */
  constructor(readonly name: string, private readonly session: Session, private readonly cutter: WordPieces, private readonly tags: readonly Tag[], private readonly room: number) {
    this.types = [...new Set(tags.flatMap(({ type }) => type ?? []))];
  }

  check(): ModelProblem | undefined {
    return checkInputs(this.session, ['input_ids'], ['attention_mask', 'token_type_ids']);
  }

  async recognize(text: string): Promise<Mention[]> {
    const words = this.cutter.cut(text, tagWords);
    const room = this.room - this.cutter.before.length - this.cutter.after.length;
    const probabilities: Float32Array[] = [];
    for (const window of windowsOf(words.map(({ pieces }) => pieces.length), room, Math.min(overlap, room >> 2))) probabilities.push(...await this.read(words, window));
    return mentionsOf(words, decodeTags(probabilities, this.tags), this.name);
  }

  /** Probabilities of the window's own words, each told by its first piece, as such models are trained. */
  private async read(words: readonly CutWord[], { from, to, own }: Window): Promise<Float32Array[]> {
    const { before, after } = this.cutter;
    const firsts: number[] = [];
    const ids = [...before];
    for (const { pieces } of words.slice(from, to)) { firsts.push(ids.length); ids.push(...pieces); }
    ids.push(...after);
    const { data, dims } = await this.session.run(this.inputs(ids));
    if (data.length !== ids.length * this.tags.length) throw new Error(`logits: ${dims.join(' × ')}, labels: ${this.tags.length}`);
    return firsts.slice(own.from - from, own.to - from).map((at) => softmax(data.slice(at * this.tags.length, (at + 1) * this.tags.length)));
  }

  private inputs(ids: readonly number[]) {
    const all = {
      input_ids: int64(ids, 1, ids.length),
      attention_mask: int64(ids.map(() => 1), 1, ids.length),
      token_type_ids: int64(ids.map(() => 0), 1, ids.length),
    };
    return Object.fromEntries(Object.entries(all).filter(([name]) => this.session.inputs.includes(name)));
  }
}
