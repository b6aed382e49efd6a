// `npm run faults [-- SEED]`: the whole campaign, which takes about an hour; prints how much of each was tried.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from '../support/shipped.ts';

const AMOUNTS = '500,40,5000,40,100000,50000';
const { status } = spawnSync(
  process.execPath,
  [
    join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'test/faults/campaign.test.ts',
    '--disable-console-intercept',
  ],
  {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, CANDOR_FAULTS: AMOUNTS, CANDOR_FAULTS_SEED: process.argv[2] ?? '1' },
  },
);
process.exitCode = status ?? 1;
