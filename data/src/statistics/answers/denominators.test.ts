import { expect, test } from 'vitest';
import { contribution, count } from '../../../testing/answers.ts';
import { companies, spotAt } from '../../../testing/cells.ts';
import { knownDenominators } from './denominators.ts';

const [member] = spotAt(companies(count(3))).cell.members;
const total = (metric: string, disclosure: 'public' | 'confidential') =>
  contribution({ company: 'a', metric, value: count(40), disclosure });
const isKnown = (of: readonly string[], ...totals: ReturnType<typeof total>[]) =>
  member !== undefined && knownDenominators(totals, of)(member);

test('a denominator is known where every total that it is the sum of is public', () => {
  expect(isKnown(['A'], total('A', 'public'))).toBe(true);
  expect(isKnown(['A', 'B'], total('A', 'public'), total('B', 'public'))).toBe(true);
  expect(isKnown(['A', 'B'], total('A', 'public'), total('B', 'confidential'))).toBe(false);
  expect(isKnown(['A', 'B'], total('A', 'public'))).toBe(false);
});

test('it is not known where the definition says nothing of it', () => {
  expect(isKnown([], total('A', 'public'))).toBe(false);
});
