export { readFrom } from './from.ts';
export { suggestionText, withPrefill } from './prefill/apply.ts';
export { type Prefilled, prefillFrom, shownPeriod } from './prefill/prefill.ts';
export type { Prefill } from './prefill/types.ts';
