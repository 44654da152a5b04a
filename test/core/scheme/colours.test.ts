import assert from 'node:assert/strict';
import { colourIn, contrastOf } from '../../../src/core/scheme/colours';

const same = (colour: string): { light: string; dark: string } => ({ light: colour, dark: colour });

describe('colours', () => {
  it('leaves a colour that can be seen as it is', () => {
    assert.equal(colourIn('light', { light: '#b8480b', dark: '#f2a65a' }), '#b8480b');
    assert.equal(colourIn('dark', { light: '#b8480b', dark: '#f2a65a' }), '#f2a65a');
  });

  it('makes every colour stand out in every theme', () => {
    for (const colour of ['#ffffff', '#000000', '#ffff00', '#00008b', '#808080', '#c02040']) {
      assert.ok(contrastOf(colourIn('light', same(colour)), '#ffffff') >= 3, colour);
      assert.ok(contrastOf(colourIn('dark', same(colour)), '#1f1f1f') >= 4.5, colour);
      assert.ok(contrastOf(colourIn('highContrastLight', same(colour)), '#ffffff') >= 7, colour);
      assert.ok(contrastOf(colourIn('highContrastDark', same(colour)), '#000000') >= 7, colour);
    }
  });

  it('counts contrast as WCAG does', () => {
    assert.equal(contrastOf('#000000', '#ffffff'), 21);
    assert.equal(contrastOf('#777777', '#ffffff').toFixed(2), '4.48');
  });
});
