import * as vscode from 'vscode';
import { withPatience } from '../../src/host/patience';
import * as assert from './assert';
import { eventually, pause } from './support';

/** Progress as VS Code shows it. */
interface Shown {
  readonly title: string | undefined;
  readonly increments: number[];
  cancel(): void;
  ended: boolean;
}

let restore = (): unknown => undefined;

/** What progress is shown from now on. */
function watchProgress(): readonly Shown[] {
  const { withProgress } = vscode.window;
  const all: Shown[] = [];
  const stub: typeof withProgress = (options, task) => {
    const source = new vscode.CancellationTokenSource();
    const shown: Shown = { title: options.title, increments: [], ended: false, cancel: () => source.cancel() };
    all.push(shown);
    const working = task({ report: (value) => void shown.increments.push((value as { increment: number }).increment) }, source.token);
    void working.then(() => { shown.ended = true; });
    return working;
  };
  Object.assign(vscode.window, { withProgress: stub });
  restore = () => Object.assign(vscode.window, { withProgress });
  return all;
}

describe('patience', () => {
  afterEach(() => restore());

  it('shows nothing of what is done at once', async () => {
    const shown = watchProgress();
    assert.equal(await withPatience('At once', async () => 1), 1);
    await pause(400);
    assert.equal(shown.length, 0);
  });

  it('shows from a third of a second on how far it is, and no longer than it takes', async () => {
    const shown = watchProgress();
    const result = await withPatience('Slow', async (_, advance) => {
      advance(0.5);
      await eventually(() => shown.length > 0);
      advance(0.25);
      return 'done';
    });
    assert.equal(result, 'done');
    assert.deepEqual(shown.map(({ title, increments }) => [title, increments]), [['Slow', [50, 25]]]);
    await eventually(() => shown[0]!.ended);
  });

  it('is called off there or by who asked for it', async () => {
    const shown = watchProgress();
    const caller = new vscode.CancellationTokenSource();
    const untilCalledOff = (token: vscode.CancellationToken): Promise<string> => eventually(() => token.isCancellationRequested).then(() => 'too late');
    const [there, here] = [withPatience('There', untilCalledOff), withPatience('Here', untilCalledOff, caller.token)];
    await eventually(() => shown.length === 2);
    shown.find(({ title }) => title === 'There')!.cancel();
    caller.cancel();
    assert.deepEqual(await Promise.all([there, here]), [undefined, undefined]);
  });

  it('ends with an error', async () => {
    const shown = watchProgress();
    const failing = withPatience('Failing', async () => {
      await eventually(() => shown.length > 0);
      throw new Error('out of order');
    });
    assert.equal(await failing.then(() => '', (error: Error) => error.message), 'out of order');
    await eventually(() => shown[0]!.ended);
  });
});
