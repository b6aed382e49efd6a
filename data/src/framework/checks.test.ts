import { expect, test } from 'vitest';
import { SMALL } from '../../testing/framework.ts';
import { brokenLevels } from './asked/maturity.ts';
import { brokenChecks } from './checks.ts';
import { brokenSummaries } from './summaries.ts';

const check = { code: 'too-many', of: ['OUT-REPORTS'], per: ['OUT-REPORTS'], at_most: 2, message: 'm', hint: 'h' };

test('a check is of counts of the framework, and stands once', () => {
  expect(brokenChecks({ ...SMALL, checks: [check] })).toEqual([]);
  expect(brokenChecks({ ...SMALL, checks: [{ ...check, per: ['OUT-NONE'] }, check] })).toEqual([
    'checks: too-many stands twice',
    'check too-many: OUT-NONE is no count of the framework',
  ]);
});

test('a level of maturity needs answers that can be given', () => {
  const level = (any: Parameters<typeof brokenLevels>[0]['maturityLevels'][number]['needs'][number]['any']) => [
    { code: 'M1' as const, label: 'First', needs: [{ missing: 'Reports.', any, not_applicable: ['OUT-GONE'] }] },
  ];
  const broken = brokenLevels({
    ...SMALL,
    maturityLevels: level([
      { metric: 'OUT-REPORTS', counted: true },
      { metric: 'OUT-REPORTS', chose: ['yes'] },
      { metric: 'OUT-NONE', other_than: ['none'] },
    ]),
  });
  expect(broken).toEqual([
    'maturity M1: OUT-REPORTS has no option yes',
    'maturity M1: OUT-NONE is not in the code list',
    'maturity M1: OUT-GONE is not in the code list',
  ]);
});

test('summaries name metrics, totals and practices that there are', () => {
  const { summaries } = SMALL;
  expect(brokenSummaries(SMALL)).toEqual([]);
  const broken = brokenSummaries({
    ...SMALL,
    metrics: SMALL.metrics.map((metric) => ({ ...metric, publishAs: ['quartiles'] })),
    summaries: {
      ...summaries,
      reported: [],
      sections: {
        ...summaries.sections,
        serious: { metrics: [], at_most: 1, mix: { metrics: ['OUT-REPORTS', 'OUT-LOST'], breakdown: 'severity' } },
      },
      safeguards: [{ metric: 'OUT-REPORTS', label: 'Reports' }],
      challenges: 'OUT-NONE',
    },
  });
  expect(broken).toEqual([
    'summaries: OUT-LOST is not in the code list',
    'summaries: OUT-NONE is not in the code list',
    'summaries: OUT-REPORTS is published as no sum',
    'summaries: OUT-REPORTS is not broken down by severity',
    'summaries: OUT-REPORTS asks for no practice',
  ]);
});
