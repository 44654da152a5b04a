// npm run build [-- --watch]: everything that ships, into dist/.
import { bundleCommandLine, bundleExtension, watchProducts } from './lib/bundle';
import { buildGazetteer } from './lib/gazetteer';
import { runMain } from './lib/process';

async function main(): Promise<void> {
  await buildGazetteer();
  if (process.argv.includes('--watch')) await watchProducts();
  else await Promise.all([bundleExtension(), bundleCommandLine()]);
}

runMain(main);
