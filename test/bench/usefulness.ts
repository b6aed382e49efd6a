// How much a written release of a confidential dataset publishes, and why it holds back the rest: one table, measure × level.
// Usage: node test/bench/usefulness.ts [--home DIR] [--dataset ID] [--release ID]…; without a release the first and the last.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Refusal, solveInTurn, undecided, type WrittenRelease } from '@candor/data/disclosure';
import { loadFramework } from '@candor/data/framework/folder';
import { placeKey } from '@candor/data/release';
import type { Aggregate } from '@candor/data/statistics';
import { openDatabase, storedDatasets } from '@candor/data/store';
import { cellsBehind } from '../../data/src/disclosure/publication/family.ts';
import { homeOf } from '../../scripts/src/options.ts';
import { earlierAsKnown, type StoredReports, statisticsBy } from '../../scripts/src/publish/content.ts';
import { earlierReleases, versionChanges } from '../../scripts/src/publish/stored.ts';

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

interface Row {
  published: number;
  readonly held: Map<Why, number>;
  /** Of figures with enough companies behind them. */
  of: number;
}

const home = homeOf(options.home, process.env);
const db = openDatabase(home.store);
try {
  const dataset = storedDatasets(db).find((one) => one.id === options.dataset);
  if (dataset === undefined) throw new Error(`the store holds no dataset ${options.dataset}`);
  const all = earlierReleases(db, dataset.id, join(home.releases, dataset.id));
  const ids = options.release ?? [...new Set([all[0]?.release ?? '', all.at(-1)?.release ?? ''])];
  for (const id of ids) tell(id);

  function tell(id: string): void {
    const at = all.findIndex((one) => one.release === id);
    const [own, before] = [all[at], all.slice(0, at)];
    if (own === undefined || dataset === undefined) throw new Error(`there is no release ${id}`);
    const framework = loadFramework(dataset.framework);
    const { platforms, identities, statisticsOf } = statisticsBy(
      dataset,
      framework,
      versionChanges(),
      own.services,
      own.policy.minContributors,
    );
    const aggregatesOf = (reports: StoredReports) => statisticsOf(reports).flatMap((one) => one.aggregates);
    const aggregates = aggregatesOf(own);
    const known = earlierAsKnown(dataset.id, before, aggregatesOf);
    if (!known.ok) throw new Error(known.refusal);
    const reasons = reasonsOf(aggregates, known.earlier);
    const alone = before.length === 0 ? reasons : reasonsOf(aggregates, []);
    const published = new Set(own.observations.flatMap((one) => (one.kind === 'value' ? [placeKey(one)] : [])));
    const levels = new Map(platforms.map((one) => [one.code, one.level]));
    const rows = new Map<string, Row>();
    for (const aggregate of aggregates) {
      if (['asked', 'responding'].includes(aggregate.key.measure) || aggregate.n === 0) continue;
      const row = rowOf(rows, rowName(aggregate, levels.get(aggregate.key.platform) ?? 'all'));
      if (aggregate.n >= FEWEST) row.of += 1;
      if (published.has(placeKey(aggregate.key))) row.published += 1;
      else {
        const why = whyHeld(aggregate, reasons, alone);
        row.held.set(why, (row.held.get(why) ?? 0) + 1);
      }
    }
    print(`${dataset.id}/${id}`, rows);

    function reasonsOf(of: readonly Aggregate[], earlier: readonly WrittenRelease[]): ReadonlyMap<string, Refusal> {
      if (own === undefined) return new Map();
      const open = undecided(of, earlier, own.policy, identities);
      const solved = solveInTurn(open, own.policy);
      return new Map(
        [...solved].flatMap(([family, { choice }]) =>
          [...choice.refused].map(([cell, why]) => [`${family} ${cell}`, why] as const),
        ),
      );
    }
  }
} finally {
  db.close();
}

function whyHeld(
  aggregate: Aggregate,
  reasons: ReadonlyMap<string, Refusal>,
  alone: ReadonlyMap<string, Refusal>,
): Why {
  if (aggregate.n < FEWEST) return 'few';
  const cells = cellsBehind(aggregate).map(({ family, id }) => `${family} ${id}`);
  const [why] = cells.flatMap((cell) => reasons.get(cell) ?? []);
  if (why === undefined) return aggregate.basis.kind === 'ordered' ? 'own rule' : 'no room';
  return cells.some((cell) => alone.has(cell)) ? WORDS[why] : 'earlier releases';
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
  const row = rows.get(name) ?? { published: 0, held: new Map<Why, number>(), of: 0 };
  rows.set(name, row);
  return row;
}

function print(title: string, rows: ReadonlyMap<string, Row>): void {
  const out = (line: string) => process.stdout.write(`${line}\n`);
  out(`\n${title}: figures with a company behind them\n`);
  out(`| measure | level | all | published | % | % of those with ${FEWEST} or more companies | ${WHY.join(' | ')} |`);
  out(`|---|---|---|---|---|---|${WHY.map(() => '---').join('|')}|`);
  for (const [name, { published, held, of }] of rows) {
    const all = published + [...held.values()].reduce((sum, one) => sum + one, 0);
    const percent = (part: number, whole: number) => (whole === 0 ? '' : `${Math.round((100 * part) / whole)}`);
    const reasons = WHY.map((why) => held.get(why) ?? 0);
    out(`| ${[name, all, published, percent(published, all), percent(published, of), ...reasons].join(' | ')} |`);
  }
}
