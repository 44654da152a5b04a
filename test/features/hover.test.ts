import type * as vscode from 'vscode';
import { env } from 'vscode';
import { commandLink, markdownOf } from '../../src/features/hover';
import type { Card } from '../../src/core/card';
import * as assert from './assert';
import { cardAt, hoverAt, openReport, plain, run } from './analyst';

const text = 'Foreign Minister Yoshimasa Hayashi spoke of Japan in Tokyo on Thursday.\n\nHayashi spoke of Japanese ships near the Senkaku islands.\n';

const byHand = `seedlens: 1
entities: {}
annotations:
  - { id: m000001, type: country, status: accepted, entity: japan, target: { start: 44, end: 49, exact: Japan }, note: "See [y](command:evil)", by: a.novak, created: "2026-11-23T16:31:00Z" }
  - { id: m000002, type: place, status: rejected, target: { start: 53, end: 58, exact: Tokyo } }
relations: []
`;

const target = { uri: 'file:///a', offset: 0 };
const card: Card = { name: 'x', type: 'person', status: 'accepted', rows: [], sentences: [], sources: [] };

describe('hover', () => {
  it('says what a suggestion is, what can be done, and how often it is named', async () => {
    const report = await openReport(text);
    const shown = await cardAt(report, 'Japan');
    assert.match(shown, /^### Japan\n/);
    assert.match(shown, /Country · Island country in East Asia/);
    assert.match(shown, /\[Accept\] · \[Reject\] · \[Type\] · \[Note\] · \[Next mention\]/);
    assert.match(shown, /\| Capital \| Tokyo \|/);
    assert.match(shown, /\| Population \| 12\d million \|/);
    assert.match(shown, /\| Mentions here \| \[2 \(1 as Japanese\)\] · \[Accept 2 undecided\] \|/);
    assert.match(shown, /\nFound by: Japan in the gazetteer \(country\) · \d+% · .*\[Wikidata Q17\]$/);
  });

  it('covers the mention and nothing else', async () => {
    const report = await openReport(text);
    assert.equal(report.editor.document.getText((await hoverAt(report, 'Yoshimasa'))!.range), 'Yoshimasa Hayashi');
    assert.equal(await hoverAt(report, 'spoke'), undefined);
  });

  it('says of people their office, of cities where they lie, of disputed places who claims them', async () => {
    const report = await openReport(text);
    assert.match(await cardAt(report, 'Yoshimasa'), /Found by: title “Foreign Minister” before it · \d+%/);
    assert.match(await cardAt(report, 'Hayashi spoke of Japanese'), /### Yoshimasa Hayashi\n\nPerson · Foreign Minister/);
    assert.match(await cardAt(report, 'Tokyo'), /Place · Capital of Japan/);
    assert.match(await cardAt(report, 'Senkaku'), /\| Claimed by \| Japan · China · Taiwan \|/);
    assert.match(await cardAt(report, 'Thursday'), /### Thursday\n\nDate\n\n\[Accept\] · \[Reject\] · \[Type\] · \[Note\]\n/);
  });

  it('says what was decided, by whom and when, with the note and the way back', async () => {
    const report = await openReport(text, byHand);
    const shown = await cardAt(report, 'Japan');
    assert.match(shown, /Accepted · a\.novak · Nov 23, 2026 · \[Type\] · \[Note\] · \[Remove\]/);
    assert.match(await cardAt(report, 'Tokyo'), /Rejected · \[Remove\]/);
    assert.ok(!shown.includes('Found by'));
  });

  it('runs no command but its own, and lets nothing from a text or a sidecar be Markdown', async () => {
    const [content] = (await hoverAt(await openReport(text, byHand), 'Japan'))!.contents as vscode.MarkdownString[];
    assert.ok(!content!.value.includes('command:evil'));
    for (const hostile of ['[x](command:evil)', '<img src=x>', '$(alert)', '| a\n# b']) {
      const markdown = markdownOf({ ...card, name: hostile, note: hostile, by: hostile, created: hostile, about: { kind: 'text', text: hostile } }, target);
      const dynamic = [...markdown.value.matchAll(/\[x\]|<img|\$\(alert\)|^# b/gm)];
      assert.deepEqual(dynamic, []);
      assert.equal(plain(markdown.value).split(hostile.replace(/\s+/g, ' ')).length - 1, 5);
    }
  });

  it('is trusted with its own commands alone', () => {
    const { isTrusted } = markdownOf(card, target);
    const commands = typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
    assert.ok(commands.length > 0 && commands.every((command) => command.startsWith('seedlens.')), String(commands));
  });

  it('encodes what a link passes on, so that nothing of it ends the link', () => {
    const argument = { entity: 'a)](command:evil) "\'!*(%' };
    const [, query = ''] = /^\[Go\]\(command:seedlens\.x\?([^)\s]*)\)$/.exec(commandLink('seedlens.x', 'Go', argument)) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), [argument]);
  });

  it('shows a place on a map with its flag, and copies its coordinates as they are asked for', async () => {
    const report = await openReport(text);
    const [content] = (await hoverAt(report, 'Tokyo'))!.contents as vscode.MarkdownString[];
    assert.match(content!.value, /<img src="data:image\/svg\+xml,[^"]+" height="12" alt="Flag of Japan">/);
    assert.match(content!.value, /<img src="data:image\/svg\+xml,[^"]+" height="90" alt="Map of Tokyo, Japan">/);
    assert.match(await cardAt(report, 'Tokyo'), /\[35\.69, 139\.69\d*\] · \[35°41′\d\d″N 139°41′\d\d″E\] · \[54S UE \d{3} \d{3}\]/);
    await run('copyCoordinates', '35.69, 139.69');
    assert.equal(await env.clipboard.readText(), '35.69, 139.69');
    await run('copyCoordinates', 'rm -rf /');
    assert.equal(await env.clipboard.readText(), '35.69, 139.69');
  });

  it('says of an actor who is named with it, and quotes where it is named', async () => {
    const shown = await cardAt(await openReport(text), 'Yoshimasa');
    assert.match(shown, /\| Named with \| .*Japan/);
    assert.match(shown, /“Hayashi spoke of Japanese ships near the Senkaku islands\.”/);
  });
});
