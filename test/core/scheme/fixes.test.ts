import assert from 'node:assert/strict';
import { readScheme } from '../../../src/core/scheme/codec';
import { schemeFixes } from '../../../src/core/scheme/fixes';

describe('fixes of seedlens.yaml', () => {
  it('put in the place of what is wrong what is likeliest meant, after which nothing is wrong', () => {
    let text = 'seedlens: 1\ntypes:\n  ship:\n    class: actr\n    colour: #005f87\n    icon: $(rocket)\n    hidden: flase\nrelations:\n  sails: { from: [shp] }\n';
    for (let left = readScheme(text).problems; left.length > 0; left = readScheme(text).problems) {
      const [fix] = schemeFixes(text, left[0]!);
      assert.ok(fix, left[0]!.message);
      text = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
    }
    assert.equal(text, 'seedlens: 1\ntypes:\n  ship:\n    class: actor\n    colour: "#005f87"\n    icon: rocket\n    hidden: false\nrelations:\n  sails: { from: [ship] }\n');
  });

  it('do not guess where nothing is likely', () => {
    const text = "seedlens: 1\ntypes:\n  ship: { class: actor, patterns: ['('] }\n";
    assert.deepEqual(schemeFixes(text, readScheme(text).problems[0]!), []);
  });
});
