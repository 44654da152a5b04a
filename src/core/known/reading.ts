import type { Detector } from '../detect/detector';
import { DocumentMemory } from '../detect/memory';
import type { Reading } from './lessons';

/** What is found less surely is a guess: one cannot count on it where other words stand around. */
const sure = 0.7;

/** Reads an annotation's words with the detector as if their context were all there is. */
export function contextReading(detector: Detector): Reading {
  return ({ prefix = '', exact, suffix = '' }) => {
    const mentions = detector.recall(detector.analyze(prefix + exact + suffix), new DocumentMemory());
    return mentions.find(({ start, end, confidence }) => confidence >= sure && start === prefix.length && end === prefix.length + exact.length)?.type;
  };
}
