import { anchor, AnchorText } from '../../annotations/anchor';
import type { Annotation } from '../../annotations/model';
import { quotePlaces } from '../report';
import type { Findings, Rule } from '../rule';
import { wording, type Wording } from '../../wording';

/** Words that somebody decided on are gone from the report, or stand there several times. */
export const orphanedAnnotation: Rule = {
  name: 'orphaned-annotation',
  severity: 'warning',
  summary: 'The words of an annotation are not, or not surely, in the report any more.',
  *report({ document, text, sidecarText }): Findings {
    if (document.orphans.length === 0) return;
    const anchors = new AnchorText(text);
    const quotes = quotePlaces(sidecarText);
    for (const annotation of document.orphans) {
      const quote = quotes.get(annotation.id) ?? document.sidecar.ranges.get(annotation.id);
      yield quote && { file: 'sidecar', ...quote, message: lostWords(anchors, annotation), fixes: [{ kind: 're-anchor', annotation: annotation.id }] };
    }
  },
};

function lostWords(text: AnchorText, { target }: Annotation): Wording {
  const words = target.map(({ exact }) => exact).join(' … ').replace(/\s+/g, ' ');
  const placement = anchor(text, target);
  if (placement.kind === 'ambiguous') return wording('“{0}” stands in {1} places of the text, and it is not sure which is meant', words, placement.count);
  return target.every(({ exact }) => text.raw.includes(exact))
    ? wording('“{0}” is not where it was, and the same words elsewhere are not surely meant', words)
    : wording('“{0}” is not in the text any more', words);
}
