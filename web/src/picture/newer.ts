import type { Newer } from '@candor/api/pictures';
import { factsOf } from '@candor/data/release/views';
import type { Drawing } from '../charts/draw/drawing.ts';
import { nameAt } from '../charts/say/reading.ts';
import { EMBED_WORDS as WORDS } from '../words/embed.ts';
import { formatList } from '../words/format.ts';
import { cellOfRow } from '../words/values.ts';

interface Lines {
  readonly isRestated: boolean;
  readonly text: string;
}

/** So many changes are named; the page that is linked has them all. */
const NAMED = 3;

/** What is to be said of a release that came after the one that is shown; null where none did. */
export function newerLines(newer: Newer | null, drawing: Drawing): Lines | null {
  if (newer === null) return null;
  const { release } = newer;
  if (newer.observations === null) return { isRestated: false, text: WORDS.newer({ release }) };
  const facts = factsOf({ observations: newer.observations });
  const changes = drawing.series.flatMap((one, series) =>
    one.points.flatMap(({ row }, key) => {
      if (row === undefined) return [];
      const before = cellOfRow(drawing.unit, row);
      const now = cellOfRow(drawing.unit, facts.at(row));
      return before === now ? [] : [WORDS.change({ name: nameAt(drawing, { series, key }), before, now })];
    }),
  );
  if (changes.length === 0) return { isRestated: false, text: WORDS.newerSame({ release }) };
  const rest = changes.length - NAMED;
  const named = rest > 0 ? [...changes.slice(0, NAMED), WORDS.moreChanges({ count: rest })] : changes;
  return {
    isRestated: true,
    text: WORDS.restated({ release, count: changes.length, changes: rest > 0 ? named.join('; ') : formatList(named) }),
  };
}
