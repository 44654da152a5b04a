/** The commit of each line as `git blame` prints it; undefined for a line that is not committed yet. */
export const blamedCommits = (output: string): (string | undefined)[] =>
  output.split('\n').map((line) => {
    const hash = /^\^?([0-9a-f]{4,64})\b/.exec(line)?.[1];
    return hash === undefined || /^0+$/.test(hash) ? undefined : hash;
  });

/** The line, from 0, on which the block [start, end) of a sidecar says what was decided. */
export const decisionLine = (text: string, { start, end }: { readonly start: number; readonly end: number }): number => {
  const status = /^[ \t]*(?:-[ \t]+)?status[ \t]*:/m.exec(text.slice(start, end));
  const at = start + (status ? status.index : 0);
  return text.slice(0, at).split('\n').length - 1;
};
