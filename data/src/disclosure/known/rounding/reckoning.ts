import { DEFAULT_PROTECTION_PERCENT, type Policy } from '../../policy/types.ts';

/** What is reckoned with: the p of the p % rule, as a fraction, and how many companies may pool what they know. */
export interface Reckoning {
  readonly p: number;
  readonly coalition: number;
}

export function reckoningOf({ pPercent, coalition }: Policy): Reckoning {
  return { p: (pPercent ?? DEFAULT_PROTECTION_PERCENT) / 100, coalition };
}
