/** Gives each different string a number, so that it is kept once. Numbers of strings that are gone may be given again. */
export class Strings {
  private readonly numbers = new Map<string, number>();
  private readonly free: number[] = [];

  constructor(private readonly values: (string | null)[] = []) {
    values.forEach((value, number) => (value === null ? this.free.push(number) : this.numbers.set(value, number)));
  }

  get size(): number {
    return this.values.length;
  }

  number(value: string): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    const number = this.free.pop() ?? this.values.length;
    const own = ownCopy(value);
    this.values[number] = own;
    this.numbers.set(own, number);
    return number;
  }

  /** Undefined when it was never met. */
  find(value: string): number | undefined {
    return this.numbers.get(value);
  }

  at(number: number): string {
    return this.values[number] ?? '';
  }

  /** The strings by number, null for those that are not used. */
  used(isUsed: (number: number) => boolean): (string | null)[] {
    return this.values.map((value, number) => (isUsed(number) ? value : null));
  }
}

/** A slice would keep the whole text in memory that it was cut from. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
