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

  it('leads to the other figure, and leaves the text alone', () => {
    const text = 'The blast in Tokyo killed 14 people, the mayor said.\n\nA blast in Tokyo killed 12 people, the mayor said.\n';
    const [fix] = findingsIn(text)[0]!.fixes;
    assert.ok(fix?.kind === 'show');
    assert.equal(text.slice(fix.start, fix.end), '14 people');
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

  const pair = (first: string, second: string): string[] => contradictions(`${first}\n\n${second}\n`).map((line) => line.split(': ')[2]!);

  it('finds what is told in other words', () => {
    assert.deepEqual(pair('Gunmen stormed the mine near Tokyo, killing 9 workers.', 'The attack left 12 workers dead, the owner of the mine said.'), ['“12 workers dead” here, but “9 workers” before']);
    assert.deepEqual(pair('Police arrested 31 demonstrators after the march in Athens.', 'A lawyer said 45 demonstrators were detained in Athens.'), ['“45 demonstrators were detained” here, but “31 demonstrators” before']);
    assert.deepEqual(pair('Rebels took five soldiers hostage at the border post.', 'Seven soldiers were abducted at the border post, it is said.'), ['“Seven soldiers were abducted” here, but “five soldiers hostage” before']);
    assert.deepEqual(pair('The ferry sank with 84 passengers on board.', 'There were 112 passengers aboard the ferry.'), ['“112 passengers aboard” here, but “84 passengers on board” before']);
    assert.deepEqual(pair('A convoy of 14 trucks reached Athens.', 'The convoy of 19 trucks arrived in Athens.'), ['“19 trucks” here, but “14 trucks” before']);
    assert.deepEqual(pair('Six white ships are seen near Athens.', 'Eight white ships are near Athens, Tokyo said.'), ['“Eight white ships” here, but “Six white ships” before']);
  });

  it('is content with other deeds, other hours, and what is said to be something else', () => {
    for (const [first, second] of [
      ['The storm destroyed 300 houses in Athens.', 'The storm damaged 900 houses in Athens.'],
      ['Four tanks crossed the bridge at dawn.', 'Seven tanks crossed the bridge in the evening.'],
      ['The strike on Athens killed six civilians.', 'A second strike on Athens killed nine civilians.'],
      ['Six ships entered the waters.', 'Eight ships entered the waters the week before.'],
      ['The battalion has 14 helicopters.', 'The air force has 60 helicopters.'],
    ]) assert.deepEqual(pair(first!, second!), [], second);
  });
});
