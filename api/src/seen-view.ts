import type { Framework } from '@candor/data/framework';
import { isProtected, type Observation, observationRow, type View } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import type { Telling, Texts } from '@candor/data/release/sentences';
import { type Facts, factsOf, filtersOf, type ShownView, type ViewFilters, viewOf } from '@candor/data/release/views';
import { indexOf } from './release-index.ts';
import { withRestated } from './restated.ts';
import { tellingFor } from './telling.ts';

/** A view of a release, with what its words and marks are made of. */
export interface Seen extends ShownView {
  readonly telling: Telling;
  readonly facts: Facts;
}

/** What there is to see of a view, and what is said of it. */
export function seenAt(release: Release, framework: Framework, texts: Texts, view: View): Seen {
  const filters = filtersOf(view, release.codeBook);
  const observations = (indexOf(release).byMetric.get(view.metric) ?? [])
    .filter((one) => passes(one, filters))
    .map((one) => withRestated(release, observationRow(one, isProtected(release.codeBook))));
  const facts = factsOf({ observations });
  const telling = tellingFor(release, framework, texts);
  return { ...viewOf(telling, release.codeBook, view, facts, framework), telling, facts };
}

function passes(one: Observation, filters: ViewFilters): boolean {
  return Object.entries(filters).every(([dimension, codes]) =>
    codes.includes(String(one[dimension as keyof ViewFilters])),
  );
}
