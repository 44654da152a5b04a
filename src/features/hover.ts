import * as vscode from 'vscode';
import { cardOf, type About, type Card, type CardRow, type CardSource, type Finding } from '../core/card';
import { shortWordingOf } from '../core/detect/wording';
import { decimal, degreesMinutesSeconds, militaryGrid } from '../core/geo/coordinates';
import type { Point } from '../core/geo/map';
import type { Feature as GazetteerFeature } from '../core/gazetteer/entry';
import { escapeMarkdown as escape } from '../core/text/markdown';
import { entityType } from '../core/types';
import { toVsCodeRange } from '../host/convert';
import type { Pictures } from '../host/pictures';
import { countryName } from '../host/placeWording';
import type { Feature } from '../host/services';
import type { Status } from '../host/status';
import { oneLine } from '../host/wording';

/** A card on every mention: what it names, what was decided, and what can be done about it. */
export const hover: Feature = ({ documents, knowledge, pictures, status }) => vscode.Disposable.from(
  vscode.commands.registerCommand('seedlens.copyCoordinates', (text?: unknown) => copyCoordinates(text, status)),
  vscode.languages.registerHoverProvider('seed', {
    async provideHover(textDocument, position) {
      const document = documents.get(textDocument);
      const offset = textDocument.offsetAt(position);
      const mark = document?.markAt(offset);
      if (!document || !mark) return undefined;
      const range = toVsCodeRange(textDocument, mark);
      const card = cardOf(document, mark, (await knowledge.load()).gazetteer);
      const target = { uri: document.uri.toString(), offset, entity: mark.reference?.id };
      return new vscode.Hover(markdownOf(card, target, await illustrate(card, pictures)), range);
    },
  }),
);

/** Pictures in Markdown. */
export interface Illustrations {
  readonly flag?: string | undefined;
  readonly map?: string | undefined;
}

/** A card is shown without its pictures where they cannot be read. */
async function illustrate({ name, flag, map }: Card, pictures: Pictures): Promise<Illustrations> {
  const place = flag === undefined ? '' : countryName(flag);
  return {
    flag: flag === undefined ? undefined : await pictures.flag(flag, vscode.l10n.t('Flag of {0}', place)).catch(() => undefined),
    map: map && (await pictures.map(map, place && place !== name ? vscode.l10n.t('Map of {0}, {1}', name, place) : vscode.l10n.t('Map of {0}', name)).catch(() => undefined)),
  };
}

/** Only what can be coordinates goes to the clipboard, whoever asks. */
async function copyCoordinates(text: unknown, status: Status): Promise<void> {
  if (typeof text !== 'string' || !/^[\d.,°′″ \p{Lu}-]{3,60}$/u.test(text)) return;
  await vscode.env.clipboard.writeText(text);
  status.say(vscode.l10n.t('Copied {0}', text), 'copy');
}

/** What the links of a card pass on: where the mouse was (UTF-16), and the entity there. */
export interface Target {
  readonly uri: string;
  readonly offset: number;
  readonly entity?: string | undefined;
}

/** The only commands that a card may run. */
const commands = ['accept', 'reject', 'changeType', 'addNote', 'remove', 'nextMention', 'showMentions', 'acceptEntity', 'correctPlace', 'copyCoordinates'].map((name) => `seedlens.${name}`);

const dot = ' &nbsp;·&nbsp; ';

/** In characters; a longer one would push the facts out of the card. */
const longestNote = 240;

/** Of many reports, a card names so many. */
const mostNamed = 3;

/** A card in Markdown. All that comes from texts, sidecars and the gazetteer is escaped. */
export function markdownOf(card: Card, target: Target, illustrations: Illustrations = {}): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(partsOf(card, target, illustrations).filter(Boolean).join('\n\n'), true);
  markdown.supportHtml = true; // For quieter labels: nothing but our own tags can get here.
  markdown.isTrusted = { enabledCommands: commands };
  return markdown;
}

const partsOf = (card: Card, target: Target, { flag, map }: Illustrations): string[] => [
  `### $(${entityType(card.type).icon}) ${escape(oneLine(card.name))}`,
  [...(flag ? [flag] : []), escape([vscode.l10n.t(entityType(card.type).label), card.about ? aboutText(card.about) : ''].filter(Boolean).join(' · '))].join(' &nbsp;'),
  [decision(card), ...actions(card, target)].filter(Boolean).join(dot),
  card.note ? `$(note) ${escape(shortened(card.note))}` : '',
  map ?? '',
  table(card.rows.map((row) => rowCells(row, target))),
  card.sentences.map((sentence) => `“${escape(sentence)}”`).join('\n\n'),
  smallPrint([...(card.found ? [findingText(card.found)] : []), ...card.sources.map(sourceLink)]),
];

const smallPrint = (parts: readonly string[]): string => (parts.length > 0 ? quiet(`<small>${parts.join(' · ')}</small>`) : '');

