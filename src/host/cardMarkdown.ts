import * as vscode from 'vscode';
import type { Card } from '../core/card/card';
import type { Quotation } from '../core/card/context';
import type { CardRow, Party } from '../core/card/rows';
import { escapeMarkdown as escape } from '../core/text/markdown';
import { entityType } from '../core/types';
import { between, coordinateTexts, decisionText, findingText, gradeText, mentionsText, mostNamed, partyName, rowLabel, rowText, sourceText, whatText, workspaceText } from './cardWording';
import type { FlagOf } from './pictures';
import { oneLine, quoted } from './wording';

/** Pictures as HTML. */
export interface Illustrations {
  readonly flag: FlagOf;
  readonly map?: string | undefined;
}

export const noPictures: Illustrations = { flag: () => '' };

/** What the links of a card pass on: where the mouse was (UTF-16), and the entity there. */
export interface Target {
  readonly uri: string;
  readonly offset: number;
  readonly entity?: string | undefined;
}

/** The only commands that a card may run. */
const commands = [
  'accept', 'reject', 'changeType', 'addNote', 'remove', 'nextMention', 'showMentions', 'acceptEntity',
  'correctPlace', 'correctDate', 'setReportDate', 'copyCoordinates', 'goToMention', 'showAllMentions', 'showDetails',
].map((name) => `seedlens.${name}`);

const dot = ' &nbsp;·&nbsp; ';

/** In characters; a longer one would push the facts out of the card. */
const longestNote = 240;

/** In characters: what a row holds beside a map. */
const longestLine = 44;

/** Of an organization's members, so many are shown by their flags. */
const mostFlags = 14;

/** A card in Markdown. All that comes from texts, sidecars, the register and the gazetteer is escaped. */
export function markdownOf(card: Card, target: Target, illustrations: Illustrations = noPictures): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(new CardMarkdown(card, target, illustrations).parts().filter(Boolean).join('\n\n'), true);
  markdown.supportHtml = true; // For tables and quieter labels: nothing but our own tags can get here.
  markdown.isTrusted = { enabledCommands: commands };
  return markdown;
}

/** A link that runs a command with one argument. */
export const commandLink = (command: string, label: string, argument: unknown): string =>
  `<a href="command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}">${escape(label)}</a>`;

const quiet = (html: string): string => `<span style="color:var(--vscode-descriptionForeground);">${html}</span>`;

const shortened = (note: string): string => ([...note].length > longestNote ? `${[...note].slice(0, longestNote).join('')}…` : note);

/**
 * What matters stands first, and the small print last: VS Code shows some 250 pixels, the rest is scrolled to. Links stand
 * directly in paragraphs: only there does VS Code underline them in high contrast.
 */
class CardMarkdown {
  constructor(private readonly card: Card, private readonly target: Target, private readonly pictures: Illustrations) {}

  parts(): string[] {
    const { card } = this;
    const note = card.note ? `$(note) ${escape(shortened(card.note))}` : '';
    const guideline = card.defined?.guideline ? quiet(escape(shortened(card.defined.guideline))) : '';
    return [this.title(), this.what(), this.decisionAndActions(), note, guideline, this.body(), this.coordinates(), this.smallPrint()];
  }

  private title(): string {
    const { name, localName, type, defined = entityType(type) } = this.card;
    return `### $(${defined.icon}) ${escape(oneLine(name))}${localName ? ` &nbsp;${quiet(escape(oneLine(localName)))}` : ''}`;
  }

  private what(): string {
    const { card, pictures } = this;
    return [card.flag ? pictures.flag(card.flag) : '', escape(whatText(card))].filter(Boolean).join(' &nbsp;');
  }

  private decisionAndActions(): string {
    const { status } = this.card;
    const icon = status === 'suggested' ? '' : `$(${status === 'accepted' ? 'check' : 'close'}) `;
    return [icon + escape(decisionText(this.card)), ...this.actions()].filter(Boolean).join(dot);
  }

  private actions(): string[] {
    const { status, rows } = this.card;
    const decide = [this.link('accept', vscode.l10n.t('Accept')), this.link('reject', vscode.l10n.t('Reject'))];
    const remove = this.link('remove', vscode.l10n.t('Remove'));
    const next = rows.some((row) => row.kind === 'mentions' && row.count > 1) ? [this.link('nextMention', vscode.l10n.t('Next mention'))] : [];
    switch (status) {
      case 'suggested': return [...decide, ...this.changes(), ...next];
      case 'accepted': return [...this.changes(), remove, ...next];
      case 'rejected': return [remove];
    }
  }

  private changes(): string[] {
    const { type, defined = entityType(type) } = this.card;
    return [
      this.link('changeType', vscode.l10n.t('Type')),
      this.link('addNote', vscode.l10n.t('Note')),
      ...(defined.class === 'place' ? [this.link('correctPlace', vscode.l10n.t('Place'))] : []),
      ...(type === 'date' ? [this.link('correctDate', vscode.l10n.t('Meaning')), this.link('setReportDate', vscode.l10n.t('Report’s date'))] : []),
    ];
  }

