import * as flags from 'country-flag-icons/string/3x2';
import * as fs from 'node:fs';
import { inRepository } from './paths';

/** Puts the flags of countries beside the bundles, as SVG by code. */
export function writeFlags(): void {
  const byCode = Object.entries(flags).filter(([code]) => /^[A-Z]{2}$/.test(code));
  fs.mkdirSync(inRepository('dist'), { recursive: true });
  fs.writeFileSync(inRepository('dist/flags.json'), JSON.stringify(Object.fromEntries(byCode)));
}
