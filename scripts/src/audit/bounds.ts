import type { Platform } from '@candor/data/framework';
import type { CodeBook, Observation, Period } from '@candor/data/release';

/** A figure of a year known in part that is not what the code book's printed total and listed companies make of it. */
export interface BoundsFailure {
  readonly test: 'bounds';
  /** The metric. */
  readonly family: string;
  /** Platform and year. */
  readonly cell: string;
}

/**
 * Works out once more what is known of the years of which only a part of the companies is listed, from what was printed and listed,
 * and compares it with every observation of these years: no figure is narrower, wider, missing or too many. `checked` counts places.
 */
export function auditBounds(
  { longSeries, platforms }: Pick<CodeBook, 'longSeries' | 'platforms'>,
  observations: readonly Observation[],
): { readonly checked: number; readonly failures: readonly BoundsFailure[] } {
  const partial = (longSeries?.years ?? []).filter((one) => one.isPartial);
  const metric = longSeries?.metric ?? '';
  const expected = new Map<string, string>();
  for (const { year, providers, listed } of partial) {
    const rest = (providers ?? 0) - (listed ?? 0);
    const ofYear = longSeries?.types.filter((one) => one.year === year) ?? [];
    for (const platform of platforms) {
      const least = ofYear
        .filter((one) => isIn(one.platform, platform.code, platforms))
        .reduce((sum, one) => sum + one.value, 0);
      const known = platform.parent === null ? [providers, providers] : [least, least + rest];
      const isNear = platform.parent === null || 2 * (least + rest) <= 3 * least;
      expected.set(`${platform.code} ${year}`, isNear ? known.join(' to ') : 'not known');
    }
  }
  const years = new Set<Period>(partial.map((one) => one.year));
  const found = observations.filter((one) => one.metric === metric && years.has(one.year));
  const wrong = found.flatMap((one) => {
    const cell = `${one.platform} ${one.year}`;
    const isSum = one.measure === 'sum' && one.panel === 'all' && one.size === '_T' && one.breakdown === '_T';
    if (!isSum) return [`${cell} ${one.measure}`];
    return saidOf(one) === expected.get(cell) ? [] : [cell];
  });
  const there = new Set(found.map((one) => `${one.platform} ${one.year}`));
  const lost = [...expected.keys()].filter((cell) => !there.has(cell));
  return {
    checked: expected.size,
    failures: [...wrong, ...lost].map((cell) => ({ test: 'bounds', family: metric, cell })),
  };
}

function saidOf(one: Observation): string {
  if (one.kind === 'missing') return one.reason === 'not_collected' ? 'not known' : one.reason;
  return one.kind === 'range' ? `${one.lower} to ${one.upper}` : `${one.value} to ${one.value}`;
}

/** Whether a code is another one or somewhere below it. */
function isIn(code: string, whole: string, platforms: readonly Platform[]): boolean {
  if (code === whole) return true;
  const parent = platforms.find((one) => one.code === code)?.parent ?? null;
  return parent !== null && isIn(parent, whole, platforms);
}
