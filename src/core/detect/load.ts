import { parseGazetteer } from '../gazetteer/gazetteer';
import { Detector } from './detector';
import { decodeModel } from './tagger/model';
import { Tagger } from './tagger/tagger';

export interface LoadedDetector {
  readonly detector: Detector;
  /** Why it works by rules alone, in words for the user; undefined when the model was read. */
  readonly problem?: string;
}

/** The detector of the shipped files: the gazetteer's text, and the bytes of the tagger's model where there is one. */
export function loadDetector(gazetteer: string, model: Uint8Array | undefined): LoadedDetector {
  const known = parseGazetteer(gazetteer);
  if (!model) return { detector: new Detector(known) };
  const decoded = decodeModel(model);
  return 'error' in decoded ? { detector: new Detector(known), problem: decoded.error } : { detector: new Detector(known, new Tagger(decoded)) };
}
