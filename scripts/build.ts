// npm run build [-- --watch]: everything that ships, into dist/.
import { bundleCommandLine, bundleExtension, watchProducts } from './lib/bundle';
import { buildKnowledge } from './lib/knowledge';
import { runMain } from './lib/process';

async function main(): Promise<void> {
  await buildKnowledge();
  if (process.argv.includes('--watch')) await watchProducts();
  else await Promise.all([bundleExtension(), bundleCommandLine()]);
}

runMain(main);
