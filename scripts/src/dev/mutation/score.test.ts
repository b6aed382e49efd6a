import { expect, test } from 'vitest';
import { scoreLine } from './score.ts';

test('of three programs two were found out, and what types refuse is not counted', () => {
  expect(scoreLine('all', ['killed', 'timed out', 'survived', 'refused'])).toBe(
    'all: 66.7 % of 3 (1 killed, 1 timed out, 1 refused, 1 survived)',
  );
});

test('of none there is no score', () => {
  expect(scoreLine('a', ['refused'])).toBe('a: – of 0 (0 killed, 0 timed out, 1 refused, 0 survived)');
});
