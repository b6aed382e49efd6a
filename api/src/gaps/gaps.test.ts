import { surveyVersion } from '@candor/data/framework';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import type { Observation } from '@candor/data/release';
import type { Release } from '@candor/data/release/folder';
import { expect, test } from 'vitest';
import { demandOf } from './demand.ts';
import { supplyOf } from './supply.ts';

const VERSION = frameworkVersions().at(-1) ?? '';
const at = (platform: string, part: Partial<Observation>): Observation =>
  ({
    ...{ metric: 'IMP-Q1', measure: 'share', platform, size: '_T', breakdown: 'practice:in_place', panel: 'all' },
    ...{ year: 2026, n: '20-49', kind: 'value', value: 0.5, afterBreak: false, dominated: false },
    ...part,
  }) as Observation;

/** Only what the two look at. */
function release(version: string, observations: readonly Observation[]): Release {
  const { platformTypes } = loadFramework(version);
  const platforms = [{ code: 'ALL', level: 'all' }, ...platformTypes.map(({ code }) => ({ code, level: 'type' }))];
  return { codeBook: { platforms }, observations } as unknown as Release;
}

test('a share stands within its step, a suppressed one without bounds, and the groups furthest apart are those that surely differ', () => {
  const survey = release(surveyVersion(VERSION), [
    at('ALL', { value: 0.5, step: 0.1 }),
    at('GOVERNMENT', { value: 0.25, step: 0.5 }),
    at('INDUSTRY', { value: 0.9, step: 0.2 }),
    at('MEDIA', { value: 0.7, step: 0.6 }),
    at('SURVIVORS', { kind: 'missing', reason: 'suppressed', n: null }),
    at('RESEARCH', { year: 2025, value: 1 }),
  ]);
  const { all, byGroup, apart } = demandOf(survey)('Q1');
  expect(all).toEqual({ group: 'ALL', n: '20-49', lower: 0.45, upper: 0.55 });
  expect(byGroup.find((one) => one.group === 'SURVIVORS')).toEqual({ group: 'SURVIVORS', n: null });
  expect(byGroup.find((one) => one.group === 'RESEARCH')).toEqual({ group: 'RESEARCH', n: null });
  expect(byGroup.find((one) => one.group === 'MEDIA')).toMatchObject({ lower: 0.4, upper: 1 });
  expect(apart).toEqual({ low: 'GOVERNMENT', high: 'INDUSTRY', atLeast: 0.3, middles: 0.65 });
  expect(demandOf(survey)('Q2').apart).toBeNull();
});

test('a type counts by the best that is published of it, and who answered is no answer', () => {
  const figure = (platform: string, part: Partial<Observation>) =>
    at(platform, { metric: 'OUT-CONTENT', measure: 'sum', breakdown: '_T', ...part });
  const supply = supplyOf(
    release(VERSION, [
      figure('ALL', { n: '50-99' }),
      figure('ALL', { measure: 'coverage', n: '100+' }),
      figure('SOC', {}),
      figure('SOC', { measure: 'median', step: 10 }),
      figure('GAM', { kind: 'range', lower: 1, upper: 2, reason: 'suppressed' }),
      figure('GAM', { measure: 'median', kind: 'missing', reason: 'suppressed', n: null }),
      figure('MSG', { kind: 'missing', reason: 'suppressed', n: null }),
      figure('VID', { measure: 'coverage' }),
      figure('LIV', { size: 'S1' }),
      figure('DAT', { kind: 'missing', reason: 'not_applicable', n: null }),
    ]),
  ).get('OUT-CONTENT');
  expect(supply).toEqual({
    ...{ collectedFrom: '100+', all: 'exact', year: 2026 },
    types: { exact: 1, range: 1, heldBack: 1 },
  });
});
