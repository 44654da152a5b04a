import { copyOf } from './memo';

/*
 * A hot loop: every word of a text comes through here. A word is found by its characters where they stand, so that
 * nothing is cut out of the text and nothing is hashed twice; all that is known of it is made once and kept with it.
 * Characters are read from arrays, those of a text and those of all forms: strings are slower to ask for each of them.
 */

/** What is known of a word as it is written. */
export interface Form {
  readonly text: string;
}

/** Forms that are kept; a text has few different ones. */
const most = 50_000;
/** In UTF-16 units: what is longer is no word of a language, and not kept. */
const longestKept = 1000;

/** Forms of words, each described once for as long as texts go on using it. */
export class Forms<F extends Form> {
  private young = new FormTable<F>();
  /** Those that have not been asked for since `young` began. */
  private old = new FormTable<F>();

  constructor(private readonly describe: (text: string) => F) {}

  /** The form of the word at `start..end` of a text, whose {@link unitsOf} are given too. */
  at(text: string, units: Uint16Array, start: number, end: number): F {
    const hash = hashOf(units, start, end);
    return this.young.find(hash, units, start, end) ?? this.enter(hash, this.old.find(hash, units, start, end) ?? this.describe(copyOf(text.slice(start, end))));
  }

  private enter(hash: number, form: F): F {
    if (form.text.length > longestKept) return form;
    if (this.young.size >= most / 2) {
      this.old = this.young;
      this.young = new FormTable();
    }
    this.young.add(hash, form);
    return form;
  }
}

/** A hash table with open addressing, at most half full. */
class FormTable<F extends Form> {
  size = 0;
  private slots: (F | undefined)[] = new Array<F | undefined>(1 << 12);
  private hashes = new Int32Array(1 << 12);
  /** Where in `kept` each slot's word stands. */
  private places = new Int32Array(1 << 12);
  /** The words one after another, each behind its length. */
  private kept = new Uint16Array(1 << 15);
  private end = 0;

  find(hash: number, units: Uint16Array, start: number, end: number): F | undefined {
    const { slots, hashes, places, kept } = this;
    const mask = hashes.length - 1;
    let slot = hash & mask;
    for (let form = slots[slot]; form !== undefined; form = slots[slot]) {
      if (hashes[slot] === hash && isAt(units, start, end, kept, places[slot]!)) return form;
      slot = (slot + 1) & mask;
    }
    return undefined;
  }

  add(hash: number, form: F): void {
    if (2 * ++this.size > this.slots.length) this.grow();
    this.put(hash, form, this.keep(form.text));
  }

  private keep(word: string): number {
    const place = this.end;
    this.end += 1 + word.length;
    if (this.end > this.kept.length) this.lengthen();
    this.kept[place] = word.length;
    for (let at = 0; at < word.length; at++) this.kept[place + 1 + at] = word.charCodeAt(at);
    return place;
  }

  private lengthen(): void {
    const { kept } = this;
    this.kept = new Uint16Array(2 * this.end);
    this.kept.set(kept);
  }

  private grow(): void {
    const { slots, hashes, places } = this;
    this.slots = new Array<F | undefined>(2 * slots.length);
    this.hashes = new Int32Array(2 * slots.length);
    this.places = new Int32Array(2 * slots.length);
    slots.forEach((form, slot) => form && this.put(hashes[slot]!, form, places[slot]!));
  }

  private put(hash: number, form: F, place: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.slots[slot] = form;
    this.hashes[slot] = hash;
    this.places[slot] = place;
  }
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x5bd1e995);
  return hash ^ (hash >>> 15);
}

function isAt(units: Uint16Array, start: number, end: number, kept: Uint16Array, place: number): boolean {
  const length = end - start;
  if (kept[place] !== length) return false;
  for (let at = 0; at < length; at++) if (units[start + at] !== kept[place + 1 + at]) return false;
  return true;
}

let buffer = new Uint16Array(1 << 12);

/** The UTF-16 units of a text, until the next text is asked for; what follows them has no meaning. */
export function unitsOf(text: string): Uint16Array {
  if (buffer.length < text.length) buffer = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at++) buffer[at] = text.charCodeAt(at);
  return buffer;
}
