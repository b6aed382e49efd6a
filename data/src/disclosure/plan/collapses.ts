import { placeKey } from '../../release/index.ts';
import type { Aggregate, AggregateKey, LinearCell } from '../../statistics/types.ts';

/** Where a platform code stands: `all` is everything that is neither a type nor a group. */
export type PlatformLevel = (platform: string) => 'type' | 'group' | 'all';

/** What can be left out or joined of the tables. */
export type Collapse = 'types' | 'groups' | 'largest_sizes' | 'sizes' | 'breakdowns' | 'panel';

export interface Collapsed {
  readonly collapse: Collapse;
  /** The statistics that are left to publish. */
  readonly aggregates: readonly Aggregate[];
}

/** Codes of these dimensions are the metric's own answers, without which nothing of it could be published. */
const ANSWERS: ReadonlySet<string> = new Set(['option', 'status', 'band']);

/** Whether a breakdown code splits a total, such as by type of content. */
export function isSplit(breakdown: string): boolean {
  const at = breakdown.indexOf(':');
  return at > 0 && !ANSWERS.has(breakdown.slice(0, at));
}

/** Each way to cross less that changes these statistics at all. */
export function collapsesOf(aggregates: readonly Aggregate[], levelOf: PlatformLevel): Collapsed[] {
  const without = (collapse: Collapse, isLeftOut: (key: AggregateKey) => boolean): Collapsed => ({
    collapse,
    aggregates: aggregates.filter(({ key }) => !isLeftOut(key)),
  });
  return [
    without('types', ({ platform }) => levelOf(platform) === 'type'),
    without('groups', ({ platform }) => levelOf(platform) !== 'all'),
    { collapse: 'largest_sizes' as const, aggregates: largestSizesJoined(aggregates) },
    without('sizes', ({ size }) => size !== '_T'),
    without('breakdowns', ({ breakdown }) => isSplit(breakdown)),
    without('panel', ({ panel }) => panel === 'matched'),
  ].filter((one) => one.aggregates.length < aggregates.length);
}

/** The two largest size bands as one: fewest companies are in them, and the largest of all. */
function largestSizesJoined(aggregates: readonly Aggregate[]): readonly Aggregate[] {
  const sizes = [...new Set(aggregates.map(({ key }) => key.size))].filter((size) => size !== '_T').sort();
  const largest = sizes.slice(-2);
  if (largest.length < 2) return aggregates;
  const size = largest.join('+');
  const joined = new Map<string, Aggregate>();
  const others: Aggregate[] = [];
  for (const one of aggregates) {
    if (!largest.includes(one.key.size)) {
      others.push(one);
      continue;
    }
    const moved = { ...one, key: { ...one.key, size } };
    const place = placeKey(moved.key);
    const other = joined.get(place);
    joined.set(place, other === undefined ? moved : together(other, moved));
  }
  return [...others, ...joined.values()];
}

/**
 * The statistic over the companies of both, as far as disclosure control looks at it. A company with services in both
 * bands stands twice among the values of a quantile.
 */
function together(a: Aggregate, b: Aggregate): Aggregate {
  if (a.basis.kind === 'nothing') return b;
  if (b.basis.kind === 'nothing') return a;
  const both = { ...a, value: typeof a.value === 'number' ? a.value : b.value };
  if (a.basis.kind === 'cells' && b.basis.kind === 'cells') {
    const others = b.basis.cells;
    const cells = a.basis.cells.flatMap((cell, at) => joinedCell(cell, others[at]) ?? []);
    return { ...both, n: contributorsIn(cells[0]), basis: { kind: 'cells', cells } };
  }
  if (a.basis.kind !== 'ordered' || b.basis.kind !== 'ordered') return a;
  const [one, other] = [a.basis, b.basis];
  const cell = { ...one.cell, id: `${one.cell.id} + ${other.cell.id}` };
  const values = () => [...one.values(), ...other.values()];
  const n = new Set(values().map(({ terms }) => terms[0]?.contributor)).size;
  return { ...both, n, basis: { kind: 'ordered', cell, p: one.p, values } };
}

function joinedCell(a: LinearCell, b: LinearCell | undefined): LinearCell | null {
  if (b === undefined) return null;
  return { ...a, id: `${a.id} + ${b.id}`, terms: () => [...a.terms(), ...b.terms()] };
}

function contributorsIn(cell: LinearCell | undefined): number {
  return new Set(cell?.terms().map((term) => term.contributor)).size;
}
