import type { Finding } from '@candor/data/report';
import { expect, test } from 'vitest';
import { SMALL } from '../../../data/testing/framework.ts';
import { asSentence, groupFindings } from './group-findings.ts';

const finding = (metric: string | null, where: string): Finding => ({
  severity: 'error',
  code: 'x',
  where,
  question: null,
  part: null,
  metric,
  message: 'm',
  hint: 'h',
});

test('findings stand by metric, those about the file first, in the order of the file', () => {
  const all = [finding('OUT-REPORTS', 'line 3'), finding(null, 'line 1'), finding('OUT-REPORTS', 'line 2')];
  const groups = groupFindings(all, (one) => one, SMALL);
  expect(groups.map(({ title, items }) => [title, items.map((one) => one.where)])).toEqual([
    [null, ['line 1']],
    ['Reports', ['line 3', 'line 2']],
  ]);
});

test('parts of a finding become sentences', () => {
  expect(asSentence('give it')).toBe('Give it.');
  expect(asSentence('Done.')).toBe('Done.');
});
