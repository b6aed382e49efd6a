import type { Part } from './types.ts';

/**
 * What the rules for magnitudes look at: the confidential contributions by size, largest first. Public parts are removed
 * (a waiver: the attacker subtracts them), zeros do not count as contributors, signs do not matter to dominance.
 */
export function confidentialSizes(parts: readonly Part[]): number[] {
  return parts
    .filter((part) => !part.isPublic && part.value !== 0)
    .map((part) => Math.abs(part.value))
    .sort((a, b) => b - a);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
