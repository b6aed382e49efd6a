import type { Metric } from '@candor/data/framework';
import type { DemoRow } from '../answers.ts';
import { totalIn } from '../identities.ts';
import type { Random } from '../random.ts';
import { apportioned } from './apportion.ts';
import type { Dimension } from './broken-down.ts';
import type { Habits } from './habits.ts';

/** The parts of a metric's count by a dimension, by code; undefined where it is not broken down by that. */
export type Parts = (metric: string, dimension: string) => ReadonlyMap<string, number> | undefined;

/** Of fewer cases nobody gives parts. */
export const FEWEST = 20;
/** How much at most the codes hold that another metric adds up, where that is not answered: few items, but any share. */
const MOST_ADDED = { count: 0.02, percentage: 1 } as const;

/** The parts of all counts of a report, wholes before what is counted in them. */
export function countParts(
  rows: readonly DemoRow[],
  metrics: readonly Metric[],
  dimensions: readonly Dimension[],
  habits: Habits,
  random: Random,
): Parts {
  const known = new Map<string, ReadonlyMap<string, number> | undefined>();
  const parts: Parts = (code, dimension) => {
    const key = `${code} ${dimension}`;
    if (!known.has(key)) {
      const metric = metrics.find((one) => one.code === code);
      const of = dimensions.find((one) => one.code === dimension);
      known.set(key, metric === undefined || of === undefined ? undefined : draw(metric, of));
    }
    return known.get(key);
  };
  return parts;

  function draw(metric: Metric, { code: dimension, codes }: Dimension): ReadonlyMap<string, number> | undefined {
    const total = totalIn(rows, metric.code) ?? 0;
    if (metric.answerType !== 'count' || !metric.breakdowns.includes(dimension)) return undefined;
    if (habits.refused.has(dimension) || total < FEWEST) return undefined;
    const wholes = wholesOf(metric).flatMap((whole) => parts(whole, dimension) ?? []);
    const places = codes.map((code) => {
      const most = Math.min(...wholes.map((whole) => whole.get(code) ?? 0));
      return { code, most, weight: (wholes.length > 0 ? most : (habits.weights.get(code) ?? 0)) * random.jitter() };
    });
    const drawn = new Map<string, number>();
    let rest = total;
    const lay = (of: readonly string[], amount: number) => {
      const open = places.filter(({ code }) => of.includes(code) && !drawn.has(code));
      const laid = amount > rest ? null : apportioned(open, amount);
      for (const [code, part] of laid ?? []) drawn.set(code, part);
      rest -= amount;
      return laid !== null;
    };
    // What it is the sum of are its only parts, and the same as there.
    const own = codesIn(metric.sumOf, dimension);
    if (own.length > 0) return lay(own, total) ? drawn : undefined;
    const added = metrics.flatMap((other) => {
      const of = codesIn([...other.sumOf, ...other.numerator], dimension, metric.code);
      if (of.length === 0) return [];
      const share = random.uniform() * (other.answerType === 'count' ? MOST_ADDED.count : MOST_ADDED.percentage);
      return [[of, totalIn(rows, other.code) ?? Math.round(total * share)] as const];
    });
    return added.every(([of, amount]) => lay(of, amount)) && lay(codes, rest) ? drawn : undefined;
  }
}

/** The metrics that count everything that a metric counts. */
const wholesOf = ({ partOf, sumOf }: Metric): readonly string[] => [
  ...new Set([...partOf, ...sumOf.map((part) => part.slice(0, part.indexOf(' ')))]),
];

/** Of parts named `METRIC dimension:code` the codes of a dimension, of one metric or of any. */
function codesIn(parts: readonly string[], dimension: string, metric?: string): readonly string[] {
  return parts.flatMap((part) => {
    const [of, code = ''] = part.split(' ');
    return code.startsWith(`${dimension}:`) && (metric === undefined || of === metric) ? [code] : [];
  });
}
