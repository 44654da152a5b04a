import type { Rule } from './rule';
import { actorWithoutEntity } from './rules/actorWithoutEntity';
import { contradictoryFigures } from './rules/contradictoryFigures';
import { disagreement } from './rules/disagreement';
import { hiddenAlias } from './rules/hiddenAlias';
import { orphanedAnnotation } from './rules/orphanedAnnotation';
import { placeWithoutCoordinates } from './rules/placeWithoutCoordinates';
import { sameName } from './rules/sameName';
import { undecidedMention } from './rules/undecidedMention';
import { unresolvedDate } from './rules/unresolvedDate';

/** All that is looked for: a file and a test of the same name each, a line here, a setting and a help page. */
export const rules: readonly Rule[] = [
  sameName,
  actorWithoutEntity,
  placeWithoutCoordinates,
  unresolvedDate,
  contradictoryFigures,
  orphanedAnnotation,
  undecidedMention,
  hiddenAlias,
  disagreement,
];
