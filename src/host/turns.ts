/** Keys may come faster than what they decide is written: each waits for those before it, and acts where the cursor is then. */
export class Turns {
  /** Until what was decided last is written and shown. */
  deciding: Promise<unknown> = Promise.resolve();
  private waiting: Promise<void> = Promise.resolve();

  /** Waits until all is written and shown that was asked for before. */
  async settled(): Promise<void> {
    const before = this.waiting;
    let pass = (): void => undefined;
    this.waiting = new Promise((resolve) => { pass = resolve; });
    await before;
    await this.deciding;
    setTimeout(pass); // By then this one is being decided.
  }
}
