// How long a card takes in real VS Code: from the request to the answer of all providers, there and back between the processes.
import * as vscode from 'vscode';
import type { SeedDocument } from '../../src/host/seedDocument';
import { line, median, percentile95 } from './texts';

/** The sizes of the texts whose cards are asked for, in kilobytes. */
export const HOVERED_KB = [3, 1000];

/** Mentions that are pointed at, spread over the text. */
const HOVERS = 60;

export const hoverHeading = line('card', 'no card, median', 'first', 'later, median', 'later, 95 %', 'again, median', 'again, 95 %');

/** The time of asking where there is none, of the first card of a text, of others after it, and of all of them a second time. */
export async function benchHovers(label: string, document: SeedDocument): Promise<string> {
  const marks = document.marks().filter(({ reference }) => reference);
  const asked = Array.from({ length: Math.min(HOVERS, marks.length) }, (_, at) => marks[Math.floor((at * marks.length) / HOVERS)]!);
  const ask = async (): Promise<number[]> => {
    const times: number[] = [];
    for (const { start } of asked) times.push(await timeCard(document.textDocument, start + 1));
    return times;
  };
  const nothing: number[] = [];
  for (let i = 0; i < HOVERS; i++) nothing.push(await timeCard(document.textDocument, document.length));
  const [first, ...later] = await ask();
  const again = await ask();
  return line(label, median(nothing), first!, median(later), percentile95(later), median(again), percentile95(again));
}

async function timeCard(document: vscode.TextDocument, offset: number): Promise<number> {
  const position = document.positionAt(offset);
  const started = performance.now();
  await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return performance.now() - started;
}
