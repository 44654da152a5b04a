import assert from 'node:assert/strict';
import { emptySidecar, type Annotation } from '../../../src/core/annotations/model';
import { decideMarks } from '../../../src/core/decisions';
import { sentence } from '../../../src/core/detect/wording';
import { detectMentions } from '../../../src/core/detect/report';
import { isTitleAlone } from '../../../src/core/detect/titlesAlone';
import type { AnnotatedDocument, Mark } from '../../../src/core/document';
import { Lessons } from '../../../src/core/known/lessons';
import { read, tinyDetector } from '../support';

const titles = (document: AnnotatedDocument): Mark[] => document.marks().filter(({ type, quote }) => isTitleAlone(type, quote));

/** The titles alone of a text, with who is meant. */
const meant = (document: AnnotatedDocument): string[] => titles(document).map(({ quote, reference }) => `${quote}: ${reference!.name}`);

const first = 'Foreign Minister Ana Brand left.\n\n';

function replace(document: AnnotatedDocument, words: string, text: string): void {
  const start = document.text.indexOf(words);
  document.edit([{ start, end: start + words.length, text }]);
}

describe('titles alone', () => {
  it('mean the only one who holds them, if that one was named before', () => {
    assert.deepEqual(meant(read(`${first}The minister spoke, and reporters thanked the foreign minister.\n`)), ['The minister: Ana Brand', 'the foreign minister: Ana Brand']);
    assert.deepEqual(meant(read('Minister Brand left. Foreign Minister Ana Brand came back and the\nminister spoke.\n')), ['the\nminister: Ana Brand']);
    assert.deepEqual(meant(read('Prime Minister Ana Brand left. The prime minister spoke.')), ['The prime minister: Ana Brand']);
  });

  const uncertain: Readonly<Record<string, string>> = {
    'nobody holds it': 'Ana Brand said so. The minister spoke.',
    'two hold it': `${first}Trade Minister Lars Tveit came. The minister spoke.`,
    'somebody else was it, or is second to it': 'President Ana Brand left. Former President Lars Tveit came. The president spoke.',
    'who was it is alone': 'Former President Ana Brand left. The president spoke.',
    'the holder comes later': 'The minister spoke.\n\nForeign Minister Ana Brand left.',
    'another minister is meant': `${first}The defence minister spoke, and the prime minister.`,
    'the holder is the prime minister': 'Prime Minister Ana Brand left. The minister spoke.',
    'it is said of what': `${first}They met the minister of trade, and the minister for fish.`,
    'it belongs to somebody': `${first}It was the minister's idea.`,
    'the name stands beside it': `${first}They met Ana Brand, the minister.`,
    'an election is spoken of': `${first}The party will name candidates to become the minister.`,
    'it is not definite': `${first}A minister spoke.`,
    'the title ends a sentence before': 'So said a police spokesman. Brand, 45, said no. The spokesman left.',
    'it is a general of another kind': 'Attorney General Ana Brand left. The general spoke.',
  };
  for (const [why, text] of Object.entries(uncertain)) it(`mean nobody where ${why}`, () => assert.deepEqual(meant(read(text)), []));

  it('follow edits elsewhere in the document', () => {
    const document = read(`${first}A calm day.\n\nThe minister spoke.\n`);
    const after = (words: string, text: string): string[] => (replace(document, words, text), meant(document));
    assert.deepEqual(meant(document), ['The minister: Ana Brand']);
    assert.deepEqual(after('A calm day.', 'Trade Minister Lars Tveit came.'), []);
    assert.deepEqual(after('Trade Minister Lars Tveit came.', 'A calm day.'), ['The minister: Ana Brand']);
    assert.deepEqual(after('Ana Brand', 'Zora Marden'), ['The minister: Zora Marden']);
    assert.deepEqual(after('Foreign Minister Zora Marden left.\n\nA calm day.\n\nThe minister spoke.\n', 'The minister spoke.\n\nA calm day.\n\nForeign Minister Zora Marden left.\n'), []);
  });

  it('are faint, and counted as mentions of the person, but are none of its names', () => {
    const document = read(`${first}The minister spoke.\n`);
    const [mark] = titles(document);
    const { entity, references } = document.entity('ana-brand')!;
    assert.ok(mark!.confidence < 0.8);
    assert.deepEqual(references.map(({ quote }) => quote), ['Ana Brand', 'The minister']);
    assert.deepEqual(entity.aliases, []);
    assert.deepEqual(document.explain(mark!).map(sentence), ['Title of “Ana Brand” (line 1), held by nobody else here.']);
  });

  it('are annotated with the person, and then still are no name', () => {
    const document = read(`${first}The minister spoke.\n`);
    const changes = decideMarks(document, titles(document), 'accepted', { created: '2026-11-24T00:00:00Z' });
    const entities = changes.flatMap((change) => (change.kind === 'put-entity' ? change.entity : []));
    const annotations = changes.flatMap((change) => (change.kind === 'put' ? change.annotation : []));
    assert.deepEqual(entities, [{ id: 'ana-brand', type: 'person', name: 'Ana Brand', role: 'Foreign Minister' }]);
    assert.deepEqual(annotations.map(({ entity }) => entity), ['ana-brand']);
    document.setSidecar({ ...emptySidecar, entities, annotations });
    assert.deepEqual(document.entity('ana-brand')!.entity.aliases, []);
  });

  it('are rejected where they stand only, and teach nothing', () => {
    const document = read(`${first}The minister spoke. The minister left.\n`);
    const changes = decideMarks(document, titles(document).slice(0, 1), 'rejected', { created: '2026-11-24T00:00:00Z' });
    document.setSidecar({ ...emptySidecar, annotations: changes.flatMap((change) => (change.kind === 'put' ? change.annotation : [])) });
    assert.deepEqual(titles(document).map(({ status }) => status), ['rejected', 'suggested']);
    const accepted = (exact: string): Annotation => ({ id: 'm1', type: 'person', status: 'accepted', target: [{ start: 0, end: exact.length, exact }] });
    for (const [exact, taught] of [['the prime minister', 0], ['Kraj', 1]] as const) {
      const lessons = new Lessons(() => undefined);
      for (const _ of lessons.study('a', 'a.txt', { ...emptySidecar, annotations: [accepted(exact)] }));
      assert.equal([...lessons.lexicon.all()].length, taught);
    }
  });

  it('are told apart from names on the command line', () => {
    const found = detectMentions(`${first}The minister spoke.`, tinyDetector()).filter(({ type }) => type === 'person');
    assert.deepEqual(found.map(({ quote, entity, rule }) => [quote, entity, rule]), [['Ana Brand', 'ana-brand', undefined], ['The minister', 'ana-brand', 'title-alone']]);
  });
});
