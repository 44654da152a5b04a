import * as vscode from 'vscode';
import * as assert from './assert';
import { cardAt, cursorAt, decisions, exists, openReport, run, said, seedlens, select, undecided, write, written } from './analyst';
import type { Annotation } from '../../src/core/annotations/model';
import { AnnotationStore } from '../../src/core/annotations/store';
import { VsCodeSidecarFiles } from '../../src/host/sidecarFiles';
import { ReadOnlyFiles } from './readOnlyFiles';
import { eventually, pause, readText } from './support';

const text = 'Foreign Minister Yoshimasa Hayashi met Florence Parly in Tokyo.\n\nHayashi spoke of Japan, and of Japanese ships.\n';

const byHand = `# Read on the train.
seedlens: 1
entities:
  florence-parly: { type: person, name: Florence Parly, knows: several people }   # a minister
annotations:
  - id: m000001
    type: person
    status: accepted   # surely
    entity: florence-parly
    target: { start: 39, exact: Florence Parly }
    mood: calm
relations: []
`;

describe('decide', () => {
  it('accepts the suggestion at the cursor into a new sidecar', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Yoshimasa');
    const cursor = report.editor.selection.active;
    await run('accept');
    assert.deepEqual(await decisions(report), ['accepted person Yoshimasa Hayashi → yoshimasa-hayashi']);
    const { entities, document } = await written(report);
    assert.equal(entities[0]?.role, 'Foreign Minister');
    assert.equal(document?.sha256?.length, 64);
    assert.equal(await said(), 'Accepted Yoshimasa Hayashi (person)');
    assert.ok(report.editor.selection.active.isEqual(cursor), 'the cursor has moved');
  });

  it('accepts a split suggestion with all its parts, and says its name', async () => {
    const report = await openReport('Envoys of North and South Korea met in Geneva.\n');
    assert.match(await cardAt(report, 'North'), /^### North Korea/);
    assert.match(await cardAt(report, 'South'), /^### South Korea/);
    cursorAt(report, 'North');
    await run('accept');
    assert.equal(await said(), 'Accepted North Korea (country)');
    const { annotations } = await written(report);
    assert.deepEqual(annotations.map(({ entity, target }) => [entity, ...target.map(({ exact }) => exact)]), [['north-korea', 'North', 'Korea']]);
    assert.ok(undecided(report).includes('country South Korea'), 'the name that shares a word with it is not suggested any more');
  });

  it('decides once when the key is pressed twice', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await Promise.all([run('accept'), run('accept')]);
    assert.equal((await decisions(report)).length, 1);
    assert.equal(await said(), 'Accepted already: Tokyo (place)');
  });

  it('accepts all that a selection holds', async () => {
    const report = await openReport(text);
    select(report, 'Hayashi met Florence Parly in');
    await run('accept');
    assert.deepEqual((await decisions(report)).map((line) => line.split(' → ')[0]), ['accepted person Yoshimasa Hayashi', 'accepted person Florence Parly']);
    assert.equal(await said(), 'Accepted 2 mentions');
  });

  it('rejects, so that it is not suggested again, and turns a decision round', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('reject');
    assert.deepEqual(await decisions(report), ['rejected place Tokyo → ']);
    assert.ok(!undecided(report).includes('place Tokyo'), 'it is suggested again');
    await run('accept');
    assert.equal((await decisions(report)).length, 1);
    assert.match((await decisions(report))[0]!, /^accepted place Tokyo → tokyo/);
  });

  it('says so where there is nothing to decide, and writes nothing', async () => {
    const report = await openReport(text);
    cursorAt(report, 'spoke');
    await run('reject');
    assert.equal(await said(), 'No suggestion here');
    assert.equal(await exists(report.sidecar), false);
  });

  it('accepts everything with one write that one undo takes back', async () => {
    const report = await openReport(text, byHand);
    await run('acceptAll');
    assert.deepEqual(undecided(report), []);
    assert.equal((await decisions(report)).length, 6);
    assert.equal(await said(), 'Accepted 5 mentions');
    await run('undo');
    assert.equal(await readText(report.sidecar), byHand);
    await run('acceptAll');
    await run('acceptAll');
    assert.equal(await said(), 'No suggestions are left in this report');
  });

  it('accepts an entity with what relates to it', async () => {
    const report = await openReport(text);
    await run('acceptEntity', { uri: report.document.uri.toString(), entity: 'japan' });
    assert.deepEqual((await decisions(report)).map((line) => line.split(' → ')[0]), ['accepted country Japan', 'accepted group Japanese']);
    await run('acceptEntity', { uri: report.document.uri.toString(), entity: 'japan' });
    assert.equal(await said(), 'Nothing of Japan is undecided');
  });

  it('keeps every line that was written by hand', async () => {
    const report = await openReport(text, byHand);
    cursorAt(report, 'Tokyo');
    await run('accept');
    const lines = (await readText(report.sidecar)).split('\n');
    assert.deepEqual(lines.filter((line) => byHand.split('\n').includes(line)), byHand.split('\n'));
  });

  it('acts on the place that a link names, in an open text only', async () => {
    const report = await openReport(text);
    const uri = report.document.uri.toString();
    cursorAt(report, 'spoke');
    await run('accept', { uri, offset: text.indexOf('Tokyo') });
    assert.deepEqual((await decisions(report)).map((line) => line.split(' → ')[0]), ['accepted place Tokyo']);
    cursorAt(report, 'Japan,');
    for (const argument of [{ uri, offset: 1e9 }, { uri, offset: '4' }, { uri: 'file:///etc/passwd', offset: 3 }, { uri: 7, offset: 18 }]) {
      await run('accept', argument);
      assert.equal(await said(), 'No report is open', JSON.stringify(argument));
    }
    for (const argument of [{ uri }, { uri, entity: {} }, null]) await run('acceptEntity', argument);
    assert.equal((await decisions(report)).length, 1);
  });

  it('leaves a broken sidecar as it is', async () => {
    const broken = 'seedlens: 1\nannotations: [\n';
    const report = await openReport(text, broken);
    cursorAt(report, 'Tokyo');
    await run('accept');
    assert.match(await said(), /has errors and was left as it is/);
    assert.equal(await readText(report.sidecar), broken);
    assert.ok(undecided(report).includes('place Tokyo'), 'it looks decided');
  });

  it('changes the editor of a sidecar that is not saved, and says so', async () => {
    const report = await openReport(text, byHand);
    const yaml = await vscode.workspace.openTextDocument(report.sidecar);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(yaml.uri, new vscode.Position(0, 0), '# Being written.\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(report.editor.document);
    cursorAt(report, 'Tokyo');
    await run('accept');
    assert.match(await said(), /^Accepted Tokyo \(place\), in the sidecar that you have not saved yet$/);
    assert.match(yaml.getText(), /^# Being written\.[^]*exact: Tokyo/);
    assert.equal(await readText(report.sidecar), byHand);
    assert.ok(!undecided(report).includes('place Tokyo'), 'it is not shown');
    await yaml.save();
  });

  it('adds to what another has written meanwhile', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    await run('accept');
    await write(report.sidecar, (await readText(report.sidecar)).replace('status: accepted', 'status: accepted\n    note: Seen elsewhere'));
    cursorAt(report, 'Japan,');
    await run('accept');
    assert.match(await readText(report.sidecar), /note: Seen elsewhere[^]*exact: Japan/);
  });

  it('loses nothing when two windows write at the same time', async () => {
    const report = await openReport(text);
    const other = new AnnotationStore(new VsCodeSidecarFiles());
    const elsewhere: Annotation = { id: 'm000000', type: 'place', status: 'accepted', target: [{ start: 0, end: 3, exact: text.slice(0, 3) }] };
    cursorAt(report, 'Tokyo');
    await Promise.all([run('accept'), other.apply(report.document.uri.toString(), [{ kind: 'put', annotation: elsewhere }])]);
    assert.equal((await decisions(report)).length, 2);
  });

  it('begins anew when the sidecar was deleted', async () => {
    const report = await openReport(text, byHand);
    // A file that comes and goes within one breath is none to VS Code's watcher.
    await pause(1500);
    await vscode.workspace.fs.delete(report.sidecar);
    await eventually(() => undecided(report).includes('person Florence Parly'));
    cursorAt(report, 'Tokyo');
    await run('accept');
    assert.equal((await decisions(report)).length, 1);
  });

  it('says so when it may not write', async () => {
    const uri = vscode.Uri.parse('sealed:/seeds/report.txt');
    const files = vscode.workspace.registerFileSystemProvider(uri.scheme, new ReadOnlyFiles(uri, text), { isReadonly: true });
    const editor = await vscode.window.showTextDocument(uri);
    const { documents } = await seedlens();
    const document = await eventually(() => documents.open(editor.document));
    await run('acceptAll');
    assert.equal(await said(), 'Nothing was written: the file or its folder is read-only.');
    assert.ok(document.marks().every(({ status }) => status === 'suggested'), 'it looks decided');
    files.dispose();
  });

  it('finishes a write whose text is closed meanwhile', async () => {
    const report = await openReport(text);
    cursorAt(report, 'Tokyo');
    const accepting = run('accept');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await accepting;
    assert.equal((await decisions(report)).length, 1);
  });

  it('keeps two open reports apart', async () => {
    const [one, two] = [await openReport(text), await openReport(text)];
    await run('acceptEntity', { uri: one.document.uri.toString(), entity: 'japan' });
    assert.equal(undecided(two).length, undecided(one).length + 2);
    assert.equal(await exists(two.sidecar), false);
  });
});
