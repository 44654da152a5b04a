import { mentionOf, type Mention } from '../mention';
import type { Token } from './forms';
import type { TypeId } from '../types';
import { confidences, type Rule } from './confidence';
import type { Introduction } from './introductions';
import { nameParticles } from './lexicon';
import { formKey, type NameForm } from './nameForms';
import type { Passage } from './recognizer';
import { WordUses, type Evidence } from './tagger/evidence';
import { hashText } from './tagger/hash';

/**
 * The names that a document has introduced so far, whatever their order in the text: a headline may use a surname
 * before the story gives the full name. Paragraphs add and remove what they introduce as they change.
 */
export class DocumentMemory {
  /** A number for the forms introduced and what they stand for: after an edit that leaves them as they were it is the same. */
  namesVersion = 0;
  private readonly forms = new Map<string, Introduced[]>();
  private longest = 1;
  /** How many forms start in a way: most words need not be looked up. */
  private readonly starts = new Int32Array(startCount);

  /** How words are used in the document. */
  readonly uses = new WordUses();

  /** The same as long as a recall gives the same result. */
  get version(): number {
    return (Math.imul(this.namesVersion, 31) + this.uses.version) | 0;
  }

  add(introductions: readonly Introduction[], evidence?: Evidence): void {
    if (evidence) this.uses.add(evidence);
    this.countAll(introductions, 1);
  }

  remove(introductions: readonly Introduction[], evidence?: Evidence): void {
    if (evidence) this.uses.remove(evidence);
    this.countAll(introductions, -1);
  }

  /** The full names that a form may stand for. */
  names(form: string, type: TypeId): string[] {
    const found: string[] = [];
    for (const introduced of this.forms.get(formKey(form)) ?? none) if (introduced.type === type) found.push(introduced.name);
    return found;
  }

  /** Mentions of introduced names in a passage. */
  recall(passage: Passage): Mention[] {
    if (this.forms.size === 0) return [];
    const found: Mention[] = [];
    for (let at = 0, end = 0; at < passage.tokens.length; at++) {
      const mention = passage.tokens[at]!.start < end ? undefined : this.recallAt(passage, at);
      if (!mention) continue;
      found.push(mention);
      end = mention.end;
    }
    return found;
  }

  private recallAt({ text, tokens }: Passage, at: number): Mention | undefined {
    if (!startsName(tokens, at) || !this.mayStart(tokens[at]!.form.lower)) return undefined;
    for (let to = furthest(tokens, at, this.longest); to > at; to--) {
      const { start, end } = { start: tokens[at]!.start, end: tokens[to - 1]!.end };
      const written = text.slice(start, end);
      const best = surest(this.forms.get(formKey(written)));
      if (best && isSpelled(written, best)) return mentionOf(start, end, best.type, confidences[best.rule], 'memory', best.rule);
    }
    return undefined;
  }

  /** Does a form start with the first two characters of this word? */
  private mayStart(word: string): boolean {
    return word.length < 2 || this.starts[startOf(word)]! > 0;
  }

  private countAll(introductions: readonly Introduction[], by: 1 | -1): void {
    for (const introduction of introductions) {
      const hash = hashText(introduction.type) ^ Math.imul(hashText(introduction.name), 31);
      for (const form of introduction.forms) this.count(form, introduction, hash, by);
    }
  }

  private count(form: NameForm, { name, type }: Introduction, hash: number, by: 1 | -1): void {
    const { key, rule } = form;
    const names = this.namesOf(key);
    let known = names.find((one) => one.name === name && one.type === type);
    if (!known) names.push((known = { name, type, rule, count: 0 }));
    known.count += by;
    known.rule = rule ?? known.rule;
    if (rule) this.noteStart(form, by);
    if (known.count <= 0) this.drop(key, names, known);
    if (known.count === 0 || (known.count === 1 && by === 1)) this.namesVersion = (this.namesVersion + by * Math.imul(form.hash ^ hash, 0x85ebca6b)) | 0;
  }

  private namesOf(key: string): Introduced[] {
    let names = this.forms.get(key);
    if (!names) this.forms.set(key, (names = []));
    return names;
  }

  private drop(key: string, names: Introduced[], gone: Introduced): void {
    names.splice(names.indexOf(gone), 1);
    if (names.length === 0) this.forms.delete(key);
  }

  private noteStart({ key, words }: NameForm, by: 1 | -1): void {
    this.starts[startOf(key)]! += by;
    if (by > 0) this.longest = Math.max(this.longest, words);
  }
}

interface Introduced {
  readonly name: string;
  readonly type: TypeId;
  rule: Rule | undefined;
  count: number;
}

const none: readonly Introduced[] = [];

type Recallable = Introduced & { readonly rule: Rule };

/** The name that a form stands for by its surest rule. */
function surest(names: readonly Introduced[] = none): Recallable | undefined {
  let best: Recallable | undefined;
  for (const name of names) if (isRecallable(name) && !(best && confidences[best.rule] >= confidences[name.rule])) best = name;
  return best;
}

const isRecallable = (name: Introduced): name is Recallable => name.rule !== undefined;

/** A number for how a form starts: what starts otherwise has another one, or is found out later. */
const startOf = (form: string): number => (form.charCodeAt(0) * 31 + (form.length > 1 ? form.charCodeAt(1) : 0)) & (startCount - 1);
const startCount = 1024;

/** "Isa" does not stand for an organization whose initials are ISA. */
const isSpelled = (written: string, { name, type }: Introduced): boolean =>
  type !== 'organization' || /\s|\p{Lu}.*\p{Lu}/u.test(written) || formKey(written) === formKey(name);

const startsName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.capital || (tokens[at + 1]?.capital === true && nameParticles.has(tokens[at]!.text));

function furthest(tokens: readonly Token[], at: number, longest: number): number {
  let to = at + 1;
  while (to < tokens.length && to - at < longest && tokens[to]!.join !== 'none') to++;
  return to;
}
