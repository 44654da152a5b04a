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

/** Forms that are kept; a text has few different ones, all that a newsroom writes in a year some more. */
const most = 100_000;
/** In UTF-16 units: what is longer is no word of a language, and not kept. */
const longestKept = 1000;

/** Forms of words, each described once: until there are {@link most}, and then anew. */
export class Forms<F extends Form> {
  private table = new FormTable<F>();

  constructor(private readonly describe: (text: string) => F) {}

  /** The form of the word at `start..end` of a text, whose {@link unitsOf} are given too. */
  at(text: string, units: Uint16Array, start: number, end: number): F {
    const hash = hashOf(units, start, end);
    return this.table.find(hash, units, start, end) ?? this.enter(hash, units, start, this.describe(copyOf(text.slice(start, end))));
  }

  private enter(hash: number, units: Uint16Array, start: number, form: F): F {
    if (form.text.length > longestKept) return form;
    if (this.table.size >= most) this.table = new FormTable();
    this.table.add(hash, units, start, form);
    return form;
  }
}

/** A hash table with open addressing, at most half full. */
class FormTable<F extends Form> {
  private readonly forms: F[] = [];
  /** Two numbers a slot, beside each other as they are asked for together: the hash of a word, and where in `kept` it stands; 0 where none does. */
  private slots = new Int32Array(1 << 13);
  /** The words one after another, each behind its index in `forms`, in two numbers, and its length. */
  private kept = new Uint16Array(1 << 15);
  private end = 1;

  get size(): number {
    return this.forms.length;
  }

  find(hash: number, units: Uint16Array, start: number, end: number): F | undefined {
    const { slots, kept } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      const place = slots[slot + 1]!;
      if (slots[slot] === hash && isAt(units, start, end, kept, place)) return this.forms[kept[place]! | kept[place + 1]! << 16];
    }
    return undefined;
  }

  add(hash: number, units: Uint16Array, start: number, form: F): void {
    if (4 * (this.size + 1) > this.slots.length) this.grow();
    this.put(hash, this.keep(units, start, form.text.length));
    this.forms.push(form);
  }

  private keep(units: Uint16Array, start: number, length: number): number {
    const place = this.end;
    this.end += before + length;
    if (this.end > this.kept.length) this.lengthen();
    this.kept.set([this.size & 0xffff, this.size >>> 16, length], place);
    for (let at = 0; at < length; at++) this.kept[place + before + at] = units[start + at]!;
    return place;
  }

  private lengthen(): void {
    const { kept } = this;
    this.kept = new Uint16Array(2 * this.end);
    this.kept.set(kept);
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(2 * slots.length);
    for (let slot = 0; slot < slots.length; slot += 2) if (slots[slot + 1] !== 0) this.put(slots[slot]!, slots[slot + 1]!);
  }

  private put(hash: number, place: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = place;
  }
}

/** Numbers of a kept word before its characters. */
const before = 3;

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x5bd1e995);
  return hash ^ (hash >>> 15);
}

function isAt(units: Uint16Array, start: number, end: number, kept: Uint16Array, place: number): boolean {
  const length = end - start;
  if (kept[place + before - 1] !== length) return false;
  for (let at = 0; at < length; at++) if (units[start + at] !== kept[place + before + at]) return false;
  return true;
}

let buffer = new Uint16Array(1 << 12);

/** The UTF-16 units of a text, until the next text is asked for; what follows them has no meaning. */
export function unitsOf(text: string): Uint16Array {
  if (buffer.length < text.length) buffer = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at++) buffer[at] = text.charCodeAt(at);
  return buffer;
}
