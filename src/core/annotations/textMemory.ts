import { textHash } from './store';

/** So many texts are kept, of so many UTF-16 units together. */
const most = { texts: 16, units: 16_000_000 } as const;

/** The last texts seen, to be found by the hash that a sidecar has of its text. */
export class TextMemory {
  private texts: readonly { readonly text: string; hash?: Promise<string> }[] = [];

  /** Keeps a text in place of the oldest ones; one that is too long for that is not kept. */
  remember(text: string): void {
    if (text.length > most.units) return;
    const kept = [{ text }, ...this.texts.filter((one) => one.text !== text)].slice(0, most.texts);
    let units = 0;
    this.texts = kept.filter((one) => (units += one.text.length) <= most.units);
  }

  /** The text of a SHA-256 as `textHash` gives it. */
  async find(sha256: string): Promise<string | undefined> {
    for (const one of this.texts) if ((await (one.hash ??= textHash(one.text))) === sha256) return one.text;
    return undefined;
  }
}
