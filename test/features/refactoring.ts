// What tests of changes over many files share.
import * as vscode from 'vscode';
import { eventually } from './support';

/** A sidecar that keeps a person, mentioned after "Foreign Minister ". */
export const keeping = (id: string, name: string): string =>
  `seedlens: 1\nentities:\n  ${id}: { type: person, name: ${name} } # ours\nannotations:\n  - id: m1\n    type: person\n    status: accepted\n    entity: ${id}\n    target: { start: 17, exact: ${name} }\n`;

export const sidecarOf = (report: vscode.Uri): vscode.Uri => report.with({ path: `${report.path}.annotations.yaml` });

/** Runs what opens VS Code's preview of changes, and applies all of them there. */
export async function applyingPreview(action: () => Promise<void>): Promise<void> {
  let isDone = false;
  const running = action().finally(() => { isDone = true; });
  await eventually(async () => {
    if (!isDone) await vscode.commands.executeCommand('refactorPreview.apply');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return isDone;
  });
  await running;
  await vscode.workspace.saveAll(false);
}
