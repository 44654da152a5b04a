import assert from 'node:assert/strict';
import { findingsIn, told } from '../support';

const contradictions = (text: string): string[] => told(text, findingsIn(text));

describe('check contradictory-figures', () => {
  it('finds two figures for the same thing, however they are told', () => {
    const text = 'The blast in Tokyo killed 14 people, the mayor said.\n\nThe blast at the depot, the police said, left 12 people dead.\n';
    assert.deepEqual(contradictions(text.replace('left 12', 'at the market in Tokyo killed 12').replace(' dead', '')), ['contradictory-figures: 12 people: “12 people” here, but “14 people” before']);
    assert.deepEqual(contradictions('Three grey patrol vessels entered waters off Tokyo on Friday.\n\nFour grey patrol vessels entered the waters, the paper said.\n'),
      ['contradictory-figures: Four grey patrol vessels: “Four grey patrol vessels” here, but “Three grey patrol vessels” before']);
    assert.deepEqual(contradictions('The flood in Athens left fourteen dead, officials said.\n\nOfficials said 1,200 people were killed in the flood in Athens.\n'),
      ['contradictory-figures: 1,200 people were killed: “1,200 people were killed” here, but “fourteen dead” before']);
  });

  it('is content with other places, other days and other things', () => {
    assert.deepEqual(contradictions('The blast in Tokyo killed 14 people, officials said.\n\nThe blast in Athens killed 12 people, officials said.\n'), []);
    assert.deepEqual(contradictions('The blast in Tokyo on Monday killed 14 people, officials said.\n\nThe blast in Tokyo on Friday killed 12 people, officials said.\n'), []);
    assert.deepEqual(contradictions('The blast in Tokyo killed 14 people, officials said.\n\nThe blast in Tokyo wounded 12 people, officials said.\n'), []);
    assert.deepEqual(contradictions('Three patrol vessels left Tokyo at dawn.\n\nFour fishing vessels left Tokyo at dawn.\n'), []);
    assert.deepEqual(contradictions('The blast in Tokyo killed 14 people.\n\nGunmen who had fled the mountains later that winter killed 12 people.\n'), []);
  });

  it('is content with estimates, parts, revisions and the same figure', () => {
    const first = 'The blast in Tokyo killed 14 people, officials said.\n\n';
    for (const second of [
      'The blast in Tokyo killed at least 12 people, officials said.', 'The blast in Tokyo killed about 20 people, officials said.', 'The blast in Tokyo killed another 12 people, officials said.',
      'The blast in Tokyo initially killed 12 people, officials said.', 'The blast in Tokyo killed fourteen people, officials said.', 'The blast in Tokyo killed 14,000 fish, officials said.',
    ]) assert.deepEqual(contradictions(`${first}${second}\n`), [], second);
  });

  it('takes no date, sum or code for a figure', () => {
    assert.deepEqual(contradictions('On 14 May, 3 ships left Tokyo port for repairs.\n\nRoute A-12 ships left Tokyo port for repairs, $4 ships, 5.5 ships, 7% ships.\n'), []);
  });
});
