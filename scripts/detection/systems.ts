import nlp from 'compromise';
import type { Detector } from '../../src/core/detect/detector';
import { isTitleAlone } from '../../src/core/detect/titlesAlone';
import { trimToName } from '../../src/core/text/trim';
import type { TypeId } from '../../src/core/types';
import type { Core } from './core';

/** A name that a system found; offsets are UTF-16, end exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: TypeId;
}

export interface System {
  readonly name: string;
  find(text: string): Found[];
}

/** The corpora do not tell country, place and facility apart. */
export const merged = (type: TypeId): TypeId => (type === 'country' || type === 'facility' ? 'place' : type);

/** Our whole pipeline, from raw text to the marks that an analyst is shown, but for titles alone, which are no names. What the command line tells of them besides, such as dates, is not in it. */
export const seedlens = ({ AnnotatedDocument }: Core, detector: Detector): System => ({
  name: 'seedlens',
  find: (text) => {
    const document = new AnnotatedDocument(text, detector);
    document.advance(() => false);
    return document.mentions().filter(({ type, quote }) => !isTitleAlone(type, quote)).map(({ start, end, type }) => ({ start, end, type: merged(type) }));
  },
});

const asked = [['people', 'person'], ['organizations', 'organization'], ['places', 'place']] as const;

interface Match {
  readonly offset: { readonly start: number; readonly length: number };
}

/** compromise, with the punctuation, articles and possessives that it leaves on names cut off. */
export const compromise: System = {
  name: 'compromise',
  find: (text) => {
    const view = nlp(text);
    return asked.flatMap(([method, type]) => (view[method]().json({ offset: true }) as Match[]).map(({ offset: { start, length } }) => {
      const name = trimToName(text.slice(start, start + length));
      return { start: start + name.start, end: start + name.end, type };
    }));
  },
};
