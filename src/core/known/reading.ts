import type { Detector } from '../detect/detector';
import { DocumentMemory } from '../detect/memory';
import type { Reading } from './lessons';

/** Reads an annotation's words with the detector as if their context were all there is. */
export function contextReading(detector: Detector): Reading {
  return ({ prefix = '', exact, suffix = '' }) => {
    const mentions = detector.recall(detector.analyze(prefix + exact + suffix), new DocumentMemory());
    return mentions.find(({ start, end }) => start === prefix.length && end === prefix.length + exact.length)?.type;
  };
}
