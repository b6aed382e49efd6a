import { describe, expect, test } from 'vitest';
import { count, counted, reported } from '../../testing/answers.ts';
import { aggregatesOfSurvey, METRICS, surveyOf } from '../../testing/survey.ts';
import type { CountedAnswer } from '../report/index.ts';
import { surveyStatistics } from './survey.ts';
import type { Aggregate } from './types.ts';

const ACME = reported({ sizeBand: 'S1' });
const BOLT = reported({ company: 'bolt', service: 'bolt', sizeBand: 'S2' });
const counts = (of: typeof ACME, value: number, part: Partial<CountedAnswer> = {}) => {
  const { frameworkVersion: _, ...service } = of;
  return counted({ ...service, metric: 'COUNT', value: count(value), ...part });
};
const find = (aggregates: readonly Aggregate[], measure: string, breakdown = '_T') =>
  aggregates.find(
    ({ key }) =>
      key.metric === 'COUNT' &&
      key.measure === measure &&
      key.platform === 'ALL' &&
      key.size === '_T' &&
      key.breakdown === breakdown,
  )?.value;
const sizesOf = (aggregates: readonly Aggregate[]) => new Set(aggregates.map(({ key }) => key.size));

test('a value in another counting unit is in no sum, and is counted in coverage', () => {
  const answers = [counts(ACME, 5), counts(BOLT, 900, { countingUnitOk: false })];
  const aggregates = aggregatesOfSurvey({ services: [ACME, BOLT], answers });
  expect(find(aggregates, 'sum')).toBe(5);
  expect(find(aggregates, 'responding')).toBe(1);
  expect([find(aggregates, 'asked'), find(aggregates, 'coverage')]).toEqual([2, 0.5]);
  expect(find(aggregates, 'status_share', 'status:other_unit')).toBe(0.5);
});

test('a value of a part of the year is marked, not scaled', () => {
  const answers = [counts(ACME, 5, { monthsCovered: 6 }), counts(BOLT, 7)];
  const aggregates = aggregatesOfSurvey({ services: [ACME, BOLT], answers });
  expect([find(aggregates, 'sum'), find(aggregates, 'part_year_share')]).toEqual([12, 0.5]);
});

test('that nobody reported a part of the year is published like that somebody did, but of a published list not at all', () => {
  const whole = { services: [ACME], answers: [counts(ACME, 5)] };
  expect(find(aggregatesOfSurvey(whole), 'part_year_share')).toBe(0);
  expect(find(aggregatesOfSurvey({ ...whole, answers: [] }), 'part_year_share')).toEqual({ absent: 'no_contributors' });
  expect(find(aggregatesOfSurvey(whole, { isQuestionnaire: false }), 'part_year_share')).toBeUndefined();
});

test('of a published list, of which nobody was asked anything, there is no coverage', () => {
  const aggregates = aggregatesOfSurvey({ services: [ACME], answers: [counts(ACME, 5)] }, { isQuestionnaire: false });
  expect(find(aggregates, 'sum')).toBe(5);
  expect(aggregates.filter(({ key }) => ['asked', 'coverage', 'status_share'].includes(key.measure))).toEqual([]);
});

test('a published list has rows where somebody is in it, for who is in it is public', () => {
  const answers = [counts(ACME, 5), counts(ACME, 3, { breakdown: 'content_type:image' })];
  const found = aggregatesOfSurvey({ services: [ACME, BOLT], answers }, { isQuestionnaire: false });
  expect(sizesOf(found)).toEqual(new Set(['_T', 'S1']));
  const codes = found.filter(({ key }) => key.measure === 'sum' && key.breakdown !== '_T');
  expect(codes.map(({ key }) => `${key.platform} ${key.breakdown}`)).toEqual(
    ['public', 'SOC', 'ALL', 'ALL-REPORTERS'].map((platform) => `${platform} content_type:image`),
  );
});

