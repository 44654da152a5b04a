import * as vscode from 'vscode';
import type { Gazetteer } from '../core/gazetteer/gazetteer';
import { decimal } from '../core/geo/coordinates';
import { parsePoint, placeChoices, type PlaceChoice } from '../core/register/placeChoices';
import { correctedPlace, type PlaceMeant } from '../core/register/plans';
import { pickLive, type Choice } from '../host/livePick';
import { wordsFor, type Words } from '../host/place';
import type { Feature, Services } from '../host/services';
import { countryName, placeKind } from '../host/placeWording';
import { escapeIcons } from '../host/status';
import { oneLine } from '../host/wording';

/** Correct Place: which of the places of that name is meant, in all reports from now on. The register keeps it. */
export const correctPlace: Feature = (services) =>
  vscode.commands.registerCommand('seedlens.correctPlace', (argument?: unknown) => correct(services, argument));

async function correct({ documents, knowledge, register, status }: Services, argument: unknown): Promise<void> {
  const found = await wordsFor(documents, argument);
  if (!found) return status.say(vscode.l10n.t('No mention here'));
  const { gazetteer } = await knowledge.load();
  const options = { title: vscode.l10n.t('Where is “{0}”?', oneLine(found.words)), placeholder: vscode.l10n.t('Another name, or coordinates such as 38.9, -77.04') };
  const meant = await pickLive(options, (typed) => choicesFor(found, typed, gazetteer));
  if (!meant) return;
  await register.apply(found.document.uri, (now) => ({
    entities: correctedPlace(now, found.words, meant, gazetteer),
    label: vscode.l10n.t('“{0}” is {1} now, in all reports', oneLine(found.words), whereText(meant)),
  }));
}

/** The reading that is taken now comes last: it is there to be confirmed, not to be corrected to. */
function choicesFor({ document, words, mark }: Words, typed: string, gazetteer: Gazetteer): Choice<PlaceMeant>[] {
  const point = parsePoint(typed);
  if (point) return [{ label: `$(location) ${decimal(point)}`, value: point }];
  const isNow = ({ entry }: PlaceChoice): boolean => entry.id === mark?.reference?.gazetteer;
  const choices = placeChoices(document, typed || words, gazetteer);
  return [...choices.filter((choice) => !isNow(choice)), ...choices.filter(isNow)].map((choice) => itemOf(choice, isNow(choice)));
}

function itemOf({ entry, near }: PlaceChoice, isNow: boolean): Choice<PlaceMeant> {
  const people = entry.population ? vscode.l10n.t('{0} people', new Intl.NumberFormat(vscode.env.language, { notation: 'compact', maximumSignificantDigits: 3 }).format(entry.population)) : '';
  const distance = near ? vscode.l10n.t('{0} km from {1}', Math.round(near.kilometres), oneLine(near.name)) : '';
  return {
    label: `$(location) ${escapeIcons(entry.name)}`,
    description: [entry.region, entry.feature === 'country' ? '' : entry.country && countryName(entry.country), isNow ? vscode.l10n.t('as it is now') : ''].filter(Boolean).join(', '),
    detail: [placeKind(entry.feature), people, distance].filter(Boolean).join(' · '),
    value: { entry },
  };
}

function whereText(meant: PlaceMeant): string {
  if (!('entry' in meant)) return decimal(meant);
  const { name, region, country, feature } = meant.entry;
  return [name, region, feature === 'country' ? '' : country && countryName(country)].filter(Boolean).join(', ');
}
