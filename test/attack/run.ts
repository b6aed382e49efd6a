// `npm run attack`: attacks what the engine publishes, first the instances that never change and then random ones for
// as long as it is asked to, and prints the tally. Exits 1 on any finding. Usage: node test/attack/run.ts [--seconds N]
// [--seed N] [--count N] [--instances FOLDER]… [--random-only] [--surveys-only] [--companies N] [--keep FOLDER]; surveys of
// at most N companies are quick, so that thousands of them can run, and a count makes the same random ones everywhere.
// With --home DIR it attacks the written releases of a home folder instead: [--dataset ID] [--families N] [--seed N]
// [--secrets N] [--metric CODE] [--only PART]; CODE names the one family of `counts` that it is in. The parts: `counts` (every
// figure, by linear programming), `shares` of companies, who `answered`, `digits`, `fewest` (small sums), `joint` (all
// that is said of counts, of so many of each family), `core` (only measured: who knows p and the rule), `rows`; and `held`: whether anything is
// suppressed that the audit would let pass (only where it is asked for: it takes an hour for all).
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { SHIPPED_LIKE } from '../../data/testing/protected.ts';
import { tightClasses } from '../../data/testing/share-grid.ts';
import { PROJECT } from '../support/shipped.ts';
import { attackInstance, type Case, failing } from './case.ts';
import type { Finding } from './finding.ts';
import { heldBack } from './held/home.ts';
import { attackHomeAnswered } from './releases/answered/home.ts';
import { answeredCaseOf, attackSurvey, caseOf, otherCaseOf, sharesCaseOf } from './releases/case.ts';
import { attackHomeDigits } from './releases/digits/home.ts';
import { attackHomeFewest } from './releases/fewest/home.ts';
import { attackHome, measureHomeCore } from './releases/home.ts';
import { attackHomeJoint } from './releases/joint/home.ts';
import { attackHomeRows } from './releases/rows/home.ts';
import type { SharesAttack } from './releases/shares/attack-shares.ts';
import { attackHomeShares } from './releases/shares/home.ts';
import { shapeOf, writeInstance } from './tables/generate.ts';
import { KINDS, writeKind } from './tables/kinds.ts';
import { SMALL, TINY } from './tables/samples.ts';
import { Tally } from './tally.ts';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    instances: { type: 'string', multiple: true, default: [join(PROJECT, 'table-protection', 'instances')] },
    'random-only': { type: 'boolean', default: false },
    'surveys-only': { type: 'boolean', default: false },
    companies: { type: 'string', default: '40' },
    keep: { type: 'string' },
    home: { type: 'string' },
    dataset: { type: 'string', default: 'demo' },
    families: { type: 'string' },
    secrets: { type: 'string' },
    metric: { type: 'string', default: '' },
    only: { type: 'string' },
  },
});

const PARTS = ['counts', 'shares', 'answered', 'rows', 'digits', 'fewest', 'joint', 'core', 'held'];
if (options.only !== undefined && !PARTS.includes(options.only)) {
  throw new Error(`--only is one of ${PARTS.join(', ')}, not ${options.only}`);
}
const isAttacked = (part: string) => options.only === undefined || options.only === part;
const folder = mkdtempSync(join(tmpdir(), 'candor-attack-'));
const tally = new Tally();
const end = performance.now() + Number(options.seconds) * 1000;
try {
  if (options.home !== undefined) await runHome(options.home, options.dataset);
  else if (!options['random-only'] && !options['surveys-only']) {
    runClasses();
    for (const path of fixedInstances(options.instances)) await run(path, 'fixed');
    for (const { kind, shapes, seed, all } of [SMALL, TINY]) {
      for (const shape of fc.sample(shapes, { seed, numRuns: all })) await run(writeInstance(shape, folder), kind);
    }
  }
  const first = Number(options.seed);
  const after = options.count === undefined ? Number.POSITIVE_INFINITY : first + Number(options.count);
  for (let seed = first; options.home === undefined && seed < after && performance.now() < end; seed += 1) {
    // Every third is a survey, published once or twice, every third a table of a kind that is known to be hard.
    if (options['surveys-only'] || seed % 3 === 0) await runSurvey(seed);
    else if (seed % 3 === 1) await run(writeKind(KINDS[seed % KINDS.length] ?? KINDS[0], seed, folder), 'kinds');
    else await run(...randomInstance(seed));
  }
} finally {
  rmSync(folder, { recursive: true });
}
say(tally.table());
process.exitCode = tally.findings === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The classes of shares of up to so many companies, by who knows the rule. */
function runClasses(): void {
  const start = performance.now();
  const sizes = Array.from({ length: 500 }, (_, at) => at + 3);
  for (const coalition of [1, 2] as const) {
    const detail = tightClasses(sizes, { ...SHIPPED_LIKE, coalition });
    const findings = detail.map((one): Finding => ({ test: 'rule', cell: 'classes of shares', detail: one }));
    tally.add('shares', otherCaseOf('rule', sizes.length, findings, (performance.now() - start) / 1000));
  }
}

