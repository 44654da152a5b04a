import * as vscode from 'vscode';
import type { Annotation } from '../core/annotations/model';
import type { MentionCount } from '../core/corpus/corpus';
import { wordsOf as wordsOfMention, type Mark } from '../core/mark';
import type { Scheme, SchemeType } from '../core/scheme/scheme';
import { worded, type Wording } from '../core/wording';

const longest = 60;

/** A phrase of the core in the analyst's language. Plain text. */
export const wordingText = (phrase: Wording): string => worded(phrase, (message, args) => vscode.l10n.t(message, ...args));

/** The same, with words of files on one line each, cut where they get long. */
export const shortText = (phrase: Wording): string => wordingText(shortened(phrase));

const shortened = ({ message, args }: Wording): Wording =>
  ({ message, args: args.map((argument) => (typeof argument === 'string' ? oneLine(argument) : shortened(argument))) });

/** Words of a text on one line, cut where they get long. Plain text. */
export function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('').trimEnd()}…` : line;
}

/** Words in the quotation marks of the analyst's language. */
export const quoted = (words: string): string => vscode.l10n.t('“{0}”', words);

/** The words that an annotation was made of, those of a split one with dots between; on one line. */
export const wordsOf = ({ target }: Pick<Annotation, 'target'>): string => oneLine(target.map(({ exact }) => exact).join(' … '));

/** A share, 0 to 1, as a percentage. */
export const percent = (share: number): string => new Intl.NumberFormat(vscode.env.language, { style: 'percent' }).format(share);

/** A type within a sentence: "country", "Land". A label with capitals within, such as "UN body", keeps them. */
export const typeName = ({ label }: Pick<SchemeType, 'label'>): string => vscode.l10n.t(/\p{Lu}.*\p{Lu}/u.test(label) ? label : label.toLowerCase());

/** "Japan (country)". */
export const named = (words: string, type: Pick<SchemeType, 'label'>): string => `${oneLine(words)} (${typeName(type)})`;

export const nameOf = (mark: Mark, scheme: Scheme): string => named(wordsOfMention(mark), scheme.type(mark.type));

/** "1 mention", "9 mentions in 3 reports". */
export function mentionCount({ mentions, documents }: MentionCount): string {
  if (mentions === 1) return vscode.l10n.t('1 mention');
  return documents === 1 ? vscode.l10n.t('{0} mentions', mentions) : vscode.l10n.t('{0} mentions in {1} reports', mentions, documents);
}
