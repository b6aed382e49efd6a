import type { Framework } from '@candor/data/framework';
import { FRAMEWORK_WORDS } from '../words/framework.ts';
import { withLevelNames } from './framework-words.ts';
import { TierMark } from './TierMark.tsx';

/** What the circles mean, and of whom each tier is expected. */
export function TierLegend({ framework }: { readonly framework: Framework }) {
  return (
    <ul className="plain tier-legend">
      {framework.tiers.map(({ code, expectedOf }) => (
        <li key={code}>
          <TierMark tier={code as 'core' | 'medium' | 'mature'} isWordShown />
          {FRAMEWORK_WORDS.askedOf({ levels: withLevelNames(expectedOf, framework) })}
        </li>
      ))}
    </ul>
  );
}