/**
 * Three sizes in turn: tiny ones of whole counts for the search of every table, small ones, and some of a few hundred
 * cells.
 */
function randomInstance(seed: number): [path: string, kind: string] {
  if (seed % 2 === 0) {
    const shape = { ...shapeOf(seed, { contributors: 10, leaves: 3 }), sigma: 0 };
    return [writeInstance(shape, folder), 'tiny'];
  }
  const limits = seed % 25 === 1 ? { contributors: 400, leaves: 9 } : { contributors: 80, leaves: 6 };
  return [writeInstance(shapeOf(seed, limits), folder), seed % 25 === 1 ? 'larger' : 'small'];
}

function fixedInstances(folders: readonly string[]): string[] {
  return folders.flatMap((one) =>
    readdirSync(one)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(one, name)),
  );
}

async function run(path: string, kind: string): Promise<void> {
  const result = await attackInstance(path, join(folder, 'published.csv'), {
    whole: kind === 'tiny',
    below: kind === 'small' || kind === 'kinds',
  });
  tally.add(kind, result);
  if (kind === 'fixed' || result.findings.length > 0) report(path, result);
}

async function runSurvey(seed: number): Promise<void> {
  const result = await attackSurvey(seed, Number(options.companies));
  tally.add('releases', result);
  if (failing(result.findings).length > 0) report(`survey ${seed}`, result);
}

/**
 * The written releases of a dataset, by their policies: one line a family of counts and one a metric with shares, all
 * of them or some that the seed draws, and one a release with who answered.
 */
