// Whether the tests can fail: small mistakes are made in a sample of the places where one could be made, one at a time and
// in memory only, and the tests that import the file run. Usage: npm run mutate -- [--folder DIR]… [--sample N] [--seed N]
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../options.ts';
import { importsOf, testsOf } from './mutation/imports.ts';
import { mutantsOf, mutated } from './mutation/mutators.ts';
import { Runner } from './mutation/runner.ts';
import { type Candidate, drawn } from './mutation/sample.ts';
import { type Fate, scoreLine } from './mutation/score.ts';
import { TypedCopy } from './mutation/typed.ts';

/** What has to be right for a figure to be right and safe. */
const FOLDERS = [
  'data/src/statistics',
  ...['known', 'choose', 'state', 'audit', 'certificate', 'plan'].map((folder) => `data/src/disclosure/${folder}`),
  'data/src/disclosure/rules',
  'data/src/report/validate',
  'data/src/store',
];
/** A mutant that takes so many times as long as its tests take without it, and a while, never ends. */
const PATIENCE = 2;
const WHILE = 20_000;
/** Tests that take longer, in milliseconds, run only for the file that they stand beside, or a survivor would take minutes. */
const SLOW = 3_000;

const { folder, sample, seed } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: FOLDERS },
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
}).values;

const filesIn = (pattern: string) => globSync(pattern, { cwd: PROJECT }).map((one) => join(PROJECT, one));
const sourceOf = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

const all = filesIn('data/{src,testing}/**/*.ts');
const imports = new Map(all.map((one) => [one, importsOf(one)]));
const testsFor = (file: string) => testsOf(join(PROJECT, file), all, (one) => imports.get(one) ?? []);

const candidates = folder
  .flatMap((one) => filesIn(`${one}/**/*.ts`))
  .filter((one) => !one.endsWith('.test.ts'))
  .map((one) => relative(PROJECT, one))
  .flatMap((file) => mutantsOf(sourceOf(file)).map((mutant): Candidate => ({ ...mutant, file })));
const chosen = drawn(candidates, Number(sample), Number(seed));
console.log(`${chosen.length} of ${candidates.length} mutants, seed ${seed}`);

const runner = new Runner();
const copy = new TypedCopy();
process.on('exit', () => {
  runner.end();
  copy.remove();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** How long each file of tests takes when nothing is wrong, in milliseconds. */
async function measured(): Promise<Readonly<Record<string, number>>> {
  const tests = [...new Set(chosen.flatMap(({ file }) => testsFor(file)))];
  const answer = await runner.ask({ tests }, 3_600_000);
  if (answer?.killedBy !== undefined) throw new Error(`A test fails before anything is changed: ${answer.killedBy}.`);
  return answer?.times ?? {};
}

async function fateOf(mutant: Candidate, times: Readonly<Record<string, number>>): Promise<Fate> {
  const source = mutated(sourceOf(mutant.file), mutant);
  const beside = join(PROJECT, mutant.file).replace(/\.ts$/, '.test.ts');
  const tests = testsFor(mutant.file).filter((test) => test === beside || (times[test] ?? 0) <= SLOW);
  const limit = PATIENCE * tests.reduce((total, test) => total + (times[test] ?? 0), 0) + WHILE;
  const answer = await runner.ask({ tests, swap: { file: join(PROJECT, mutant.file), source } }, limit);
  if (answer === null) return 'timed out';
  if (answer.killedBy !== undefined) return 'killed';
  return copy.holds(mutant.file, source) ? 'survived' : 'refused';
}

const times = await measured();
const fates: { readonly folder: string; readonly fate: Fate }[] = [];
for (const mutant of chosen) {
  const fate = await fateOf(mutant, times);
  fates.push({ folder: folder.find((one) => mutant.file.startsWith(`${one}/`)) ?? '', fate });
  if (fate === 'survived' || fate === 'timed out')
    console.log(`${fate}: ${mutant.file}:${mutant.line}  ${mutant.change}`);
}
for (const one of folder) {
  console.log(
    scoreLine(
      one,
      fates.flatMap(({ folder: of, fate }) => (of === one ? [fate] : [])),
    ),
  );
}
console.log(
  scoreLine(
    'all',
    fates.map(({ fate }) => fate),
  ),
);
process.exit();
