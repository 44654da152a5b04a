import assert from 'node:assert/strict';
import { Known } from '../../../src/core/known/known';
import type { RegisterEntity } from '../../../src/core/register/model';
import { RegisterNames } from '../../../src/core/register/names';
import { read } from '../support';

const entities = (text: string) => new Map(read(text).entities.all.map((found) => [found.entity.id, found]));

describe('resolver', () => {
  it('takes names of one thing for one entity', () => {
    const found = entities('The U.S. and the United States. Senkaku Islands, or Diaoyu.');
    assert.deepEqual([...found.keys()], ['united-states', 'senkaku-islands']);
    assert.deepEqual(found.get('senkaku-islands')!.entity.aliases, ['Diaoyu']);
  });

  it('joins short names to the full name, with the role', () => {
    const found = entities('Hayashi warned.\nJapanese Foreign Minister Yoshimasa Hayashi spoke. Hayashi left.');
    const { entity, marks } = found.get('yoshimasa-hayashi')!;
    assert.equal(entity.role, 'Foreign Minister of Japan');
    assert.equal(marks.length, 3);
  });

  it('gives a person the office of the register that was held when the report was written', () => {
    const ana: RegisterEntity = {
      id: 'ana-kraj', type: 'person', name: 'Ana Kraj',
      roles: [{ title: 'Mayor of Nova', from: '2015', to: '2019-05' }, { title: 'Minister', from: '2019-06-01' }],
    };
    const roleIn = (text: string): string | undefined => {
      const document = read(text);
      document.know(new Known(new RegisterNames(new Map([[ana.id, ana]]))));
      return document.entity('ana-kraj')?.entity.role;
    };
    assert.equal(roleIn('TOKYO, Jan. 20, 2018 - Ana Kraj spoke of the river.'), 'Mayor of Nova');
    assert.equal(roleIn('TOKYO, Jan. 20, 2022 - Ana Kraj spoke of the river.'), 'Minister');
    assert.equal(roleIn('Ana Kraj spoke of the river.'), 'Minister');
  });

  it('relates a demonym to its country', () => {
    const found = entities('Japan spoke. Japanese ships came. Japanese planes left.');
    assert.equal(found.get('japanese')!.entity.relatesTo, 'japan');
    assert.equal(found.get('japan')!.marks.length, 1);
    assert.equal(found.get('japan')!.references.length, 3);
  });

  it('gives what lasts an entity, and dates and sums none', () => {
    assert.deepEqual([...entities('On Thursday $5 million and 20 tanks came.').keys()], []);
  });

  it('keeps a person apart from a place of that name', () => {
    const found = entities('President Georgia Japan Tokyo said so. Prof. Athens said no. Fans in Athens cheered.');
    assert.notEqual(found.get('athens-gr')?.entity.type, 'person');
    assert.equal([...found.values()].filter(({ entity }) => entity.id === 'athens-gr').length, 1);
  });
});
