/** Prints the numbers of the worked examples, or of one guide's, as each language writes them. */
import { glob } from 'tinyglobby';
import { type Example, writtenForms } from '../src/site/examples/example.ts';
import { LOCALE_CODES } from '../src/termbase/locales.ts';
import { projectRoot } from './lib/install.mjs';

const [guide = '*'] = process.argv.slice(2);
const files = await glob(`src/site/examples/models/${guide}.ts`, {
  cwd: projectRoot,
  absolute: true,
});
for (const file of files.sort()) {
  const { example } = (await import(file)) as { example: Example };
  console.log(`\n${example.guide}`);
  for (const [name, quantity] of Object.entries(example.quantities)) {
    const forms = LOCALE_CODES.map((locale) => `${locale} ${writtenForms(locale, quantity)[0]}`);
    console.log(`  ${name}: ${forms.join(' · ')}`);
  }
}
