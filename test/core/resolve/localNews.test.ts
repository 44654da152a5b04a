import assert from 'node:assert/strict';
import { loadDetector } from '../../../src/core/detect/load';
import { readFileSync } from 'node:fs';
import { modelFile } from '../../../scripts/lib/model';
import { buildGazetteer } from '../../../scripts/gazetteer/build';
import { localOutcomes, readLocalNews } from '../../../scripts/places/localNews';

describe('places of local news', () => {
  it('are taken for those that the readers know', function () {
    this.timeout(60_000);
    const { detector } = loadDetector(buildGazetteer(), readFileSync(modelFile));
    const outcomes = readLocalNews().flatMap((paragraph) => localOutcomes(paragraph, detector));
    assert.ok(outcomes.length > 250);
    assert.ok(outcomes.filter(({ right }) => right).length / outcomes.length > 0.95, outcomes.filter(({ right }) => !right).map(({ quote }) => quote).join(', '));
  });
});
