import * as assert from 'node:assert';
import { visit } from './reports';
import { closeWorkbench, openWorkbench } from './setup';
import type { Workbench } from './workbench';

describe('reading a report', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench();
    vscode.writeFile('reading.txt', visit);
    await vscode.openFile('reading.txt');
  });
  after(() => closeWorkbench(vscode));

  it('is of the language Seed, with its words wrapped', async () => {
    await vscode.status('Seed').waitFor();
    vscode.writeFile('long.txt', `${'far and wide '.repeat(40)}away\n`);
    await vscode.openFile('long.txt');
    await vscode.box('away');
    await vscode.openFile('reading.txt');
  });

  it('underlines persons and places, in different colours and no other words', async () => {
    const person = await vscode.highlighted('Yoshimasa Hayashi');
    const place = await vscode.highlighted('Tokyo');
    assert.notDeepStrictEqual(person.borders, place.borders);
    assert.match(person.borders.join(), /dotted/);
    assert.deepStrictEqual((await vscode.look('officials')).borders, []);
    assert.deepStrictEqual((await vscode.look('Foreign Minister')).borders, []);
  });

  it('has a card for a person, by any of the names', async () => {
    const card = await (await vscode.hover('Hayashi then')).innerText();
    assert.match(card, /Yoshimasa Hayashi/);
    assert.match(card, /Person/);
    assert.match(card, /Foreign Minister/);
    await vscode.press('Escape');
  });

  it('has a card for a place', async () => {
    const card = await (await vscode.hover('Tokyo')).innerText();
    assert.match(card, /Tokyo/);
    assert.match(card, /Japan/);
    await vscode.press('Escape');
  });

  it('leads from a card to the latest mention, and to all', async () => {
    const card = await vscode.hover('Yoshimasa Hayashi');
    await card.getByText('Latest', { exact: true }).click();
    await vscode.status('Ln 5, Col 1').waitFor();
    await (await vscode.hover('Yoshimasa Hayashi')).getByText('2 here', { exact: true }).click();
    await vscode.peeked.first().waitFor();
    assert.deepStrictEqual(await vscode.peeked.count(), 2);
    await vscode.press('Escape');
  });

  it('copies coordinates from a card', async () => {
    const card = await vscode.hover('Tokyo');
    await card.getByText(/^35\.\d+, 139\.\d+$/).click();
    await vscode.status(/Copied 35\.\d+, 139/).waitFor();
    await vscode.press('Escape');
  });

  it('draws the whole of a place’s card where it shows, map, flag and all', async () => {
    const card = await vscode.hover('Tokyo');
    for (const alt of ['Flag of Japan', 'Map of Tokyo, Japan']) {
      const width = await card.getByAltText(alt).evaluate((image: { naturalWidth: number }) => image.naturalWidth);
      assert.ok(width > 0, alt);
    }
    const { height } = (await card.boundingBox())!;
    assert.ok(height <= 250, `the card is ${height} pixels high`);
    await vscode.press('Escape');
  });

  it('says at the top who and where is in it', async () => {
    await vscode.lenses.filter({ hasText: /\d actors? · \d places?/ }).waitFor();
    await vscode.lenses.filter({ hasText: 'Accept all' }).waitFor();
  });

  it('peeks at all mentions of an entity from its lens', async () => {
    await vscode.clickLens('Yoshimasa Hayashi · 2 mentions');
    await vscode.peeked.first().waitFor();
    assert.deepStrictEqual(await vscode.peeked.count(), 2);
    await vscode.press('Escape');
  });

  it('highlights what is typed at once', async () => {
    await vscode.goTo('met officials');
    await vscode.page.keyboard.type('of Iceland ');
    await vscode.highlighted('Iceland');
    await vscode.press('Control+Z');
  });
});

describe('a report in a high-contrast theme', () => {
  let vscode: Workbench;
  before(async () => {
    vscode = await openWorkbench({ 'workbench.colorTheme': 'Default High Contrast' });
    vscode.writeFile('contrast.txt', visit);
    await vscode.openFile('contrast.txt');
  });
  after(() => closeWorkbench(vscode));

  it('has highlights of its own', async () => {
    const { borders } = await vscode.highlighted('Tokyo');
    assert.match(borders.join(), /dotted/);
  });
});
