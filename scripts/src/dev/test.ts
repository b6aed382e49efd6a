// `npm test`: types, lint, what nothing uses, and every test, with one plain closing line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PROJECT } from '../options.ts';
import { type Checked, check, checkTypes, PROGRAMS } from './types.ts';

interface Tally {
  readonly passed: number;
  /** What failed, by name. */
  readonly broken: readonly string[];
}

/** What vitest writes of a run, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
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
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const broken = testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative(PROJECT, name);
      const tests = assertionResults.filter((test) => test.status === 'failed');
      // A file that cannot even be loaded fails without a failed test of its own.
      if (tests.length === 0) return status === 'failed' ? [file] : [];
      return tests.map(({ fullName }) => `${file}: ${fullName}`);
    });
    return { passed: numPassedTests, broken: ok || broken.length > 0 ? broken : ['the run of the tests'] };
  } catch {
    return { passed: 0, broken: ['the run of the tests, which left no report'] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In two rows beside each other, because most of a check is done on one core. */
async function runChecks(): Promise<{ readonly name: string; readonly ok: boolean }[]> {
  const types = PROGRAMS.map(({ name, project }) => ({
    name: `the types of ${name}`,
    start: () => checkTypes(project),
  }));
  const others = [
    { name: 'lint', start: () => check(bin('@biomejs', 'biome', 'bin', 'biome'), ['check', '--error-on-warnings']) },
    {
      name: 'what nothing uses: a file, an export or a dependency',
      start: () => check(bin('knip', 'bin', 'knip.js'), ['--treat-config-hints-as-errors']),
    },
    { name: 'the build of the dashboard', start: () => check(join(PROJECT, 'scripts', 'src', 'build-site.ts'), []) },
  ];
  const inTurn = async (row: readonly { readonly name: string; readonly start: () => Promise<Checked> }[]) => {
    const done: { readonly name: string; readonly ok: boolean }[] = [];
    for (const { name, start } of row) {
      const { ok, said } = await start();
      console.log(`— ${name}`);
      process.stdout.write(said);
      done.push({ name, ok });
    }
    return done;
  };
  return (await Promise.all([inTurn(types), inTurn(others)])).flat();
}

const checks = await runChecks();
const tests = runTests();

const broken = [...checks.filter(({ ok }) => !ok).map(({ name }) => name), ...tests.broken];
const passed = tests.passed + checks.filter(({ ok }) => ok).length;
// Said last, because whoever looks at a long run sees its end first.
for (const name of broken) console.log(`failed: ${name}`);
console.log(`\n${passed} passed, ${broken.length} failed`);
process.exitCode = broken.length === 0 ? 0 : 1;
