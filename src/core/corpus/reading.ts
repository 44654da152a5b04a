import type { Sidecar } from '../annotations/model';
import type { Detector } from '../detect/detector';
import { AnnotatedDocument } from '../document';
import type { Known } from '../known/known';
import type { Layer } from '../layers';
import { digestOf, type Digest } from './digest';

/** A document that no editor holds: its raw text, its annotations, and those of others in layers of their own. */
export interface ClosedDocument {
  readonly text: string;
  readonly sidecar: Sidecar;
  readonly layers: readonly Layer[];
}

/** So many paragraphs are read in a step. */
const stride = 4;

/** Reads a closed document as an open one is read, in steps of a few paragraphs. */
export function* readDigest({ text, sidecar, layers }: ClosedDocument, detector: Detector, known: Known): Generator<void, Digest> {
  const document = new AnnotatedDocument(text, detector);
  yield;
  document.know(known);
  document.setSidecar(sidecar);
  if (layers.length > 0) document.setLayers(layers);
  yield;
  while (!document.complete) {
    let left = stride;
    document.advance(() => --left === 0);
    yield;
  }
  return digestOf(document);
}
