import { platformCodeList } from '../src/framework/index.ts';
import { inOrder } from '../src/statistics/answers/contributions.ts';
import { cellsOf } from '../src/statistics/cells/cells.ts';
import { positionsOf } from '../src/statistics/cells/positions.ts';
import type { Draft, Spot } from '../src/statistics/measures/draft.ts';
import type { Contribution, LinearCell, Pooled } from '../src/statistics/types.ts';
import { contribution, METRIC } from './answers.ts';
import { SMALL } from './framework.ts';

export const PLATFORMS = platformCodeList(SMALL);
const POSITIONS = positionsOf(PLATFORMS, 'open');

/** Some contributions at one position of the tables, `ALL` over every size if nothing else is said. */
export function spotAt(contributions: readonly Contribution[], key = 'ALL|_T'): Spot {
  const [platform = '', size = ''] = key.split('|');
  const position = POSITIONS('SOC', size === '_T' ? null : size).find((one) => one.key === key);
  const cell = cellsOf(contributions.toSorted(inOrder), POSITIONS).get(key) ?? {
    position: position ?? { platform, size, key, table: 'platform' as const, level: 'all' as const },
    members: [],
  };
  const { metric = METRIC, year = 2020 } = contributions[0] ?? {};
  return { metric, family: metric, year, cell };
}

/** Companies a, b, c … each with one of these values. */
export const companies = (...values: readonly Pooled[]) =>
  values.map((value, at) => contribution({ company: 'abcdefghijklmnop'[at] ?? '', value }));

/** `{ median: 3 }`; with a breakdown other than the total `{ 'share option:yes': 0.5 }`; a missing number is its reason. */
export function figures(drafts: readonly Draft[]): Record<string, number | string> {
  return Object.fromEntries(
    drafts.map(({ measure, breakdown, value }) => [
      breakdown === '_T' ? measure : `${measure} ${breakdown}`,
      typeof value === 'number' ? value : value.absent,
    ]),
  );
}

/** Σ coefficient · value over the terms of a cell. */
export function weighed(cell: LinearCell | undefined): number {
  return cell?.terms().reduce((sum, term) => sum + term.coefficient * term.value, 0) ?? Number.NaN;
}

/** The cells that a draft is a function of. */
export function cellsOfDraft(draft: Pick<Draft, 'basis'> | undefined): readonly LinearCell[] {
  return draft?.basis.kind === 'cells' ? draft.basis.cells : [];
}
