/** What was made of words lately: texts have few different ones. */
export class Memo<Value> {
  private readonly values = new Map<string, Value>();

  /** Keeps up to `most` values, and then starts anew. */
  constructor(private readonly make: (words: string) => Value, private readonly most = 50_000) {}

  of(words: string): Value {
    return this.values.get(words) ?? this.add(copyOf(words));
  }

  private add(words: string): Value {
    if (this.values.size >= this.most) this.values.clear();
    const value = this.make(words);
    this.values.set(words, value);
    return value;
  }
}

/** A slice may hold on to the whole text that it was cut from; a copy does not. */
export const copyOf = (slice: string): string => ` ${slice}`.slice(1);
