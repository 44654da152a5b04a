import assert from 'node:assert/strict';
import { labelCount } from '../../../../src/core/detect/tagger/labels';
import { decodeModel, encodeModel, MODEL_VERSION, type TaggerModel } from '../../../../src/core/detect/tagger/model';
import { loadDetector } from '../../../../src/core/detect/load';
import { packedGazetteer } from '../../support';

const model: TaggerModel = {
  unit: 0.03125,
  transitions: Int8Array.from({ length: labelCount ** 2 }, (_, at) => (at % 255) - 127),
  features: Int32Array.from([0, 5, 127, 128, 40_000, (1 << 28) - 1]),
  weights: Int8Array.from({ length: 6 * labelCount }, (_, at) => ((at * 37) % 255) - 127),
  words: {
    hashes: Int32Array.from([3, 70_000, (1 << 24) - 1]), clusters: Uint16Array.from([0, 4095, 300]), otherClusters: Uint16Array.from([2303, 0, 256]), proper: Uint8Array.from([1, 1, 0]),
    inside: Uint8Array.from([1, 2, 255]), before: Uint8Array.from([3, 4, 0]), behind: Uint8Array.from([5, 6, 7]),
  },
  calibration: { slope: 0.5, offset: -0.25 },
};

const errorOf = (bytes: Uint8Array): string => {
  const read = decodeModel(bytes);
  return 'error' in read ? read.error : 'none';
};

describe('model file', () => {
  const file = encodeModel(model);

  it('is read as it was written', () => assert.deepEqual(decodeModel(file), model));

  it('is read from a part of a larger buffer, as Node gives it', () => assert.deepEqual(decodeModel(Buffer.concat([Buffer.from('abc'), file]).subarray(3)), model));

  it('says what is wrong with it', () => {
    assert.match(errorOf(new Uint8Array()), /not a tagger model/);
    assert.match(errorOf(new TextEncoder().encode('seedlens-gazetteer\t1\n')), /not a tagger model/);
    assert.match(errorOf(file.subarray(0, file.length - 1)), /cut short/);
    assert.match(errorOf(file.subarray(0, 40)), /header/);
    const newer = file.slice();
    newer[4] = MODEL_VERSION + 1;
    assert.match(errorOf(newer), new RegExp(`format ${MODEL_VERSION + 1}`));
  });

  it('never throws, whatever the bytes', () => {
    for (let at = 0; at < Math.min(file.length, 400); at++) {
      const broken = file.slice();
      broken[at]! ^= 0xff;
      assert.doesNotThrow(() => decodeModel(broken));
    }
  });

  it('leaves the detector to its rules when it is broken', () => {
    const { detector, problem } = loadDetector(packedGazetteer, file.subarray(0, 20));
    assert.match(problem!, /header/);
    assert.deepEqual(detector.analyze('Workers in Japan.').mentions.map(({ type }) => type), ['country']);
    assert.equal(loadDetector(packedGazetteer, undefined).problem, undefined);
  });
});
