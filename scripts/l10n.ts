// npm run l10n: moves what the manifest shows into package.nls.json, and tells which strings each translation lacks or has for nothing.
import * as fs from 'node:fs';
import { bundleFolder, sourceStrings } from './lib/l10n';
import { externalized } from './lib/manifestTexts';
import { inRepository } from './lib/paths';
import { runMain } from './lib/process';

type Texts = Readonly<Record<string, string>>;

const readTexts = (file: string): Texts => (fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Texts) : {});
const write = (file: string, value: unknown): void => fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

runMain(() => {
  const keys = Object.keys(moveManifestTexts());
  for (const file of fs.readdirSync(inRepository()).filter((name) => /^package\.nls\.\w+\.json$/.test(name))) compare(file, keys);
  const strings = sourceStrings();
  for (const file of fs.readdirSync(inRepository(bundleFolder))) compare(`${bundleFolder}/${file}`, strings);
  return Promise.resolve();
});

/** The English texts of the manifest by key, as they are written now. */
function moveManifestTexts(): Texts {
  const [manifest, english] = [inRepository('package.json'), inRepository('package.nls.json')];
  const before = fs.readFileSync(manifest, 'utf8');
  const texts = new Map(Object.entries(readTexts(english)).filter(([key]) => before.includes(`"%${key}%"`)));
  const moved = externalized(JSON.parse(before), texts);
  const inOrder = Object.fromEntries([...JSON.stringify(moved).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => [key!, texts.get(key!) ?? '']));
  write(manifest, moved);
  write(english, inOrder);
  return inOrder;
}

function compare(file: string, wanted: readonly string[]): void {
  const translated = readTexts(inRepository(file));
  const missing = wanted.filter((key) => translated[key] === undefined);
  const idle = Object.keys(translated).filter((key) => !wanted.includes(key));
  console.log(`${file}: ${wanted.length} strings, ${missing.length} missing, ${idle.length} for nothing`);
  missing.forEach((key) => console.log(`  missing: ${key}`));
  idle.forEach((key) => console.log(`  for nothing: ${key}`));
}
