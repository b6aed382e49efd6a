import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeze, openRelease, type Release } from '@candor/data/release/folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metricWith } from '../../data/testing/answers.ts';
import { smallContent } from '../../data/testing/release.ts';
import { filterObservations } from './filters.ts';

const METRICS = ['OUT-REPORTS', 'B-SECOND', 'A-THIRD'];
let root = '';
let release: Release;

/** One small release with the same rows under three metrics. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-filters-'));
  const content = smallContent();
  freeze(
    root,
    {
      ...content,
      codeBook: { ...content.codeBook, metrics: METRICS.map((code) => metricWith({ code })) },
      observations: METRICS.flatMap((metric) => content.observations.map((one) => ({ ...one, metric }))),
    },
    2024,
    '1',
  );
  release = openRelease(join(root, 'small', '2024-01'));
});
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  {},
  { metric: ['A-THIRD'] },
  { metric: ['A-THIRD,OUT-REPORTS'] },
  { metric: ['B-SECOND'], platform: ['SOC'], year: ['2020..2021'] },
  { measure: ['sum'], panel: ['all'] },
])('%j answers the rows that pass, in the order of the release', (query: Readonly<Record<string, string[]>>) => {
  const chosen = (filter: string) => query[filter]?.flatMap((one) => one.split(','));
  const expected = release.observations.filter(
    (one) =>
      (chosen('metric')?.includes(one.metric) ?? true) &&
      (chosen('platform')?.includes(one.platform) ?? true) &&
      (chosen('measure')?.includes(one.measure) ?? true) &&
      (chosen('panel')?.includes(one.panel) ?? true),
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(filterObservations(release, query).observations).toEqual(expected);
});

test('of many unknown codes some are named, so that no short address makes a long answer', () => {
  const asked = () => filterObservations(release, { metric: [Array(999).fill('x').join(',')] });
  expect(asked).toThrow(expect.objectContaining({ type: 'unknown-code' }));
  expect(asked).toThrow(expect.objectContaining({ errors: expect.objectContaining({ length: 20 }) }));
});

test('a query of more values than there are codes is refused before any is looked at', () => {
  expect(() =>
    filterObservations(release, { metric: [Array(900).fill('A-THIRD').join(',')], year: Array(101).fill('2020') }),
  ).toThrow(
    expect.objectContaining({
      type: 'too-many-values',
      message: 'A query may have 1000 values, and this one has 1001.',
    }),
  );
});
