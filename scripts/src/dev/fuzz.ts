import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Sends the API 50,000 requests made up from its OpenAPI document, or as many as are asked for, and prints what they were answered with. */
const { status } = spawnSync('npx', ['vitest', 'run', 'test/openapi-fuzz.test.ts'], {
  cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  env: { ...process.env, CANDOR_FUZZ: process.argv[2] ?? '50000' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
