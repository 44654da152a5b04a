import assert from 'node:assert/strict';
import { attributeLines, driverConfig, withAttributes, withoutAttributes } from '../../../src/core/git/mergeDriver';

describe('mergeDriver', () => {
  it('adds its lines once, at the end, with the line ends of the file', () => {
    const lines = attributeLines.map((line) => `${line}\n`).join('');
    assert.equal(withAttributes(''), lines);
    assert.equal(withAttributes(lines), lines);
    assert.equal(withAttributes('*.txt text\r\n*.md text'), `*.txt text\r\n*.md text\r\n${lines.replaceAll('\n', '\r\n')}`);
    assert.equal(withAttributes(`${attributeLines[1]}  \n`), `${attributeLines[1]}  \n${attributeLines[0]}\n`);
  });

  it('takes exactly its lines away', () => {
    const text = '*.annotations.yaml diff\n*.txt text\n';
    assert.equal(withoutAttributes(withAttributes(text)), text);
    assert.equal(withoutAttributes(withAttributes('')), '');
    assert.equal(withoutAttributes(`${attributeLines[0]} -text\n`), `${attributeLines[0]} -text\n`);
  });

  it('quotes paths for the shell and for git', () => {
    assert.match(driverConfig("/it's 100%/node", 'C:\\cli.js').driver, /^if test -f '\/it'\\''s 100%%\/node' && test -f 'C:\\cli\.js'; then /);
  });
});
