import type { Mention } from '../../mention';
import type { TypeId } from '../../types';
import { promptsOf, tagOf, type LabelTypes } from './labels';
import { isProblem, problemOf, type ModelProblem } from './problem';
import type { Session } from './session';
import { SpanModel } from './spanModel';
import { TagModel } from './tagModel';
import { readTokenizer, type WordPieces } from './tokenizer';

/** A recognizer too slow to be waited for: a model that the user brought. */
export interface NeuralRecognizer {
  /** The model's name: where its mentions come from. */
  readonly name: string;
  /** What it knows: of these types it alone says what is a name. */
  readonly types: readonly TypeId[];
  /** Mentions of a paragraph in order, free of overlaps; offsets are UTF-16. */
  recognize(text: string): Promise<Mention[]>;
}

/** One whose fit with its files is to be checked. */
export interface NeuralModel extends NeuralRecognizer {
  check(): ModelProblem | undefined;
}

/** What a model's folder says of it: parsed JSON of files as they are published, and the user's setting. */
export interface ModelCard {
  /** The folder's name. */
  readonly folder: string;
  readonly config?: unknown;
  readonly glinerConfig?: unknown;
  readonly tokenizer: unknown;
  readonly tokenizerConfig?: unknown;
  readonly labels?: LabelTypes;
}

/** Pieces that nearly all models of this size take at once. */
const usualRoom = 512;

/** Makes a recognizer of a model, with a first run to see that it gives what it should. */
export async function openModel(card: ModelCard, session: Session): Promise<NeuralRecognizer | ModelProblem> {
  const cutter = readTokenizer(card.tokenizer, card.tokenizerConfig);
  if (isProblem(cutter)) return cutter;
  const model = card.glinerConfig === undefined ? tagModel(card, session, cutter) : spanModel(card, session, cutter);
  if (isProblem(model)) return model;
  return model.check() ?? await tried(model);
}

async function tried(model: NeuralModel): Promise<NeuralModel | ModelProblem> {
  try {
    await model.recognize('A word.');
    return model;
  } catch (error) {
    return problemOf('tensors', error);
  }
}

interface TagConfig {
  readonly id2label?: Readonly<Record<string, unknown>>;
  readonly max_position_embeddings?: unknown;
  readonly model_type?: unknown;
}

function tagModel({ folder, config, labels, tokenizerConfig }: ModelCard, session: Session, cutter: WordPieces): NeuralModel | ModelProblem {
  const { id2label, max_position_embeddings: positions } = fields<TagConfig>(config);
  const names = Object.entries(fields<Record<string, unknown>>(id2label)).sort(([a], [b]) => Number(a) - Number(b)).map(([, name]) => String(name));
  if (names.length === 0) return { problem: 'config', detail: 'config.json: id2label' };
  const tags = names.map((name) => tagOf(name, labels));
  if (tags.every(({ type }) => type === undefined)) return { problem: 'labels', detail: names.slice(0, 12).join(', ') };
  return new TagModel(folder, session, cutter, tags, roomOf(positions, tokenizerConfig));
}

/** RoBERTa counts positions from two on. */
const roomOf = (positions: unknown, tokenizerConfig: unknown): number =>
  Math.max(16, Math.min(whole(positions, usualRoom + 2) - 2, whole(fields<{ model_max_length?: unknown }>(tokenizerConfig).model_max_length, usualRoom), usualRoom));

interface SpanConfig {
  readonly ent_token?: unknown;
  readonly sep_token?: unknown;
  readonly max_width?: unknown;
  readonly max_len?: unknown;
}

function spanModel({ folder, glinerConfig, labels }: ModelCard, session: Session, cutter: WordPieces): NeuralModel {
  const { ent_token: entity, sep_token: separator, max_width: width, max_len: words } = fields<SpanConfig>(glinerConfig);
  return new SpanModel(folder, session, cutter, promptsOf(labels), {
    entity: typeof entity === 'string' ? entity : '<<ENT>>',
    separator: typeof separator === 'string' ? separator : '<<SEP>>',
    longest: whole(width, 12),
    words: whole(words, 384),
    room: usualRoom,
  });
}

/** The fields of what may be no object. */
const fields = <T extends object>(value: unknown): Partial<T> => (typeof value === 'object' && value !== null ? value as Partial<T> : {});

const whole = (value: unknown, otherwise: number): number => (Number.isSafeInteger(value) && (value as number) > 0 ? value as number : otherwise);
