import { observationOf, protectPublic } from '../src/disclosure/index.ts';
import { platformCodeList } from '../src/framework/index.ts';
import { MEASURES } from '../src/measures/index.ts';
import type { DatasetInfo, ReleaseContent } from '../src/release/index.ts';
import { measuresInWords } from '../src/release/index.ts';
import { inOrder } from '../src/statistics/answers/contributions.ts';
import { aggregatesOf, type Contribution, type MetricData } from '../src/statistics/index.ts';
import { contribution, count, metricWith } from './answers.ts';
import { SMALL } from './framework.ts';
import { TEXTS } from './sentences.ts';

export const SMALL_INFO: DatasetInfo = {
  id: 'small',
  title: 'Small “test” dataset',
  description: 'Three companies.',
  synthetic: true,
  policy: 'public',
  source: { name: 'A printed list', publisher: 'Nobody', url: 'https://example.org/' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', note: 'None.' },
};

/** Two years of three companies, with a break, a blank cell and a change from zero among them. */
const PARTS: readonly Partial<Contribution>[] = [
  { company: 'a', platformType: 'SOC', year: 2020, value: count(10) },
  { company: 'a', platformType: 'SOC', year: 2021, value: count(15) },
  { company: 'b', platformType: 'MSG', year: 2020, value: count(0) },
  { company: 'b', platformType: 'MSG', year: 2021, value: count(2) },
  { company: 'c', platformType: null, year: 2021, value: count(3) },
];

/** Contributions as all that is known of the small framework's metric; nobody was asked. */
export function dataOf(contributions: readonly Contribution[], changes: Partial<MetricData> = {}): MetricData {
  return {
    metric: metricWith({}),
    familyOf: (metric) => metric,
    contributions: contributions.toSorted(inOrder),
    standings: null,
    rows: null,
    below: [],
    users: [],
    ...changes,
  };
}

/** What a small release says; with other parts, another release of the same dataset. */
export function smallContent(parts: readonly Partial<Contribution>[] = PARTS): ReleaseContent {
  const platforms = platformCodeList(SMALL);
  const breaks = [{ metric: 'OUT-REPORTS', platform: 'SOC', year: 2021, kind: 'law', notes: ['A new law.'] }];
  const protection = protectPublic('small', aggregatesOf(dataOf(parts.map(contribution)), platforms, breaks), () => []);
  if (!protection.ok) throw new Error(protection.refusal);
  return {
    codeBook: {
      dataset: SMALL_INFO,
      frameworkVersion: SMALL.version,
      metrics: SMALL.metrics,
      measures: measuresInWords(MEASURES, TEXTS),
      platforms,
      caveats: SMALL.caveats,
      notes: ['Nothing here is real.'],
      breaks,
      reconciliation: [],
    },
    observations: protection.cells.map(observationOf),
    certificate: null,
  };
}
