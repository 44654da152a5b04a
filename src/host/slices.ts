/** How long a slice of work in the background may hold the extension host, and the pause between slices; in milliseconds. */
const slice = { work: 8, pause: 4 };

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, slice.pause));

/**
 * Works through steps in slices, the first at once, so that typing stays smooth meanwhile. Between them it waits for
 * `pause`, and goes on unless it was called off: then it gives undefined.
 */
export async function inSlices<T>(steps: Generator<void, T>, isCalledOff: () => boolean, pause = breath): Promise<T | undefined> {
  for (;;) {
    for (const end = Date.now() + slice.work; Date.now() < end;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await pause();
    if (isCalledOff()) return undefined;
  }
}
