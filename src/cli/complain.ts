import { printable } from '../core/text/printable';

/** One line on standard error. Gives the `false` of what has failed. */
export function complain(error: string): false {
  process.stderr.write(`seedlens: ${printable(error)}\n`);
  return false;
}
