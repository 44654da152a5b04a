/** How long a slice of work in the background may hold the extension host, and the pause between slices; in milliseconds. */
const slice = { work: 8, pause: 4 };

/**
 * Works through steps in slices, the first at once, so that typing stays smooth meanwhile. Undefined when it was called
 * off between two slices.
 */
export async function inSlices<T>(steps: Generator<void, T>, isCalledOff: () => boolean): Promise<T | undefined> {
  for (;;) {
    for (const end = Date.now() + slice.work; Date.now() < end;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((resolve) => setTimeout(resolve, slice.pause));
    if (isCalledOff()) return undefined;
  }
}
