import { openSidecar } from '../../../src/core/annotations/codec';
import { checkRegister, checkReport, type Levels } from '../../../src/core/check/check';
import type { Finding } from '../../../src/core/check/finding';
import { CheckedRegister } from '../../../src/core/check/register';
import { CheckedLayer, CheckedReport } from '../../../src/core/check/report';
import { Known } from '../../../src/core/known/known';
import { openRegister, parseRegister } from '../../../src/core/register/codec';
import { RegisterNames } from '../../../src/core/register/names';
import { inEnglish } from '../../../src/core/wording';
import { finish } from '../../../src/core/yaml/file';
import { read, tinyGazetteer } from '../support';

/** An annotation as a sidecar has it, at the words' occurrence of that number. */
export function annotation(text: string, exact: string, type: string, more: { id?: string; entity?: string; status?: string; occurrence?: number } = {}): string {
  const { id = `m-${exact.replace(/\W/g, '')}-${more.occurrence ?? 1}`, entity, status = 'accepted', occurrence = 1 } = more;
  let start = -1;
  for (let count = 0; count < occurrence; count++) start = text.indexOf(exact, start + 1);
  return `  - id: ${id}\n    type: ${type}\n    status: ${status}\n${entity ? `    entity: ${entity}\n` : ''}    target: { start: ${start}, exact: "${exact}" }\n`;
}

export const sidecarOf = (annotations: readonly string[], head = ''): string => `seedlens: 1\n${head}annotations:\n${annotations.join('')}`;

/** A report with its sidecar, as rules look at it. */
export function reportWith(text: string, sidecar = 'seedlens: 1\n', register = ''): CheckedReport {
  const document = read(text);
  document.know(new Known(new RegisterNames(parseRegister(register).entities)));
  document.setSidecar(openSidecar(sidecar).sidecar);
  document.advance(() => false);
  return new CheckedReport(document, tinyGazetteer(), sidecar);
}

export const findingsIn = (text: string, sidecar?: string, register?: string, levels?: Levels): Finding[] => finish(checkReport(reportWith(text, sidecar, register), levels));

/** What is wrong with the layers of a report, by the text of each; the report's own sidecar may say more. */
export function findingsInLayers(text: string, layerTexts: readonly string[], sidecar?: string): Finding[][] {
  const report = reportWith(text, sidecar);
  const layers = layerTexts.map((layer, index) => ({ name: `annotator-${index + 1}`, sidecar: openSidecar(layer).sidecar }));
  report.document.setLayers(layers);
  return layers.map((layer, index) => finish(checkReport(new CheckedLayer(report, layer, layers.slice(index + 1), layerTexts[index]!))));
}

export const findingsInRegister = (text: string): Finding[] => finish(checkRegister(new CheckedRegister(finish(openRegister(text)), tinyGazetteer())));

/** As "rule: words: message", with the words that it is told at. */
export const told = (text: string, findings: readonly Finding[]): string[] => findings.map(({ rule, start, end, message }) => `${rule}: ${text.slice(start, end)}: ${inEnglish(message)}`);
