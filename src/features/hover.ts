import * as vscode from 'vscode';
import { cardOf, type Card } from '../core/card/card';
import { markdownOf, noPictures, type Illustrations } from '../host/cardMarkdown';
import { toVsCodeRange } from '../host/convert';
import { placeOf } from '../host/place';
import type { Pictures } from '../host/pictures';
import { countryName } from '../host/placeWording';
import { reveal } from '../host/reveal';
import type { Feature, Services } from '../host/services';
import type { Status } from '../host/status';

/** A card on every mention: what it names, what was decided, and what can be done about it. */
export const hover: Feature = ({ documents, corpus, knowledge, pictures, status }) => vscode.Disposable.from(
  prepared(documents, pictures),
  vscode.commands.registerCommand('seedlens.copyCoordinates', (text?: unknown) => copyCoordinates(text, status)),
  vscode.commands.registerCommand('seedlens.goToMention', (argument?: unknown) => goToMention(documents, argument)),
  vscode.commands.registerCommand('seedlens.showAllMentions', (argument?: unknown) => showAllMentions(documents, argument)),
  vscode.languages.registerHoverProvider('seed', {
    async provideHover(textDocument, position) {
      const document = documents.get(textDocument);
      const offset = textDocument.offsetAt(position);
      const mark = document?.markAt(offset);
      if (!document || !mark) return undefined;
      const card = cardOf(document, mark, (await knowledge.load()).gazetteer, { elsewhere: mark.reference && corpus.elsewhere(document)?.(mark.reference.id) });
      const target = { uri: document.uri.toString(), offset, entity: mark.reference?.id };
      return new vscode.Hover(markdownOf(card, target, await illustrate(card, pictures)), toVsCodeRange(textDocument, mark));
    },
  }),
);

/** What pictures are drawn from is read when the first report has been. */
function prepared(documents: Services['documents'], pictures: Pictures): vscode.Disposable {
  const waiting = documents.onDidChange(({ complete }) => {
    if (!complete) return;
    waiting.dispose();
    pictures.prepare().catch(() => undefined); // The cards then do without, and say nothing worse.
  });
  return waiting;
}

/** A card is shown without its pictures where they cannot be read. */
async function illustrate({ name, flag, map }: Card, pictures: Pictures): Promise<Illustrations> {
  const place = flag === undefined ? '' : countryName(flag);
  return {
    flag: await pictures.flags().catch(() => noPictures.flag),
    map: map && (await pictures.map(map, place && place !== name ? vscode.l10n.t('Map of {0}, {1}', name, place) : vscode.l10n.t('Map of {0}', name)).catch(() => undefined)),
  };
}

/** Only what can be coordinates goes to the clipboard, whoever asks. */
async function copyCoordinates(text: unknown, status: Status): Promise<void> {
  if (typeof text !== 'string' || !/^[\d.,°′″ \p{Lu}-]{3,60}$/u.test(text)) return;
  await vscode.env.clipboard.writeText(text);
  status.say(vscode.l10n.t('Copied {0}', text), 'copy');
}

async function goToMention(documents: Services['documents'], argument: unknown): Promise<void> {
  const place = await placeOf(documents, argument);
  const at = place?.ranges[0];
  if (place && at) await reveal(place.document, place.document.markAt(at.start) ?? at);
}

/** Peeks at what Find All References finds, in all reports. */
async function showAllMentions(documents: Services['documents'], argument: unknown): Promise<void> {
  const place = await placeOf(documents, argument);
  const at = place?.ranges[0] && place.document.textDocument.positionAt(place.ranges[0].start);
  if (!place || !at) return;
  const { uri } = place.document;
  const locations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, at);
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, at, locations, 'peek');
}
