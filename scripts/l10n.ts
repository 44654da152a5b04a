// npm run l10n: moves what the manifest shows into package.nls.json, and tells which strings each translation lacks or has for nothing.
import * as fs from 'node:fs';
import { bundleFolder, sourceStrings } from './lib/l10n';
import { externalized } from './lib/manifestTexts';
import { inRepository } from './lib/paths';
import { runMain } from './lib/process';

type Texts = Record<string, string>;

const readTexts = (file: string): Texts => (fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Texts) : {});
const write = (file: string, value: unknown): void => fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

runMain(() => {
  const manifest = inRepository('package.json');
  const english = inRepository('package.nls.json');
  const texts = new Map(Object.entries(readTexts(english)));
  const moved = externalized(JSON.parse(fs.readFileSync(manifest, 'utf8')), texts);
  const used = JSON.stringify(moved);
  write(manifest, moved);
  write(english, Object.fromEntries([...texts].filter(([key]) => used.includes(`%${key}%`))));
  for (const file of fs.readdirSync(inRepository()).filter((name) => /^package\.nls\.\w+\.json$/.test(name))) compare(file, readTexts(inRepository(file)), Object.keys(readTexts(english)));
  for (const file of fs.readdirSync(inRepository(bundleFolder))) compare(`${bundleFolder}/${file}`, readTexts(inRepository(bundleFolder, file)), sourceStrings());
  return Promise.resolve();
});

function compare(file: string, translated: Texts, wanted: readonly string[]): void {
  const missing = wanted.filter((key) => translated[key] === undefined);
  const idle = Object.keys(translated).filter((key) => !wanted.includes(key));
  console.log(`${file}: ${wanted.length} strings, ${missing.length} missing, ${idle.length} for nothing`);
  missing.forEach((key) => console.log(`  missing: ${key}`));
  idle.forEach((key) => console.log(`  for nothing: ${key}`));
}
