import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDetector } from '../../../../src/core/detect/load';
import { AnnotatedDocument } from '../../../../src/core/document';
import { builtText } from '../../gazetteer/built';

describe('tagger in a document', () => {
  const { detector, problem } = loadDetector(builtText(), readFileSync(join(__dirname, '../../../../data/model/tagger.bin')));
  const text = 'Nobody at Tavender would comment.\n\nColonel Ruta Tavender and Ms Tavender said so.\n';

  it('reads the model that ships', () => assert.equal(problem, undefined));

  it('knows a name by what the document says of it elsewhere, until that is gone', () => {
    const document = new AnnotatedDocument(text, detector);
    document.advance(() => false);
    const types = (): string[] => document.marks({ start: 10, end: 18 }).map(({ type }) => type);
    assert.deepEqual(types(), ['person']);
    document.edit([{ start: text.indexOf('Colonel'), end: text.length, text: 'Rain came.\n' }]);
    document.advance(() => false);
    assert.ok(!types().includes('person'), types().join());
  });

  it('finds the same whether a document was written at once or bit by bit', () => {
    const written = new AnnotatedDocument('', detector);
    for (let at = 0; at < text.length; at += 7) {
      written.edit([{ start: at, end: at, text: text.slice(at, at + 7) }]);
      written.advance(() => false);
      written.marks();
    }
    const opened = new AnnotatedDocument(text, detector);
    opened.advance(() => false);
    const shown = (document: AnnotatedDocument): string[] => document.marks().map(({ start, end, type }) => `${start} ${end} ${type}`);
    assert.deepEqual(shown(written), shown(opened));
  });

  it('finds names and dates in posts that mind no capitals, where the text has them', () => {
    const post = 'just landed in kandahar. hamid karzai met the team friday. no word from ashraf ghani yet.\n';
    const document = new AnnotatedDocument(post, detector);
    document.advance(() => false);
    assert.deepEqual(document.marks().map(({ start, end, type }) => `${type}: ${post.slice(start, end)}`),
      ['place: kandahar', 'person: hamid karzai', 'date: friday', 'person: ashraf ghani']);
  });
});
