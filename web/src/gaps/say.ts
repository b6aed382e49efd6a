import { formatBounds, formatPercent } from '../words/format.ts';
import { GAP_WORDS as WORDS } from '../words/gaps.ts';
import { bandLabel } from '../words/values.ts';
import type { GapRow, Share } from './rows.ts';

/** A share within its bounds, or that it is held back. */
export function shareText({ lower, upper }: Share): string {
  if (lower === undefined || upper === undefined) return WORDS.held;
  return lower === upper ? formatPercent(lower) : formatBounds(lower, upper);
}

/** A number, or a class of it. */
const numberText = (n: number | string) => (typeof n === 'number' ? String(n) : bandLabel(n));

/** How many answered, below a share. */
export const countOf = (n: number | string) => WORDS.n({ organisations: numberText(n) });

export const organisationsOf = (n: number | string) => WORDS.ofOrganisations({ organisations: numberText(n) });

/** What the release has, in words. */
export function supplyText(there: GapRow['supply']): string {
  if (there.of === 'metrics') return WORDS.ofMetrics({ published: there.published, metrics: there.metrics });
  const { supply } = there;
  if (supply === null) return WORDS.notHeld;
  const { exact, range, heldBack } = supply.types;
  const types = exact + range + heldBack === 0 ? WORDS.notPublished : WORDS.ofTypes({ exact, range, held: heldBack });
  if (supply.collectedFrom === null) return types;
  return `${types}; ${WORDS.collected({ companies: numberText(supply.collectedFrom) })}`;
}
