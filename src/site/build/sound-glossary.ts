import type { AstroIntegration } from 'astro';
import { checkGlossary, describeProblems } from './check-glossary.ts';
import { readPages } from './source-pages.ts';

/** Stops the build before it begins where the glossary is not sound, and says where. */
export function soundGlossary(): AstroIntegration {
  return {
    name: 'atlas:sound-glossary',
    hooks: {
      'astro:build:start': () => {
        const problems = checkGlossary(process.cwd(), readPages());
        if (problems.length > 0) throw new Error(`the glossary\n${describeProblems(problems)}`);
      },
    },
  };
}
