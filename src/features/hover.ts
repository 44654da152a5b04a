import * as vscode from 'vscode';
import { cardOf, type About, type Card, type CardRow, type CardSource } from '../core/card';
import type { Feature as Kind } from '../core/gazetteer/entry';
import { escapeMarkdown as escape } from '../core/text/markdown';
import { entityType } from '../core/types';
import { toVsCodeRange } from '../host/convert';
import type { Feature } from '../host/services';
import { oneLine } from '../host/wording';

/** A card on every mention: what it names, what was decided, and what can be done about it. */
export const hover: Feature = ({ documents, knowledge }) =>
  vscode.languages.registerHoverProvider('seed', {
    async provideHover(textDocument, position) {
      const document = documents.get(textDocument);
      const offset = textDocument.offsetAt(position);
      const mark = document?.markAt(offset);
      if (!document || !mark) return undefined;
      const range = toVsCodeRange(textDocument, mark);
      const card = cardOf(document, mark, (await knowledge.load()).gazetteer);
      return new vscode.Hover(markdownOf(card, { uri: document.uri.toString(), offset, entity: mark.reference?.id }), range);
    },
  });

/** What the links of a card pass on: where the mouse was (UTF-16), and the entity there. */
export interface Target {
  readonly uri: string;
  readonly offset: number;
  readonly entity?: string | undefined;
}

/** The only commands that a card may run. */
const commands = ['accept', 'reject', 'changeType', 'addNote', 'remove', 'nextMention', 'showMentions'].map((name) => `seedlens.${name}`);

const longestNote = 400;

/** A card in Markdown. All that comes from texts, sidecars and the gazetteer is escaped. */
export function markdownOf(card: Card, target: Target): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(partsOf(card, target).filter(Boolean).join('\n\n'), true);
  markdown.isTrusted = { enabledCommands: commands };
  return markdown;
}

const partsOf = (card: Card, target: Target): string[] => [
  `### $(${entityType(card.type).icon}) ${escape(oneLine(card.name))}`,
  escape([vscode.l10n.t(entityType(card.type).label), ...(card.about ? [aboutText(card.about)] : [])].join(' · ')),
  [decision(card), ...actions(card, target)].filter(Boolean).join(' &nbsp;·&nbsp; '),
  table(card.rows.map((row) => rowCells(row, target))),
  card.note ? `$(note) ${escape(shortened(card.note))}` : '',
  card.sources.length > 0 ? `*${card.sources.map(sourceLink).join(' · ')}*` : '',
];

function aboutText(about: About): string {
  switch (about.kind) {
    case 'text': return about.text;
    case 'of': return vscode.l10n.t('of {0}', about.name);
    case 'feature': return placeText(featureName(about.feature), [about.region, about.country && countryName(about.country)]);
  }
}

const placeText = (what: string, where: readonly (string | undefined)[]): string => {
  const places = where.filter(Boolean).join(', ');
  return places ? vscode.l10n.t('{0} in {1}', what, places) : what;
};

const featureName = (feature: Kind): string => feature;

const countryName = (code: string): string => new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'region', fallback: 'code' }).of(code) ?? code;

function decision({ status, by, created }: Card): string {
  if (status === 'suggested') return '';
  const what = status === 'accepted' ? `$(check) ${vscode.l10n.t('Accepted')}` : `$(close) ${vscode.l10n.t('Rejected')}`;
  return [what, ...(by ? [escape(oneLine(by))] : []), ...(created ? [escape(dateText(created))] : [])].join(' · ');
}

function dateText(created: string): string {
  const date = new Date(created);
  return Number.isNaN(date.getTime()) ? oneLine(created) : new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' }).format(date);
}

function actions({ status, rows }: Card, target: Target): string[] {
  const link = (command: string, label: string): string => commandLink(`seedlens.${command}`, label, target);
  const decide = [link('accept', vscode.l10n.t('Accept')), link('reject', vscode.l10n.t('Reject'))];
  const change = [link('changeType', vscode.l10n.t('Type')), link('addNote', vscode.l10n.t('Note'))];
  const next = rows.some((row) => row.kind === 'mentions' && row.count > 1) ? [link('nextMention', vscode.l10n.t('Next mention'))] : [];
  switch (status) {
    case 'suggested': return [...decide, ...change, ...next];
    case 'accepted': return [...change, link('remove', vscode.l10n.t('Remove')), ...next];
    case 'rejected': return [link('remove', vscode.l10n.t('Remove'))];
  }
}

/** A link that runs a command with one argument. */
export const commandLink = (command: string, label: string, argument: unknown): string =>
  `[${escape(label)}](command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)})`;

const table = (rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0 ? '' : ['| | |', '|:--|:--|', ...rows.map(([label, value]) => `| ${escape(label)} | ${value} |`)].join('\n');

/** The label of a row, and its value in Markdown. */
function rowCells(row: CardRow, target: Target): [string, string] {
  const { t } = vscode.l10n;
  const number = (value: number, options: Intl.NumberFormatOptions): string => new Intl.NumberFormat(vscode.env.language, options).format(value);
  switch (row.kind) {
    case 'capital': return [t('Capital'), escape(row.text)];
    case 'country': return [t('Country'), escape(countryName(row.country))];
    case 'population': return [t('Population'), escape(number(row.count, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 }))];
    case 'coordinates': return [t('Coordinates'), escape(`${row.lat}, ${row.lon}`)];
    case 'aliases': return [t('Also known as'), escape(row.names.map(oneLine).join(' · '))];
    case 'claimedBy': return [t('Claimed by'), escape(row.names.map(oneLine).join(' · '))];
    case 'mentions': return [t('Mentions here'), commandLink('seedlens.showMentions', mentionsText(row), target)];
    case 'confidence': return [t('Confidence'), escape(number(row.share, { style: 'percent' }))];
  }
}

function mentionsText({ count, related }: CardRow & { kind: 'mentions' }): string {
  const others = related.map((other) => vscode.l10n.t('{0} as {1}', other.count, oneLine(other.name)));
  return others.length > 0 ? `${count} (${others.join(', ')})` : String(count);
}

const shortened = (note: string): string => ([...note].length > longestNote ? `${[...note].slice(0, longestNote).join('')}…` : note);

const sourceLink = ({ kind, id }: CardSource): string =>
  kind === 'geonames' ? `[GeoNames ${id}](https://www.geonames.org/${id})` : `[Wikidata ${id}](https://www.wikidata.org/wiki/${id})`;
