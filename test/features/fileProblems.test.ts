import * as vscode from 'vscode';
import { becomes, write } from './analyst';
import { openText, scratch } from './support';

describe('fileProblems', () => {
  it('shows what is wrong with a register while it is open, until it is mended', async () => {
    await vscode.workspace.fs.createDirectory(await scratch('team'));
    const text = 'seedlens: 1\nentities:\n  a: { type: planet, name: Ana }\n  b:\n    type: place\n    name: Bo\n    coordinates: [99, 0]\n';
    const { document } = await openText('team/entities.yaml', text);
    await becomes(document.uri, ['3 Warning unknown-type', '7 Warning bad-coordinates']);
    await write(document.uri, text.replace('planet', 'person').replace('99', '9'));
    await becomes(document.uri, []);
  });

  it('leaves other tools’ files of that name alone', async () => {
    await vscode.workspace.fs.createDirectory(await scratch('other'));
    const { document } = await openText('other/entities.yaml', 'seedlens: 1\nentities: 7\n');
    await becomes(document.uri, ['2 Error wrong-type']);
    await write(document.uri, 'entities: 7\n');
    await becomes(document.uri, []);
  });

  it('shows what is wrong with the types of a workspace', async () => {
    await vscode.workspace.fs.createDirectory(await scratch('types'));
    const text = 'seedlens: 1\ntypes:\n  ship: { class: hero }\nrelations:\n  sails: { from: [ship, raft] }\n';
    const { document } = await openText('types/seedlens.yaml', text);
    await becomes(document.uri, ['3 Warning bad-value', '5 Warning unknown-type']);
    await write(document.uri, text.replace('hero', 'actor').replace(', raft', ''));
    await becomes(document.uri, []);
  });
});
