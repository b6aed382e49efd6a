import type { Observation } from '../../release/index.ts';
import type { Aggregate, LinearCell, Term } from '../../statistics/types.ts';
import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../policy/types.ts';
import type { System } from '../system/types.ts';
import type { ToldFamily } from './audit-values.ts';
import { judgeOfSizes, partsOf } from './parts.ts';
import { roundedChange, STEP, safeDirection } from './rounded.ts';
import type { Variable } from './variables.ts';

interface PanelYear {
  readonly sum: number;
  readonly isSafe: boolean;
  readonly margin: number;
}

/**
 * Whether a figure of the matched panel whose sums are not told is rounded as it must be (`value` where not), and whether
 * the rounding leaves every company as much room as the policy has it (`U2` where not). The room is found from the blocks
 * that the told cells make: who stayed and who came or left are each protected among themselves, or else by the distance
 * of the panel's sum to what the rounded figure says of it.
 */
export function auditRounded(
  one: Observation,
  { value, basis }: Aggregate,
  families: ReadonlyMap<string, ToldFamily>,
  policy: Policy,
): 'value' | 'U2' | null {
  if (basis.kind !== 'cells') return 'value';
  const years = basis.cells.map((cell) => panelYear(cell, families.get(cell.family)?.blocks ?? [], policy));
  const isBreak = typeof value !== 'number' && value.absent === 'break';
  if (one.kind === 'missing') return isBreak && one.reason === 'break' ? null : 'value';
  if (typeof value !== 'number') return 'value';
  const [now, before] = years;
  if (now === undefined || !years.every((year) => year.isSafe)) return 'U2';
  if (before === undefined || one.step !== (one.measure === 'change' ? STEP : undefined)) return 'value';
  const told = (margins: readonly [number, number]) =>
    one.measure === 'direction'
      ? safeDirection(value, now.sum, before.sum, margins)
      : roundedChange(now.sum, before.sum, margins);
  if (told([0, 0]) !== one.value) return 'value';
  return told([now.margin, before.margin]) === one.value ? null : 'U2';
}

function panelYear(cell: LinearCell, blocks: ToldFamily['blocks'], policy: Policy): PanelYear {
  const terms = cell.terms();
  const judge = judgeOfSizes(policy);
  return {
    sum: terms.reduce((sum, term) => sum + term.coefficient * term.value, 0),
    isSafe: terms.length > 0 && judge(partsOf(terms)) === null,
    margin: marginIn(blocks, terms, judge, policy),
  };
}

function marginIn(
  blocks: ToldFamily['blocks'],
  terms: readonly Term[],
  judge: System['judge'],
  { pPercent }: Policy,
): number {
  const p = (pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100;
  const inside = new Set(terms.map((term) => `${term.unit}\u0000${term.component}`));
  const components = new Set(terms.map((term) => term.component));
  const sides = blocks.flatMap((block) => {
    const own = block.filter((each) => components.has(each.component) && !each.isPublic);
    const staying = own.filter((each) => inside.has(`${each.unit}\u0000${each.component}`));
    const others = own.filter((each) => !staying.includes(each));
    return staying.length === 0 || others.length === 0 ? [] : [staying, others];
  });
  return Math.max(0, ...sides.map((side) => (judge(sums(side)) === null ? 0 : p * largest(side))));
}

const sums = (side: readonly Variable[]) => partsOf(side.map((one) => ({ ...one, coefficient: 1 })));
const largest = (side: readonly Variable[]) => Math.max(...sums(side).map((part) => part.value));
