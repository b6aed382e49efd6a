import type { Solved } from '../choose/solve-family.ts';
import type { countBand } from '../count-band.ts';
import type { Policy } from '../policy/types.ts';
import type { DisclosureDecision } from '../protect.ts';
import type { Judge } from '../rules/types.ts';

/** What everything is decided by. */
export interface Grounds {
  readonly solved: ReadonlyMap<string, Solved>;
  readonly judge: Judge;
  readonly policy: Policy;
}

/** How many companies are behind a figure, as a class. */
export type Band = NonNullable<ReturnType<typeof countBand>>;

export const SUPPRESSED: DisclosureDecision = { kind: 'suppressed', n: null };
