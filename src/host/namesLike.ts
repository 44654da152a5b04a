import type { SymbolHit } from '../core/corpus/corpus';
import { normalizeName } from '../core/gazetteer/names';
import type { Services } from './services';

const most = 20;

/** Entities of the workspace of which a name, or a word of it, begins as what was typed, accents and capitals aside; the most mentioned first. */
export function namesLike({ corpus: { corpus } }: Services, typed: string): SymbolHit[] {
  const folded = normalizeName(typed);
  return corpus.symbols(typed, most).filter(({ match }) => ` ${normalizeName(match)}`.includes(` ${folded}`));
}
