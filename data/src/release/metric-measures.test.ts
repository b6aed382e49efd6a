import { describe, expect, test } from 'vitest';
import {
  hasQuartiles,
  impliedBreakdown,
  measuresOfMetric,
  type PublishedMetric,
  standardChart,
} from './metric-measures.ts';

const metric = (answerType: PublishedMetric['answerType'], ...publishAs: PublishedMetric['publishAs']) => ({
  code: 'M',
  answerType,
  publishAs,
  breakdowns: answerType === 'count' ? ['content_type', 'severity'] : [],
});

describe('the measures of a metric are what it is published as, its own first', () => {
  test.each([
    [metric('count', 'sum', 'quartiles'), ['sum', 'change', 'index', 'panel_share', 'median']],
    [metric('count', 'share_any', 'bands'), ['share_any', 'share']],
    [metric('count', 'never'), []],
    [metric('percentage', 'median_of_ratios'), ['median']],
    [metric('percentage', 'pooled_ratio'), ['pooled_ratio']],
    [metric('duration', 'quartiles'), ['median', 'p90_median']],
    [metric('multi_choice', 'share_of_options'), ['share']],
  ])('%j', (one, own) => {
    expect(measuresOfMetric(one).slice(0, own.length + 1)).toEqual([...own, 'coverage']);
  });
});

test('a share says nothing without what it is a share of', () => {
  expect(impliedBreakdown(metric('boolean', 'share_of_options'), 'share')).toBe('option');
  expect(impliedBreakdown(metric('count', 'bands'), 'share')).toBe('band');
  expect(impliedBreakdown(metric('count', 'pooled_ratio'), 'pooled_ratio')).toBe('content_type');
  expect(impliedBreakdown(metric('percentage', 'pooled_ratio'), 'pooled_ratio')).toBeNull();
  expect(impliedBreakdown(metric('count', 'sum'), 'status_share')).toBe('status');
  expect(impliedBreakdown(metric('count', 'sum'), 'sum')).toBeNull();
});

test('a measure comes in the chart that suits it', () => {
  const duration = metric('duration', 'quartiles');
  expect(hasQuartiles(duration)).toBe(true);
  expect(standardChart(duration, 'median')).toBe('range');
  expect(standardChart(metric('percentage', 'median_of_ratios'), 'median')).toBe('trend');
  expect(standardChart(metric('count', 'sum'), 'sum')).toBe('trend');
  expect(standardChart(metric('count', 'sum'), 'status_share')).toBe('stacked');
  expect(standardChart(metric('multi_choice', 'share_of_options'), 'share')).toBe('scope');
});
