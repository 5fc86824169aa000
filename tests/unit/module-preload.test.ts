import { describe, expect, test } from 'vitest';
import { withImports } from '../../src/site/build/module-preload.ts';

describe('withImports', () => {
  const imports = new Map([
    ['view.js', ['words.js', 'sums.js']],
    ['sums.js', ['guards.js', 'words.js']],
    // Two files may import one another.
    ['guards.js', ['sums.js']],
  ]);

  test('names what is imported by what is imported, each once', () => {
    expect([...withImports(['view.js'], imports)]).toEqual([
      'view.js',
      'words.js',
      'sums.js',
      'guards.js',
    ]);
  });

  test('keeps a script that imports nothing, or that is none of ours', () => {
    expect([...withImports(['alone.js'], imports)]).toEqual(['alone.js']);
  });
});
