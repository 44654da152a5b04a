import type { Feature } from '../host/services';
import { acceptSame } from './acceptSame';
import { addAlias } from './addAlias';
import { addToRegister } from './addToRegister';
import { analysisFixes } from './analysisFixes';
import { analysisProblems } from './analysisProblems';
import { annotate } from './annotate';
import { bounds } from './bounds';
import { changeType } from './changeType';
import { correctDate } from './correctDate';
import { correctPlace } from './correctPlace';
import { decide } from './decide';
import { definition } from './definition';
import { documentLinks } from './documentLinks';
import { details } from './details';
import { fileMoves } from './fileMoves';
import { fileProblems } from './fileProblems';
import { folding } from './folding';
import { highlights } from './highlights';
import { history } from './history';
import { hover } from './hover';
import { importNames } from './importNames';
import { include } from './include';
import { inlayHints } from './inlayHints';
import { language } from './language';
import { layers } from './layers';
import { layerStatus } from './layerStatus';
import { lenses } from './lenses';
import { linkMention } from './linkMention';
import { mergeEntities } from './mergeEntities';
import { markFinal } from './markFinal';
import { mergeSetup } from './mergeSetup';
import { model } from './model';
import { navigate } from './navigate';
import { neverSuggest } from './neverSuggest';
import { note } from './note';
import { noteCompletion } from './noteCompletion';
import { occurrences } from './occurrences';
import { openSample } from './openSample';
import { openSidecar } from './openSidecar';
import { orphans } from './orphans';
import { outline } from './outline';
import { problems } from './problems';
import { progress } from './progress';
import { references } from './references';
import { remove } from './remove';
import { rename } from './rename';
import { retarget } from './retarget';
import { sameEntity } from './sameEntity';
import { review } from './review';
import { schemaCompletion } from './schemaCompletion';
import { schemaHover } from './schemaHover';
import { selectionRanges } from './selectionRanges';
import { sidecarFixes } from './sidecarFixes';
import { sidecarLinks } from './sidecarLinks';
import { splitJoin } from './splitJoin';
import { splitEntity } from './splitEntity';
import { summary } from './summary';
import { undo } from './undo';
import { workspaceIndex } from './workspaceIndex';
import { workspaceSymbols } from './workspaceSymbols';

/** All that Seedlens shows and does in VS Code: a file and a test of the same name each, and a line here. */
export const features: readonly Feature[] = [
  highlights,
  occurrences,
  history, // Before the hover: VS Code puts what is registered last on top.
  hover,
  details,
  layers,
  lenses,
  inlayHints,
  references,
  definition,
  workspaceSymbols,
  workspaceIndex,
  documentLinks,
  outline,
  folding,
  selectionRanges,
  decide,
  annotate,
  changeType,
  note,
  bounds,
  splitJoin,
  linkMention,
  acceptSame,
  review,
  progress,
  remove,
  addToRegister,
  addAlias,
  correctDate,
  correctPlace,
  neverSuggest,
  importNames,
  rename,
  mergeEntities,
  splitEntity,
  sameEntity,
  undo,
  fileMoves,
  navigate,
  openSidecar,
  openSample,
  summary,
  problems,
  fileProblems,
  analysisProblems,
  analysisFixes,
  markFinal,
  orphans,
  include,
  retarget,
  language,
  layerStatus,
  schemaHover,
  schemaCompletion,
  noteCompletion,
  sidecarLinks,
  sidecarFixes,
  mergeSetup,
  model,
];
