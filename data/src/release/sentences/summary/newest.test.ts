import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../../testing/sentences.ts';
import { loadFramework } from '../../../framework/folder.ts';
import type { Observation } from '../../observation.ts';
import { newestSentence } from './newest.ts';

const framework = loadFramework('1.0.0');
const METRIC = 'OUT-REPORTS-NCMEC';
const later = (part: object) =>
  ({ ...rowOf({ year: 2025, n: '3+' as never }), ...part, value: undefined }) as unknown as Observation;
const range = later({ kind: 'range', lower: 3_218_727, upper: 3_948_160, reason: 'not_collected' });
const unknown = (platform: string) => rowOf({ platform, year: 2025, missing: 'not_collected' });

function said(year: number, ...rows: readonly Observation[]): readonly string[] {
  const telling = tellingWith(framework, rows, { policy: 'public' });
  return newestSentence(telling, METRIC, { platform: 'GAM', year }).map(({ text }) => text.replaceAll('\u00a0', ' '));
}

test('after the last year that all is known of comes what is known of a later one, between bounds that are rounded out', () => {
  expect(said(2023, rowOf(), range)).toEqual([
    'The total of reports to NCMEC (3 or more companies with gaming services, 2025) is between 3.2 million, which the companies known one by one reported, and 4 million, which is that and all that other companies reported.',
  ]);
});

test('nothing where the later year is not known, where there is none, and where an earlier year is asked for', () => {
  expect(said(2023, rowOf(), unknown('GAM'))).toEqual([]);
  expect(said(2023, rowOf())).toEqual([]);
  expect(said(2022, rowOf({ year: 2022 }), rowOf(), range)).toEqual([]);
});

test('a later total that is exact is told as any other', () => {
  const exact = rowOf({ year: 2025, value: 21_181_300, n: '20+' as never });
  expect(said(2023, rowOf(), exact, unknown('SOC'))).toEqual([
    '20 or more companies with gaming services sent 21.2 million reports to NCMEC in 2025.',
  ]);
});
