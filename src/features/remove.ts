import * as vscode from 'vscode';
import { removeMarks } from '../core/decisions';
import { marksAt, placeOf } from '../host/place';
import type { Feature, Services } from '../host/services';
import { nameOf } from '../host/wording';

/** Remove Annotation: what was decided at the cursor is undecided again. */
export const remove: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.remove', (argument?: unknown) => removeAt(services, argument));

async function removeAt({ documents, decisions, status }: Services, argument: unknown): Promise<void> {
  const place = await placeOf(documents, argument);
  if (!place) return status.say(vscode.l10n.t('No report is open'));
  await decisions.apply(place.document, () => {
    const marks = marksAt(place).filter(({ annotation }) => annotation);
    const [first] = marks;
    if (!first) return vscode.l10n.t('No annotation here');
    const what = marks.length === 1 ? nameOf(first, place.document.scheme) : vscode.l10n.t('{0} mentions', marks.length);
    return { changes: removeMarks(marks), label: vscode.l10n.t('Removed the annotation of {0}', what) };
  });
}
