import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/support/slowest-first.ts';
import { catalogue } from './web/build/catalogue/plugin.ts';

export default defineConfig({
  plugins: [catalogue()],
  test: {
    environment: 'node',
    include: ['{data,table-protection,api,web,scripts,test}/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/scratch.ts',
    // Patience for machines that others slow down; nothing is measured by it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // No test leaves anything behind in a module, so files share their workers: a third of the time on a small machine.
    isolate: false,
    // A browser and the test that looks at it wait for each other, so there is work for one worker more than cores.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowestFirst },
  },
});
