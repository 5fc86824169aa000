import { defineConfig } from 'vitest/config';

const project = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    // These tests say whether a thing is right; how fast it is, the benchmarks measure. On a busy
    // machine five seconds, the default, stopped property tests that were on their way.
    testTimeout: 30_000,
  },
});

export default defineConfig({
  test: { projects: [project('unit'), project('content'), project('site')] },
});
