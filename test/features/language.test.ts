import * as vscode from 'vscode';
import { language } from '../../src/features/language';
import type { Services } from '../../src/host/services';
import * as assert from './assert';
import { openReport, seedlens } from './analyst';
import { eventually } from './support';

const russian = 'Мост закрыли для грузовиков после наводнения, и жители ждут воду.\n';

/** The feature once more, with the item that it makes. */
async function started(over: Partial<Services> = {}): Promise<{ readonly feature: vscode.Disposable; readonly item: vscode.LanguageStatusItem }> {
  const services = { ...await seedlens(), ...over } as unknown as Services;
  const { createLanguageStatusItem } = vscode.languages;
  let item: vscode.LanguageStatusItem | undefined;
  const create: typeof createLanguageStatusItem = (id, selector) => (item = createLanguageStatusItem(`${id}.test`, selector));
  Object.assign(vscode.languages, { createLanguageStatusItem: create });
  const feature = language(services);
  Object.assign(vscode.languages, { createLanguageStatusItem });
  return { feature, item: item! };
}

describe('language', () => {
  let feature: vscode.Disposable;
  let item: vscode.LanguageStatusItem;
  beforeEach(async () => { ({ feature, item } = await started()); });
  afterEach(() => feature.dispose());

  it('says that a report in English is read by all', async () => {
    await openReport('The minister said that the bridge would be opened on Monday.\n');
    await eventually(() => item.text === 'English');
    assert.equal(item.detail, 'All recognizers read it');
  });

  it('warns of one that only the gazetteer reads', async () => {
    await openReport(russian);
    await eventually(() => item.text === 'Russian');
    assert.equal(item.detail, 'Names from the gazetteer only');
    assert.equal(item.severity, vscode.LanguageStatusSeverity.Warning);
  });

  it('follows what is typed', async () => {
    const { editor } = await openReport('The minister said that the bridge would be opened, and that nobody had been hurt in the night.\n\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), russian));
    await eventually(() => item.text === 'English, Russian');
    assert.equal(item.detail, 'Names from the gazetteer only in Russian');
    assert.equal(item.severity, vscode.LanguageStatusSeverity.Information);
  });

  it('says that a model of the user reads other languages too', async () => {
    const model = { state: { kind: 'ready', name: 'tiny', left: 0 }, onDidChange: new vscode.EventEmitter().event } as unknown as Services['model'];
    feature.dispose();
    ({ feature, item } = await started({ model }));
    await openReport(russian);
    await eventually(() => item.detail === 'Names from the gazetteer and model tiny');
    assert.equal(item.severity, vscode.LanguageStatusSeverity.Information);
  });
});
