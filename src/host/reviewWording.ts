import * as vscode from 'vscode';
import type { Progress } from '../core/corpus/corpus';
import type { Mark } from '../core/document';
import type { Scheme } from '../core/scheme/scheme';
import { spaced } from '../core/text/spaces';
import { nameOf, oneLine, percent } from './wording';

/** A mention for who cannot see it: its words and type, whom it names where the words do not say it, and what is decided. */
export function spoken(mark: Mark, scheme: Scheme): string {
  const { reference, quote } = mark;
  const who = reference && reference.name !== spaced(quote) ? [vscode.l10n.t('is {0}', oneLine(reference.name))] : [];
  return [nameOf(mark, scheme), ...who, stateOf(mark)].join(', ');
}

function stateOf({ status, confidence }: Mark): string {
  if (status === 'accepted') return vscode.l10n.t('accepted');
  return status === 'rejected' ? vscode.l10n.t('rejected') : vscode.l10n.t('{0} sure', percent(Math.round(confidence * 100) / 100));
}

/** "34 of 57 decided". */
export const decidedOf = ({ decided, all }: Progress): string => vscode.l10n.t('{0} of {1} decided', decided, all);
