/** Serves the finished site on http://localhost:4321, or on the port that PORT names. */
import { basePath, serveSite } from './lib/server.ts';

const wanted = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT must be a whole number from 0 to 65535, got "${process.env['PORT']}".`);
  process.exit(1);
}
try {
  const { port } = await serveSite(wanted);
  console.log(`Engagement Atlas is at http://localhost:${port}${basePath}/  (Ctrl+C stops it)`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${wanted} is taken. Stop what uses it, or choose another: PORT=4322 npm start`
      : error,
  );
  process.exit(1);
}
