/** `npm start`: installs what is missing, builds, and serves the finished site. */
import { ensureInstalled, runNode } from './lib/install.mjs';

ensureInstalled();
console.log('Building the site …');
const built = runNode(['node_modules/astro/bin/astro.mjs', 'build', '--silent']);
if (built !== 0) {
  console.error('The build failed; the message above says where.');
  process.exit(built);
}
process.exit(runNode(['scripts/serve.ts']));
