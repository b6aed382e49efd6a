// How much a written release of a confidential dataset publishes, exactly or as ranges of which width, and why it holds back the
// rest: one table, measure × level.
// Usage: node test/bench/usefulness.ts [--home DIR] [--dataset ID] [--release ID]…; without a release the first and the last.
import { parseArgs } from 'node:util';
import { type Refusal, solveInTurn, undecided, type WrittenRelease } from '@candor/data/disclosure';
import { boundsOf, type Observation, placeKey } from '@candor/data/release';
import type { Aggregate } from '@candor/data/statistics';
import { cellsBehind, isShareOfVotes } from '../../data/src/disclosure/known/family.ts';
import { measureOf } from '../../data/src/measures/index.ts';
import { type Written, writtenReleases } from '../support/written.ts';

const { values: options } = parseArgs({
  options: {
    home: { type: 'string' },
    dataset: { type: 'string', default: 'demo' },
    release: { type: 'string', multiple: true },
  },
});

/** Why a figure is held back, in the order of the table. */
const WHY = ['few', 'own rule', 'cuts a block', 'wholes and parts', 'earlier releases', 'no room'] as const;
type Why = (typeof WHY)[number];
const WORDS: Readonly<Record<Refusal, Why>> = {
  rule: 'own rule',
  block: 'cuts a block',
  parts: 'wholes and parts',
};
/** Of fewer companies nothing is ever published. */
const FEWEST = 5;
/** Of fewer answers no share is ever published. */
const FEWEST_ANSWERS = 8;

/** How wide a range is: the one bound by the other, of fractions 20 points or fewer, 40. */
const WIDTHS = ['exact', '≤ 2.5', '≤ 5', 'wider'] as const;
type Width = (typeof WIDTHS)[number];

interface Row {
  readonly published: Map<Width, number>;
  readonly held: Map<Why, number>;
  /** Of figures with enough companies behind them. */
  of: number;
}

for (const one of writtenReleases(options.home, options.dataset, options.release ?? ['first', 'last'])) tell(one);

function tell({ own, earlier, platforms, identities }: Written): void {
  const { aggregates, observations, policy } = own;
  const reasonsBeside = (before: readonly WrittenRelease[]): ReadonlyMap<string, Refusal> => {
    const solved = solveInTurn(undecided(aggregates, before, policy, identities), policy);
    return new Map(
      [...solved].flatMap(([family, { choice }]) =>
        [...choice.refused].map(([cell, why]) => [`${family} ${cell}`, why] as const),
      ),
    );
  };
  const reasons = reasonsBeside(earlier);
  const alone = earlier.length === 0 ? reasons : reasonsBeside([]);
  const published = new Map(
    observations.flatMap((one) => (one.kind === 'missing' ? [] : [[placeKey(one), widthOf(one)] as const])),
  );
  const levels = new Map(platforms.map((one) => [one.code, one.level]));
  const rows = new Map<string, Row>();
  for (const aggregate of aggregates) {
    if (['asked', 'responding'].includes(aggregate.key.measure) || aggregate.n === 0) continue;
    const row = rowOf(rows, rowName(aggregate, levels.get(aggregate.key.platform) ?? 'all'));
    if (aggregate.n >= fewestOf(aggregate)) row.of += 1;
    const width = published.get(placeKey(aggregate.key));
    if (width !== undefined) row.published.set(width, (row.published.get(width) ?? 0) + 1);
    else {
      const why = whyHeld(aggregate, reasons, alone);
      row.held.set(why, (row.held.get(why) ?? 0) + 1);
    }
  }
  print(`${options.dataset}/${own.release}`, rows);
}

function widthOf(one: Exclude<Observation, { kind: 'missing' }>): Width {
  if (one.kind === 'value' && (one.step ?? 0) === 0) return 'exact';
  const [lower, upper] = boundsOf(one, true) ?? [0, 1];
  const isFraction = measureOf(one.measure)?.unit === 'ratio' && upper <= 1;
  const [narrow, middle] = isFraction ? [0.2, 0.4] : [2.5, 5];
  const width = isFraction ? upper - lower : upper / lower;
  return width <= narrow + 1e-9 ? '≤ 2.5' : width <= middle + 1e-9 ? '≤ 5' : 'wider';
}

function whyHeld(
  aggregate: Aggregate,
  reasons: ReadonlyMap<string, Refusal>,
  alone: ReadonlyMap<string, Refusal>,
): Why {
  if (aggregate.n < fewestOf(aggregate)) return 'few';
  const cells = cellsBehind(aggregate).map(({ family, id }) => `${family} ${id}`);
  const [why] = cells.flatMap((cell) => reasons.get(cell) ?? []);
  if (why === undefined) return aggregate.basis.kind === 'ordered' ? 'own rule' : 'no room';
  return cells.some((cell) => alone.has(cell)) ? WORDS[why] : 'earlier releases';
}

function fewestOf(aggregate: Aggregate): number {
  return isShareOfVotes(aggregate) ? FEWEST_ANSWERS : FEWEST;
}

/** By measure, panel and level; sums of codes apart. */
function rowName({ key }: Aggregate, level: string): string {
  const { measure, panel, size, breakdown } = key;
  const place = size === '_T' ? level : level === 'group' ? 'group × size' : 'size';
  const code =
    breakdown.startsWith('option:') || breakdown.startsWith('band:') || breakdown === '_T' ? '' : ' of codes';
  const kind = measure === 'status_share' || breakdown.startsWith('practice:') ? '' : code;
  return `${measure}${kind}${panel === 'matched' ? ', same companies' : ''} | ${place}`;
}

function rowOf(rows: Map<string, Row>, name: string): Row {
  const row = rows.get(name) ?? { published: new Map<Width, number>(), held: new Map<Why, number>(), of: 0 };
  rows.set(name, row);
  return row;
}

function print(title: string, rows: ReadonlyMap<string, Row>): void {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  out(`\n${title}: figures with a company behind them\n`);
  out(
    `| measure | level | all | ${WIDTHS.join(' | ')} | % | % of those with ${FEWEST} or more companies (shares: ${FEWEST_ANSWERS}) | ${WHY.join(' | ')} |`,
  );
  out(`|---|---|---|---|---|---|---|---|---|${WHY.map(() => '---').join('|')}|`);
  for (const [name, { published, held, of }] of rows) {
    const sumOf = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((sum, one) => sum + one, 0);
    const some = sumOf(published);
    const all = some + sumOf(held);
    const widths = WIDTHS.map((width) => published.get(width) ?? 0);
    const percent = (part: number, whole: number) => (whole === 0 ? '' : `${Math.round((100 * part) / whole)}`);
    const reasons = WHY.map((why) => held.get(why) ?? 0);
    out(`| ${[name, all, ...widths, percent(some, all), percent(some, of), ...reasons].join(' | ')} |`);
  }
}
