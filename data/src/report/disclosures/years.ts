import { group, rollup, sum } from 'd3-array';
import type { Problem } from '../problem.ts';
import type { FigureRow } from './tables.ts';

export const YEARS_FILE = 'company-years.csv';

/** One figure of a service and year, summed from what was printed. */
export interface YearRow {
  readonly line: number;
  readonly service: string;
  readonly year: number;
  readonly metric: string;
  readonly measure: string;
  readonly unit: string;
  /** A count, or a share in per cent. */
  readonly value: number;
  readonly months: number;
  /** Whether it is the one series of its service and metric that counts. */
  readonly isPrimary: boolean;
  readonly flags: readonly string[];
}

/** Series that are parts of another one in the same file, and enter no year. */
const PART_OF_ANOTHER = /within 2022|\((web form|in-app)\)/;

/** The years must be the sums of what was printed, for each service, metric and unit. */
export function checkSums(years: readonly YearRow[], figures: readonly FigureRow[], report: (one: Problem) => void) {
  const keyOf = (one: YearRow | FigureRow) => [one.service, one.year, one.metric, one.unit].join('|');
  const printed = rollup(
    figures.filter((one) => one.count !== null && !PART_OF_ANOTHER.test(one.measure)),
    (same) => sum(same, (one) => one.count ?? 0),
    keyOf,
  );
  const counted = years.filter((one) => !one.flags.includes('computed'));
  for (const [key, same] of group(counted, keyOf)) {
    if (sum(same, (one) => one.value) === printed.get(key)) continue;
    report({
      code: 'year-sum',
      file: YEARS_FILE,
      line: same[0]?.line ?? null,
      message: 'the figures of this service, year and metric are not the sum of what was printed',
      hint: 'find the row that was changed, added or left out in company-disclosures.csv, or correct this one',
    });
  }
}

/** A share is of the items that the same service counts, so these must be there. */
export function checkShares(years: readonly YearRow[], wholes: ReadonlyMap<string, YearRow>, of: readonly string[]) {
  return years
    .filter((one) => of.includes(one.metric) && !wholes.has(`${one.service} ${one.year}`))
    .map(
      (one): Problem => ({
        code: 'share-of-nothing',
        file: YEARS_FILE,
        line: one.line,
        message: 'the share has no count of the same service and year that it is a share of',
        hint: 'add the primary row of that count, or leave this one not primary',
      }),
    );
}
