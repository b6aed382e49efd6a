import { observe, protect } from '../src/disclosure/index.ts';
import { platformCodeList } from '../src/framework/index.ts';
import type { DatasetInfo, ReleaseContent } from '../src/release/index.ts';
import { aggregatesOf, type Contribution, MEASURES } from '../src/statistics/index.ts';
import { contribution } from './answers.ts';
import { SMALL } from './framework.ts';

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
  { company: 'a', platformType: 'SOC', year: 2020, value: 10 },
  { company: 'a', platformType: 'SOC', year: 2021, value: 15 },
  { company: 'b', platformType: 'MSG', year: 2020, value: 0 },
  { company: 'b', platformType: 'MSG', year: 2021, value: 2 },
  { company: 'c', platformType: null, year: 2021, value: 3 },
];

/** What a small release says; with other parts, another release of the same dataset. */
export function smallContent(parts: readonly Partial<Contribution>[] = PARTS): ReleaseContent {
  const platforms = platformCodeList(SMALL);
  const breaks = [{ metric: 'OUT-REPORTS', platform: 'SOC', year: 2021, kind: 'law', notes: ['A new law.'] }];
  const protection = protect('small', 'public', aggregatesOf(parts.map(contribution), platforms, breaks));
  if (!protection.ok) throw new Error(protection.refusal);
  return {
    codeBook: {
      dataset: SMALL_INFO,
      frameworkVersion: SMALL.version,
      metrics: SMALL.metrics,
      measures: MEASURES,
      platforms,
      caveats: SMALL.caveats,
      notes: ['Nothing here is real.'],
      breaks,
      reconciliation: [],
    },
    observations: protection.cells.map(observe),
  };
}