function findingText({ why, confidence }: Finding): string {
  const share = number(confidence, { style: 'percent' });
  if (!why) return escape(vscode.l10n.t('Confidence {0}', share));
  const { message, args } = shortWordingOf(why);
  return `${escape(oneLine(vscode.l10n.t('Found by: {0}', vscode.l10n.t(message, ...args))))} · ${escape(share)}`;
}

function aboutText(about: About): string {
  switch (about.kind) {
    case 'text': return about.text;
    case 'of': return vscode.l10n.t('Of or from {0}', about.name);
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
function featureName(feature: GazetteerFeature): string {
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

function decision({ status, by, created }: Card): string {
  if (status === 'suggested') return '';
  const what = status === 'accepted' ? `$(check) ${vscode.l10n.t('Accepted')}` : `$(close) ${vscode.l10n.t('Rejected')}`;
  return [what, ...(by ? [escape(oneLine(by))] : []), ...(created ? [escape(dateText(created))] : [])].join(' · ');
}

function dateText(created: string): string {
  const date = new Date(created);
  return Number.isNaN(date.getTime()) ? oneLine(created) : new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' }).format(date);
}

function actions({ status, rows, type }: Card, target: Target): string[] {
  const link = (command: string, label: string): string => commandLink(`seedlens.${command}`, label, target);
  const decide = [link('accept', vscode.l10n.t('Accept')), link('reject', vscode.l10n.t('Reject'))];
  const change = [link('changeType', vscode.l10n.t('Type')), link('addNote', vscode.l10n.t('Note')), ...(entityType(type).class === 'place' ? [link('correctPlace', vscode.l10n.t('Place'))] : [])];
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

const quiet = (markdown: string): string => `<span style="color:var(--vscode-descriptionForeground);">${markdown}</span>`;

const table = (rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0 ? '' : ['| | |', '|:--|:--|', ...rows.map(([label, value]) => `| ${quiet(escape(label))}&emsp; | ${value} |`)].join('\n');

const number = (value: number, options: Intl.NumberFormatOptions): string => new Intl.NumberFormat(vscode.env.language, options).format(value);

/** The label of a row, and its value in Markdown. */
function rowCells(row: CardRow, target: Target): [string, string] {
  const { t } = vscode.l10n;
  switch (row.kind) {
    case 'capital': return [t('Capital'), escape(row.text)];
    case 'country': return [t('Country'), escape(countryName(row.country))];
    case 'population': return [t('Population'), escape(number(row.count, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 }))];
    case 'coordinates': return [t('Coordinates'), coordinateLinks(row).join(dot)];
    case 'with': return [t('Named with'), escape(row.companions.map(({ name }) => oneLine(name)).join(' · '))];
    case 'aliases': return [t('Also known as'), escape(row.names.map(oneLine).join(' · '))];
    case 'claimedBy': return [t('Claimed by'), escape(row.names.map(oneLine).join(' · '))];
    case 'mentions': return [t('Mentions here'), mentionLinks(row, target).join(dot)];
  }
}

/** Each is copied by a click. */
const coordinateLinks = (at: Point): string[] =>
  [decimal(at), degreesMinutesSeconds(at), militaryGrid(at)].flatMap((text) => (text ? [commandLink('seedlens.copyCoordinates', text, text)] : []));

function mentionLinks(row: CardRow & { kind: 'mentions' }, target: Target): string[] {
  const text = mentionsText(row);
  const all = row.count > 1 ? commandLink('seedlens.showMentions', text, target) : escape(text);
  const accept = vscode.l10n.t('Accept {0} undecided', row.undecided);
  return [all, ...(row.undecided > 1 ? [commandLink('seedlens.acceptEntity', accept, target)] : [])];
}

function mentionsText({ count, related }: CardRow & { kind: 'mentions' }): string {
  const others = related.map((other) => vscode.l10n.t('{0} as {1}', other.count, oneLine(other.name)));
  return others.length > 0 ? `${count} (${others.join(', ')})` : String(count);
}

const shortened = (note: string): string => ([...note].length > longestNote ? `${[...note].slice(0, longestNote).join('')}…` : note);

function sourceLink(source: CardSource): string {
  switch (source.kind) {
    case 'geonames': return `[GeoNames ${source.id}](https://www.geonames.org/${source.id})`;
    case 'wikidata': return `[Wikidata ${source.id}](https://www.wikidata.org/wiki/${source.id})`;
    case 'model': return escape(vscode.l10n.t('Found by {0}', oneLine(source.id)));
    case 'register': return escape(vscode.l10n.t('Known from {0}', 'entities.yaml'));
    case 'accepted': return escape(vscode.l10n.t('Accepted in {0}', listed(source.from)));
    case 'corrected': return escape(vscode.l10n.t('Type corrected in {0}', listed(source.from)));
  }
}

/** Some names, and how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(oneLine).join(', ');
  return names.length > mostNamed ? vscode.l10n.t('{0} and {1} more', shown, names.length - mostNamed) : shown;
}
