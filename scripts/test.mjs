/** `npm test`: installs what is missing, then runs every check there is. */
import { ensureInstalled, runNode } from './lib/install.mjs';

ensureInstalled();
process.exit(runNode(['scripts/run-tests.ts']));
