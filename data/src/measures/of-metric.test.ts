import { describe, expect, test } from 'vitest';
import {
  breakdownsOfMeasure,
  hasBothPanels,
  hasQuartiles,
  impliedBreakdown,
  measuresOfMetric,
  type PublishedMetric,
} from './of-metric.ts';
import { MEASURES, measureOf } from './table.ts';

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

test('totals and their medians are followed from year to year, and choices', () => {
  expect(hasBothPanels(metric('count', 'sum'), 'sum')).toBe(true);
  expect(hasBothPanels(metric('count', 'sum'), 'responding')).toBe(true);
  expect(hasBothPanels(metric('count', 'sum', 'quartiles'), 'median')).toBe(true);
  expect(hasBothPanels(metric('count', 'quartiles'), 'median')).toBe(false);
  expect(hasBothPanels(metric('duration', 'quartiles'), 'median')).toBe(false);
  expect(hasBothPanels(metric('boolean', 'share_of_options'), 'share')).toBe(true);
  expect(hasBothPanels(metric('count', 'sum', 'bands'), 'share')).toBe(false);
  expect(hasBothPanels(metric('count', 'sum'), 'change')).toBe(false);
});

test('only totals of counts and their mix are published by the codes of a breakdown', () => {
  expect(breakdownsOfMeasure(metric('count', 'sum'), 'sum')).toEqual(['content_type', 'severity']);
  expect(breakdownsOfMeasure(metric('count', 'sum'), 'median')).toEqual([]);
  expect(breakdownsOfMeasure(metric('percentage', 'pooled_ratio'), 'pooled_ratio')).toEqual([]);
  expect(hasQuartiles(metric('count', 'quartiles'))).toBe(true);
});

test('what is the same of a year earlier is of the matched panel and comes with its measure', () => {
  for (const { previous, unit } of MEASURES) {
    if (previous === null) continue;
    expect(measureOf(previous)).toMatchObject({ unit, panel: 'matched', place: 'beside' });
  }
});
