// What runs in a model's thread. It has no way to the network, and keeps typing smooth: a paragraph may take a second here.
import { isProblem, problemOf, type ModelProblem } from '../core/detect/neural/problem';
import { openModel, type ModelCard, type NeuralRecognizer } from '../core/detect/neural/recognizer';
import { openSession } from './session';
import type { Answer, ModelFiles, Order } from './protocol';
import { answerPort } from './thread';

const port = answerPort<Order, Answer>((order) => void (turn = turn.then(() => follow(order))));
let turn: Promise<void> = Promise.resolve();
let model: NeuralRecognizer | undefined;

// Nothing in here asks for the network; nor could it.
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts']) Object.defineProperty(globalThis, name, { value: undefined });

async function follow(order: Order): Promise<void> {
  if (order.kind === 'read') return read(order.id, order.text);
  const opened = await open(order.files);
  if (isProblem(opened)) return port.post({ kind: 'failed', problem: opened });
  model = opened;
  port.post({ kind: 'opened', name: model.name, types: model.types });
}

async function open(files: ModelFiles): Promise<NeuralRecognizer | ModelProblem> {
  const card = cardOf(files);
  if (isProblem(card)) return card;
  const session = await openSession(files.model, files.runtime);
  return isProblem(session) ? session : openModel(card, session);
}

function cardOf({ folder, labels, ...files }: ModelFiles): ModelCard | ModelProblem {
  try {
    const { tokenizer, tokenizerConfig, config, glinerConfig } = files;
    return { folder, labels, tokenizer: parsed(tokenizer), tokenizerConfig: parsed(tokenizerConfig), config: parsed(config), glinerConfig: parsed(glinerConfig) };
  } catch (error) {
    return problemOf('config', error);
  }
}

const parsed = (bytes: Uint8Array | undefined): unknown => bytes && JSON.parse(new TextDecoder().decode(bytes));

async function read(id: number, text: string): Promise<void> {
  try {
    port.post({ kind: 'read', id, mentions: await model!.recognize(text) });
  } catch (error) {
    port.post({ kind: 'unread', id, why: String(error) });
  }
}
