import { expect, test } from 'vitest';
import type { PublishedMetric } from '../measures/index.ts';
import { chartsFor, standardChart } from './charts.ts';

const metric = (answerType: PublishedMetric['answerType'], ...publishAs: PublishedMetric['publishAs']) => ({
  ...{ code: 'M', answerType, publishAs },
  breakdowns: answerType === 'count' ? ['content_type', 'severity'] : [],
});

test('a measure comes in the chart that suits it', () => {
  const duration = metric('duration', 'quartiles');
  expect(standardChart(duration, 'median')).toBe('range');
  expect(standardChart(metric('percentage', 'median_of_ratios'), 'median')).toBe('trend');
  expect(standardChart(metric('count', 'sum'), 'sum')).toBe('trend');
  expect(standardChart(metric('count', 'sum'), 'status_share')).toBe('stacked');
  expect(standardChart(metric('multi_choice', 'share_of_options'), 'share')).toBe('scope');
});

test('the chart that suits a measure is one that can show it', () => {
  for (const one of [
    metric('duration', 'quartiles'),
    metric('count', 'sum', 'pooled_ratio', 'bands'),
    metric('single_choice', 'share_of_options'),
  ])
    for (const measure of ['median', 'sum', 'change', 'share', 'status_share', 'pooled_ratio', 'coverage'])
      expect(chartsFor(one, measure, null)).toContain(standardChart(one, measure));
});
