import { NOBODY } from './measures/draft.ts';
import type { Aggregate, AggregateValue, LinearCell } from './types.ts';

/** A year's place in the chain: the sum that it stands on, and the change since the year before. */
export interface Link {
  readonly sum: Aggregate;
  /** Null in the first year, and where nobody answered twice. */
  readonly change: Aggregate | null;
}

/**
 * The chained index of the matched panel (Consumer Price Index Manual 2020, chapter 9: each link compares the same
 * units): 100 in the first year in which somebody answered, and again after a break. It stops where a link cannot be
 * computed: from nothing, from a small base, or where nobody answered twice. It reveals every link since its start.
 */
export function chainedIndex(links: readonly Link[]): Aggregate[] {
  let level: AggregateValue = NOBODY;
  let isStarted = false;
  let cells: readonly LinearCell[] = [];
  let allPublic = true;
  return links.map(({ sum, change }) => {
    const link = change?.value ?? NOBODY;
    const starts = !isStarted || (typeof link === 'object' && link.absent === 'break');
    if (starts) {
      isStarted = sum.n > 0;
      level = isStarted ? 100 : NOBODY;
      cells = [];
      allPublic = sum.allPublic;
    } else if (typeof level === 'number') {
      level = typeof link === 'number' ? level * (1 + link) : link;
      cells = [...cells, ...(change?.basis.kind === 'cells' ? change.basis.cells : [])];
      allPublic &&= change?.allPublic ?? true;
    }
    return {
      ...sum,
      key: { ...sum.key, measure: 'index' as const, panel: 'matched' as const },
      value: level,
      n: change?.n ?? sum.n,
      allPublic,
      dominated: false,
      basis: starts ? sum.basis : { kind: 'cells' as const, cells },
    };
  });
}
