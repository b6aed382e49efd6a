import { expect, test } from 'vitest';
import { metricWith } from '../../testing/answers.ts';
import { measuresOfMetric } from '../measures/index.ts';
import { withinCompany } from './within-company.ts';

test('a count that compares only within a company has its growth, and no measure that sets companies beside each other', () => {
  const metric = withinCompany(
    metricWith({
      publishAs: ['share_any', 'sum', 'quartiles', 'median_per_million_users', 'pooled_ratio', 'ratio_to', 'bands'],
      ratioTo: 'BELOW',
    }),
  );
  expect(metric.publishAs).toEqual(['growth']);
  expect(metric.ratioTo).toBeNull();
  const published = measuresOfMetric(metric);
  expect(published).toContain('median_change');
  const across = [
    'sum',
    'change',
    'index',
    'median',
    'median_per_million',
    'ratio_to',
    'pooled_ratio',
    'share_any',
    'share',
  ];
  expect(published.filter((one) => across.includes(one))).toEqual([]);
});

test('shares and times keep their medians and are not pooled', () => {
  const share = metricWith({ answerType: 'percentage', publishAs: ['pooled_ratio', 'median_of_ratios', 'quartiles'] });
  expect(withinCompany(share).publishAs).toEqual(['median_of_ratios', 'quartiles']);
  const time = metricWith({ answerType: 'duration', publishAs: ['quartiles'] });
  expect(withinCompany(time).publishAs).toEqual(['quartiles']);
});

test('what is never published stays so', () => {
  expect(withinCompany(metricWith({ publishAs: ['never'] })).publishAs).toEqual(['never']);
});
