import * as vscode from 'vscode';
import type { Feature } from '../core/gazetteer/entry';

/** The country of an ISO 3166-1 code in the analyst's language. */
export const countryName = (code: string): string => new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region', fallback: 'code' }).of(code) ?? code;

/** "City", "Sea". */
export const placeKind = (feature: Feature): string => vscode.l10n.t(feature[0]!.toUpperCase() + feature.slice(1).replaceAll('-', ' '));
