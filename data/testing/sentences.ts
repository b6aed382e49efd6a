import { type Framework, platformCodeList } from '../src/framework/index.ts';
import { loadTexts } from '../src/release/folder/index.ts';
import type { CodeBook, Observation } from '../src/release/index.ts';
import { readerOf, type Telling, tellingOf } from '../src/release/sentences/index.ts';

export const TEXTS = loadTexts();

/** An observation of reports to NCMEC by companies with gaming services in 2023, changed as needed. */
export function rowOf(
  change: Partial<Omit<Observation, 'kind'>> & { value?: number; missing?: string } = {},
): Observation {
  const { value = 1200, missing, ...place } = change;
  const base = {
    metric: 'OUT-REPORTS-NCMEC',
    measure: 'sum',
    platform: 'GAM',
    size: '_T',
    breakdown: '_T',
    panel: 'all' as const,
    year: 2023,
    n: '10-19' as const,
    ...place,
  };
  return (
    missing === undefined
      ? { afterBreak: false, dominated: false, ...base, kind: 'value', value }
      : { ...base, n: null, kind: 'missing', reason: missing }
  ) as Observation;
}

/** What sentences need, over some rows of a made-up dataset with the metrics of a framework. */
export function tellingWith(
  framework: Framework,
  rows: readonly Observation[],
  { policy = 'confidential', breaks = [] }: { policy?: 'public' | 'confidential'; breaks?: CodeBook['breaks'] } = {},
): Telling {
  const { metrics, caveats } = framework;
  const dataset = { policy } as CodeBook['dataset'];
  return tellingOf(
    { dataset, metrics, platforms: platformCodeList(framework), caveats, breaks },
    framework,
    readerOf(rows),
    TEXTS,
  );
}
