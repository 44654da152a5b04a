// npm run package: the extension as out/seedlens.vsix.
import { runMain } from './lib/process';
import { packageVsix } from './lib/vsix';

runMain(async () => void (await packageVsix()));
