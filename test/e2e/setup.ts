// One VS Code and one browser for the whole suite. A window opened in a test or its beforeEach closes with the test,
// after its picture is taken if it failed; one opened in a before is closed in the after.
import * as fs from 'node:fs';
import { inRepository } from '../../scripts/lib/paths';
import { Session, type WindowOptions } from '../../scripts/host/session';
import type { Settings } from '../../scripts/host/settings';
import { Workbench } from './workbench';

const FAILURES = inRepository('out/failures');

let session: Session;
const open = new Set<Workbench>();
/** Those that outlast the running test. */
let lasting: readonly Workbench[] = [];

/** A new window of the suite's VS Code. */
export async function openWorkbench(settings: Settings = {}, options: WindowOptions = {}): Promise<Workbench> {
  const workbench = new Workbench(await session.window(settings, options), options.folder ?? session.workspace);
  open.add(workbench);
  return workbench;
}

/** A new folder of these files, for windows of their own; see {@link WindowOptions}. */
export const newFolder = (name: string, files: Readonly<Record<string, string>>): string => session.newFolder(name, files);

/** Closes a window of {@link openWorkbench}. */
export async function closeWorkbench(workbench: Workbench): Promise<void> {
  open.delete(workbench);
  await workbench.page.close();
}

async function takePictures(title: string): Promise<void> {
  const name = title.replace(/[^\w]+/g, '-');
  for (const [index, workbench] of [...open].entries()) {
    const file = `${FAILURES}/${name}-${index}.png`;
    await workbench.page.screenshot({ path: file });
    console.log(`      picture: ${file}`);
  }
}

export const mochaHooks = {
  async beforeAll(this: Mocha.Context) {
    this.timeout(300_000);
    fs.rmSync(FAILURES, { recursive: true, force: true });
    session = await Session.open(inRepository('out/seedlens.vsix'));
  },
  beforeEach() {
    lasting = [...open];
  },
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state === 'failed') await takePictures(this.currentTest.fullTitle());
    for (const workbench of open) if (!lasting.includes(workbench)) await closeWorkbench(workbench);
  },
  async afterAll() {
    await session?.close();
  },
};