  /** The map and, beside it, the facts. */
  private body(): string {
    const { map } = this.pictures;
    const facts = this.facts();
    if (!map || !facts) return map ?? facts;
    return `<table><tr><td>${map}&ensp;</td><td>${facts}</td></tr></table>`;
  }

  private facts(): string {
    const { rows, quotations } = this.card;
    const cells = [...rows.filter(({ kind }) => kind !== 'coordinates').map((row) => this.rowCells(row)), ...quotations.map((quotation) => this.quotationCells(quotation))];
    return cells.length === 0 ? '' : `<table>${cells.map(([label, value]) => `<tr><td><p>${label}&emsp;</p></td><td><p>${value}</p></td></tr>`).join('')}</table>`;
  }

  private rowCells(row: CardRow): [label: string, value: string] {
    return [quiet(escape(rowLabel(row)).replaceAll(' ', '&nbsp;')), this.rowValue(row)];
  }

  private rowValue(row: CardRow): string {
    switch (row.kind) {
      case 'mentions': return this.mentions(row);
      case 'members': return this.members(row.parties);
      case 'claimedBy': case 'activeIn': return this.someOf(row.parties.map((party) => this.party(party)));
      case 'country': case 'standsFor': return [this.pictures.flag(row.country), escape(rowText(row))].filter(Boolean).join(' ');
      case 'aliases': return this.names(row.names);
      case 'links': return row.names.map((link) => webLink(hostOf(link), link)).join(dot);
      default: return escape(shortened(rowText(row)));
    }
  }

  /** The first few, and how many more there are. */
  private someOf(items: readonly string[], most = mostNamed): string {
    const shown = items.slice(0, most).join(between);
    return items.length > most ? `${shown} ${this.link('showDetails', `+${items.length - most}`)}` : shown;
  }

  /** As many as a line holds, the first in any case. */
  private names(names: readonly string[]): string {
    const lines = names.map(oneLine);
    const lengths = lines.map((_, at) => lines.slice(0, at + 1).join(between).length);
    return this.someOf(lines.map(escape), Math.max(1, lengths.filter((length) => length <= longestLine).length));
  }

  private party(party: Party): string {
    return ['country' in party ? this.pictures.flag(party.country) : '', escape(partyName(party))].filter(Boolean).join(' ');
  }

  /** States as a row of flags, each with its name for those who do not see them; others by name. */
  private members(parties: readonly Party[]): string {
    const flags = parties.map((party) => ('country' in party ? this.pictures.flag(party.country) : ''));
    if (flags.includes('')) return this.someOf(parties.map((party) => this.party(party)));
    const more = parties.length > mostFlags ? ` ${this.link('showDetails', `+${parties.length - mostFlags}`)}` : '';
    return flags.slice(0, mostFlags).join(' ') + more;
  }

  private mentions(row: CardRow & { kind: 'mentions' }): string {
    const text = mentionsText(row);
    const accept = vscode.l10n.t('Accept {0} undecided', row.undecided);
    return [
      row.count > 1 ? this.link('showMentions', text) : escape(text),
      workspaceText(row) ? this.link('showAllMentions', workspaceText(row)) : '',
      row.undecided > 1 ? this.link('acceptEntity', accept) : '',
      this.card.more.length > 0 ? this.link('showDetails', vscode.l10n.t('More…')) : '',
    ].filter(Boolean).join(dot);
  }

  private quotationCells({ which, text, at }: Quotation): [label: string, value: string] {
    const label = which === 'first' ? vscode.l10n.t('First') : vscode.l10n.t('Latest');
    return [commandLink('seedlens.goToMention', label, { ...this.target, offset: at }), quoted(escape(text))];
  }

  /** Each is copied by a click. */
  private coordinates(): string {
    const at = this.card.rows.find((row) => row.kind === 'coordinates');
    return at ? `$(copy) ${coordinateTexts(at).map((text) => commandLink('seedlens.copyCoordinates', text, text)).join(dot)}` : '';
  }

  private smallPrint(): string {
    const { found, grade, sources } = this.card;
    const parts = [
      ...(found ? [escape(findingText(found))] : []), ...(grade ? [escape(gradeText(grade))] : []),
      ...sources.map(sourceText).map(({ text, url }) => (url ? webLink(text, url) : escape(text))),
    ];
    return parts.length > 0 ? parts.map(small).join(small(between)) : '';
  }

  private link(command: string, label: string): string {
    return commandLink(`seedlens.${command}`, label, this.target);
  }
}

/** Links are small themselves: around them, nothing may stand. */
const small = (html: string): string => (html.startsWith('<a ') ? html.replace(/>(.*)<\/a>$/, '><small>$1</small></a>') : quiet(`<small>${html}</small>`));

const webLink = (label: string, url: string): string => `<a href="${encodeURI(url).replace(/["'<>()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}">${escape(label)}</a>`;

/** What a reader recognizes of an address. */
const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
