import assert from 'node:assert/strict';
import { emptySidecar } from '../../src/core/annotations/model';
import { AnnotatedDocument } from '../../src/core/document';
import { lensLines, summaryLine, type Lens } from '../../src/core/lenses';
import { read, tinyDetector } from './support';

const said = (lens: Lens): string => {
  switch (lens.kind) {
    case 'summary': return `${lens.actors} actors, ${lens.places} places, ${lens.undecided} undecided`;
    case 'acceptAll': return `accept all ${lens.undecided}`;
    case 'entity': return `${lens.name} ${lens.mentions}${lens.leads ? ' mentions' : ''}`;
    case 'more': return `more: ${lens.names.join(', ')}`;
    case 'acceptEntities': return `accept ${lens.undecided} of ${lens.names.join(', ')}`;
  }
};

/** The lens lines of a text, each after the first word of the line that it stands above. */
const lines = (document: AnnotatedDocument): string[] =>
  lensLines(document).map(({ offset, lenses }) => `${/\S*/.exec(document.text.slice(offset))![0]}: ${lenses.map(said).join(' | ')}`);

describe('lenses', () => {
  it('sums up at the top, and says above each paragraph what it introduces', () => {
    assert.deepEqual(lines(read('Headline only.\nJapan met China.\n\nChina left.\n\nThen Tokyo spoke of Japan.\n')), [
      'Headline: 2 actors, 3 places, 5 undecided | accept all 5',
      'Japan: Japan 2 mentions | China 2 | accept 4 of Japan, China',
      'Then: Tokyo 1 mentions | accept 1 of Tokyo',
    ]);
  });

  it('counts who relates to a country for it where both are named', () => {
    const [, line] = lines(read('Headline.\nJapanese ships left Japan.\n'));
    assert.equal(line, 'Japanese: Japan 2 mentions | accept 2 of Japan');
    assert.equal(lines(read('Headline.\nJapanese ships left.\n'))[1], 'Japanese: Japanese 1 mentions | accept 1 of Japanese');
  });

  it('names three at most, the most mentioned first, and tells of the others; they stand above a later paragraph with room', () => {
    const text = 'Headline.\nJapan, China, France and Georgia met.\n\nGeorgia left.\n\nFrance stayed.\n\n';
    assert.deepEqual(lines(read(text)).slice(1), ['Japan,: France 2 mentions | Georgia 2 | Japan 1 | more: China | accept 5 of France, Georgia, Japan']);
    assert.deepEqual(lines(read(`${text}China, France and Japan spoke.\n`)).slice(1), [
      'Japan,: France 3 mentions | Japan 2 | China 2 | more: Georgia | accept 7 of France, Japan, China',
      'Georgia: Georgia 2 mentions | accept 2 of Georgia',
    ]);
  });

  it('puts what a paragraph names first before what waits', () => {
    const text = 'Headline.\nJapan, China, France and Georgia met. France, Japan and China left.\n\nGeorgia met Tokyo, Athens and Florence.\n';
    assert.match(lines(read(text))[2]!, /^Georgia: Tokyo 1 mentions \| Athens 1 \| Florence 1 \| accept/);
  });

  it('keeps the first line to three things as well', () => {
    assert.deepEqual(lines(read('Japan met France.\nFrance left.\n')), [
      'Japan: 2 actors, 2 places, 3 undecided | accept all 3 | France 2 mentions | more: Japan',
    ]);
  });

  it('offers nothing to accept once all is decided', () => {
    const document = read('Headline.\nJapan spoke.\n');
    const target = document.describe([{ start: 10, end: 15 }]);
    document.setSidecar({ ...emptySidecar, annotations: [{ id: 'm1', type: 'country', status: 'accepted', target }] });
    assert.deepEqual(lines(document), ['Headline.: 1 actors, 1 places, 0 undecided', 'Japan: Japan 1 mentions']);
  });

  it('does not count what was rejected', () => {
    const document = read('Headline.\nJapan spoke.\n');
    const target = document.describe([{ start: 10, end: 15 }]);
    document.setSidecar({ ...emptySidecar, annotations: [{ id: 'm1', type: 'country', status: 'rejected', target }] });
    assert.deepEqual(lines(document), []);
  });

  it('says nothing of a text that names nothing', () => {
    assert.deepEqual(lines(read('Nothing to see.\n')), []);
    assert.deepEqual(lines(read('')), []);
  });

  it('says what is known while the text is still being read, and reads no further', () => {
    const document = new AnnotatedDocument('Headline of Japan.\nChina spoke.\n', tinyDetector());
    assert.deepEqual(summaryLine(document), []);
    document.advance(() => true);
    assert.deepEqual(lines(document), ['Headline: 1 actors, 1 places, 1 undecided | accept all 1 | Japan 1 mentions']);
    assert.ok(!document.complete);
  });

  it('puts what an overlong line names on the one line that it is', () => {
    const filler = 'They spoke for a long time about nothing in particular. '.repeat(90);
    const document = read(`Headline.\nJapan spoke. ${filler}China spoke. ${filler}France spoke.\n`);
    assert.deepEqual(lensLines(document).map(({ offset }) => offset), [0, 10]);
    assert.equal(lines(document)[1], 'Japan: Japan 1 mentions | China 1 | France 1 | accept 3 of Japan, China, France');
  });
});
