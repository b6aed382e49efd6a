import type { TierCode } from '@candor/data/framework';
import { FRAMEWORK_WORDS } from '../words/framework.ts';

interface Props {
  readonly tier: TierCode;
  /** In a table the word is only heard; elsewhere it stands beside the mark. */
  readonly isWordShown: boolean;
}

/** A full, half or empty circle: told apart by shape, so that colour is not needed. */
export function TierMark({ tier, isWordShown }: Props) {
  return (
    <span className="tier">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill={tier === 'core' ? 'currentColor' : 'none'} stroke="currentColor" />
        {tier === 'medium' ? <path d="M6 1a5 5 0 0 0 0 10Z" fill="currentColor" /> : null}
      </svg>
      <span className={isWordShown ? undefined : 'visually-hidden'}>{FRAMEWORK_WORDS.tiers[tier]}</span>
    </span>
  );
}
