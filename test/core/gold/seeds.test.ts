import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { seedNames, seedText } from './load';

interface ExampleSidecar {
  readonly document: { readonly file: string; readonly sha256: string };
  readonly entities: Readonly<Record<string, { readonly type: string }>>;
  readonly annotations: readonly {
    readonly id: string;
    readonly type: string;
    readonly status: string;
    readonly entity?: string;
    readonly target: { readonly start: number; readonly end: number; readonly exact: string; readonly prefix?: string; readonly suffix?: string };
  }[];
}

const example = 'tokyo-paris-two-plus-two';

describe('seeds', () => {
  it('are ten, of 200 to 800 words', () => {
    assert.equal(seedNames().length, 10);
    for (const name of seedNames()) {
      const count = seedText(name).trim().split(/\s+/).length;
      assert.ok(count >= 200 && count <= 800, `${name}: ${count} words`);
    }
  });

  it('come in all layouts', () => {
    const texts = seedNames().map(seedText);
    const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
    assert.ok(texts.some((text) => widest(text) <= 80 && /\n\n/.test(text)), 'wrapped');
    assert.ok(texts.some((text) => widest(text) > 200 && /\n\n/.test(text)), 'a paragraph a line, blank lines between');
    assert.ok(texts.some((text) => widest(text) > 200 && !/\n\n/.test(text)), 'a paragraph a line');
    assert.ok(texts.some((text) => /\p{Extended_Pictographic}/u.test(text) && /\p{Script=Arabic}/u.test(text)), 'emoji and right to left');
  });

  describe('the sidecar by hand', () => {
    const sidecar = parse(readFileSync(join(__dirname, `../../../seeds/${example}.txt.annotations.yaml`), 'utf8')) as ExampleSidecar;
    const points = [...seedText(example)];

    it('is of this text', () => {
      assert.equal(sidecar.document.file, `${example}.txt`);
      assert.equal(sidecar.document.sha256, createHash('sha256').update(seedText(example)).digest('hex'));
    });

    it('points at its quotes, in code points', () => {
      for (const { target: { start, end, exact, prefix = '', suffix = '' } } of sidecar.annotations) {
        assert.equal(points.slice(start, end).join(''), exact);
        assert.ok(points.slice(0, start).join('').endsWith(prefix), exact);
        assert.ok(points.slice(end).join('').startsWith(suffix), exact);
      }
    });

    it('is in order, refers to its entities and shows both decisions', () => {
      const { annotations, entities } = sidecar;
      const starts = annotations.map(({ target }) => target.start);
      assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
      assert.equal(new Set(annotations.map(({ id }) => id)).size, annotations.length);
      for (const { entity, type } of annotations) if (entity) assert.equal(entities[entity]?.type, type, entity);
      assert.deepEqual([...new Set(annotations.map(({ status }) => status))], ['accepted', 'rejected']);
    });
  });
});
