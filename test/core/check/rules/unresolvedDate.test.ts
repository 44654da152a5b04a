import assert from 'node:assert/strict';
import { annotation, findingsIn, sidecarOf, told } from '../support';

const dates = (text: string, ...words: string[]): string => sidecarOf(words.map((each) => annotation(text, each, 'date')));

describe('check unresolved-date', () => {
  it('tells once that the report’s date is missing, however many dates count from it', () => {
    const text = 'They met on Thursday, and again yesterday.\n';
    const findings = findingsIn(text, dates(text, 'Thursday', 'yesterday'));
    assert.deepEqual(told(text, findings), ['unresolved-date: Thursday: 2 dates, such as “Thursday”, count from the report’s date, which is not known']);
    assert.deepEqual(findings[0]!.fixes.map(({ kind }) => kind), ['set-report-date', 'correct-date']);
    assert.deepEqual(findingsIn(text, dates(text, 'Thursday', 'yesterday').replace('annotations:', 'document: { date: 2026-11-24 }\nannotations:')), []);
  });

  it('counts with them what counts from such a date', () => {
    const text = 'The mine opened on Monday. Two days later it closed.\n';
    assert.deepEqual(told(text, findingsIn(text, dates(text, 'Monday', 'Two days later'))), ['unresolved-date: Monday: 2 dates, such as “Monday”, count from the report’s date, which is not known']);
    assert.deepEqual(told(text, findingsIn(text, dates(text, 'Two days later'))), ['unresolved-date: Two days later: Nothing before it tells what “Two days later” counts from']);
  });

  it('finds what is not understood, until an analyst states what it means', () => {
    const text = 'They meet on the Feast of Quills, or on 24 November 2026.\n';
    const sidecar = dates(text, 'Feast of Quills', '24 November 2026');
    assert.deepEqual(told(text, findingsIn(text, sidecar)), ['unresolved-date: Feast of Quills: It is not clear when “Feast of Quills” is']);
    assert.deepEqual(findingsIn(text, sidecar.replace('type: date\n', 'type: date\n    value: 2026-11-20\n')), []);
  });

  it('is content with what is vague by nature, and with what is not accepted', () => {
    const text = 'Recently they met on Thursday.\n';
    assert.deepEqual(findingsIn(text, sidecarOf([annotation(text, 'Recently', 'date'), annotation(text, 'Thursday', 'date', { status: 'rejected' })])), []);
    assert.deepEqual(findingsIn(text), []);
  });
});
