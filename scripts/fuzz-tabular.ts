/**
 * `npm run fuzz:tabular`: reads generated tables and checks what must hold of every one of them
 * (`scripts/lib/fuzz-tables.ts`). Prints its seed; `npm run fuzz:tabular -- <tables> <seed>` reads
 * as many from the same, or a single one that failed.
 */
import { fuzzOne } from './lib/fuzz-tables.ts';

const count = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? Math.floor(Date.now() % 1_000_000_000));
if (![count, first].every(Number.isSafeInteger)) {
  console.error('Both the number of tables and the first seed are whole numbers.');
  process.exit(2);
}
console.log(`${count} tables, seeds from ${first}`);
const started = performance.now();
let refused = 0;
for (let i = 0; i < count; i++) {
  if ((await fuzzOne(first + i)) === 'refused') refused++;
  if ((i + 1) % 10_000 === 0) {
    console.log(`${i + 1} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
}
console.log(
  `all held; ${refused} of ${count} were refused in words (empty, no table, too many names)`,
);
