import type { ObservationRow } from '@candor/api/types';
import type { Cube } from '../data/cube.ts';

/** One platform type of a scope chart. Knows nothing of pixels. */
export interface ScopeItem {
  readonly code: string;
  readonly label: string;
  readonly short: string;
  readonly row: ObservationRow | undefined;
  /** Of all platforms together; undefined where either has no value. */
  readonly share: number | undefined;
}

/** The platform types of one year, the largest first, those without a value last in code-list order. */
export function scopeItems(cube: Cube, year: number): readonly ScopeItem[] {
  const all = cube.at('sum', 'ALL', year)?.value;
  return cube.book.platforms
    .filter((platform) => platform.level === 'type')
    .map(({ code, label, short }): ScopeItem => {
      const row = cube.at('sum', code, year);
      const share = row?.value === undefined || all === undefined || all === 0 ? undefined : row.value / all;
      return { code, label, short, row, share };
    })
    .sort((a, b) => (b.row?.value ?? -1) - (a.row?.value ?? -1));
}
