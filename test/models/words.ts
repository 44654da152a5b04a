// What the tests' tiny models know.
import { promptsOf } from '../../src/core/detect/neural/labels';
import { tinySpanModel, tinyTagModel, type ModelFolder } from './tiny';

/** A report of their words, with what may shift offsets: an emoji, accents in two forms, a joiner, CRLF. */
export const report = '📰 Na\u0301dia Orlova of the Red Cross flew to Zoria\u200d.\r\nNothing else; Zoria’s mayor said so to Nádia\u00a0Orlova.';

/** What they find in it. */
export const names = ['person: Na\u0301dia Orlova', 'organization: Red Cross', 'place: Zoria', 'place: Zoria', 'person: Nádia\u00a0Orlova'];

/** BERT-type; the town is of two pieces, of which the second alone would say something else. */
export const tagWords = { nadia: 'B-PER', orlova: 'I-PER', red: 'B-ORG', cross: 'I-ORG', zo: 'B-LOC', '##ria': 'B-PER', the: 'O' };

export const tagModel = (): ModelFolder => tinyTagModel({ words: tagWords });

const spanWords = { nadia: 'B-person', orlova: 'E-person', red: 'B-organization', cross: 'E-organization', zo: 'S-location', '##ria': 'S-person' };

/** GLiNER-type, for the usual prompts. */
export const spanModel = (): ModelFolder => tinySpanModel(promptsOf().map(({ words }) => words), spanWords);

/** Mentions as "type: words". */
export const quoted = (text: string, mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[]): string[] =>
  mentions.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
