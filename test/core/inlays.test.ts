import assert from 'node:assert/strict';
import { inlaysIn } from '../../src/core/inlays';
import { read } from './support';

const inlays = (text: string): string[] => inlaysIn(read(text), { start: 0, end: text.length })
  .map((inlay) => `${text.slice(0, inlay.at).split(/\s/).at(-1)} → ${inlay.kind === 'name' ? inlay.name : inlay.entry.id}`);

describe('inlays', () => {
  it('give the full name behind a short one, once in a paragraph', () => {
    const text = 'Defence Minister Nobuo Kishi met reporters. Kishi left.\n\nKishi spoke on Friday. Then Kishi left again.\n';
    assert.deepEqual(inlays(text), ['Kishi → Nobuo Kishi']);
  });

  it('say which place is meant behind a name of several', () => {
    assert.deepEqual(inlays('They met in Athens.\n\nThey met in Tokyo.\n'), ['Athens → athens-gr']);
  });

  it('say nothing behind full names, countries, peoples and dates', () => {
    assert.deepEqual(inlays('Japan and the Japanese waited until Friday. Nobuo Kishi did not.\n'), []);
  });

  it('say nothing of what was not asked for', () => {
    const document = read('Nobuo Kishi spoke.\n\nKishi left.\n');
    assert.deepEqual(inlaysIn(document, { start: 0, end: 5 }), []);
  });
});
