import assert from 'node:assert/strict';
import { layerFile, layerFiles, textsOf } from '../../../src/core/annotations/layerFiles';

describe('layerFiles', () => {
  it('makes a file name of any annotator, and the shared one of none', () => {
    const made = ['A. Novak', '', '../../etc', 'Łukasz Żółć', '林 小明', '<>:"|?*'].map((name) => layerFile('report.txt', name));
    assert.deepEqual(made, [
      'report.txt.a-novak.annotations.yaml', 'report.txt.annotations.yaml', 'report.txt.etc.annotations.yaml',
      'report.txt.łukasz-żółć.annotations.yaml', 'report.txt.林-小明.annotations.yaml', 'report.txt.annotations.yaml',
    ]);
  });

  it('finds the layers of a text, and takes none of another', () => {
    const folder = ['report.seed', 'report.seed.txt', 'report.seed.annotations.yaml', 'report.seed.txt.annotations.yaml', 'report.seed.okoye.annotations.yaml', 'report.seedling.annotations.yaml', 'report.seed.yaml'];
    assert.deepEqual(layerFiles('report.seed', folder), [
      { file: 'report.seed.annotations.yaml', annotator: '' }, { file: 'report.seed.okoye.annotations.yaml', annotator: 'okoye' },
    ]);
    assert.deepEqual(layerFiles('report.seed.txt', folder), [{ file: 'report.seed.txt.annotations.yaml', annotator: '' }]);
  });

  it('knows which texts a sidecar may belong to, the likeliest first', () => {
    assert.deepEqual(textsOf('/a.b/report.seed.okoye.annotations.yaml'), ['/a.b/report.seed.okoye', '/a.b/report.seed', '/a.b/report']);
    assert.deepEqual(textsOf('report.annotations.yaml'), ['report']);
  });
});
