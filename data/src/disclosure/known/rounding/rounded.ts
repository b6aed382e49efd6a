import type { CountBand } from '../../../release/index.ts';
import { SMALL_BASE } from '../../../statistics/measures/panel.ts';
import type { Term } from '../../../statistics/types.ts';
import type { Policy } from '../../policy/types.ts';
import type { KnownBlocks } from './blocks.ts';
import { Movers } from './movers.ts';
import { reckoningOf } from './reckoning.ts';

/** Within this share a change is about the same, or within this number from a small base: the bounds of `direction`. */
const SAME = 0.05;
const SAME_COUNT = 2;
const TOLERANCE = 1e-9;

/** The steps in which changes of a confidential matched panel are published, by the fewest companies of its class. */
const STEPS: readonly (readonly [companies: number, step: number])[] = [
  [50, 0.2],
  [0, 0.5],
];

/**
 * The step of a change. It goes by the published class of how many companies are behind it and by nothing else, so that
 * it says nothing of their figures: of few companies one makes up more, which needs more room.
 */
export function stepOfChange(n: CountBand): number {
  const fewest = Number.parseInt(n, 10);
  return STEPS.find(([companies]) => fewest >= companies)?.[1] ?? 0.5;
}

/** One year of a panel: what its companies reported, and what everything published of that year is a sum of. */
export interface PanelYear {
  readonly terms: readonly Term[];
  readonly known: KnownBlocks;
}

/**
 * How far a sum must keep from what a rounded figure says of it. A rounded figure says of a sum that is not published
 * only that it lies between two bounds. Let a company's figure move by p % and the others of its block make up for it,
 * so that every published sum stays the same; where the sum holds some of the block only, inside or outside, it then
 * moves by as much at most. A company in no block moves alone. When both bounds are at least that far away, the moved
 * figures agree with everything that is published, with all rounded figures at once. So the room is p % of what the
 * largest company has in all blocks that the sum cuts, and in it where no block holds it.
 */
export function neededMargin({ terms, known }: PanelYear, policy: Policy): number {
  const by = reckoningOf(policy);
  return by.p * Movers.of(known, by).largestOf(terms);
}

/**
 * How far the sums of this year and of the year before may move without another figure being published; negative: it is
 * another.
 */
export type Room = readonly [now: number, before: number];

/** A change in steps, and how much room its sums have in its step. */
export function roundedChange(
  now: number,
  before: number,
  step: number,
): { readonly value: number; readonly room: Room } {
  const change = Number((Math.round((now / before - 1) / step) * step).toFixed(2));
  return { value: change, room: roomBetween(now, before, 1 + change - step / 2, 1 + change + step / 2) };
}

/** How much room the sums have within a direction. */
export function roomOfDirection(direction: number, now: number, before: number): Room {
  const low = direction === 1 ? 1 + SAME : direction === 0 ? 1 - SAME : 0;
  const high = direction === -1 ? 1 - SAME : direction === 0 ? 1 + SAME : Number.POSITIVE_INFINITY;
  const [ofNow, ofBefore] = roomBetween(now, before, low, high);
  // By the rule of small bases the direction must hold too, unless the base cannot become small.
  const difference = now - before;
  const count = direction === 0 ? SAME_COUNT - Math.abs(difference) : direction * difference - SAME_COUNT;
  const aboveSmall = before - SMALL_BASE;
  return aboveSmall >= count
    ? [ofNow, Math.min(ofBefore, aboveSmall)]
    : [Math.min(ofNow, count), Math.min(ofBefore, count)];
}

/** How far either sum may move with low · before ≤ now ≤ high · before. */
export function roomBetween(now: number, before: number, low: number, high: number): Room {
  const isUnbounded = high === Number.POSITIVE_INFINITY;
  const above = low <= 0 ? Number.POSITIVE_INFINITY : now - low * before;
  const room = Math.min(above, isUnbounded ? high : high * before - now);
  return [room, room / Math.max(1, isUnbounded ? low : high)];
}

/** Whether both sums have the room that they need, and a little more: at a bound the figure is another one. */
export function hasRoom(room: Room, needed: Room): boolean {
  return room.every(
    (one, at) => one >= (needed[at] ?? 0) + (needed[at] === 0 ? -TOLERANCE : TOLERANCE * Math.max(1, one)),
  );
}
