import * as vscode from 'vscode';
import type { Feature, GazetteerEntry } from '../core/gazetteer/entry';

/** The country of an ISO 3166-1 code in the analyst's language. */
export const countryName = (code: string): string => new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region', fallback: 'code' }).of(code) ?? code;

/** "City", "Sea". */
export const placeKind = (feature: Feature): string => vscode.l10n.t(feature[0]!.toUpperCase() + feature.slice(1).replaceAll('-', ' '));

/** What a place is and where, in few words: "State of the United States", "City in Ontario, Canada". */
export function placeText({ description, feature, region, country, name }: GazetteerEntry): string {
  if (description) return vscode.l10n.t(description);
  const where = [region === name ? undefined : region, country && countryName(country)].filter(Boolean).join(', ');
  return where ? vscode.l10n.t('{0} in {1}', placeKind(feature), where) : placeKind(feature);
}
