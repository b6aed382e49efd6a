import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{data,api,web,scripts,test}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // No test leaves anything behind in a module, so files share their workers: a third of the time on a small machine.
    isolate: false,
    maxWorkers: '100%',
  },
});
