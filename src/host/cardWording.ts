import * as vscode from 'vscode';
import type { About, Card, CardSource, Finding, Grade } from '../core/card/card';
import type { CardRow, Party } from '../core/card/rows';
import { shortWordingOf } from '../core/detect/wording';
import { registerFile } from '../core/fileNames';
import type { Feature } from '../core/gazetteer/entry';
import { decimal, degreesMinutesSeconds, militaryGrid } from '../core/geo/coordinates';
import type { Point } from '../core/geo/map';
import type { Role } from '../core/register/model';
import { entityType } from '../core/types';
import { countryName } from './placeWording';
import { oneLine, wordingText } from './wording';
import { meaningText, reasonText } from './dateWording';

/** What a card says, in the analyst's language, as plain text: whoever shows it escapes it. */

export const between = ' · ';

/** Of many names, of reports or members, so many are said. */
export const mostNamed = 4;

/** "Place · Sea between China, Japan, Korea and Taiwan"; the type is not said twice: "Island country in East Asia". */
export function whatText({ type, defined = entityType(type), about }: Card): string {
  const [label, text] = [vscode.l10n.t(defined.label), about ? aboutText(about) : ''];
  return text.toLowerCase().split(' ').includes(label.toLowerCase()) ? text : [label, text].filter(Boolean).join(between);
}

function aboutText(about: About): string {
  switch (about.kind) {
    case 'role': return about.text;
    case 'description': return vscode.l10n.t(about.text);
    case 'of': return vscode.l10n.t('Of or from {0}', partyName(about.party));
    case 'feature': return featureText(about);
  }
}

function featureText({ feature, region, country }: About & { kind: 'feature' }): string {
  if (feature === 'capital' && country) return vscode.l10n.t('Capital of {0}', countryName(country));
  const where = [region, country && countryName(country)].filter(Boolean).join(', ');
  const what = featureName(feature);
  return what && where ? vscode.l10n.t('{0} in {1}', what, where) : what || where;
}

/** Features whose entries may lack a description of their own. */
function featureName(feature: Feature): string {
  switch (feature) {
    case 'city': case 'capital': return vscode.l10n.t('City');
    case 'region': return vscode.l10n.t('Region');
    case 'county': return vscode.l10n.t('County or district');
    case 'continent': return vscode.l10n.t('Continent');
    case 'ocean': return vscode.l10n.t('Ocean');
    case 'sea': return vscode.l10n.t('Sea');
    default: return '';
  }
}

/** The label of a row. */
export function rowLabel(row: CardRow): string {
  const { t } = vscode.l10n;
  switch (row.kind) {
    case 'means': return t('Means');
    case 'because': return t('Because');
    case 'standsFor': return t('Stands for');
    case 'claimedBy': return t('Claimed by');
    case 'capital': return t('Capital');
    case 'country': return t('Country');
    case 'members': return t('Members');
    case 'activeIn': return t('Active in');
    case 'roles': return t('Role');
    case 'notes': return t('Register');
    case 'population': return t('Population');
    case 'coordinates': return t('Coordinates');
    case 'with': return t('Named with');
    case 'aliases': return t('Also known as');
    case 'links': return t('Links');
    case 'mentions': return t('Mentions');
  }
}

/** All that a row says. */
export function rowText(row: CardRow): string {
  const { t } = vscode.l10n;
  switch (row.kind) {
    case 'means': return meaningText(row.date);
    case 'because': return reasonText(row.date);
    case 'standsFor': return t('Government of {0}', countryName(row.country));
    case 'claimedBy': case 'members': case 'activeIn': return row.parties.map(partyName).join(between);
    case 'capital': case 'notes': return row.text;
    case 'country': return countryName(row.country);
    case 'roles': return row.roles.map(roleText).reverse().join(between);
    case 'population': return populationText(row);
    case 'coordinates': return coordinateTexts(row).join(between);
    case 'with': return row.companions.map(({ name }) => oneLine(name)).join(between);
    case 'aliases': return row.names.map(oneLine).join(between);
    case 'links': return row.names.join(between);
    case 'mentions': return [mentionsText(row), workspaceText(row)].filter(Boolean).join(between);
  }
}

export const partyName = (party: Party): string => ('country' in party ? countryName(party.country) : oneLine(party.name));

/** "Foreign Minister of Japan, Nov 10, 2021 – Sep 13, 2023". */
function roleText({ title, from, to }: Role): string {
  const { t } = vscode.l10n;
  if (from && to) return t('{0}, {1} – {2}', title, dayText(from), dayText(to));
  if (from) return t('{0}, since {1}', title, dayText(from));
  return to ? t('{0}, until {1}', title, dayText(to)) : title;
}