describe('tables by size', () => {
  const unsized = reported({ company: 'bolt', service: 'bolt', sizeBand: null });

  test('are there where the size of each service is known', () => {
    expect(sizesOf(aggregatesOfSurvey({ services: [ACME, BOLT], answers: [counts(ACME, 5)] }))).toEqual(
      new Set(['_T', 'S1', 'S2']),
    );
  });

  test('are not where one is unknown, not even of who was asked', () => {
    // Bolt gave no answer: it is only known as asked.
    expect(sizesOf(aggregatesOfSurvey({ services: [ACME, unsized], answers: [counts(ACME, 5)] }))).toEqual(
      new Set(['_T']),
    );
    expect(sizesOf(aggregatesOfSurvey({ services: [ACME, unsized], answers: [counts(unsized, 5)] }))).toEqual(
      new Set(['_T']),
    );
  });

  test('are there though a reporter without a platform has no size', () => {
    const vendor = reported({ company: 'bolt', service: 'bolt', sizeBand: null, reporterKind: 'safety-vendor' });
    const aggregates = aggregatesOfSurvey(
      { services: [ACME, vendor], answers: [counts(ACME, 5), counts(vendor, 7)] },
      { isQuestionnaire: false },
    );
    const sum = (platform: string, size: string) =>
      aggregates.find(({ key }) => key.measure === 'sum' && key.platform === platform && key.size === size)?.value;
    expect([sum('ALL', 'S1'), sum('ALL', '_T'), sum('ALL-REPORTERS', '_T')]).toEqual([5, 5, 12]);
  });
});

test('a break is published, but of what is only published in the aggregate not by platform type', () => {
  const broken = (metric: string, value: CountedAnswer['value']) =>
    counts(ACME, 0, { metric, value, methodChanged: 'law' });
  const answers = [broken('COUNT', count(1)), broken('BOOLEAN', { kind: 'choice', options: ['yes'] })];
  const platforms = Object.fromEntries(
    [...surveyStatistics(surveyOf({ services: [ACME], answers }))].map(({ metric, breaks }) => [
      metric.code,
      breaks.map((one) => one.platform),
    ]),
  );
  expect(platforms).toMatchObject({
    COUNT: ['public', 'SOC', 'ALL', 'ALL-REPORTERS'],
    BOOLEAN: ['public', 'ALL', 'ALL-REPORTERS'],
  });
});

describe('of a confidential dataset', () => {
  const reporters = Array.from({ length: 5 }, (_, at) =>
    reported({ company: `c${at}`, service: `s${at}`, sizeBand: 'S1' }),
  );
  const breaksOf = (answering: number, fewestAtBreak?: number) => {
    const answers = reporters
      .slice(0, answering)
      .map((one, at) => counts(one, at, at === 0 ? { methodChanged: 'error_found' } : {}));
    const survey = surveyOf({ services: reporters, answers }, { fewestAtBreak });
    const all = [...surveyStatistics(survey)].find(({ metric }) => metric.code === 'COUNT');
    const after = new Set(all?.aggregates.filter((one) => one.afterBreak).map(({ key }) => key.platform));
    const platforms = all?.breaks.map((one) => one.platform) ?? [];
    expect(after).toEqual(new Set(platforms));
    return platforms;
  };

  test('a break is published where enough companies gave a value, and marks nothing elsewhere', () => {
    expect(breaksOf(5, 5)).toEqual(['public', 'SOC', 'ALL', 'ALL-REPORTERS']);
    expect(breaksOf(4, 5)).toEqual([]);
    expect(breaksOf(1)).toEqual(['public', 'SOC', 'ALL', 'ALL-REPORTERS']);
  });
});

test('one metric is held at a time: none is read before it is its turn', () => {
  const read: string[] = [];
  const survey = surveyOf({ services: [ACME], answers: [counts(ACME, 5)] });
  const statistics = surveyStatistics({
    ...survey,
    read: (metric) => {
      read.push(metric);
      return survey.read(metric);
    },
  });
  statistics.next();
  const own = METRICS.map((metric) => metric.code).filter((code) => read.includes(code));
  expect(own).toEqual(['CTX-MAU']);
});
