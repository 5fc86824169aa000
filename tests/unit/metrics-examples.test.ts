import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worthOfSample } from '../../src/metrics/finite-population.ts';
import * as metrics from '../../src/metrics/index.ts';
import { ratingCounts } from '../../src/metrics/rating-counts.ts';

const FOLDER = new URL('../../src/metrics/', import.meta.url);
const KNOWN = { ...metrics, ratingCounts, worthOfSample };

interface Example {
  readonly file: string;
  readonly code: string;
  /** What the comment behind or below the call says comes out. */
  readonly says: string;
}

/** One for each call under an `@example`: a call may run over lines, and so may its comment. */
function examplesOf(file: string): Example[] {
  const source = readFileSync(new URL(file, FOLDER), 'utf8');
  return [...source.matchAll(/@example\n((?: \* .*\n)+)/g)].flatMap(([, block = '']) => {
    const found: { code: string; says: string; ended: boolean }[] = [];
    for (const line of block.split('\n').map((text) => text.slice(3))) {
      const [, code = '', says = ''] = /^(.*?)(?:\/\/ (.*))?$/.exec(line) ?? [];
      const last = found.at(-1);
      if (code.trim() !== '' && (!last || last.ended)) {
        found.push({ code, says, ended: code.includes(';') });
      } else if (last) {
        last.code += code;
        last.says += ` ${says}`;
        last.ended ||= code.includes(';');
      }
    }
    return found.map(({ code, says }) => ({ file, code: code.trim().replace(/;$/, ''), says }));
  });
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
const examples = files.flatMap(examplesOf);

/** All numbers in a value, however deep, and all texts. */
function leaves(value: unknown): (number | string)[] {
  if (typeof value === 'number' || typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** Every figure that the words name must be in the result, to the digits that they give. */
function missing(says: string, result: unknown, code: string): string[] {
  const found = leaves(result);
  const given = new Set(code.match(/\d+(?:\.\d+)?/g));
  return [...says.matchAll(/−?\d+(?:\.\d+)?/g)]
    .map(([text]) => text.replace('−', '-'))
    .filter((text) => {
      const digits = text.split('.')[1]?.length ?? 0;
      const inResult = found.some((leaf) =>
        typeof leaf === 'string'
          ? leaf === text
          : Math.abs(leaf - Number(text)) <= 0.51 * 10 ** -digits,
      );
      return !inResult && !given.has(text);
    });
}

describe('examples in docstrings', () => {
  test.each(examples)('$file: $code', ({ code, says }) => {
    const run = new Function(...Object.keys(KNOWN), `return ${code}`);
    const result: unknown = run(...Object.values(KNOWN));
    expect(says).not.toBe('');
    expect(missing(says, result, code), JSON.stringify(result)).toEqual([]);
  });

  test('there is one for every function that the library exports', () => {
    const called = examples.map(({ code }) => code);
    const functions = Object.entries(metrics).filter(([, value]) => typeof value === 'function');
    expect(
      functions
        .map(([name]) => name)
        .filter((name) => !called.some((code) => code.startsWith(`${name}(`))),
    ).toEqual([]);
  });
});
