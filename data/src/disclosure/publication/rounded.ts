import { SMALL_BASE } from '../../statistics/measures/panel.ts';
import type { Term } from '../../statistics/types.ts';
import type { Policy } from '../policy/types.ts';
import { DEFAULT_PROTECTION_PERCENT } from '../policy/types.ts';
import type { Variable } from './variables.ts';

/** Changes of a confidential matched panel are told in steps of five percentage points. */
export const STEP = 0.05;
/** Within this share a change is about the same, or within this number from a small base: the bounds of `direction`. */
const SAME = 0.05;
const SAME_COUNT = 2;

/** One year of a panel: what its companies reported, and the blocks that everything told of that year is a sum of. */
export interface PanelYear {
  readonly terms: readonly Term[];
  readonly blocks: readonly (readonly Variable[])[];
}

/**
 * Why a rounded number is safe where its parts are not told: it says of an unknown sum only that it lies between two
 * bounds. Let the figure of a company that came or left move by p % and those who stayed in its block make up for it, so
 * that every sum told stays the same; then the panel's sum moves by as much. When both bounds are at least that far away
 * the moved figures agree with everything told, so the company is protected; a company that stayed is protected by the
 * others that stayed in its block, or else by the same distance. Returns that distance.
 */
export function neededMargin({ terms, blocks }: PanelYear, policy: Policy): number {
  const p = (policy.pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100;
  const inside = new Set(terms.map((term) => `${term.unit}\u0000${term.component}`));
  let margin = 0;
  for (const block of blocks) {
    const isInside = (one: Variable) => inside.has(`${one.unit}\u0000${one.component}`);
    const staying = byCompany(block.filter((one) => !one.isPublic && isInside(one)));
    const others = byCompany(block.filter((one) => !one.isPublic && !isInside(one)));
    if (staying.length === 0 || others.length === 0) continue;
    margin = Math.max(margin, p * (others[0] ?? 0));
    const [first = 0, ...rest] = staying;
    const coalition = rest.slice(0, policy.coalition).reduce((sum, one) => sum + one, 0);
    const left = rest.reduce((sum, one) => sum + one, 0) - coalition;
    if (left < p * first) margin = Math.max(margin, p * first);
  }
  return margin;
}

/** The values of companies, the largest first. */
function byCompany(variables: readonly Variable[]): number[] {
  const sums = new Map<string, number>();
  for (const { contributor, value } of variables) sums.set(contributor, (sums.get(contributor) ?? 0) + value);
  return [...sums.values()].sort((a, b) => b - a);
}

/**
 * The change of a sum in steps; null where the sum comes too close to what the step's bounds say of it. `margins` are
 * those of this year and the year before.
 */
export function roundedChange(now: number, before: number, margins: readonly [number, number]): number | null {
  const change = Math.round((now / before - 1) / STEP) * STEP;
  const low = 1 + change - STEP / 2;
  const high = 1 + change + STEP / 2;
  return keepsAway(now, before, low, high, margins) ? Number(change.toFixed(2)) : null;
}

/** The direction of a change; null where the sum comes too close to one of the bounds between the directions. */
export function safeDirection(
  direction: number,
  now: number,
  before: number,
  margins: readonly [number, number],
): number | null {
  const low = direction === 1 ? 1 + SAME : direction === 0 ? 1 - SAME : 0;
  const high = direction === -1 ? 1 - SAME : direction === 0 ? 1 + SAME : Number.POSITIVE_INFINITY;
  const isSafe = keepsAway(now, before, low, high, margins) && keepsCount(direction, now - before, before, margins);
  return isSafe ? direction : null;
}

/** Whether the direction holds too, by the rule of small bases, when either sum has moved by its margin. */
function keepsCount(
  direction: number,
  difference: number,
  before: number,
  margins: readonly [number, number],
): boolean {
  if (before - margins[1] >= SMALL_BASE) return true;
  const away = direction === 0 ? SAME_COUNT - Math.abs(difference) : direction * difference - SAME_COUNT;
  return away >= Math.max(...margins);
}

/** Whether low · before ≤ now ≤ high · before also holds when either sum has moved by its margin. */
function keepsAway(
  now: number,
  before: number,
  low: number,
  high: number,
  [marginNow, marginBefore]: readonly [number, number],
): boolean {
  const above = now - low * before;
  const below = high === Number.POSITIVE_INFINITY ? high : high * before - now;
  const needed = Math.max(marginNow, marginBefore * Math.max(1, high === Number.POSITIVE_INFINITY ? low : high));
  return (low === 0 || above >= needed) && below >= needed;
}
