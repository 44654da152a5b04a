/** Starts every line that tests inside an extension host write, to tell it from what VS Code logs into the same stream. */
export const MARK = '│ ';
