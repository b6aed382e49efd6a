import type { ReleaseRevisions } from '../data/page-queries.ts';
import { formatList } from '../words/format.ts';
import { MORE_WORDS as WORDS } from '../words/overview-more.ts';

/** How many figures were added, restated and withdrawn, in a sentence. */
export function changesOf(revisions: readonly ReleaseRevisions[], release: string): string {
  const entries = revisions.find((one) => one.release === release)?.entries ?? [];
  const kinds = (['added', 'restated', 'withdrawn'] as const).flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : [WORDS.counted[kind]({ count })];
  });
  return kinds.length === 0 ? WORDS.noChange : WORDS.changed({ kinds: formatList(kinds) });
}
