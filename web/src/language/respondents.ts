import VALUES from 'catalogue:values';
import { inPlaceOf, type Noun } from '@candor/data/release';
import { type Rewrite, rewrite } from './sections.ts';

/** Sections that speak of a dataset. The others speak of the site, or of companies whoever answered. */
const OF_DATASETS: ReadonlySet<string> = new Set([
  ...[
    'values',
    'charts',
    'opening',
    'overview',
    'explore',
    'sectors',
    'questions',
    'methods',
    'moreMethods',
    'data',
    'embed',
  ],
]);

let plain: { readonly one: string; readonly other: string; readonly articles: typeof VALUES.units.article } | null =
  null;

/** From now on the pages of a dataset call those who answered as it does; undefined: companies. */
export function speakOf(respondents: Noun | undefined): void {
  const { company: one, companies: other, article: articles } = VALUES.units;
  // What they are called before anything stands in its place.
  plain ??= { one, other, articles };
  const from = plain;
  const isSame = respondents === undefined || (respondents.one === from.one && respondents.other === from.other);
  const key = isSame ? '' : `${respondents.one} ${respondents.other}`;
  const said: Rewrite | null = isSame ? null : (text) => inPlaceOf(text, from, respondents);
  rewrite(key, OF_DATASETS, said);
}
