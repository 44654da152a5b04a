import { Tokenizer } from '@huggingface/tokenizers';
import { problemOf, type ModelProblem } from './problem';
import { wordsOf, type Word } from './words';

/** A word with its pieces, at least one. */
export type CutWord = Word & { readonly pieces: readonly number[] };

/** A word longer than this in pieces says no more by the rest of it. */
const mostPieces = 16;
/** How many words' pieces are kept. */
const mostKept = 20_000;

/**
 * Cuts words into the numbered pieces of a model's vocabulary. Words are cut one by one, as models that label words are
 * trained: whatever the vocabulary does to a word (folding case, dropping accents), its place in the text stays known.
 */
export class WordPieces {
  /** Numbers of the pieces that stand before and after any text. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  private readonly kept = new Map<string, readonly number[]>();

  constructor(private readonly tokenizer: Tokenizer) {
    const bare = this.encode('a');
    const { ids } = tokenizer.encode('a');
    const at = ids.findIndex((_, index) => bare.every((id, offset) => ids[index + offset] === id));
    this.before = ids.slice(0, at);
    this.after = ids.slice(at + bare.length);
  }

  /** The words of a text without those that the vocabulary drops, such as a joiner or a variation selector. */
  cut(text: string, pattern: RegExp): CutWord[] {
    return wordsOf(text, pattern).map((word) => ({ ...word, pieces: this.pieces(word) })).filter(({ pieces }) => pieces.length > 0);
  }

  private pieces({ text, spaced }: Word): readonly number[] {
    const key = spaced ? ` ${text}` : text;
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const pieces = this.encode(key).slice(0, mostPieces);
    this.kept.set(key, pieces);
    return pieces;
  }

  /** All pieces of a text, however long. */
  encode(text: string): number[] {
    return this.tokenizer.encode(text, { add_special_tokens: false }).ids;
  }

  /** Number of a piece of this very name, such as a marker. */
  number(piece: string): number | undefined {
    return this.tokenizer.token_to_id(piece);
  }
}

/** The vocabulary of a folder's tokenizer.json and tokenizer_config.json. */
export function readTokenizer(json: unknown, config: unknown): WordPieces | ModelProblem {
  try {
    return new WordPieces(new Tokenizer(json as object, (config ?? {}) as object));
  } catch (error) {
    return problemOf('tokenizer', error);
  }
}
