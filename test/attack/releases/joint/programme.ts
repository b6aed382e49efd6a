import type { Secret } from '../../contributors.ts';
import { type Line, solveInteger } from '../shares/integer.ts';
import type { Change } from './change.ts';
import { BANDS, type Everything } from './everything.ts';

const FAR = 1e7;
/** Larger ones are left undecided. */
const COLUMNS = 8000;

/**
 * A world with so much more or less of a secret, by integer programming over all figures that anything published
 * connects with it: each company's count lies in one class. Null where the solver proves that there is none, undefined
 * where it does not say.
 */
export async function worldFor(
  published: Everything,
  secret: Pick<Secret, 'figures'>,
  by: number,
  still: string | null,
  seconds: number,
): Promise<Change | null | undefined> {
  const figures = connected(published, secret.figures);
  const columns = new Map(figures.map((at, column) => [at, column]));
  const [lower, upper]: [number[], number[]] = [[], []];
  for (const at of figures) {
    const { value = 0, isPublic = true, owner = '' } = published.figures[at] ?? {};
    const isFixed = isPublic || owner === still;
    lower.push(isFixed ? value : 0);
    upper.push(isFixed ? value : Math.max(FAR, 10 * value));
  }
  const own = [...secret.figures].map((at) => [columns.get(at) ?? 0, 1] as const);
  const value = secret.figures.reduce((sum, at) => sum + (published.figures[at]?.value ?? 0), 0);
  const [low, high] = by > 0 ? [value + by, Number.POSITIVE_INFINITY] : [0, value + by];
  const lines: Line[] = [{ terms: own, low, high }];
  for (const { figures: of, coefficients, within = [0, 0] } of published.statements) {
    if (!of.some((at) => columns.has(at))) continue;
    const terms = of.map((at, k) => [columns.get(at) ?? 0, coefficients?.[k] ?? 1] as const);
    const sum = of.reduce((total, at, k) => total + (coefficients?.[k] ?? 1) * (published.figures[at]?.value ?? 0), 0);
    lines.push({ terms, low: sum + within[0] - 1e-6, high: sum + within[1] + 1e-6 });
  }
  const classes = new Map<string, number>();
  const bandsOf = (of: readonly number[]): number => {
    const key = of.join();
    const known = classes.get(key);
    if (known !== undefined) return known;
    const first = lower.length;
    classes.set(key, first);
    for (const _ of BANDS) {
      lower.push(0);
      upper.push(1);
    }
    const counts = of.map((at) => [columns.get(at) ?? 0, 1] as const);
    const bound = (which: 'least' | 'most') =>
      BANDS.map((band, at) => [first + at, -Math.min(band[which], 10 * FAR)] as const);
    lines.push({ terms: BANDS.map((_, at) => [first + at, 1] as const), low: 1, high: 1 });
    lines.push({ terms: [...counts, ...bound('least')], low: 0, high: Number.POSITIVE_INFINITY });
    lines.push({ terms: [...counts, ...bound('most')], low: Number.NEGATIVE_INFINITY, high: 0 });
    return first;
  };
  for (const { companies, band, low, high } of published.rows) {
    if (!companies.some((one) => one.some((at) => columns.has(at)))) continue;
    const terms = companies.flatMap((one) => {
      const first = bandsOf(one);
      return BANDS.flatMap((each, at) =>
        each.least >= band.least && each.most <= band.most ? [[first + at, 1] as const] : [],
      );
    });
    lines.push({ terms, low, high });
  }
  if (lower.length > COLUMNS) return undefined;
  const point = await solveInteger(
    {
      ...{ lower: Float64Array.from(lower), upper: Float64Array.from(upper), cost: new Float64Array(lower.length) },
      ...{ lines, isWhole: lower.map(() => true) },
    },
    seconds,
  );
  if (point === null || point === undefined) return point;
  const change = new Map(
    figures.map((at) => [at, Math.round(point[columns.get(at) ?? 0] ?? 0) - (published.figures[at]?.value ?? 0)]),
  );
  // The solver is not its own judge.
  return published.holds(change) ? change : undefined;
}

/** Every figure that something published or known connects with some. */
function connected(published: Everything, first: Iterable<number>): number[] {
  const groups = [
    ...published.statements.map((one) => one.figures),
    ...published.rows.map((one) => one.companies.flat()),
  ];
  const byFigure = new Map<number, number[]>();
  for (const [group, of] of groups.entries())
    for (const at of of) byFigure.set(at, [...(byFigure.get(at) ?? []), group]);
  const [seen, done, open] = [new Set(first), new Set<number>(), [...first]];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const group of byFigure.get(at) ?? []) {
      if (done.has(group)) continue;
      done.add(group);
      for (const other of groups[group] ?? []) if (!seen.has(other) && seen.add(other)) open.push(other);
    }
  }
  return [...seen];
}
