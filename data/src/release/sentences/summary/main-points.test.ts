import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../../testing/sentences.ts';
import { loadFramework } from '../../../framework/folder.ts';
import type { Observation } from '../../observation.ts';
import { mainPoints } from './main-points.ts';

const framework = loadFramework('1.0.0');
const GAMING = { platform: 'GAM', year: 2023 };
const points = (...rows: Observation[]) => mainPoints(tellingWith(framework, rows), GAMING);
const texts = (...rows: Observation[]) => points(...rows).sentences.map((one) => one.text);

const total = rowOf({ value: 5000 });
const all = rowOf({ value: 20_000, platform: 'ALL' });
const before = rowOf({ measure: 'responding', value: 12, n: 12, year: 2022 });
const both = (value: number) => rowOf({ measure: 'responding', panel: 'matched', value, n: value });

test('the main points are how much, how it moved, its share of the whole, and who answered', () => {
  const change = rowOf({ measure: 'change', panel: 'matched', value: 0.06 });
  const coverage = rowOf({ measure: 'coverage', value: 0.8 });
  const { sentences, metric } = points(coverage, all, change, total);
  expect(metric).toBe('OUT-REPORTS-NCMEC');
  expect(sentences.map((one) => one.used)).toEqual([[total], [change], [total, all], [coverage]]);
  expect(sentences[2]?.text).toBe(
    'Across all types of service, gaming services account for 25\u202f% of reports to NCMEC in 2023.',
  );
});

test('where the change is held back it is said which way the total moved', () => {
  const held = rowOf({ measure: 'change', panel: 'matched', missing: 'suppressed' });
  const direction = rowOf({ measure: 'direction', panel: 'matched', value: -1 });
  expect(texts(total, held, direction).at(-1)).toMatch(/the number of reports to NCMEC fell\.$/);
  expect(texts(total, held)).toHaveLength(1);
});

test('without the total of all types there is no share of the whole', () => {
  expect(texts(total, rowOf({ platform: 'ALL', missing: 'suppressed' }))).toHaveLength(1);
  expect(texts(total)).toHaveLength(1);
});

test.each([
  [9, 'Of the 12 companies with gaming services that reported in 2022, 3 did not do so in 2023.'],
  [11, 'Of the 12 companies with gaming services that reported in 2022, one did not do so in 2023.'],
  [12, 'All of the 12 companies with gaming services that reported in 2022 did so again in 2023.'],
])('of a list of those who reported it is said who is no longer there: %d of 12 are', (stayed, sentence) => {
  expect(texts(total, before, both(stayed)).at(-1)).toBe(sentence);
});

test('nobody is said to have left where services were counted otherwise', () => {
  expect(texts({ ...total, afterBreak: true } as Observation, before, both(9))).toHaveLength(1);
});

test('where no total is published there are no main points', () => {
  expect(points(rowOf({ missing: 'suppressed' }), all)).toEqual({ sentences: [], held: [], metric: null });
});
