import type { Metric } from '@candor/data/framework';
import type { DemoRow } from '../answers.ts';
import type { Random } from '../random.ts';
import { apportioned, sumOf } from './apportion.ts';
import type { Dimension } from './broken-down.ts';
import { FEWEST, type Parts } from './counts.ts';
import type { Habits } from './habits.ts';

/** A part by its code, with its cells. */
export type Part = readonly [string, DemoRow];

interface Elsewhere {
  /** The parts of the report's counts. */
  readonly known: Parts;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly habits: Habits;
}

/**
 * The parts of a percentage. Both sides are broken down; by what the metrics of its denominator do not tell apart, such as
 * classes of its own, only the numerator is, and each part is of everything.
 */
export function shareParts(
  { denominator: wholes }: Metric,
  row: DemoRow,
  { code: dimension, codes }: Dimension,
  { known, metrics, habits }: Elsewhere,
  random: Random,
): Part[] {
  const [numerator, denominator] = [Number(row.answer), Number(row.second)];
  if (denominator < FEWEST) return [];
  const weight = (code: string) => (habits.weights.get(code) ?? 0) * random.jitter();
  const isOfAll = wholes.some((whole) => metrics.get(whole)?.breakdowns.includes(dimension) !== true);
  const counted = wholes.flatMap((whole) => known(whole, dimension) ?? []);
  const of = isOfAll
    ? new Map(codes.map((code) => [code, denominator]))
    : wholes.length > 0 && counted.length === wholes.length
      ? new Map(codes.map((code) => [code, sumOf(counted.map((one) => one.get(code) ?? 0))]))
      : apportioned(
          codes.map((code) => ({ code, weight: weight(code), most: denominator })),
          denominator,
        );
  const places = codes.map((code) => {
    const most = of?.get(code) ?? 0;
    return { code, most, weight: isOfAll ? weight(code) : most * random.jitter() };
  });
  const parts = apportioned(places, numerator);
  return places.map(({ code, most }) => [
    code,
    most === 0 ? { status: 'not_applicable' } : { answer: String(parts?.get(code) ?? 0), second: String(most) },
  ]);
}

/** The parts of a time: some below and some above that of everything, which is in between. */
export function timeParts(row: DemoRow, { codes }: Dimension, random: Random): Part[] {
  const drawn = codes.map(() => random.jitter());
  const middle = drawn.toSorted((a, b) => a - b)[Math.floor(codes.length / 2)] ?? 1;
  return codes.map((code, at) => {
    const times = (text = '') => String(Math.round((Number(text) * (drawn[at] ?? 1)) / middle));
    return [code, { answer: times(row.answer), second: times(row.second) }];
  });
}

/** The parts of a choice: what holds of all of it or of none holds of each part; otherwise one is as far, and none further. */
export function choiceParts(row: DemoRow, { codes }: Dimension, ranked: readonly string[], random: Random): Part[] {
  const rank = ranked.indexOf(row.answer ?? '');
  const furthest = Math.floor(random.uniform() * codes.length);
  const isSame = rank <= 0 || rank === ranked.length - 1;
  return codes.map((code, at) => {
    const own = isSame || at === furthest ? rank : Math.floor(random.uniform() * (rank + 1));
    return [code, { answer: ranked[own] ?? '' }];
  });
}