async function runHome(home: string, dataset: string): Promise<void> {
  const most = options.families === undefined ? Number.POSITIVE_INFINITY : Number(options.families);
  const secrets = options.secrets === undefined ? undefined : Number(options.secrets);
  const some = { most, secrets, seed: Number(options.seed) };
  let start = performance.now();
  const tell = (kind: string, name: string, of: (seconds: number) => Case): void => {
    const result = of((performance.now() - start) / 1000);
    start = performance.now();
    tally.add(kind, result);
    report(name, result);
  };
  if (isAttacked('counts')) {
    const { of, attacks } = await attackHome(home, dataset, { ...some, metric: options.metric }, (name, attack, rows) =>
      tell('written', name, (seconds) => caseOf(attack, rows, seconds)),
    );
    say(`${attacks.size} of ${of} families of metrics attacked, seed ${options.seed}`);
  }
  start = performance.now();
  if (isAttacked('shares')) {
    const { of, attacks } = await attackHomeShares(home, dataset, some, (name, attack, rows) =>
      tell('shares', `shares of ${name}`, (seconds) => sharesCaseOf(attack, rows, seconds)),
    );
    say(`shares of ${attacks.size} of ${of} metrics attacked`);
    const all = (count: (one: SharesAttack) => number) =>
      [...attacks.values()].reduce((sum, one) => sum + count(one), 0);
    const decided = `${all((one) => one.byMargin.decided)} of ${all((one) => one.doubts)} by who knows all other answers`;
    const forced = `${all((one) => one.byMargin.forced)} of ${all((one) => one.byMargin.searched)} searched by who knows none`;
    say(`who knows the margin and the rule resolves: ${decided}; ${forced}`);
  }
  start = performance.now();
  if (isAttacked('answered')) {
    attackHomeAnswered(home, dataset, (release, attack) =>
      tell('answered', `who answered, by ${release}`, (seconds) => answeredCaseOf(attack, seconds)),
    );
  }
  start = performance.now();
  if (isAttacked('digits')) {
    attackHomeDigits(home, dataset, (release, { means, ratios, searched, tooMany, findings }) => {
      tell('digits', `digits of ${release}`, (seconds) => otherCaseOf('digits', means + ratios, findings, seconds));
      say(`  ${means} means of rates, ${searched} searched, ${tooMany} with too many ways; ${ratios} ratios`);
    });
  }
  start = performance.now();
  if (isAttacked('fewest')) {
    const { sums, counts, programmes, unproven, findings } = await attackHomeFewest(home, dataset);
    tell('fewest', 'small sums', (seconds) => ({ ...otherCaseOf('fewest', counts, findings, seconds), programmes }));
    say(`  ${sums} small sums, ${counts} counts in them, ${unproven} unproven`);
  }
  start = performance.now();
  if (isAttacked('joint')) {
    const { of, attacks } = await attackHomeJoint(
      home,
      dataset,
      { ...some, metric: options.metric },
      (family, attack) => {
        const { asked, byWitness, byOne, byProgramme, unproven, findings } = attack;
        tell('joint', `everything said of ${family}`, (seconds) => otherCaseOf('joint', asked, findings, seconds));
        const proved = `${byWitness} by worlds that add up, ${byOne} to all but one company, ${byProgramme} by a programme`;
        say(`  ${asked} moves: ${proved}, ${unproven} unproven`);
      },
    );
    say(`everything said of ${attacks.size} of ${of} families attacked`);
  }
  if (isAttacked('core')) {
    const { changes, untrue, figures, bounded } = await measureHomeCore(home, dataset);
    const much = `of ${figures} figures an outsider would bound at most ${bounded} closer than promised`;
    say(
      `${changes} changes in steps, ${untrue} closer to an edge than some company; who knows p and the rule: ${much}`,
    );
  }
  start = performance.now();
  if (options.only === 'held') {
    heldBack(home, dataset, some, (family, { looked, findings }) =>
      tell('held', `held back of ${family}`, (seconds) => otherCaseOf('held', looked, findings, seconds)),
    );
  }
  if (isAttacked('rows')) {
    attackHomeRows(home, dataset, (release, { rows, expected, findings }) => {
      tell('rows', `rows of ${release}`, (seconds) => otherCaseOf('rows', rows, findings, seconds));
      say(`  ${rows} rows, ${expected} by the framework alone`);
    });
  }
}

function report(path: string, { findings, cells, sensitive, held, programmes, seconds }: Case): void {
  const times = `protected in ${seconds.protect.toFixed(1)} s, attacked in ${seconds.attack.toFixed(1)} s`;
  say(`${basename(path)}: ${cells} cells, ${sensitive} sensitive, ${held} held back, ${programmes} LPs, ${times}`);
  for (const one of findings.slice(0, 10)) say(`  ${one.test} ${one.cell}: ${one.detail}`);
  if (findings.length > 10) say(`  … ${findings.length - 10} more`);
  if (findings.length > 0 && options.keep !== undefined && path.endsWith('.json')) keep(path, findings, options.keep);
}

/** Puts the instance where its author can run it again, with what was found. */
function keep(path: string, findings: Case['findings'], into: string): void {
  mkdirSync(into, { recursive: true });
  const kept = join(into, basename(path));
  copyFileSync(path, kept);
  copyFileSync(path.replace(/json$/, 'csv'), kept.replace(/json$/, 'csv'));
  const lines = findings.slice(0, 20).map((one) => `- ${kept} ${one.test} ${one.cell}: ${one.detail}`);
  appendFileSync(join(into, 'findings.md'), `${lines.join('\n')}\n`);
}
