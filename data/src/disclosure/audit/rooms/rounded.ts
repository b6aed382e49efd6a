import type { Observation } from '../../../release/index.ts';
import { directionOf, SMALL_BASE } from '../../../statistics/measures/panel.ts';
import type { Aggregate, LinearCell } from '../../../statistics/types.ts';
import { contributorValuesOf, judgeOfSizes } from '../../known/contributor-values.ts';
import type { Policy } from '../../policy/types.ts';
import { attackerBy, type LeftOpen } from './left-open.ts';
import { farthestMove } from './moves.ts';
import type { LeftOpenOf } from './ranges.ts';

interface PanelYear {
  readonly sum: number;
  readonly isSafe: boolean;
  /** How far the sum moves at most when one company's figure is p % more or less and its block makes up for it. */
  readonly move: number;
}

/** The step of a change by the class of companies behind it. */
const STEPS: Readonly<Record<string, number>> = { 100: 0.2, 50: 0.2, 20: 0.5, 10: 0.5, 4: 0.5 };
const TOLERANCE = 1e-9;

/**
 * Whether a figure of the matched panel whose sums are not published is rounded as it must be (`value` where not), and
 * whether it would be the same with every company's figure p % more or less (`U2` where not). For each company the
 * audit looks at the blocks that the published cells make. Where the panel's sum holds only some of a block, the others
 * of the block make up for the company. They may be in the sum or not, so that it moves by as much at most.
 */
export function auditRounded(
  one: Observation,
  { value, basis }: Aggregate,
  leftOpen: LeftOpenOf,
  policy: Policy,
): 'value' | 'U2' | null {
  if (basis.kind !== 'cells') return 'value';
  const [now, before, ...more] = basis.cells.map((cell) => panelYear(cell, leftOpen(cell.family), policy));
  const isBreak = typeof value !== 'number' && value.absent === 'break';
  if (one.kind !== 'value') return isBreak && one.reason === 'break' ? null : 'value';
  if (typeof value !== 'number' || now === undefined || before === undefined || more.length > 0) return 'value';
  if (!now.isSafe || !before.isSafe) return 'U2';
  const holds = one.measure === 'direction' ? directionHolds(one) : changeHolds(one);
  if (holds === null || !holds(now.sum, before.sum)) return 'value';
  const moved = [
    ...around(now.sum, now.move).map((sum) => holds(sum, before.sum)),
    ...around(before.sum, before.move).map((sum) => holds(now.sum, sum)),
  ];
  return moved.every(Boolean) ? null : 'U2';
}

/** The ends of what a sum may move to, and where small bases end if that is among it. */
function around(sum: number, move: number): number[] {
  const [low, high] = [sum - move, sum + move];
  return low < SMALL_BASE && SMALL_BASE <= high ? [low, SMALL_BASE - TOLERANCE, SMALL_BASE, high] : [low, high];
}

type Holds = (now: number, before: number) => boolean;

/** Whether sums are still in a published direction; null where it is no direction. */
function directionHolds(one: Observation & { readonly kind: 'value' }): Holds | null {
  return one.step === undefined ? (now, before) => directionOf(now, before) === one.value : null;
}

/** Whether sums are within half a step of a published change; null where it is not the step of its class. */
function changeHolds(one: Observation & { readonly kind: 'value' }): Holds | null {
  const step = STEPS[Number.parseInt(String(one.n), 10)];
  if (step === undefined || one.step !== step || !isWhole(one.value / step)) return null;
  return (now, before) => {
    const tolerance = TOLERANCE * Math.max(1, now, before);
    const [low, high] = [1 + one.value - step / 2, 1 + one.value + step / 2];
    return low * before <= now + tolerance && now <= high * before + tolerance;
  };
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) <= TOLERANCE;

function panelYear(cell: LinearCell, left: LeftOpen, policy: Policy): PanelYear {
  const terms = cell.terms();
  return {
    sum: terms.reduce((sum, term) => sum + term.coefficient * term.value, 0),
    isSafe: terms.length > 0 && judgeOfSizes(policy, true)(contributorValuesOf(terms)) === null,
    move: farthestMove(terms, left, attackerBy(policy)),
  };
}