/** A year, a month or a day (ISO 8601). */
function dayText(day: string): string {
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC', ...(day.length > 4 ? { month: 'short' } : {}), ...(day.length > 7 ? { day: 'numeric' } : {}) };
  const date = new Date(day);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(vscode.env.language, style).format(date);
}

function populationText({ count, year }: CardRow & { kind: 'population' }): string {
  const people = number(count, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 });
  return year ? vscode.l10n.t('{0} ({1})', people, String(year)) : people;
}

const number = (value: number, options: Intl.NumberFormatOptions): string => new Intl.NumberFormat(vscode.env.language, options).format(value);

/** In degrees, in degrees with minutes and seconds, and in the military grid where it reaches. */
export const coordinateTexts = (at: Point): string[] => [decimal(at), degreesMinutesSeconds(at), militaryGrid(at)].flatMap((text) => text ?? []);

/** "9 here (4 as Japanese)". */
export function mentionsText({ count, related }: CardRow & { kind: 'mentions' }): string {
  const others = related.map((other) => vscode.l10n.t('{0} as {1}', other.count, oneLine(other.name)));
  const here = vscode.l10n.t('{0} here', count);
  return others.length > 0 ? `${here} (${others.join(', ')})` : here;
}

/** "31 in 5 reports", this one included; nothing where no other names it. */
export function workspaceText({ count, elsewhere }: CardRow & { kind: 'mentions' }): string {
  return elsewhere?.documents ? vscode.l10n.t('{0} in {1} reports', count + elsewhere.mentions, elsewhere.documents + 1) : '';
}

/** "Accepted · a.novak · Nov 23, 2026"; nothing for a suggestion. */
export function decisionText({ status, by, created }: Card): string {
  if (status === 'suggested') return '';
  const what = status === 'accepted' ? vscode.l10n.t('Accepted') : vscode.l10n.t('Rejected');
  return [what, ...(by ? [oneLine(by)] : []), ...(created ? [dateText(created)] : [])].join(between);
}

function dateText(created: string): string {
  const date = new Date(created);
  return Number.isNaN(date.getTime()) ? oneLine(created) : new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' }).format(date);
}

export function findingText({ why, confidence }: Finding): string {
  const share = number(confidence, { style: 'percent' });
  if (!why) return vscode.l10n.t('Confidence {0}', share);
  return [oneLine(vscode.l10n.t('Found by: {0}', wordingText(shortWordingOf(why)))), share].join(between);
}

/** "Report graded B2: usually reliable, probably true". */
export function gradeText({ reliability, credibility }: Grade): string {
  const words = [reliabilityText(reliability), credibilityText(credibility)].filter(Boolean).join(', ');
  return vscode.l10n.t('Report graded {0}: {1}', `${reliability ?? ''}${credibility ?? ''}`, words);
}

function reliabilityText(grade: string | undefined): string {
  switch (grade) {
    case 'A': return vscode.l10n.t('completely reliable');
    case 'B': return vscode.l10n.t('usually reliable');
    case 'C': return vscode.l10n.t('fairly reliable');
    case 'D': return vscode.l10n.t('not usually reliable');
    case 'E': return vscode.l10n.t('unreliable');
    case 'F': return vscode.l10n.t('reliability cannot be judged');
    default: return '';
  }
}

function credibilityText(grade: string | undefined): string {
  switch (grade) {
    case '1': return vscode.l10n.t('confirmed');
    case '2': return vscode.l10n.t('probably true');
    case '3': return vscode.l10n.t('possibly true');
    case '4': return vscode.l10n.t('doubtful');
    case '5': return vscode.l10n.t('improbable');
    case '6': return vscode.l10n.t('truth cannot be judged');
    default: return '';
  }
}

/** A source in words, and where it is on the web. */
export function sourceText(source: CardSource): { readonly text: string; readonly url?: string } {
  const { t } = vscode.l10n;
  switch (source.kind) {
    case 'geonames': return { text: `GeoNames ${source.id}`, url: `https://www.geonames.org/${source.id}` };
    case 'wikidata': return { text: `Wikidata ${source.id}`, url: `https://www.wikidata.org/wiki/${source.id}` };
    case 'model': return { text: t('Found by {0}', oneLine(source.id)) };
    case 'register': return { text: t('Known from {0}', registerFile) };
    case 'accepted': return { text: t('Accepted in {0}', listed(source.from)) };
    case 'corrected': return { text: t('Type corrected in {0}', listed(source.from)) };
  }
}

/** Some names, and how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(oneLine).join(', ');
  return names.length > mostNamed ? vscode.l10n.t('{0} and {1} more', shown, names.length - mostNamed) : shown;
}
