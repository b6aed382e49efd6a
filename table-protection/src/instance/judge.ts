import { type ContributorValue, type Judge, judgeBy, type Sensitivity } from '@candor/data/disclosure/shared';
import type { Instance } from './types.ts';

/**
 * The primary rules of an instance. That a company found none is an answer: where everybody behind a figure reported
 * zero, the figure would say so of them. `unit` is the least by which a value can differ from another.
 */
export function judgeOf({ rules }: Instance, unit: number): Judge {
  const judge = judgeBy({ ...rules, coalition: 1, shares: { nearlyNone: 0, nearlyAll: 1 } });
  return (values) => judge(values) ?? judgeZeros(values, unit);
}

function judgeZeros(values: readonly ContributorValue[], unit: number): Sensitivity | null {
  const confidential = values.filter((one) => !one.isPublic);
  if (confidential.length === 0 || confidential.some(({ value }) => value !== 0)) return null;
  const isLeast = confidential.every(({ least }) => least === 0);
  return { kinds: ['group_disclosure'], lower: isLeast ? 0 : unit, upper: unit };
}
