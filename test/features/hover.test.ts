import type * as vscode from 'vscode';
import { env } from 'vscode';
import type { Card } from '../../src/core/card/card';
import { commandLink, markdownOf } from '../../src/host/cardMarkdown';
import * as assert from './assert';
import { cardAt, closedReport, hoverAt, openReport, plain, run, setRegister } from './analyst';
import { eventually } from './support';

const text = 'Foreign Minister Yoshimasa Hayashi spoke of Japan in Tokyo on Thursday.\n\nHayashi spoke of Japanese ships near the Senkaku islands.\n';

const byHand = `seedlens: 1
entities: {}
annotations:
  - { id: m000001, type: country, status: accepted, entity: japan, target: { start: 44, end: 49, exact: Japan }, note: "See [y](command:evil)", by: a.novak, created: "2026-11-23T16:31:00Z" }
  - { id: m000002, type: place, status: rejected, target: { start: 53, end: 58, exact: Tokyo } }
relations: []
`;

const target = { uri: 'file:///a', offset: 0 };
const card: Card = { name: 'x', type: 'person', status: 'accepted', rows: [], more: [], quotations: [], sources: [] };

describe('hover', () => {
  it('says what a suggestion is, what can be done, and how often it is named', async () => {
    const report = await openReport(text);
    const shown = await cardAt(report, 'Japan');
    assert.match(shown, /^### Japan 日本\n/);
    assert.match(shown, /\n\n.*Island country in East Asia/);
    assert.match(shown, /\[Accept\] · \[Reject\] · \[Type\] · \[Note\] · \[Next mention\]/);
    assert.match(shown, /Capital \| Tokyo\n/);
    assert.match(shown, /Population \| 12\d million \(20\d\d\)\n/);
    assert.match(shown, /Mentions \| \[2 here \(1 as Japanese\)\] · (?:\[\d+ in \d+ reports\] · )?\[Accept 2 undecided\]/);
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
    assert.match(await cardAt(report, 'Hayashi spoke of Japanese'), /### Yoshimasa Hayashi\n\n.*Person · Foreign Minister/);
    assert.match(await cardAt(report, 'Tokyo'), /Place · Capital of Japan/);
    assert.match(await cardAt(report, 'Senkaku'), /Claimed by \| Flag of Japan Japan · Flag of China China · Flag of Taiwan Taiwan\n/);
    assert.match(await cardAt(report, 'Thursday'), /### Thursday\n\nDate\n\n\[Accept\] · \[Reject\] · \[Type\] · \[Note\]/);
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
      const markdown = markdownOf({ ...card, name: hostile, note: hostile, by: hostile, created: hostile, about: { kind: 'role', text: hostile } }, target);
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
    const [, query = ''] = /^<a href="command:seedlens\.x\?([^"\s]*)">Go<\/a>$/.exec(commandLink('seedlens.x', 'Go', argument)) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), [argument]);
  });

  it('shows a place on a map with its flag, and copies its coordinates as they are asked for', async () => {
    const report = await openReport(text);
    const [content] = (await hoverAt(report, 'Tokyo'))!.contents as vscode.MarkdownString[];
    assert.match(content!.value, /<img src="data:image\/svg\+xml,[^"]+" height="12" alt="Flag of Japan">/);
    assert.match(content!.value, /<img src="data:image\/svg\+xml,[^"]+" height="80" alt="Map of Tokyo, Japan">/);
    assert.match(await cardAt(report, 'Tokyo'), /\[35\.69, 139\.69\d*\] · \[35°41′\d\d″N 139°41′\d\d″E\] · \[54S UE \d{3} \d{3}\]/);
    await run('copyCoordinates', '35.69, 139.69');
    assert.equal(await env.clipboard.readText(), '35.69, 139.69');
    await run('copyCoordinates', 'rm -rf /');
    assert.equal(await env.clipboard.readText(), '35.69, 139.69');
  });

  it('says of an actor who is named with it, and quotes where it is named', async () => {
    const shown = await cardAt(await openReport(text), 'Yoshimasa');
    assert.match(shown, /Named with \| .*Japan/);
    assert.match(shown, /“Hayashi spoke of Japanese ships near the Senkaku islands\.”/);
  });

  it('leads to the first and the latest mention', async () => {
    const report = await openReport(text);
    assert.match(await cardAt(report, 'Yoshimasa'), /\[First\] \| “Foreign Minister .*\n?.*\[Latest\] \| “Hayashi/);
    await run('goToMention', { uri: report.document.uri.toString(), offset: text.indexOf('Hayashi spoke of Japanese') });
    assert.equal(report.editor.document.offsetAt(report.editor.selection.active), text.indexOf('Hayashi spoke of Japanese'));
  });

  it('says how the report’s source is graded', async () => {
    const graded = byHand.replace('entities: {}', 'document: { source: { reliability: B, credibility: 2 } }\nentities: {}');
    assert.match(await cardAt(await openReport(text, graded), 'Japan'), /Report graded B2: usually reliable, probably true/);
  });

  it('counts the mentions of all reports of the workspace', async () => {
    await closedReport('Foreign Minister Zelda Quorn left. Quorn was tired.\n');
    const report = await openReport('Foreign Minister Zelda Quorn came.\n');
    await eventually(async () => /Mentions \| 1 here · \[3 in 2 reports\]/.test(await cardAt(report, 'Zelda')), 20_000);
  });

  describe('of what the register knows', () => {
    const registered = `seedlens: 1
entities:
  nobuo-kishida:
    type: person
    name: Nobuo Kishida
    role: [{ title: Envoy of Japan, from: 2021-11-10, to: 2023-09 }, { title: "![x](http://evil)<b>Chair</b>", from: 2024 }]
    links: [https://www.example.org/a"b, "command:evil"]
    notes: "<script>alert(1)</script> [x](command:evil)"
  quillhaven:
    type: place
    name: Quillhaven Deep
    coordinates: [60.39, 5.32]
    country: NO
`;
    before(() => setRegister(registered));
    after(async () => void (await setRegister(undefined)));

    it('says roles with their dates and notes, and lets none of it be Markdown or HTML', async () => {
      const report = await openReport('Nobuo Kishida came to Quillhaven Deep.\n');
      const shown = await eventually(async () => /Role \|/.exec(await cardAt(report, 'Nobuo')) && cardAt(report, 'Nobuo'));
      assert.match(shown, /Role \| !\[x\]\(http:\/\/evil\)<b>Chair<\/b>, since 2024 · Envoy of Japan, Nov 10, 2021 – Sep 2023\n/);
      assert.match(shown, /Register \| <script>alert\(1\)<\/script> \[x\]/);
      const [content] = (await hoverAt(report, 'Nobuo'))!.contents as vscode.MarkdownString[];
      assert.ok(!/<script|<b>|command:evil|!\[x\]/.test(content!.value), content!.value);
    });

    it('shows a place that only it knows on a map, with its coordinates', async () => {
      const report = await openReport('Nobuo Kishida came to Quillhaven Deep.\n');
      const shown = await eventually(async () => /Map of Quillhaven Deep, Norway/.exec(await cardAt(report, 'Quillhaven')) && cardAt(report, 'Quillhaven'));
      assert.match(shown, /\[60\.39, 5\.32\] · \[60°23′24″N 5°19′12″E\] · \[32V KN/);
    });
  });
});
