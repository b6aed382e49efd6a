// `npm test`: types, lint, and every test, with one plain closing line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../build-site.ts';
import { PROJECT } from '../options.ts';
import { checkTypes, PACKAGES } from './types.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const bin = (...path: string[]) => join(PROJECT, 'node_modules', ...path);

function run(title: string, script: string, args: readonly string[]): boolean {
  console.log(`\n— ${title}`);
  return spawnSync(process.execPath, [script, ...args], { cwd: PROJECT, stdio: 'inherit' }).status === 0;
}

/** Runs vitest and counts from its own report; a run that ends without one counts as failed. */
function runTests(): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ];
    const ok = run('tests', bin('vitest', 'vitest.mjs'), args);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    // A file that cannot even be loaded fails without a failed test of its own.
    return { passed: numPassedTests ?? 0, failed: ok ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log('— types');
const checks = PACKAGES.map(checkTypes);
checks.push(run('lint', bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings']));
buildSite();
const tests = runTests();

const passed = tests.passed + checks.filter(Boolean).length;
const failed = tests.failed + checks.filter((ok) => !ok).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
