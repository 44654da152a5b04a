/** A number takes at most so many bytes. */
const longest = 5;
const bitsOfByte = 7;
const more = 1 << bitsOfByte;
const firstSize = 24;

/** Numbers in a row, each from 0 to below 2 ** 32 and small ones in a byte: as search engines keep their lists. */
export class Numbers {
  private bytes = new Uint8Array(firstSize);
  private length = 0;

  push(number: number): void {
    this.reserve(longest);
    let rest = number;
    for (; rest >= more; rest >>>= bitsOfByte) this.bytes[this.length++] = (rest & (more - 1)) | more;
    this.bytes[this.length++] = rest;
  }

  /** Other numbers as a part that can be passed over. Byte by byte: most parts are too short for a call. */
  pushPart({ bytes, at, end }: NumberReader): void {
    this.push(end - at);
    this.reserve(end - at);
    for (let from = at; from < end; from++) this.bytes[this.length++] = bytes[from]!;
  }

  clear(): void {
    this.length = 0;
  }

  read(): NumberReader {
    return new NumberReader(this.bytes, 0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const { bytes } = this;
    this.bytes = new Uint8Array(Math.max(this.length + count, 2 * bytes.length));
    this.bytes.set(bytes);
  }
}

/** Reads numbers in the order in which they were pushed. */
export class NumberReader {
  constructor(readonly bytes: Uint8Array, public at: number, readonly end: number) {}

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  next(): number {
    let number = 0;
    for (let shift = 0; ; shift += bitsOfByte) {
      const byte = this.bytes[this.at++]!;
      number |= (byte & (more - 1)) << shift;
      if (byte < more) return number >>> 0;
    }
  }

  /** Reads a part, or passes over it. */
  part(): NumberReader {
    const length = this.next();
    const part = new NumberReader(this.bytes, this.at, this.at + length);
    this.at += length;
    return part;
  }
}
