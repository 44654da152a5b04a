import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { sectionsAt, sectionsOf, type Section } from '../../../src/core/text/sections';

/** Titles, with two spaces for each level. */
const outline = (sections: readonly Section[], depth = 0): string[] =>
  sections.flatMap(({ title, sections: inner }) => [`${'  '.repeat(depth)}${title}`, ...outline(inner, depth + 1)]);

const seed = (name: string): string => readFileSync(`seeds/${name}.txt`, 'utf8');

describe('sections of a report', () => {
  it('are told by numbered headings in capitals, not by stamps and fields', () => {
    assert.deepEqual(outline(sectionsOf(seed('sitrep-river-crossing'))), [
      '1. SITUATION', '2. OWN FORCES', '3. EVENTS', '4. LOGISTICS', '5. PERSONNEL', '6. COMMANDER’S ASSESSMENT', '7. NEXT REPORT',
    ]);
  });

  it('are told by labels of paragraphs', () => {
    assert.deepEqual(outline(sectionsOf(seed('bulletin-soy-copper-q3'))).slice(0, 4), ['TRADE BULLETIN: SOUTH ATLANTIC', '  SUMMARY', '  BRAZIL', '  ARGENTINA']);
  });

  it('put labelled paragraphs beside numbered sections', () => {
    assert.deepEqual(outline(sectionsOf(seed('intsum-straits-of-malacca'))).slice(0, 3), ['INTELLIGENCE SUMMARY 17/26', '  SUMMARY', '  1. THEFT AT NIGHT']);
  });

  it('are told by short lines alone, and nested by the order in which styles appear', () => {
    assert.deepEqual(outline(sectionsOf(seed('notice-unlicensed-fishing'))), [
      'FINANCIAL SANCTIONS NOTICE', '  Introduction', '  Additions: individuals', '  Additions: entities', '    5. BLUE LANTERN FISHERIES FZE',
      '    6. KORALLE REEDEREI GMBH & CO. KG', '  Additions: ships', '    7. SAINT ODILE', '  Amendments', '  Removals', '  Further information',
    ]);
  });

  it('are told by Markdown and by underlines', () => {
    assert.deepEqual(outline(sectionsOf('# Weekly note\n\nText.\n\n## Ports\nText.\n\n## Roads\n\nText.\n\n# Annex\n')), ['Weekly note', '  Ports', '  Roads', 'Annex']);
    assert.deepEqual(outline(sectionsOf('Weekly note\n===========\nText.\n\nPorts\n-----\nText.\n')), ['Weekly note', '  Ports']);
  });

  it('leave out sentences, bylines, dates and threads', () => {
    const text = 'By Ana Prado\n\nLisbon, 3 May 2026\n\nThe harbour is shut.\n\nNobody knows why,\n\nshe said\n';
    assert.deepEqual(sectionsOf(text), []);
    assert.deepEqual(sectionsOf(seed('thread-suez-queue')), []);
  });

  it('end after their last word, whatever the line ends', () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = ['SITUATION', '', 'Calm.', '', '', 'OUTLOOK', '', 'Rain.', ''].join(lineEnd);
      assert.deepEqual(sectionsOf(text).map(({ start, end }) => text.slice(start, end)), [`SITUATION${lineEnd}${lineEnd}Calm.`, `OUTLOOK${lineEnd}${lineEnd}Rain.`]);
    }
  });

  it('hold each other, in order, and start with their headings', () => {
    const line = fc.constantFrom('', 'SITUATION', '1. EVENTS', '1.1 PORTS', 'A. ROADS', '# Note', '===', 'Outlook', '  Some words of a text that goes on.', 'Übersicht 🌍');
    fc.assert(fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, lineEnd) => {
      const text = lines.join(lineEnd);
      const check = (sections: readonly Section[], start: number, end: number): void => {
        for (const section of sections) {
          assert.ok(section.start >= start && section.start === section.heading.start && section.heading.end <= section.end && section.end <= end);
          check(section.sections, section.heading.end, section.end);
          start = section.end;
        }
      };
      check(sectionsOf(text), 0, text.length);
    }));
  });

  it('are found around an offset, the widest first', () => {
    const text = 'NOTE\n\nPorts\n\nShut.\n';
    assert.deepEqual(sectionsAt(sectionsOf(text), text.indexOf('Shut')).map(({ title }) => title), ['NOTE', 'Ports']);
    assert.deepEqual(sectionsAt(sectionsOf(text), 1).map(({ title }) => title), ['NOTE']);
  });

  it('are found in all our reports without a heading that is a sentence', () => {
    for (const name of readdirSync('seeds').filter((each) => each.endsWith('.txt'))) {
      for (const title of outline(sectionsOf(readFileSync(`seeds/${name}`, 'utf8')))) assert.doesNotMatch(title, /[.,;]$/, `${name}: ${title}`);
    }
  });
});
