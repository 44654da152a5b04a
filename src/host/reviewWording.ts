import * as vscode from 'vscode';
import type { Progress } from '../core/corpus/corpus';
import type { AnnotatedDocument, Mark } from '../core/document';
import { wordsOf } from '../core/mark';
import type { Scheme } from '../core/scheme/scheme';
import { shift, type Range } from '../core/text/range';
import { sentenceAt } from '../core/text/sentences';
import { spaced } from '../core/text/spaces';
import { nameOf, oneLine, percent } from './wording';

/** A mention for who cannot see it: its words and type, whom it names where the words do not say it, and what is decided. */
export function spoken(mark: Mark, scheme: Scheme): string {
  const { reference, disputes } = mark;
  const who = reference && reference.name !== spaced(wordsOf(mark)) ? [vscode.l10n.t('is {0}', oneLine(reference.name))] : [];
  const disputed = disputes ? [vscode.l10n.t('annotators disagree')] : [];
  return [nameOf(mark, scheme), ...who, stateOf(mark), ...disputed].join(', ');
}

/** The sentence that a mention stands in, on one line: for who cannot look at it. */
export function sentenceOf(document: AnnotatedDocument, { start }: Range): string {
  const paragraph = document.paragraphAt(start);
  const sentence = sentenceAt(document.slice(paragraph), start - paragraph.start);
  return spaced(document.slice(shift(sentence, paragraph.start)));
}

function stateOf({ status, confidence, offer }: Mark): string {
  if (offer) return vscode.l10n.t('marked by {0}', oneLine(offer.by) || '?');
  if (status === 'accepted') return vscode.l10n.t('accepted');
  return status === 'rejected' ? vscode.l10n.t('rejected') : vscode.l10n.t('{0} sure', percent(Math.round(confidence * 100) / 100));
}

/** What a report under review, in which nothing is undecided, leaves to do. */
export function leftIn({ orphans }: AnnotatedDocument): string {
  const nothing = vscode.l10n.t('Nothing is left to decide here; N opens the next report');
  return orphans.length === 0 ? nothing : vscode.l10n.t('{0}, F finds what is lost ({1})', nothing, orphans.length);
}

/** "34 of 57 decided". */
export const decidedOf = ({ decided, all }: Progress): string => vscode.l10n.t('{0} of {1} decided', decided, all);
