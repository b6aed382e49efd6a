import type { ContributorValue } from './types.ts';

/**
 * What the rules for magnitudes look at: the confidential contributions by size, largest first. Public parts are
 * removed (a waiver: the attacker subtracts them), zeros do not count as contributors, signs do not matter to
 * dominance.
 */
export function confidentialSizes(values: readonly ContributorValue[]): number[] {
  return values
    .filter((one) => !one.isPublic && one.value !== 0)
    .map((one) => Math.abs(one.value))
    .sort((a, b) => b - a);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
