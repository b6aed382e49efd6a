import { expect, test } from 'vitest';
import { rowOf, tellingWith } from '../../../testing/sentences.ts';
import { loadFramework } from '../../framework/folder.ts';
import type { Period } from '../../period/index.ts';
import type { Observation } from '../observation.ts';
import { changeSentence, trendSentence } from './trend.ts';

const framework = loadFramework('1.0.0');
const GAMING = { platform: 'GAM', year: 2023 };
const index = (year: Period, value: number, extra: object = {}) =>
  ({ ...rowOf({ measure: 'index', panel: 'matched', year, value }), ...extra }) as Observation;
const trend = (...rows: Observation[]) => trendSentence(tellingWith(framework, rows), 'OUT-REPORTS-NCMEC', GAMING);

test('the change over several years is that of the same companies from each year to the next', () => {
  const sentence = trend(index(2020, 100), index(2021, 110), index(2022, 120), index(2023, 150));
  expect(sentence?.text).toBe(
    'Measured among the same companies with gaming services from each year to the next, the number of reports to NCMEC rose by 50\u202f% from 2020 to 2023.',
  );
  expect(sentence?.used).toHaveLength(4);
  expect(sentence?.caveats).toContain(22);
});

test('it starts again at a break and never runs across one', () => {
  const sentence = trend(index(2020, 300), index(2021, 100, { afterBreak: true }), index(2022, 90), index(2023, 80));
  expect(sentence?.text).toMatch(/fell by 20\u202f% from 2021 to 2023\.$/);
  expect(trend(index(2021, 300), index(2022, 100, { afterBreak: true }), index(2023, 80))).toBeUndefined();
});

test('it does not run across a year without an index', () => {
  const gap = rowOf({ measure: 'index', panel: 'matched', year: 2021, missing: 'suppressed' });
  expect(trend(index(2020, 100), gap, index(2022, 120), index(2023, 150))).toBeUndefined();
  const held = rowOf({ measure: 'index', panel: 'matched', missing: 'suppressed' });
  expect(trend(index(2021, 100), index(2022, 120), held)?.text).toMatch(/held back/);
});

test('nothing is said of what is not known', () => {
  expect(trend()).toBeUndefined();
  expect(changeSentence(tellingWith(framework, []), 'OUT-REPORTS-NCMEC', GAMING)).toBeUndefined();
});

test('about the same is what the published direction says', () => {
  const place = { panel: 'matched' as const };
  const change = rowOf({ ...place, measure: 'change', value: 0.04, dominated: true } as never);
  const say = (direction: number) =>
    changeSentence(
      tellingWith(framework, [change, rowOf({ ...place, measure: 'direction', value: direction })]),
      'OUT-REPORTS-NCMEC',
      GAMING,
    )?.text;
  expect(say(0)).toMatch(/stayed about the same\.$/);
  expect(say(1)).toMatch(/rose by 4\u202f%\. One company accounts for more than half of this change\.$/);
});
