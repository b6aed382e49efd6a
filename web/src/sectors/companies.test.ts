import { expect, it } from 'vitest';
import { mostCompanies } from './companies.ts';

it.each([
  [['5-9', '100+', null, '20-49'], '100+'],
  [[12, 7, 12], 12],
  [[null, null], null],
  [[], null],
] as const)('of %j the most companies are %j', (counts, most) => {
  expect(mostCompanies(counts)).toBe(most);
});
