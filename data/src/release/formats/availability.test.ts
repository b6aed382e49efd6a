import { expect, test } from 'vitest';
import type { Observation } from '../index.ts';
import { availabilityCsv, availabilityIn } from './availability.ts';
import { availabilityHtml } from './availability-html.ts';

const place = { metric: 'M', measure: 'sum', platform: 'SOC', size: '_T', panel: 'all', year: 2024, n: null } as const;
const value = { ...place, kind: 'value', value: 1, afterBreak: false, dominated: false } as const;
const missing = { ...place, kind: 'missing' } as const;

const ALL: readonly Observation[] = [
  { ...value, breakdown: '_T' },
  { ...value, breakdown: 'a:1', step: 0.2 },
  { ...place, breakdown: 'a:2', kind: 'range', lower: 1, upper: 2, reason: 'suppressed' },
  { ...missing, breakdown: 'a:3', reason: 'suppressed' },
  { ...missing, breakdown: 'a:4', reason: 'suppressed' },
  { ...missing, breakdown: 'a:5', reason: 'not_collected' },
  { ...missing, breakdown: 'a:6', reason: 'not_applicable' },
  { ...missing, breakdown: 'a:7', reason: 'no_contributors' },
  { ...missing, breakdown: 'a:8', reason: 'break' },
  { ...missing, breakdown: 'a:9', reason: 'small_base' },
  { ...value, breakdown: '_T', year: 2025 },
];

test('every figure is counted once, by how it is there or why it is not', () => {
  expect(availabilityIn(ALL)).toEqual([
    {
      ...{ metric: 'M', measure: 'sum', platform: 'SOC', year: 2024 },
      ...{ exact: 1, rounded: 1, range: 1, heldBack: 2, notAsked: 1, nobodyReported: 1, notComparable: 2 },
      notKnown: 1,
    },
    { metric: 'M', measure: 'sum', platform: 'SOC', year: 2025, exact: 1 },
  ]);
});

test('the table says the same', () => {
  expect(availabilityCsv(availabilityIn(ALL)).split('\n').slice(1)).toEqual([
    'M,sum,SOC,2024,1,1,1,2,1,1,2,1',
    'M,sum,SOC,2025,1,0,0,0,0,0,0,0',
    '',
  ]);
});

test('the page adds up over measures, in words', () => {
  const manifest = { title: 'T', release: '2024-01', citation: 'C', licence: { name: '', url: '', note: '' } };
  const html = availabilityHtml(manifest as never, { metrics: [], platforms: [] }, availabilityIn(ALL));
  expect(html).toContain('<summary>M: 2 exact, 1 rounded, 1 as ranges, 2 held back, 1 not asked,');
  expect(html).toContain('<th scope="col">2024</th><th scope="col">2025</th>');
  expect(html).toContain('</td><td>1 exact</td></tr>');
});
