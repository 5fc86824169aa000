/** Prints the numbers of the worked examples, or of one guide's, as each language writes them. */
import { glob } from 'tinyglobby';
import { type Example, quantitiesIn, writtenForms } from '../src/site/examples/example.ts';
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
  const names = new Set(
    LOCALE_CODES.flatMap((locale) => Object.keys(quantitiesIn(example, locale))),
  );
  for (const name of names) {
    const forms = LOCALE_CODES.map((locale) => {
      const found = quantitiesIn(example, locale)[name];
      return `${locale} ${found ? writtenForms(locale, found)[0] : '–'}`;
    });
    console.log(`  ${name}: ${forms.join(' · ')}`);
  }
}
